"""The lines of a PDF's pages as running text: paragraphs joined, hyphens healed, running heads left out."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

EDGE_LINES = 2  # a running head or foot is among so many first or last lines of its page
REPEATED_SHARE = 0.5
REPEATED_PAGES = 3
SHORT_LINE = 0.72  # of the page's usual line: it ends a paragraph
ROW_NUMBERS = 3  # numbers that make a line a row of a table
HYPHENS = "-\u00ad\u2010\ufffe\x02"  # the last two are pdfium's marks for a hyphen at the end of a line
NUMBER = re.compile(r"(?<!\S)[$€£(]?[-−–]?\d[\d.,]*[)%]?(?!\S)")
BULLET = re.compile(r"(?:[•●▪◦■–—]|\(?[a-z0-9]{1,3}[.)])\s")
SENTENCE_END = re.compile(r"[.!?:;][\"”’')\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
TAIL = re.compile(rf"(\w+)[{HYPHENS}]$")
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Reflowed:
    """Running text and the offset at which each page starts in it."""

    text: str
    pages: tuple[int, ...]


@dataclass(slots=True)
class _Text:
    """The text as far as it is written; `parts[-1]` is the line written last."""

    words: Counter[str]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    usual: float = 0.0

    def add(self, line: str, usual: float) -> int:
        """Writes a line after the last one and gives its offset."""
        if self.parts:
            self._join(line)
        start = self.length
        self._write(line)
        self.usual = usual
        return start

    def _join(self, line: str) -> None:
        last = self.parts[-1]
        if TAIL.search(last) and not last.endswith((" -", " –")) and line[:1].isalnum():
            self.length -= len(last)
            self.parts.pop()
            self._write(_healed(last, line, self.words))
        else:
            self._write("\n" if _ends_paragraph(last, line, self.usual) else " ")

    def _write(self, part: str) -> None:
        self.parts.append(part)
        self.length += len(part)


def reflow(pages: Iterable[str]) -> Reflowed:
    """The pages' lines as paragraphs, one a line; a paragraph may run on over the turn of a page."""
    lined = without_running_heads([_lines(page) for page in pages])
    text = _Text(Counter(word.lower() for page in lined for line in page for word in WORD.findall(line)))
    starts = []
    for lines in lined:
        usual = median(sorted(map(len, lines))[len(lines) // 2 :]) if lines else 0
        offsets = [text.add(line, usual) for line in lines]
        starts.append(offsets[0] if offsets else text.length)
    return Reflowed("".join(text.parts) + "\n", tuple(starts))


def without_running_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without the lines that return at the edge of most pages; the first page keeps its own."""
    if len(pages) < REPEATED_PAGES:
        return [list(page) for page in pages]
    edges = Counter(key for page in pages for key in {_key(page[i]) for i in _edge(page)})
    wanted = max(REPEATED_PAGES, REPEATED_SHARE * len(pages))
    kept = [list(pages[0])]
    for page in pages[1:]:
        edge = _edge(page)
        kept.append([x for i, x in enumerate(page) if not (i in edge and edges[_key(x)] >= wanted)])
    return kept


def _edge(page: Sequence[str]) -> set[int]:
    return {i for i in range(len(page)) if i < EDGE_LINES or i >= len(page) - EDGE_LINES}


def _key(line: str) -> str:
    return DIGITS.sub("#", line).casefold()


def _lines(page: str) -> list[str]:
    lines = (" ".join(line.split()) for line in page.splitlines())
    return [line for line in lines if line]


def _healed(last: str, line: str, words: Counter[str]) -> str:
    """The last line with or without its hyphen, as the document writes the word elsewhere."""
    tail, head = TAIL.search(last), WORD.match(line)
    bare = last.rstrip(HYPHENS)
    if tail is None or head is None or tail[1][-1].isdigit() or head[0][0].isupper():
        return bare + "-"
    first, second = tail[1].lower(), head[0].lower()
    if words[f"{first}-{second}"] > words[first + second]:
        return bare + "-"
    if words[first + second] == 0 and words[first] > 1 and words[second.split("-")[0]] > 1:
        return bare + "-"
    return bare


def _ends_paragraph(last: str, line: str, usual: float) -> bool:
    if BULLET.match(line) or _is_row(line) or _is_row(last):
        return True
    if len(last) >= SHORT_LINE * usual:
        return False
    return SENTENCE_END.search(last) is not None or not line[:1].islower()


def _is_row(line: str) -> bool:
    numbers = len(NUMBER.findall(line))
    return numbers >= ROW_NUMBERS and 2 * numbers >= len(line.split())
