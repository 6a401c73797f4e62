"""What a quantity goes on from: the readings of those before it whose part or whole it shares."""

from collections.abc import Sequence

from extraction.claims.grammar import verbal
from extraction.claims.grammar.governor import comparing
from extraction.claims.grammar.phrase import Tokens, phrase_ending
from extraction.claims.grammar.pronoun import antecedent_of
from extraction.claims.grammar.reading import Reading
from extraction.claims.grammar.rivals import polled, polled_votes
from extraction.claims.grammar.share import Share, of_which
from extraction.claims.grammar.slot import Slot
from extraction.claims.members import DURATION
from extraction.claims.words.wordlist import words

_TO_LEVEL = words("to at from")
_COMPARED_WITH, _AGAINST = words("with to"), words("against versus vs")
NEAR = 4  # how many readings back what belongs together may be


def continued(slot: Slot, earlier: Sequence[Reading | None]) -> Reading | None:
    """The reading of the number whose part in the sentence this one shares."""
    cut, governor = slot.cut, slot.governor
    chunk = governor.inherits
    if chunk is None and governor.link in _AGAINST and cut.kinds[slot.at - 2 : slot.at] == [",", "P"]:
        return _set_against(slot, earlier)
    if chunk is None:
        chunk = comparing(cut, governor)
        if chunk is None or governor.verb is None:
            return None
        if cut.sentence.lowers[cut.firsts[governor.verb]] == "compared":
            slot.part_from_verb("" if governor.link in _COMPARED_WITH else governor.link)
    i = cut.mention_of.get(chunk, len(earlier))
    return _of_same_unit(slot, earlier[: i + 1]) if i < len(earlier) else None


def _set_against(slot: Slot, earlier: Sequence[Reading | None]) -> Reading | None:
    """The share to which one is held: "a third plan to hire, against 24 percent in spring"."""
    last = last_of(earlier)
    if last is None or last.share is None or slot.mention.unit != "%":
        return None
    slot.part_from_verb("")
    return last


def _of_same_unit(slot: Slot, earlier: Sequence[Reading | None]) -> Reading | None:
    """The last of the readings, or the one before it of the same unit: "rose 5 percent to $3 and 4 to $2"."""
    last, before = earlier[-1], earlier[-2] if len(earlier) > 1 else None
    if before is not None and last is not None and last.slot.mention.kind is DURATION:
        is_alike = slot.mention.unit == before.slot.mention.unit
        # "earned $141 in Spain after 10 days and $288 abroad"
        is_of_unit = is_alike and (slot.mention.unit == "%" or slot.cut.kinds[slot.at - 1] == "C")
        if is_of_unit or _resumes(slot):
            return before  # "a yield of 2 percent for the 12-month bill, up from 1 percent"
    is_parted = last is not None and before is not None and last.slot.mention.unit != slot.mention.unit
    if before is not None and is_parted and before.slot.mention.unit == slot.mention.unit and _resumes(slot):
        return before  # "a 40 percent chance of a cut by 25 basis points, down from 90 percent"
    is_step = slot.mention.unit == "%" and not slot.governor.link and before is not None
    is_level = last is not None and last.slot.governor.link in ("to", "at") and last.slot.mention.unit != "%"
    if is_step and is_level and before is not None and before.slot.mention.unit == "%":
        return before
    return last


def _resumes(slot: Slot) -> bool:
    """Whether the number is a level before: ", up from 1 percent"."""
    return slot.governor.link == "from" and slot.governor.verb is None


def last_of(earlier: Sequence[Reading | None]) -> Reading | None:
    """The last number before that was read, if it stands close."""
    return next((reading for reading in reversed(earlier[-NEAR:]) if reading is not None), None)


def of_same_whole(slot: Slot, part: Share | None, earlier: Sequence[Reading | None]) -> Share | None:
    """A share that names no whole is of the one before: "40 percent of banks do, and 15 percent will"."""
    if part is None or part.whole is not None:
        return part
    last = last_of(earlier)
    return last.share if last is not None and last.share is not None else Share(polled(slot))


def still_of_whole(reading: Reading, earlier: Sequence[Reading | None]) -> Share | None:
    """The whole of a share that goes on: "will reach 138 percent of GDP before easing to 136 percent"."""
    last = last_of(earlier)
    is_level = reading.slot.governor.link in _TO_LEVEL and reading.slot.noun is None
    if last is None or last.share is None or last.share.whole is None:
        return None
    goes_on = is_level and last.subject == reading.subject
    return last.share if goes_on or polled_votes(reading.slot, last.share.whole) else None


def named_whole(slot: Slot, part: Share, earlier: Sequence[Reading | None]) -> Share:
    """Tell what a pronoun stands for, of which a share is: "66 percent of them", ", of which 18 percent"."""
    if part.whole is None or slot.cut.tags[part.whole[0]] not in "rw":
        return part
    last = last_of(earlier)
    if last is not None and last.subject is not None and slot.cut.lasts[last.slot.at] <= slot.mention.first:
        return Share(last.subject)
    if slot.cut.tags[part.whole[0]] == "w" and _is_aside(slot):
        return Share(phrase_ending(slot.cut, slot.at - 2))  # "output (44 percent of which is sold)"
    return Share(antecedent_of(slot.cut, part.whole))


def _is_aside(slot: Slot) -> bool:
    """Whether a bracket or comma parts the number from a noun right before it."""
    kinds = slot.cut.kinds
    return slot.at > 1 and kinds[slot.at - 1] in "(," and kinds[slot.at - 2] == "N"


def is_said_of_whole(reading: Reading, part: Share, previous: Reading | None) -> bool:
    """A share held to one of others, or found: "a quarter of women, compared with a third of men"."""
    if part.whole and reading.subject and verbal.is_finding(reading.slot, reading.subject):
        return True
    whole = previous.share.whole if previous and previous.share else None
    is_others = previous is not None and whole is not None and whole == previous.subject
    return part.whole is not None and is_others and whole != part.whole


def resumed(reading: Reading, earlier: Sequence[Reading | None]) -> Tokens | None:
    """The subject of the sum before, which a sum that opens its clause resumes: "of which $2 billion is"."""
    slot = reading.slot
    last = last_of(earlier)
    if last is not None and reading.movement and reading.movement.noun and slot.governor.verb is None:
        return last.subject  # "payrolls grew by 64 after a decline of 105"
    resumes = slot.governor.heads or of_which(slot)
    if last is None or not resumes or slot.mention.unit in ("1", "%"):
        return None
    return last.subject
