"""The subject of a number from the words right after it: the noun it qualifies, what a sum consists of."""

from extraction.claims.grammar.change import VERBS
from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.movement import Movement
from extraction.claims.grammar.phrase import (
    WIDE,
    Tokens,
    head_of,
    modifiers_of,
    phrase_after,
    phrase_starting,
)
from extraction.claims.grammar.share import SHARE_NOUNS, Share
from extraction.claims.grammar.slot import Slot
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

# Heads that say nothing of what is measured unless a noun before them does: "at a level of".
BARE = words(
    "level levels rate rates pace total totals average averages mean median sum record high highs low"
    " lows peak trough maximum minimum amount figure figures range mark threshold value equivalent"
    " tendency multiple rest clip"
)
_ONE = words("a an")
_GOALS = words("objective objectives target targets goal mark ceiling level")
_CHANGED = words("in of for on to")
_HOLDING = words("of with for")
_KEEPING = forms_of("have hold keep invest put place park")
_IN = words("in")
_TO_OR_FROM = words("to from")
_OF = words("of")
_PLACING = forms_of("invest spend put")
_CUTTING = forms_of("cut reduce trim slash pare shave")
# After "in", no part of what a sum consists of: "in collaboration with".
_ADVERBIAL = words(
    "collaboration cooperation addition total advance part return turn order line favour favor place terms"
    " response comparison contrast connection partnership cash full trading dealings trade session"
)
_PART_OF_DAY = words("early late morning afternoon midday intraday")
_ESTIMATES = words(
    "estimate estimates forecast forecasts expectation expectations projection projections consensus"
    " guidance outlook"
)
_FORECASTERS = words("analysts economists market's street average consensus mean median earlier previous own")
_NO_SUM = words("% pp bp 1 rank × index point")
_TIMES = words("s min h d wk mo a")
_STEPS, _POINTS, _TO_OR_OFF = words("bp pp"), words("bp pp %"), words("to off from")
_ADDING = {
    "to": forms_of("add contribute"),
    "off": forms_of("shave knock wipe slice take trim cut shed"),
    "from": forms_of("subtract deduct"),
}
_MISSING = words("short shy")


def qualified(slot: Slot, moved: Movement | None, part: Share | None) -> Tokens | None:
    """The noun that the number qualifies, unless that is a word of change or names nothing."""
    cut, noun = slot.cut, slot.noun
    if noun is None or slot.is_expected or (slot.mention.unit == "×" and (moved is None or not moved.noun)):
        return None
    if moved is not None:
        named = phrase_after(cut, noun, _CHANGED, WIDE) or modifiers_of(cut, noun)
        is_word = named is not None and cut.sentence.lowers[named[0] : named[1]] == [moved.noun]
        return named if moved.noun and not is_word else None
    if part is not None and slot.head in SHARE_NOUNS:
        return cut.firsts[noun], cut.lasts[noun]
    if part is not None and part.whole is not None:
        return None
    return None if _names_nothing(slot, noun) else _one_thing(slot, noun) or phrase_starting(cut, noun)


def _one_thing(slot: Slot, noun: int) -> Tokens | None:
    """The last of joined nouns that all describe it: "a 5-pound brass and glass lamp"."""
    cut = slot.cut
    is_one = cut.sentence.low(cut.firsts[slot.at] - 1) in _ONE and slot.mention.unit != "1"
    is_joined = cut.kinds[noun + 1 : noun + 3] == ["C", "N"] and cut.tags[cut.firsts[noun + 2]] not in "dz"
    if not is_one or not is_joined:
        return None
    return cut.lasts[noun + 2] - 1, cut.lasts[noun + 2]


def of_estimate(cut: Chunked, subject: Tokens) -> tuple[bool, Tokens | None]:
    """Whether a subject is only someone's estimate, and of what where it says so: "forecast for growth"."""
    first, last = subject
    lowers, tags = cut.sentence.lowers, cut.tags
    if _ESTIMATES.isdisjoint(lowers[first:last]):
        return False, None
    link = next((i for i in range(first, last) if tags[i] in "po"), last)
    if link == first or lowers[link - 1] not in _ESTIMATES:
        return False, None
    if link + 1 < last:  # but "the estimate of analysts"
        return True, None if lowers[link + 1] in _FORECASTERS else (link + 1, last)
    named = [i for i in range(first, link - 1) if tags[i] in "nN" and lowers[i] not in _FORECASTERS]
    return not named, None


