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
_GROWING = forms_of("grow expand")
_A_YEAR = words("annual annualised annualized yearly")
_BOUNDS = words("under below above near past")
_BOUNDS_BEHIND = words("above below over under exceeding")
_MANNER = words("on with in of as for via within during without upon worth")
_PACE = words("pace rate clip")
_AMOUNTS = words("average mean median total maximum minimum")
_SHARES = words("% pp bp")
_PACE_OR_MEAN = _PACE | words("average")
_PACE_WORDS = _PACE_OR_MEAN | words(
    "a an the annual annualised annualized yearly monthly steady growth adjusted"
)
# Verbs of gain and loss: with a sum or a count they name a level, not a change.
_GAINS = forms_of("add lose gain shed build raise lift recover")
_MAGNITUDES = words("% pp bp index cent sen point")
# Verbs that take "up", "off" or "down" for another sense: "gave up 500 yards".
_PHRASAL = forms_of(
    "give make take set pick put hold pay follow open use lay bring run write buy come sign line lock tie mop"
    " soak free snap rack"
)
_OFF, _TAKING = words("off from"), forms_of("shave knock wipe slice take subtract deduct")
_MULTIPLIERS = ("doubl", "tripl", "quadrupl", "halv", "trebl", "quintupl")
_AS_LOW_AS = (["as", "low"], ["as", "high"])  # "after falling as low as $91"
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
DIMENSIONS = words("long wide tall high deep thick across")
_MISSING, _BESIDE = words("short shy"), words("below above than against versus")
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
_NO_COMPARATIVES = words("rather other either")
_COMPARED = {"more": Direction.UP, "less": Direction.DOWN, "fewer": Direction.DOWN}
_APART = {"ahead": Direction.UP, "behind": Direction.DOWN}
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
    if mention.dimension == "length" and slot.cut.sentence.low(mention.last) in DIMENSIONS:
        return None  # "it sank in waves 7 metres high"
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
    if found is not None or _is_of_noun(slot):
        return found
    if _is_named_before(slot):
        head = head_of(slot.cut, slot.at - 2)
        return Movement(change.NOUNS[head], head)
    is_resumed = governor.inherits is not None and slot.cut.sentence.low(mention.first - 2) in ("up", "down")
    if governor.link == "from" and is_resumed and mention.unit == "%":
        return previous  # "rose 5 percent, up from 3 percent"
    if governor.verb is None and _goes_on(slot):
        return None if previous is not None and previous.is_signed else previous
    return _of_verb(slot)


def _is_of_noun(slot: Slot) -> bool:
    """Whether the noun before says what the number is: "a level of 5 percent", "a ratio above 80 percent"."""
    linked = slot.governor.linked
    if linked is None:
        return False
    is_bound = slot.opening in _BOUNDS_BEHIND and linked == slot.at - 1 and slot.mention.unit == "%"
    return is_bound or (slot.governor.link == "of" and slot.cut.kinds[linked] == "N")


def _goes_on(slot: Slot) -> bool:
    """Whether a number without a verb shares the movement of the one before it."""
    mention, link, lowers = slot.mention, slot.governor.link, slot.cut.sentence.lowers
    if link in ("", "by") or (link == "of" and lowers[max(0, mention.first - 2)] == "instead"):
        return True
    if mention.unit != "%":
        return False
    is_short = link == "of" and not _MISSING.isdisjoint(lowers[max(0, mention.first - 3) : mention.first])
    is_beside = slot.noun is None or slot.is_expected  # "rose 2 percent, below the 3 percent forecast"
    return link == "after" or ((link in _BESIDE or is_short) and is_beside)


def _is_named_before(slot: Slot) -> bool:
    """Whether a noun of change stands before a comma: "Austin saw the steepest drop, 7 percent"."""
    cut, at = slot.cut, slot.at
    is_apart = cut.kinds[at - 2 : at] == ["N", ","] and cut.kinds[at + 1 : at + 2] in ([","], ["."], [])
    return at > 1 and is_apart and slot.mention.unit == "%" and head_of(cut, at - 2) in change.NOUNS


def _after(slot: Slot) -> Movement | None:
    """Read what follows the number: "closed 2 percent higher", "8 percent more than"."""
    cut, at = slot.cut, slot.at
    if at + 1 >= len(cut.kinds):
        return None
    if cut.kinds[at + 1] not in "BPAD":
        return _after_noun(slot)
    word = cut.sentence.lowers[cut.firsts[at + 1]]
    if moved := _set_beside(slot, word):
        return moved
    is_place = word in ("above", "below") and (slot.mention.unit == "1" or slot.mention.dimension == "length")
    if word in ("up", "off") or is_place:
        return None
    return Movement(_AFTER[word]) if word in _AFTER else None


