"""A text cut into paragraphs and sentences, as spans that keep every offset.

Lines, runs of tabs and bullets end a paragraph, but for lines that a wrapped text merely broke. Within it
nupunkt finds the sentences; where it cuts after a scale or a mark (*$4.2 bn. in cash*, *Rs. 5,000*) the parts
are put together again, and footnote marks stay with the sentence that they close.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from extraction.claims.scan.scanner import TRIGGERS
from extraction.claims.words.wordlist import words
from extraction.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN_DIGIT = re.compile("[0-9]")  # most digits are, and it is found in a fraction of the time
_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_APART = {i: i if chr(i) in _LETTERS else " " for i in range(128)}
_SIGNS = ("â€", "’", "“", "”", "—", "–", "…")
_ANY_WORD = re.compile(r"[^\W\d_]+")

_BREAK = re.compile(r"[\t\r\n\u2028\u2029]\s*")
_NEWLINES = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_ENDS_OPEN = re.compile(
    r"(?:,|\b(?:the|a|an|of|in|to|and|or|for|by|with|from|at|on|that|as|than|is|was|were|are))$"
)
_ABBREVIATED = 8  # characters in which an abbreviation before a number stands, with the blank before it
_MANY = 45
"""A line shorter than this is a heading or an item, not a wrapped line."""

# What may stand at the end of a sentence, and after it a blank: without any, the paragraph is one sentence.
_MAY_END = re.compile(
    r"[.!?…\d](?:(?<=[.!?…])[\"'”’)\]]*\s|(?<=\d)[\"”’)]?\s+[A-Z“\"]|(?<=[.!?])[\"”’)]*\d{1,3}\s)"
)
_BULLET_SIGN = re.compile(r"[•▪●◦‣]")  # told at once, and most texts have none
_BULLET = re.compile(r"(?<!\s)\s+[•▪●◦‣]\s+")
# Begins with the digit, and looks back from it: most places are passed at once.
_FOOTNOTE = re.compile(
    r"\d(?:(?:(?<=[a-z)\"”’][.!?\"”’)]\d)|(?<=[a-z)\"”’][.!?\"”’)][\"”’)]\d))\d{0,2}"
    r"|(?<=[a-z,]\s(?:19|20)\d\d\.\d)(?<!\b[at][to]\s\d{4}\.\d)\d?)\s+(?=[A-Z“\"])"
)
# A small word in full ends its sentence before a capital; nupunkt knows *month.* as an abbreviation.
_PLAIN_END = re.compile(r"\.(?:(?<=[a-z]{3}\.)|(?<=\s(?:kg|km|cm|mm|ha|mg)\.))[\"”’)\]]{0,2}\s+(?=[A-Z“\"])")
_SHORTENED = words(
    "approx est etc incl excl avg dept min max vol fig sec nos hrs yrs mos ins pct mln bln trn tel ext eds",
    "cit gov sen rep gen prof assn corp inc ltd plc dist univ misc rev ave mrs asst adm capt col hon lbs",
    "resp temp esp ibid vers",
)
_LONGEST = 24
_CLOSING = re.compile(r"[\"”’)\]]+(?:\d{1,3}(?=\s))?(?=\s|$)|[”’)\]]+(?:\d{1,3})?(?=\s)")
_BEFORE_DIGIT = re.compile(
    r"(?:^|[\s(\"“])(?:Rs|No|Nos|no|nos|Fig|fig|Sec|Art|Vol|approx|Approx|est|ca|vs|pp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep"
    r"|Sept|Oct|Nov|Dec|Re|Rp|Ch|ch|Eq|par|Pt|p|vol|vols|H\.R|sec)\.$"
)
_BEFORE_SMALL = re.compile(
    r"[\s\d$](?:bn|mn|mln|bln|trn|tn|pct|pc|Inc|Corp|Ltd|Co|sq|ft|in|lb|lbs|oz|cu|yd|mi|min|hr|hrs|yr|yrs|mos|mo|mil|U\.S|U\.K"
    r"|cent|est|approx|etc|vs|Jr|Sr|a\.m|p\.m|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.[\"”’)]*$"
)


# No sentence of prose is as long: a table in one line, or words without a full stop.
_TOO_LONG = 4_000
_LOOK = 400
_BLANK = re.compile(r"\s+")
_BETWEEN_WORDS = re.compile(r"(?<=[a-z,;])\s+(?=[A-Za-z])")
# Data in one line has no blank; neither a number nor a word goes on behind these signs.
_SEAM = re.compile(r"\s+|(?<=[;:/|=()\[\]{}<>\"'!?&#。，、；：！？])(?=\w)")


def has_number(text: str, start: int, end: int) -> bool:
    """Tell quickly whether there may be a number in `text[start:end]`; never False where `scan` finds one."""
    if _PLAIN_DIGIT.search(text, start, end) is not None or _DIGIT.search(text, start, end) is not None:
        return True
    part = text[start:end].lower()
    if not part.isascii():
        for sign in _SIGNS:
            part = part.replace(sign, " ")
        if not part.isascii():
            return not TRIGGERS.isdisjoint(_ANY_WORD.findall(part))
    return not TRIGGERS.isdisjoint(part.translate(_APART).split())


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the span of each paragraph, in order, without the blank around it."""
    start = len(text) - len(text.lstrip())
    for match in _BREAK.finditer(text):
        left, right = match.span()
        while left > start and text[left - 1].isspace():
            left -= 1
        if not _is_break(text, start, left, right):
            continue
        if left > start:
            yield Span(start, left)
        start = right
    end = len(text.rstrip())
    if start < end:
        yield Span(start, end)


