"""Whether a number is a change, and which way it goes."""

from typing import NamedTuple

from extraction.claims.grammar import change
from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.phrase import head_of
from extraction.claims.grammar.slot import Slot
from extraction.claims.grammar.subject import subject_of
from extraction.claims.members import CLAIM
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words
from extraction.model import Direction

# A number after one of these is where a movement begins or ends, not how far it goes.
POSITION = words("to from at between around near above below under over through into toward towards past")
_LEVEL = words("to at of from")
_BOUNDS = words("under below above near past")
_MANNER = words("on with in of as for via within during without upon")
_PACE = words("pace rate clip")
_AMOUNTS = words("average mean median total maximum minimum")
_SHARES = words("% pp bp")
_PACE_OR_MEAN = _PACE | words("average")
# Verbs of gain and loss: with a sum or a count they name a level, not a change.
_GAINS = forms_of("add lose gain shed build raise lift recover")
_MAGNITUDES = words("% pp bp index cent sen point")
# Verbs that take "up", "off" or "down" for another sense: "gave up 500 yards".
_PHRASAL = forms_of(
    "give make take set pick put hold pay follow open use lay bring run write buy come sign line"
)
_MULTIPLIERS = ("doubl", "tripl", "quadrupl", "halv", "trebl", "quintupl")
_BEFORE_VERB = words("to will would could may might should can than")
_AFTER = {
    **change.ADVERBS,
    "firmer": Direction.UP,
    "stronger": Direction.UP,
    "weaker": Direction.DOWN,
    "softer": Direction.DOWN,
    "above": Direction.UP,
    "below": Direction.DOWN,
}
_MISSING = words("short shy")
_PACING = forms_of("slow accelerate decelerate quicken")
_RATES = words(
    "inflation deflation rate rates yield yields ratio share margin unemployment joblessness growth pace"
    " increase deficit turnover"
)
_CLOSING = words(". , ; ) and but in for on this from")
_WHENCE = words("off from into away north south east west offshore deep")
_LESSER = words(
    "smaller weaker cheaper slower softer shorter thinner lighter narrower poorer cooler colder milder fewer"
    " drier lower cleaner"
)
_COMPARED = {"more": Direction.UP, "less": Direction.DOWN, "fewer": Direction.DOWN}
_SIGNS = {"+": Direction.UP, "-": Direction.DOWN, "−": Direction.DOWN, "–": Direction.DOWN}


class Movement(NamedTuple):
    """A change; `noun` is the word of change where it is a noun, and `direction` where it goes.

    `is_signed` where nothing but the sign of this number says so, which the next does not share.
    """

    direction: Direction
    noun: str = ""
    is_signed: bool = False


def movement(slot: Slot, previous: Movement | None) -> Movement | None:
    """Read the movement that a number states, or None; `previous` is that of the number it continues."""
    mention = slot.mention
    if mention.kind is not CLAIM:
        return None
    if mention.unit == "×":
        return _multiplied(slot)
    sign = slot.cut.sentence.tokens[mention.first]
    is_sum = mention.unit not in ("1", None) and mention.dimension != "temperature"
    # "inflation of -0.3 percent" and "rose to -2 points" are levels.
    if sign in _SIGNS and is_sum and slot.governor.link not in _LEVEL:
        return Movement(_SIGNS[sign], is_signed=True)
    return _worded(slot, previous)


def _worded(slot: Slot, previous: Movement | None) -> Movement | None:
    """Read the words around a number: nouns, adverbs and verbs of change."""
    mention, governor = slot.mention, slot.governor
    if governor.heads or (slot.head in change.NOUNS and mention.unit != "1"):
        direction = change.NOUNS.get(slot.head)
        return None if direction is None or mention.unit == "1" else Movement(direction, slot.head)
    found = _after(slot) or _before(slot, previous)
    is_of_noun = governor.link == "of" and governor.linked is not None
    if found is not None or (is_of_noun and slot.cut.kinds[governor.linked or 0] == "N"):
        return found
    is_resumed = governor.inherits is not None and slot.cut.sentence.low(mention.first - 2) in ("up", "down")
    if _is_named_before(slot):
        head = head_of(slot.cut, slot.at - 2)
        return Movement(change.NOUNS[head], head)
    if governor.link == "from" and is_resumed and mention.unit == "%":
        return previous  # "rose 5 percent, up from 3 percent"
    is_instead = governor.link == "of" and slot.cut.sentence.low(slot.mention.first - 2) == "instead"
    is_earlier = governor.link == "after" and mention.unit == "%"  # "rose 2 percent after 1 percent in May"
    if governor.verb is None and (governor.link in ("", "by") or is_instead or is_earlier):
        return None if previous is not None and previous.is_signed else previous
    return _of_verb(slot)


