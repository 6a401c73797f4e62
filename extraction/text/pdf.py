"""PDF: the text of the pages in reading order, each page's start kept, footnote marks raised."""

import ctypes
import re
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from extraction.text.characters import SUPERSCRIPTS, storable
from extraction.text.dates import full_dates
from extraction.text.pdf_columns import lines_of, reading_order
from extraction.text.pdf_lines import reflow
from extraction.text.reading import Draft, Fact
from extraction.text.sniffing import Format
from extraction.text.source import Source

DIGITS = re.compile(r"[^\s\d]?\d+")  # with the character before them
RAISED_SIZE = 0.8  # of the size of the character before the mark
FIELDS = {"Title": "title"}
PASSWORD = "password"


def read(source: Source) -> Iterator[Draft]:
    """The file as one document.

    Raises:
        ReadError: `encrypted`, `broken`, `too_many_pages`, `too_large`.
    """
    pdf = _opened(source)
    try:
        _check_pages(source, len(pdf))
        pages, size = [], 0
        for page in _pages(pdf):
            size += len(page)
            if size > source.options.limits.max_text_chars:
                raise source.error("too_large", "Its text is longer than max_text_chars allows.", "Split it.")
            pages.append(page)
        metadata = {key: storable(value) for key, value in pdf.get_metadata_dict().items() if value.strip()}
    finally:
        pdf.close()
    reflowed = reflow(pages)
    facts = {
        ours: Fact(metadata[key], f"{key} of the PDF") for key, ours in FIELDS.items() if key in metadata
    }
    days = full_dates(metadata.get("Title", ""))
    published = (days[0], "Title of the PDF") if len(days) == 1 else None
    yield Draft(
        storable(reflowed.text),
        Format.PDF,
        facts,
        published,
        pages=reflowed.pages,
        encoding="text layer of the PDF",
    )


def _opened(source: Source) -> pypdfium2.PdfDocument:
    data = source.load()
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if PASSWORD in str(error).lower():
            remedy = "Save it without the password."
            raise source.error("encrypted", "It is protected by a password.", remedy) from error
        remedy = "Open and save it again, or convert it to text."
        raise source.error("broken", f"It is no readable PDF: {str(error).rstrip('.')}.", remedy) from error


def _check_pages(source: Source, count: int) -> None:
    limit = source.options.limits.max_pages
    if count > limit:
        raise source.error(
            "too_many_pages", f"It has more than {limit:,} pages.", "Raise max_pages, or split it."
        )


def _pages(pdf: pypdfium2.PdfDocument) -> Iterator[str]:
    for number in range(len(pdf)):
        page = pdf[number]
        text_page = page.get_textpage()
        yield _page_text(text_page, page.get_width())
        text_page.close()
        page.close()


def _page_text(text_page: pypdfium2.PdfTextPage, width: float) -> str:
    runs = [text_page.get_rect(number) for number in range(text_page.count_rects())]
    order = reading_order(runs, width)
    if order is None:
        return _with_raised_marks(text_page, text_page.get_text_range())
    ordered = [runs[at] for at in order]
    return "\n".join(lines_of(ordered, [text_page.get_text_bounded(*run).strip() for run in ordered]))


def _with_raised_marks(text_page: pypdfium2.PdfTextPage, text: str) -> str:
    """The page's text, small digits after a character raised: *percent¹*, not *percent1*."""
    if text_page.count_chars() != len(text):  # offsets in the text are not those of the page
        return text
    raised = [at for run in DIGITS.finditer(text) for at in _raised(text_page, run.start(), run.end())]
    if not raised:
        return text
    characters = list(text)
    for at in raised:
        characters[at] = characters[at].translate(SUPERSCRIPTS)
    return "".join(characters)


def _raised(text_page: pypdfium2.PdfTextPage, start: int, end: int) -> Iterator[int]:
    """The offsets of the digits that are smaller than, and not below, the first character of the stretch."""
    size = raw.FPDFText_GetFontSize(text_page.raw, start)
    for at in range(start + 1, end):
        is_small = raw.FPDFText_GetFontSize(text_page.raw, at) < RAISED_SIZE * size
        if is_small and _middle(text_page, at) > _middle(text_page, start) - size / 4:
            yield at


def _middle(text_page: pypdfium2.PdfTextPage, at: int) -> float:
    edges = [ctypes.c_double() for _ in range(4)]
    raw.FPDFText_GetCharBox(text_page.raw, at, *edges)
    return (edges[2].value + edges[3].value) / 2
