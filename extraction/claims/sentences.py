"""A text cut into paragraphs and sentences, as spans that keep every offset."""

import re
from collections.abc import Iterator

import nupunkt

from extraction.model import Span

# A paragraph ends at a line end: wire copy and web text break lines between paragraphs, not within sentences.
PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*")
NUMBER = re.compile(
    r"\d|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|trillions?|dozens?|half|third|quarter|twice"
    r"|doubled?|tripled?|\w+fold)\b",
    re.IGNORECASE,
)


def has_number(text: str, start: int, end: int) -> bool:
    """Tell quickly whether there may be a number in `text[start:end]`."""
    return NUMBER.search(text, start, end) is not None


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the span of each paragraph, in order, without the blank around it."""
    for match in PARAGRAPH.finditer(text):
        yield Span(match.start(), match.end())


def sentences(text: str, paragraph: Span) -> list[Span]:
    """Cut a paragraph into sentences; the spans are offsets of the whole text."""
    part = text[paragraph.start : paragraph.end]
    found = []
    for start, end in nupunkt.sent_spans(part):
        stripped = part[start:end]
        left = start + len(stripped) - len(stripped.lstrip())
        right = start + len(stripped.rstrip())
        if left < right:
            found.append(Span(paragraph.start + left, paragraph.start + right))
    return found
