"""Links back from a quote to its place in the source: a web page, a page of a PDF, a line of a file.

Text fragments follow https://wicg.github.io/scroll-to-text-fragment/, page fragments RFC 8118.
"""

import re
from bisect import bisect_right
from urllib.parse import quote as percent_encode

from extraction.model import Document, Span

FRAGMENT_SYNTAX = {"-": "%2D"}  # quote() escapes all else that is syntax in a text fragment
LONG_QUOTE = 300  # characters above which a fragment names the first and last words only
END_WORDS = 5
CONTEXT_WORDS = (3, 6, 12)
NEARBY = 100_000  # characters on each side in which a quote is told from its repetitions
BLOCK_EDGES = re.compile(r"\n| \| ")  # between lines, and between the cells of a row
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")  # as they stand in the page, where they are raised
LINE_TYPES = frozenset(("text/plain", "text/markdown"))
PAGED_TYPE = "application/pdf"
PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"  # the value that the data model gives for PDF


def source_link(document: Document, span: Span) -> str:
    """The address of a quote: `https://…#:~:text=…`, `report.pdf#page=4`, `notes.txt:12`.

    Records of files, and entries of feeds without a link, are named by row (`news.jsonl#row=7`), other files
    by their path alone.
    """
    address = document.uri or document.name
    page = page_of(document, span.start)
    if document.media_type == PAGED_TYPE and page:
        return f"{address.partition('#')[0]}#page={page}"
    if address.startswith(("http://", "https://")) and "#row=" not in address:
        return address + (":~:" if "#" in address else "#:~:") + f"text={text_fragment(document.text, span)}"
    if document.media_type in LINE_TYPES:
        return f"{address}:{line_of(document.text, span.start)}"
    return address


def page_of(document: Document, offset: int) -> int | None:
    """The page, from 1, on which an offset is; None for formats without pages."""
    return bisect_right(document.pages, offset) or None


def line_of(text: str, offset: int) -> int:
    """The line, from 1, on which an offset is, by line feeds."""
    return text.count("\n", 0, offset) + 1


def text_fragment(text: str, span: Span) -> str:
    """The value of a text directive for the span: the quote in whole words, a prefix where it repeats."""
    start, end = whole_words(text, span)
    exact = _shown(text[start:end])
    words = exact.split(" ")
    value = _escaped(exact)
    ends = min(END_WORDS, len(words) // 2)
    if ends and (len(exact) > LONG_QUOTE or "\n" in text[start:end]):
        value = f"{_escaped(' '.join(words[:ends]))},{_escaped(' '.join(words[-ends:]))}"
    prefix = _telling_prefix(text, start, end)
    return f"{_escaped(prefix)}-,{value}" if prefix else value


def whole_words(text: str, span: Span) -> tuple[int, int]:
    """The span widened to the edges of words: browsers find no half words."""
    start, end = span.start, span.end
    while 0 < start < len(text) and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _telling_prefix(text: str, start: int, end: int) -> str:
    """As many words before the quote as tell it from its repetitions; none where it is the only one."""
    text, start, end = _nearby(text, start, end)
    exact = text[start:end]
    if text.find(exact) == start and text.find(exact, start + 1) < 0:
        return ""
    words = list(re.finditer(r"\S+", text[max(0, start - LONG_QUOTE) : start]))
    base = max(0, start - LONG_QUOTE)
    prefix_start = start
    for count in CONTEXT_WORDS:
        if not words:
            break
        prefix_start = base + words[max(0, len(words) - count)].start()
        context = text[prefix_start:end]
        if text.count(context) == 1:
            break
    return _shown(_last_part(text[prefix_start:start]))


def _nearby(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The text around a span, and the span in it: a quote is not sought in all of a book."""
    first = max(0, start - NEARBY)
    return text[first : end + NEARBY], start - first, end - first


def _last_part(context: str) -> str:
    """What of a context is in one block of the page: a line, a cell of a table."""
    return next((part for part in reversed(BLOCK_EDGES.split(context)) if part.strip()), "")


def _shown(text: str) -> str:
    return " ".join(text.translate(DIGITS).split())


def _escaped(text: str) -> str:
    escaped = percent_encode(text, safe="")
    for syntax, escape in FRAGMENT_SYNTAX.items():
        escaped = escaped.replace(syntax, escape)
    return escaped