def _set_beside(slot: Slot, word: str) -> Movement | None:
    """Read how far something is from another: "8 percent more than", "5 percent up on the year"."""
    beyond = slot.cut.sentence.lowers[slot.cut.lasts[slot.at + 1] :][:1]
    is_share, is_count = slot.mention.unit in ("%", "pp"), slot.mention.unit == "1"
    ends = not beyond or beyond[0] in _CLOSING
    is_comparative = word.endswith("er") and word not in _AFTER and word not in _NO_COMPARATIVES
    if beyond == ["than"] and is_comparative and not is_count:
        return Movement(Direction.DOWN if word in _LESSER else Direction.UP)  # "10 percent wider than"
    if beyond == ["of"] and word in _MISSING and not is_count:
        return Movement(Direction.DOWN)  # "2 billion yen short of its goal"
    if word == "up" and beyond in (["on"], ["from"], ["at"]) and is_share:
        return Movement(Direction.UP)
    if word in _APART and is_share and (beyond == ["of"] or word == "behind"):
        return Movement(_APART[word])  # "ticket sales are 8 percent ahead of 2024"
    is_alone = ends and is_share and is_comparative and slot.cut.kinds[slot.at + 1] == "A"
    if is_alone:
        return Movement(
            Direction.DOWN if word in _LESSER else Direction.UP
        )  # "the chip is 20 percent faster"
    is_compared = word in _COMPARED and (beyond == ["than"] or (ends and not is_count))
    return Movement(_COMPARED[word]) if is_compared else None


def _after_noun(slot: Slot) -> Movement | None:
    """Read how much less of a thing there is than of another: "burns a third less fuel than"."""
    cut, at = slot.cut, slot.at + 1
    beyond = cut.sentence.low(cut.lasts[at])
    is_of_thing = cut.kinds[at] == "N" and (beyond == "than" or beyond in _CLOSING)
    compared = _COMPARED.get(cut.sentence.lowers[cut.firsts[at]]) if is_of_thing else None
    return Movement(compared) if compared and slot.mention.unit == "%" else None


def _before(slot: Slot, previous: Movement | None) -> Movement | None:
    """Read a noun or adverb of change before the number: "a drop of 3 percent", "up 4 percent"."""
    governor = slot.governor
    if governor.link == "of" and governor.linked is not None:
        return _of_noun(slot.cut, governor.linked) or _paced(slot, governor.linked, previous)
    # "flat to down 5 percent"
    is_to = governor.link == "to" and slot.cut.sentence.low(slot.mention.first - 2) == "to"
    if (
        governor.particle is None
        or slot.opening == "from"
        or not (is_to or governor.link in ("", "by", "as"))
    ):
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
    # not "and a jobless rate of 7 percent"
    named = slot.cut.sentence.lowers[slot.cut.firsts[linked] : slot.cut.lasts[linked]]
    is_restated = is_restated and _PACE_WORDS.issuperset(named)
    if is_restated and slot.mention.unit == "%":
        return previous
    direction, head = change.VERBS.get(slot.verb_word), head_of(slot.cut, linked)
    is_by = slot.cut.sentence.low(slot.cut.firsts[linked] - 1) == "by"
    is_paced = (head in _PACE and slot.mention.unit in _SHARES) or (head in _AMOUNTS and is_by)
    if direction is None or not is_paced:
        return None
    # "growth slowed to a rate of 3 percent": it is still growth
    is_reached = head in _PACE and slot.cut.sentence.low(slot.cut.firsts[linked] - 1) == "to"
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
    if slot.cut.sentence.low(slot.mention.last) in _OFF and slot.verb_word in _TAKING:
        direction = Direction.DOWN  # "could shave 0.4 percentage points off growth"
    if direction is None or link in _MANNER:
        return None
    is_extreme = slot.cut.sentence.lowers[slot.mention.first : slot.mention.first + 2] in _AS_LOW_AS
    is_extreme = is_extreme or (
        slot.opening == "under" and direction is Direction.DOWN
    )  # "fell under 20 percent"
    if link in POSITION or slot.opening in ("above", "below", "from") or is_extreme:
        lead = slot.cut.sentence.lowers[max(0, slot.mention.first - 3) : slot.mention.first]
        # "grew at an annualised 9 percent", "output grew at around 2 percent"
        is_paced = slot.head in _PACE or not _A_YEAR.isdisjoint(lead) or slot.verb_word in _GROWING
        is_growth = _is_growth(slot) or (link == "at" and is_paced and slot.mention.unit == "%")
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
    if (
        governor.verb is None
        or governor.objects
        or slot.cut.sentence.low(slot.cut.lasts[governor.verb]) == "of"
    ):
        return False  # "an easing of conditions, to 3 percent"
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
