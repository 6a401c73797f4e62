"""A text cut into paragraphs and sentences, as spans that keep every offset."""

import re
from collections.abc import Iterator

import nupunkt

from extraction.model import Span

# A paragraph ends at a line end: wire copy and web text break lines between paragraphs, not within sentences.
PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*")
_DIGIT = re.compile(r"\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
NUMBER = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|tens|scores"
    r"|hundreds?|thousands?|millions?|billions?|trillions?|quadrillion|lakhs?|crores?|dozens?"
    r"|hal(?:f|ves|ved|ving)|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|second|first"
    r"|twice|thrice|(?:doubl|trebl|tripl|quadrupl|quintupl)(?:es?|ed|ing)|sextupled|\w+fold"
    r"|mn|mln|mio|mil|bn|bln|tn|trn|trln)\b",
    re.IGNORECASE,
)


def has_number(text: str, start: int, end: int) -> bool:
    """Tell quickly whether there may be a number in `text[start:end]`."""
    return _DIGIT.search(text, start, end) is not None or NUMBER.search(text, start, end) is not None


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
