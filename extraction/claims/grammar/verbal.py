"""The subject that its verb gives to a number: what it moves, what it is said of, what it multiplies."""

from extraction.claims.grammar import change
from extraction.claims.grammar.movement import POSITION, Movement
from extraction.claims.grammar.phrase import (
    CLOSE,
    WIDE,
    Tokens,
    head_of,
    modifiers_of,
    phrase_after,
    phrase_ending,
    phrase_starting,
)
from extraction.claims.grammar.slot import Slot
from extraction.claims.grammar.subject import VALUING, relative_object, subject_of
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

_COPULAS = forms_of("have remain become") | words("is are was were be been being am")
_BEING = words("is are was were be been being")
_HAVING = words("had has have having is are was were")
EXPECTING = forms_of("target expect forecast predict project anticipate estimate see need require want tip")
_AWAITING = EXPECTING | words("looking expecting forecasting predicting projecting")
_EXPERTS = words("analysts economists forecasters traders investors participants market markets street")
_FINDING, _REPORTS = words("found finds find showed shows show"), words("poll polls survey surveys study")
_SUMMING = words("representing marking implying reflecting")
_IN, _CHANGING, _FROM_OR_TO = words("in"), words("in of"), words("from to by")
_TRAILING = forms_of("lag trail exceed beat top outpace surpass miss outperform")
_BARE_OBJECTS = words("number amount size level rate")
_ADVERBIAL_OBJECTS = words("way time session kerb trading")


def of_verb(slot: Slot, verb: int) -> Tokens | None:
    """The object of a verb that moves things, else its subject."""
    cut, governor = slot.cut, slot.governor
    if slot.verb_word in VALUING and not governor.objects and (valued := relative_object(cut, verb)):
        return valued
    if (
        governor.objects
        and slot.verb_word not in _COPULAS
        and head_of(cut, governor.objects[-1]) not in _ADVERBIAL_OBJECTS
    ):
        target = governor.objects[-1]
        moves = governor.link in POSITION or (governor.link == "by" and slot.verb_word not in _TRAILING)
        if moves or (governor.link == "" and slot.verb_word in change.MOVERS):
            is_moved = governor.link in _FROM_OR_TO and head_of(cut, target) != "growth"
            if is_moved and head_of(cut, target) in change.NOUNS and modifiers_of(cut, target) is None:
                # "the decline in the jobless rate to 7 percent", "prices began a rise from $3"
                return phrase_after(cut, target, _CHANGING, CLOSE) or subject_of(cut, verb)
            stop = next((i for i in range(target + 1, slot.at) if cut.kinds[i] == "M"), slot.at)
            return phrase_starting(cut, target, WIDE, stop)
    behind = slot.at + 1
    is_behind = governor.link == "to" and not governor.objects and cut.kinds[behind : behind + 1] == ["N"]
    if is_behind and slot.verb_word in change.MOVERS and cut.tags[cut.firsts[behind]] == "d":
        return phrase_starting(cut, behind)  # "so as to reduce to 3 percent the chance of a loss"
    if governor.objects and cut.sentence.low(cut.firsts[verb] - 1) == "there":
        there = governor.objects[-1]  # "there was an increase in lending, from $2 million"
        return phrase_after(cut, there, _IN, WIDE) if head_of(cut, there) in change.NOUNS else None
    return subject_of(cut, verb)


def object_of(slot: Slot) -> Tokens | None:
    """What the part has that the number is: "only 11 percent had a degree"."""
    cut, at = slot.cut, slot.at + 1
    if head_of(cut, at) not in _HAVING or (slot.mention.unit != "%"):
        return None
    at += 1
    while at + 1 < len(cut.kinds) and cut.kinds[at] in "DA":
        at += 1
    if at >= len(cut.kinds) or cut.kinds[at] != "N":
        return None
    is_narrowed = cut.kinds[at + 1 : at + 3] == ["G", "N"] or cut.kinds[at + 1 : at + 4] == ["W", "E", "N"]
    first, last = phrase_starting(cut, at)
    return first, cut.lasts[cut.kinds.index("N", at + 1)] if is_narrowed else last


def of_multiple(slot: Slot) -> Tokens | None:
    """What a multiple that is a verb is said of: "its revenue tripled", "plans to double its headcount"."""
    cut, at = slot.cut, slot.at
    verb = cut.sentence.lowers[slot.mention.number_first]
    if not verb.isalpha():
        return None  # "swollen to 3.2 times its capital"
    before = max(0, slot.mention.first - 1)
    is_told = cut.tags[before] in "tm" and cut.sentence.lowers[before] not in _BEING
    if not verb.endswith(("ed", "ing")) and not is_told:
        return None  # "sales were double the average"
    is_object = cut.kinds[at + 1 : at + 2] == ["N"]
    if is_object and (head_of(cut, at + 1) not in _BARE_OBJECTS or modifiers_of(cut, at + 1)):
        return phrase_starting(cut, at + 1)
    is_past = at > 1 and cut.kinds[at - 1] == "N" and verb.endswith("ed")
    if is_past and cut.kinds[at - 2] == "K":
        return phrase_ending(cut, at - 1)  # "said on Monday its profit doubled"
    return (cut.firsts[at - 1], cut.lasts[at - 1]) if is_past and cut.kinds[at - 2] in "VE" else None


def only_expects(slot: Slot, moved: Movement, subject: Tokens) -> bool:
    """Whether a change is said of nothing but who expected it: "economists had expected a rise of 2 percent".

    Growth is told of without its thing: it is no change of what went before.
    """
    governor, linked = slot.governor, slot.governor.linked
    if governor.verb is None or slot.verb_word not in EXPECTING:
        return False
    is_named = moved.noun not in ("", "growth") and slot.head == moved.noun
    if is_named and not (governor.link or governor.objects):
        return subject == subject_of(slot.cut, governor.verb)  # "and the agency forecast a 2 percent rise"
    if governor.link != "of":
        return False
    if moved.noun in ("", "growth") or linked is None or governor.objects[:1] != (linked,):
        return False
    itself = slot.cut.firsts[linked], slot.cut.lasts[linked]
    return subject in (itself, subject_of(slot.cut, governor.verb))


def sums_up(slot: Slot) -> bool:
    """Whether a change tells what the number before it comes to: "$5, representing growth of 4 percent"."""
    verb = slot.governor.verb
    if verb is None or slot.verb_word not in _SUMMING or slot.governor.link != "of":
        return False
    return slot.cut.kinds[max(0, verb - 2) : verb] == ["M", ","]


def is_awaited(slot: Slot, subject: Tokens) -> bool:
    """Whether a sum is only said of who expects it: "sales of $9, while analysts were expecting $8"."""
    is_bare = not slot.governor.objects and slot.governor.link in ("", "for")
    verb = slot.governor.verb
    is_expecting = verb is not None and not _AWAITING.isdisjoint(
        slot.cut.sentence.lowers[slot.cut.firsts[verb] : slot.cut.lasts[verb]]
    )
    return is_bare and is_expecting and is_of_experts(slot, subject)


def is_of_experts(slot: Slot, subject: Tokens) -> bool:
    """Whether a subject is who foretells things: "economists polled by Reuters"."""
    return not _EXPERTS.isdisjoint(slot.cut.sentence.lowers[slice(*subject)])


def is_finding(slot: Slot, subject: Tokens) -> bool:
    """Whether a share is only said of who found it: "a poll found 52 percent of voters against it"."""
    is_found = slot.verb_word in _FINDING and slot.governor.link == ""
    return is_found and not _REPORTS.isdisjoint(slot.cut.sentence.lowers[slice(*subject)])
