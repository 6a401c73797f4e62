"""The earlier number whose part in the sentence one shares: "fell 5 percent in May and 4 in June"."""

from collections.abc import Sequence

from extraction.claims.grammar.governor import comparing
from extraction.claims.grammar.reading import Reading, last_of
from extraction.claims.grammar.slot import Slot
from extraction.claims.members import DURATION
from extraction.claims.words.wordlist import words

_COMPARED_WITH, _AGAINST = words("with to"), words("against versus vs")
_SHARES = words("% pp bp")
_WHERE = words("from in at across on")


def continued(slot: Slot, earlier: Sequence[Reading | None]) -> Reading | None:
    """The reading of the number whose part in the sentence this one shares."""
    cut, governor = slot.cut, slot.governor
    chunk = governor.inherits
    if (
        chunk is None
        and governor.link in _AGAINST
        and cut.kinds[slot.at - 2 : slot.at] in ([",", "P"], ["K", "P"])
    ):
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
    if before is not None and last is not None and only_tells_where(last.slot) and _is_of_sum(slot, before):
        return before  # "took $31 million from 385 cinemas, down 8 percent"
    is_step = slot.mention.unit in _SHARES and slot.governor.link in ("", "by") and before is not None
    is_level = last is not None and last.slot.governor.link in ("to", "at")
    # "rose 5 percent to $3 and the other 4", "cut by a point to 3 percent and the other by half a point"
    is_level = is_level and (
        slot.governor.link == "by" or (last is not None and last.slot.mention.unit != "%")
    )
    if is_step and is_level and before is not None and before.slot.mention.unit in _SHARES:
        return before
    return last


def only_tells_where(slot: Slot) -> bool:
    """Whether a count only says where something is: "$31 million from 385 cinemas"."""
    return slot.mention.unit == "1" and slot.governor.link in _WHERE


def _is_of_sum(slot: Slot, before: Reading) -> bool:
    return slot.mention.unit == "%" and before.slot.mention.dimension == "money" and not slot.governor.link


def _resumes(slot: Slot) -> bool:
    """Whether the number is a level before: ", up from 1 percent"."""
    return slot.governor.link == "from" and slot.governor.verb is None
