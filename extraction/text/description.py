"""What the reader made of a file, for people: each value and where it came from, then how the text begins."""

from collections.abc import Iterator

from extraction.text.problem import Rejected, printable
from extraction.text.reading import Reading

FIELDS = ("name", "title", "publisher", "published_on", "language", "uri")
MISSING = "not stated"
PREVIEW = 400
EXTRACTED = "en"


def describe(reading: Reading, preview: int = PREVIEW) -> Iterator[str]:
    """Lines to print for a document.

    Args:
        reading: the document and where its values came from.
        preview: how many characters of the text to show; -1 for all of it.
    """
    document = reading.document
    for field in FIELDS:
        value = getattr(document, field)
        note = _note(field, value)
        yield f"{field:<13}{_shown(value)}  [{reading.origins.get(field, MISSING)}{note}]"
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


def describe_problem(problem: Rejected) -> str:
    """A line to print for a file, record or member that could not be read."""
    where = f", record {problem.line}" if problem.line else ""
    return f"{problem.name}{where}: {problem.reason} {problem.remedy}".rstrip()


def _shown(value: object) -> str:
    return "-" if value is None else printable(str(value))


def _note(field: str, value: object) -> str:
    if field == "language" and value not in (None, EXTRACTED):
        return "; stored, but numbers are extracted from English only"
    if field == "published_on" and value is None:
        return "; periods such as last year stay open"
    return ""
