"""What the reader made of a file, for people: each value and where it came from, then how the text begins."""

from collections.abc import Iterator
from pathlib import Path

from extraction.text.guard import read_guarded
from extraction.text.options import ReadOptions
from extraction.text.problem import Rejected, printable
from extraction.text.reading import Reading

FIELDS = ("name", "title", "publisher", "published_on", "language", "uri")
MISSING = "not stated"
PREVIEW = 400


def describe(path: Path, options: ReadOptions | None = None, preview: int = PREVIEW) -> Iterator[str]:
    """Lines to print for each document of the file, and for each part of it that could not be read.

    Args:
        path: the file.
        options: how to read it.
        preview: how many characters of the text to show; -1 for all of it.

    Raises:
        ReadError: when the file as a whole cannot be read.
    """
    for reading in read_guarded(path, options):
        if isinstance(reading, Rejected):
            where = f", row {reading.line}" if reading.line else ""
            problem = f"{reading.check}: {reading.reason} {reading.remedy}".rstrip()
            yield f"{'rejected':<13}{reading.name}{where}: {problem}"
        else:
            yield from _lines(reading, preview)
        yield ""


def _lines(reading: Reading, preview: int) -> Iterator[str]:
    document = reading.document
    for field in FIELDS:
        value = getattr(document, field)
        origin = reading.origins.get(field, MISSING)
        yield f"{field:<13}{printable(str(value)) if value is not None else '-'}  [{origin}]"
    if reading.place:
        yield f"{'place':<13}{printable(reading.place)}  [dateline]"
    pages = f", {len(document.pages)} pages" if document.pages else ""
    origin = reading.origins.get("text", MISSING)
    yield f"{'text':<13}{len(document.text):,} characters{pages}, {document.media_type}  [{origin}]"
    shown = document.text if preview < 0 else document.text[:preview]
    yield ""
    yield from (printable(line) for line in shown.splitlines())
    if len(shown) < len(document.text):
        yield "…"