def _is_named_before(slot: Slot) -> bool:
    """Whether a noun of change stands before a comma: "Austin saw the steepest drop, 7 percent"."""
    cut, at = slot.cut, slot.at
    is_apart = cut.kinds[at - 2 : at] == ["N", ","] and cut.kinds[at + 1 : at + 2] in ([","], ["."], [])
    return at > 1 and is_apart and slot.mention.unit == "%" and head_of(cut, at - 2) in change.NOUNS


def _after(slot: Slot) -> Movement | None:
    """Read what follows the number: "closed 2 percent higher", "8 percent more than"."""
    cut, at = slot.cut, slot.at
    if at + 1 >= len(cut.kinds) or cut.kinds[at + 1] not in "BPAD":
        return None
    word = cut.sentence.lowers[cut.firsts[at + 1]]
    beyond = cut.sentence.lowers[cut.lasts[at + 1] : cut.lasts[at + 1] + 1]
    ends = not beyond or beyond[0] in _CLOSING
    is_wider = beyond == ["than"] and word.endswith("er") and word not in _AFTER  # "10 percent wider than"
    is_short = beyond == ["of"] and word in _MISSING  # "2 billion yen short of its goal"
    if (is_wider or is_short) and slot.mention.unit != "1":
        return Movement(Direction.DOWN if is_short or word in _LESSER else Direction.UP)
    if word == "up" and beyond in (["on"], ["from"]) and slot.mention.unit == "%":
        return Movement(Direction.UP)  # "5 percent up on the year"
    if word in _COMPARED and (beyond == ["than"] or (ends and slot.mention.unit == "%")):
        return Movement(_COMPARED[word])
    is_place = word in ("above", "below") and (slot.mention.unit == "1" or slot.mention.dimension == "length")
    if word in ("up", "off") or is_place:
        return None
    return Movement(_AFTER[word]) if word in _AFTER else None


def _before(slot: Slot, previous: Movement | None) -> Movement | None:
    """Read a noun or adverb of change before the number: "a drop of 3 percent", "up 4 percent"."""
    governor = slot.governor
    if governor.link == "of" and governor.linked is not None:
        return _of_noun(slot.cut, governor.linked) or _paced(slot, governor.linked, previous)
    if governor.particle is None or governor.link not in ("", "by", "as") or slot.opening == "from":
        return None
    is_count_off = slot.mention.unit == "1" and slot.cut.sentence.low(slot.mention.first - 1) == "off"
    return None if _is_phrasal(slot) or is_count_off else Movement(governor.particle)


def _is_phrasal(slot: Slot) -> bool:
    """Whether the adverb belongs to the verb; one behind a comma stands by itself: "came, up 4 percent"."""
    if slot.governor.verb is None or slot.verb_word not in _PHRASAL or slot.governor.link == "by":
        return False
    return "," not in slot.cut.kinds[slot.governor.verb : slot.at]


def _of_noun(cut: Chunked, linked: int) -> Movement | None:
    """Read a noun of change and what it is of: "a drop of 3 percent", "growth in sales of 3 percent"."""
    head = head_of(cut, linked)
    if (
        head not in change.NOUNS
        and linked >= 2
        and cut.kinds[linked - 1] == "P"
        and cut.kinds[linked - 2] == "N"
    ):
        link = cut.sentence.lowers[cut.firsts[linked - 1]]
        head = head_of(cut, linked - 2) if link in ("in", "for") else ""
    return Movement(change.NOUNS[head], head) if head in change.NOUNS else None