def _is_break(text: str, start: int, left: int, right: int) -> bool:
    """Tell whether the blank `text[left:right]` parts paragraphs, and not lines or columns of one."""
    blank = text[left:right] if right - left < 64 else "\n\n"
    if left <= start or right >= len(text):
        return True
    lines = len(_NEWLINES.findall(blank))
    if lines > 1 or blank.count("\t") > 1:
        return True
    before, after = text[left - 1], text[right]
    if lines == 0:
        return before in '.:;!?"”' and (after.isupper() or after in '"“(')
    if before in '.:;!?"”)':
        return not (after.isdigit() and _BEFORE_DIGIT.search(text, max(start, left - _ABBREVIATED), left))
    line = text[max(start, left - 200) : left]
    line = line[max(line.rfind("\n"), line.rfind("\r")) + 1 :]
    if len(line) < _MANY:
        return True
    return not (after.islower() or (after.isalnum() and _ENDS_OPEN.search(line)))


@cache
def _splitter() -> "Callable[[str], list[tuple[int, int]]]":
    # Loading nupunkt takes longer than all of this package, and texts without numbers never need it.
    import nupunkt  # noqa: PLC0415

    return nupunkt.sent_spans


def sentences(text: str, paragraph: Span) -> list[Span]:
    """Cut a paragraph into sentences; the spans are offsets of the whole text."""
    found = _found(text, paragraph)
    if paragraph.end - paragraph.start <= _TOO_LONG:
        return found
    return [part for sentence in found for part in _bounded(text, sentence)]


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """Cut what is far too long for a sentence at blanks, between words if there are any, else behind a sign.

    What is read within a sentence may cost more the longer it is, and each of its claims carries all of it.
    """
    start, end = sentence
    while end - start > _TOO_LONG:
        limit = start + _TOO_LONG
        seam = (
            _BETWEEN_WORDS.search(text, limit, min(limit + _LOOK, end))
            or _BLANK.search(text, limit, min(limit + _TOO_LONG, end))
            or _SEAM.search(text, limit, end)
        )
        if seam is None or seam.end() == end:
            break
        yield Span(start, seam.start())
        start = seam.end()
    yield Span(start, end)


def _found(text: str, paragraph: Span) -> list[Span]:
    start, end = paragraph
    if _MAY_END.search(text, start, end) is None and not _has_bullet(text, start, end):
        return [paragraph]
    part = text[paragraph.start : paragraph.end]
    found: list[Span] = []
    for start, end in _mended(part, _splitter()(part)):
        stripped = part[start:end]
        left = start + len(stripped) - len(stripped.lstrip())
        right = start + len(stripped.rstrip())
        if left < right:
            found.append(Span(paragraph.start + left, paragraph.start + right))
    return found


def _has_bullet(text: str, start: int, end: int) -> bool:
    is_ascii = text.isascii()  # known without looking at the text
    if is_ascii or _BULLET_SIGN.search(text, start, end) is None:
        return False
    return _BULLET.search(text, start, end) is not None


def _mended(part: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what was cut inside a sentence, and cut at bullets and after footnote marks."""
    joined: list[list[int]] = []
    for start, end in spans:
        if joined and _goes_on(part, joined[-1][0], start):
            joined[-1][1] = end
            continue
        closing = _CLOSING.match(part, start, end) if joined else None
        if closing is None:
            joined.append([start, end])
        else:
            joined[-1][1] = closing.end()
            joined.append([closing.end(), end])
    return [span for start, end in joined for span in _cut(part, start, end)]


def _cut(part: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a sentence after footnote marks, at bullets and after plain words."""
    cuts = [m.end() for m in _FOOTNOTE.finditer(part, start, end)]
    if _has_bullet(part, start, end):
        cuts += [m.end() for m in _BULLET.finditer(part, start, end)]
    cuts += [m.end() for m in _PLAIN_END.finditer(part, start, end) if not _is_shortened(part, m.start())]
    return pairwise([start, *sorted(cuts), end])


def _is_shortened(part: str, end: int) -> bool:
    """Whether the small letters before a full stop are an abbreviation, or only the tail of another word."""
    start = end
    while start > end - _LONGEST and part[start - 1 : start].islower():
        start -= 1
    return (
        part[start:end] in _SHORTENED or part[start - 1 : start].isalnum() or part[start - 1 : start] == "."
    )


def _goes_on(part: str, start: int, at: int) -> bool:
    """Tell whether the sentence from `start` goes on at `at`, where it was cut."""
    before = part[max(start, at - 24) : at].rstrip()
    after = part[at : at + 4].lstrip()
    if not after:
        return False
    if after[0].isdigit() or (after[0] in "$£€" and after[1:2].isdigit()):
        return _BEFORE_DIGIT.search(before) is not None
    return after[0].islower() and _BEFORE_SMALL.search(before) is not None
