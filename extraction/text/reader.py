"""One file in, its documents out: sniffs the format, calls its reader, fills what all formats share."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from extraction.model import Document
from extraction.text.finish import finish
from extraction.text.options import ReadOptions
from extraction.text.problem import ReadError, Rejected, printable
from extraction.text.reading import Draft, Reading
from extraction.text.sniffing import Format, Unreadable
from extraction.text.source import Source, format_of, opened

Item = Draft | Rejected | Source

# The modules that read each format; a module loads, with its libraries, when its first file is read.
READERS = {
    Format.PLAIN: "extraction.text.plain",
    Format.MARKDOWN: "extraction.text.plain",
    Format.JSONL: "extraction.text.json_records",
    Format.JSON: "extraction.text.json_records",
    Format.HTML: "extraction.text.html",
    Format.PDF: "extraction.text.pdf",
    Format.EMAIL: "extraction.text.mail",
    Format.CSV: "extraction.text.csv_records",
    Format.PARQUET: "extraction.text.parquet_records",
    Format.FEED: "extraction.text.feed",
    Format.GZIP: "extraction.text.compressed",
    Format.ZSTD: "extraction.text.compressed",
    Format.ZIP: "extraction.text.archive",
}
REFUSALS = {
    Unreadable.EMPTY: ("There is nothing in it.", "Leave it out, or fetch it again."),
    Unreadable.BINARY: ("It holds binary data, not text.", "Convert it to text, HTML, PDF or DOCX."),
    Unreadable.UNSUPPORTED: ("There is no reader for its format.", "Convert it to text, HTML, PDF or DOCX."),
}


def read(path: Path, options: ReadOptions | None = None) -> Iterator[Document | Rejected]:
    """The documents of a file, as a stream, and beside them the records that could not be read.

    Raises:
        ReadError: when the file as a whole cannot be read, or not to its end.
    """
    for item in readings(path, options):
        yield item.document if isinstance(item, Reading) else item


def readings(path: Path, options: ReadOptions | None = None) -> Iterator[Reading | Rejected]:
    """As `read`, with each document where its metadata came from.

    Raises:
        ReadError: when the file as a whole cannot be read, or not to its end.
    """
    with opened(path, options or ReadOptions()) as source:
        yield from read_source(source)


def read_source(source: Source) -> Iterator[Reading | Rejected]:
    """The documents of an opened input; those of packed inputs among them.

    Raises:
        ReadError: when the input as a whole cannot be read.
    """
    for item in _contained(source):
        match item:
            case Draft():
                yield _finished(source, item)
            case Source():
                yield from read_source(item) if item.is_alone else _packed(item)
            case _:
                yield item


def _packed(source: Source) -> Iterator[Reading | Rejected]:
    try:
        yield from read_source(source)
    except ReadError as error:
        if source.budget.is_spent:  # nothing more of the file may be unpacked
            raise
        yield error.rejected(printable(source.uri))


def _contained(source: Source) -> Iterator[Item]:
    """What the format's reader gives; whatever a library throws at a broken file becomes a `ReadError`."""
    try:
        yield from _read_format(source)
    except ReadError:
        raise
    except MemoryError as error:
        raise source.error("out_of_memory", "Reading it takes more memory than there is.") from error
    except RecursionError as error:
        raise source.error("too_deep", "It is nested too deep.") from error
    except Exception as error:  # libraries fed with hostile bytes raise anything
        reason = f"Its reader failed ({type(error).__name__}: {printable(str(error))[:200]})."
        raise source.error("broken", reason, "Open and save it again, or convert it to text.") from error


def _read_format(source: Source) -> Iterator[Item]:
    found = format_of(source)
    if isinstance(found, Unreadable):
        raise source.error(found, *REFUSALS[found])
    read_format: Callable[[Source], Iterator[Item]] = import_module(READERS[found]).read
    is_empty = True
    for item in read_format(source):
        is_empty = False
        yield item
    # Of a file that is shared out a part may be blank, and a feed has days without news.
    if is_empty and source.options.part is None and found is not Format.FEED:
        raise source.error(Unreadable.EMPTY, *REFUSALS[Unreadable.EMPTY])


def _finished(source: Source, draft: Draft) -> Reading:
    limit = source.options.limits.max_text_chars
    if len(draft.text) > limit:
        raise source.error(
            "too_large", f"Its text has more than {limit:,} characters.", "Raise max_text_chars, or split it."
        )
    if not draft.text.strip():
        raise source.error("no_text", "No text was found in it.", "If it holds images, run OCR on it first.")
    return finish(source, draft)