def _names_nothing(slot: Slot, noun: int) -> bool:
    if modifiers_of(slot.cut, noun) is not None:
        return False
    is_goal = slot.head in _GOALS and slot.governor.link == "to" and slot.governor.verb is not None
    return slot.head in BARE or is_goal


def content(slot: Slot, moved: Movement | None, part: Share | None) -> Tokens | None:
    """What a sum consists of: "$5 billion in debts", "$2 million worth of shares"."""
    cut = slot.cut
    if part is not None:
        return _held_in(slot, part)
    at = _link_after(slot)
    if at is None:
        return None
    link = cut.sentence.lowers[cut.firsts[at]]
    if link == "of":
        found = phrase_after(cut, at - 1, _OF, _HOLDING) if _consists(slot) else None
        return None if found is None else _without_attribute(cut, found)
    if slot.mention.unit in _NO_SUM | _TIMES or at + 1 >= len(cut.kinds) or cut.kinds[at + 1] != "N":
        return None
    if link == "from":  # "cut 4 billion euros from the budget"
        is_cut = slot.governor.link == "" and slot.verb_word in _CUTTING
        return phrase_starting(cut, at + 1) if is_cut else None
    is_placed = slot.verb_word in _PLACING or cut.tags[cut.firsts[at + 1]] in "dzNk"
    first = cut.sentence.lowers[cut.firsts[at + 1]]
    is_placed = is_placed or head_of(cut, at + 1) in _ADVERBIAL or first in _PART_OF_DAY
    return phrase_starting(cut, at + 1) if link == "in" and moved is None and not is_placed else None


def affected(slot: Slot) -> Tokens | None:
    """What points are added to or taken off: "could shave 0.4 percentage points off growth"."""
    at = slot.at + 1
    if slot.mention.unit == "1" or slot.cut.kinds[at : at + 1] != ["P"]:
        return None
    if slot.mention.unit not in _POINTS and head_of(slot.cut, at) != "off":
        return None  # "took $30 million off profit"
    adds = slot.verb_word in _ADDING.get(head_of(slot.cut, at), ())
    return phrase_after(slot.cut, slot.at, _TO_OR_OFF, WIDE) if adds else None


def _without_attribute(cut: Chunked, tokens: Tokens) -> Tokens:
    """A phrase up to what has a number of its own: "5 tonnes of ore with a value of $9"."""
    first, last = tokens
    words_of = cut.sentence.lowers[first:last]
    if "with" in words_of[1:] and cut.sentence.low(last) == "of" and cut.tags[last + 1 : last + 2] == "X":
        return first, first + words_of.index("with")
    return tokens


def _consists(slot: Slot) -> bool:
    """Whether "of" says what a sum is made of: not of a distance, "within 3 miles of the town"."""
    if slot.mention.unit in _STEPS:
        is_next = slot.cut.sentence.low(slot.mention.last) == "of"
        return is_next and slot.governor.linked is None  # "traders expect 40 basis points of easing"
    if slot.governor.link in _TO_OR_FROM and slot.verb_word in VERBS:
        return False  # "raised its output to 5 tonnes of ore"
    if slot.mention.dimension == "money" and "/" in (slot.mention.unit or "") and slot.governor.link == "of":
        return False  # "a tax of 4 cents a litre of diesel"
    return slot.mention.unit not in _NO_SUM and slot.cut.sentence.low(slot.mention.first - 1) != "within"


def _held_in(slot: Slot, part: Share) -> Tokens | None:
    """In what a share is held: "has 9 percent of its assets in stocks", "is 80 percent invested in bonds"."""
    cut, at = slot.cut, slot.at + 1
    if part.whole is not None:
        if slot.verb_word not in _KEEPING:
            return None
        while at < len(cut.kinds) and cut.firsts[at] < part.whole[1]:
            at += 1
    elif cut.kinds[at : at + 1] == ["E"] and head_of(cut, at) == "invested":
        at += 1
    return phrase_after(cut, at - 1, _IN, _OF) if at > slot.at + 1 else None


def _link_after(slot: Slot) -> int | None:
    """The preposition after the number, over others of its list, a bracket, and small words."""
    cut, kinds = slot.cut, slot.cut.kinds
    i = slot.end
    if kinds[i : i + 1] == ["("]:
        i = next((j + 1 for j in range(i, min(i + 6, len(kinds))) if kinds[j] == ")"), i)
    while i < len(kinds) and i < slot.at + 9 and (kinds[i] in "DBA" or head_of(cut, i) == "worth"):
        if head_of(cut, i) in _MISSING:
            return None  # "$2 billion short of its goal"
        i += 1
    return i if i < len(kinds) and kinds[i] == "P" else None
