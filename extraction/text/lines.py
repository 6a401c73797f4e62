"""A file's lines as text, one at a time, so that its size does not matter."""

import io
from collections.abc import Iterator

from extraction.text.decoding import decode, told_encoding
from extraction.text.problem import Rejected
from extraction.text.source import Source

SKIP = 1024 * 1024


def text_lines(source: Source) -> Iterator[str | Rejected]:
    """The lines with their ends; a line longer than `max_record_bytes` is skipped and gives a `Rejected`.

    Each line is decoded by itself: bytes of another encoding in one line do no harm to the others.
    """
    if source.options.part:
        yield from _decoded(source, source.options.part.stop - source.options.part.start)
        return
    mark, codec = told_encoding(source.head()) or (b"", "utf-8")
    if codec != "utf-8":
        yield from io.StringIO(decode(source.load()).text, newline="\n")  # at line feeds alone, as bytes are
        return
    source.stream.read(len(mark))
    yield from _decoded(source)


def _decoded(source: Source, left: int | None = None) -> Iterator[str | Rejected]:
    """The lines of the next `left` bytes, by default of all that follow."""
    limit = source.options.limits.max_record_bytes
    while left != 0 and (raw := source.stream.readline(limit + 1)):
        taken = len(raw)
        if len(raw) > limit:
            while raw and not raw.endswith(b"\n"):
                raw = source.stream.readline(SKIP)
                taken += len(raw)
            reason = f"The record has more than {limit:,} bytes."
            yield source.rejected("too_large", reason, remedy="Raise max_record_bytes, or split the record.")
        else:
            yield decode(raw, source.options.charset).text
        if left is not None:
            left = max(0, left - taken)