def _paced(slot: Slot, linked: int, previous: Movement | None) -> Movement | None:
    """Read a pace or mean: "rose at a rate of 3 percent", "or at a rate of 4", "by an average of 2"."""
    is_restated = head_of(slot.cut, linked) in _PACE_OR_MEAN and slot.governor.verb is None
    if is_restated and slot.mention.unit == "%":
        return previous
    direction, head = change.VERBS.get(slot.verb_word), head_of(slot.cut, linked)
    is_by = slot.cut.sentence.low(slot.cut.firsts[linked] - 1) == "by"
    is_paced = (head in _PACE and slot.mention.unit in _SHARES) or (head in _AMOUNTS and is_by)
    if direction is None or not is_paced:
        return None
    # "growth slowed to a rate of 3 percent": it is still growth
    is_reached = slot.verb_word in _PACING and slot.cut.sentence.low(slot.cut.firsts[linked] - 1) == "to"
    return Movement(Direction.UP if is_reached else direction)


def _multiplied(slot: Slot) -> Movement | None:
    """Read a multiple: "doubled" is a change; "three times as many" is none, but "rose threefold" is."""
    mention, lowers = slot.mention, slot.cut.sentence.lowers
    word = next((w for w in lowers[mention.number_first : mention.last] if w.startswith(_MULTIPLIERS)), "")
    if word:
        is_verb = word.endswith(("ed", "ing", "es")) or lowers[max(0, mention.first - 1)] in _BEFORE_VERB
        direction = Direction.DOWN if word.startswith("halv") else Direction.UP
        return Movement(direction) if is_verb else None
    if slot.head in change.NOUNS:
        return Movement(change.NOUNS[slot.head], slot.head)  # "a five-fold rise"
    if slot.governor.link not in ("", "by") or slot.governor.objects:
        return None
    moved = change.VERBS.get(slot.verb_word)
    return None if moved is None else Movement(moved)


def _of_verb(slot: Slot) -> Movement | None:
    """Read the verb that governs the number."""
    link, direction = slot.governor.link, change.VERBS.get(slot.verb_word)
    if direction is None or link in _MANNER:
        return None
    if link in POSITION or slot.opening in ("above", "below", "from"):
        is_growth = _is_growth(slot) or (link == "at" and slot.head in _PACE)
        return Movement(Direction.UP if _is_growth(slot) else direction) if is_growth else None
    is_other_object = bool(slot.governor.objects) and slot.verb_word not in change.MOVERS
    if slot.mention.dimension == "length" and slot.cut.sentence.low(slot.mention.last) in _WHENCE:
        return None  # "sank 2 km off the coast"
    is_margin = link == "by" and slot.verb_word in _GAINS  # "lost by 432 votes"
    is_count = slot.mention.unit == "1" and (link != "by" or is_margin)
    behind = slot.cut.kinds[slot.at + 1 : slot.at + 3]
    is_part = behind == ["P", "M"] and slot.cut.sentence.low(slot.mention.last) == "of"
    is_count = is_count and bool(slot.mention.counted or slot.noun or is_part)  # "has dropped five of six"
    if is_other_object or is_count or (link == "" and _is_sum(slot)):
        return None
    return Movement(direction)


def _is_growth(slot: Slot) -> bool:
    """*Construction slowed to 2.9 percent*: what slows is growth, unless the subject is a rate."""
    governor = slot.governor
    if slot.verb_word not in _PACING or governor.link not in ("to", "from") or slot.mention.unit != "%":
        return False
    if governor.verb is None or governor.objects:
        return False
    subject = subject_of(slot.cut, governor.verb)
    return subject is not None and _RATES.isdisjoint(slot.cut.sentence.lowers[slice(*subject)])


def _is_sum(slot: Slot) -> bool:
    """Whether a sum is what a verb reached or won rather than how far something moved."""
    if slot.mention.unit in _MAGNITUDES:
        return False
    return slot.opening in _BOUNDS or (slot.verb_word in _GAINS and not _moves_on(slot))


def _moves_on(slot: Slot) -> bool:
    """Whether a level follows a sum, which is then a change of it: "added 8 sen to RM1.30"."""
    lowers, end = slot.cut.sentence.lowers, slot.mention.last
    return end + 1 < len(lowers) and lowers[end] in ("to", "at") and slot.cut.tags[end + 1] == "X"
