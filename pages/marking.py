"""A document's text as paragraphs of runs, each number marked by what became of it; no character is lost."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pages.links import PART

Row = Mapping[str, Any]

_BREAK = re.compile(r"(?:\r?\n[ \t]*){2,}")


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of a text, and the number they are, if they are one.

    Attributes:
        text: the characters.
        mark: the row of the number; None for the text between numbers.
    """

    text: str
    mark: Row | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What one page shows of a text.

    Attributes:
        number: from 0.
        start: offset of its first code point; `end` of the one after its last.
        paragraphs: its runs; joined, they are the text from `start` to `end`.
    """

    number: int
    start: int
    end: int
    paragraphs: tuple[tuple[Run, ...], ...]


def parts(text: str, marks: Sequence[Row]) -> Iterator[Part]:
    """Cut a text into the parts that its pages show.

    A number whose quote starts at offset n is in part `n // PART`, so that whoever has the offset knows the
    page. The cut is after a line's end where there is one.

    Args:
        text: the whole text.
        marks: numbers with `quote_start` and `quote_end`, in text order; those without a span, or that
            overlap one before them, are left out.
    """
    placed = _placed(text, marks)
    begin = 0
    for number in range(count_parts(len(text))):
        limit = (number + 1) * PART
        mine = [m for m in placed if number * PART <= m["quote_start"] < limit]
        end = _cut(text, limit, max([begin, *(m["quote_end"] for m in mine)]))
        yield Part(number, begin, end, tuple(_paragraphs(text, begin, end, mine)))
        begin = end


def count_parts(length: int) -> int:
    """Say how many parts a text of some length has."""
    return max(1, -(-length // PART))


def excerpt(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Split a text in what is before, within and after a span, which may reach over its edges."""
    first, last = max(0, start), max(0, min(end, len(text)))
    return text[:first], text[first:last], text[last:]


def _placed(text: str, marks: Sequence[Row]) -> list[Row]:
    placed: list[Row] = []
    last = 0
    for mark in marks:
        start, end = mark["quote_start"], mark["quote_end"]
        if start is not None and end is not None and last <= start < end <= len(text):
            placed.append(mark)
            last = end
    return placed


def _cut(text: str, limit: int, earliest: int) -> int:
    if limit >= len(text):
        return len(text)
    line = text.rfind("\n", earliest, limit) + 1
    return max(line, earliest) if line or earliest > limit else limit


def _paragraphs(text: str, begin: int, end: int, marks: Sequence[Row]) -> Iterator[tuple[Run, ...]]:
    runs: list[Run] = []
    at = begin
    for mark in [*marks, None]:
        stop = mark["quote_start"] if mark else end
        for break_ in _BREAK.finditer(text, at, stop):
            runs.append(Run(text[at : break_.end()]))
            yield tuple(runs)
            runs, at = [], break_.end()
        if at < stop:
            runs.append(Run(text[at:stop]))
        if mark:
            runs.append(Run(text[stop : mark["quote_end"]], mark))
            at = mark["quote_end"]
    if runs:
        yield tuple(runs)
