"""What coordinated quantities owe to each other: `respectively`, and shares "from 5 to 8 percent of"."""

from collections.abc import Sequence

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.phrase import Tokens
from extraction.claims.grammar.reading import Reading
from extraction.claims.mention import Mention


def share_out(cut: Chunked, mentions: Sequence[Mention], readings: Sequence[Reading | None]) -> None:
    """Correct the readings of coordinated quantities by those that follow them."""
    for i in range(1, len(readings)):
        _whole_of_pair(mentions, readings, i)
    if "respectively" in cut.sentence.lowers:
        _respectively(cut, readings)


def _whole_of_pair(mentions: Sequence[Mention], readings: Sequence[Reading | None], i: int) -> None:
    """Take the whole named once for both: "from 12 to 8 percent of output"."""
    at = i - 2 if readings[i - 1] is None and i > 1 else i - 1  # over the date of "from 12 percent in 1996"
    last, first = readings[i], readings[at]
    if last is None or first is None or mentions[at].unit != mentions[i].unit or not _goes_to(first, last):
        return
    if last.share is None and last.movement is None:
        last.share = first.share
    elif first.share is None and first.movement is None:
        first.share = last.share


def _goes_to(first: Reading, last: Reading) -> bool:
    return first.slot.governor.link == "from" and last.slot.governor.link == "to"


def _respectively(cut: Chunked, readings: Sequence[Reading | None]) -> None:
    """Give each its own subject, in order: "X and Y lost 4 and 7 percent, respectively"."""
    group: list[Reading] = []
    for reading in readings:
        if reading is None:
            continue
        inherits = reading.slot.governor.inherits
        if group and (inherits is None or inherits != group[-1].slot.at or reading.topic != group[0].topic):
            _part(cut, group)
            group = []
        group.append(reading)
    _part(cut, group)


def _part(cut: Chunked, group: Sequence[Reading]) -> None:
    if len(group) < 2 or group[0].subject is None:
        return
    parts = _conjuncts(cut, group[0].subject)
    if len(parts) == len(group):
        for reading, part in zip(group, parts, strict=True):
            reading.subject = reading.topic = reading.about = part


def _conjuncts(cut: Chunked, tokens: Tokens) -> list[Tokens]:
    found: list[Tokens] = []
    start, last = tokens
    for i in range(start, last + 1):
        if i == last or cut.tags[i] in "c,":
            if start < i:
                found.append((start, i))
            start = i + 1
    return found
