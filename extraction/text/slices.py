"""A large file of one record a line, cut at line ends: each slice is read by itself, none is read twice."""

from collections.abc import Iterator
from pathlib import Path

from extraction.text.decoding import told_encoding
from extraction.text.options import ReadOptions, Slice
from extraction.text.problem import ReadError
from extraction.text.sniffing import Format
from extraction.text.source import format_of, opened

CHUNK = 1024 * 1024


def line_slices(path: Path, size: int) -> list[Slice]:
    """Slices of about `size` bytes that make up the file; none where it cannot be cut.

    Cut is only what is named as lines of JSON and has one byte for a line end. Finding the line ends takes
    one pass over the file, with little in memory.
    """
    try:
        return list(_slices(path, size)) if _is_cuttable(path) else []
    except (OSError, ReadError):
        return []  # whoever reads it will say what is wrong


def _is_cuttable(path: Path) -> bool:
    with opened(path, ReadOptions()) as source:
        is_plain = told_encoding(source.head()) is None
        return format_of(source) is Format.JSONL and source.suffix in {".jsonl", ".ndjson"} and is_plain


def _slices(path: Path, size: int) -> Iterator[Slice]:
    start, line = 0, 1
    with path.open("rb") as file:
        while True:
            stop, lines, last = start, 0, b""
            while stop - start < size and (last := file.read(min(CHUNK, size))):
                stop, lines = stop + len(last), lines + last.count(b"\n")
            while last and not last.endswith(b"\n") and (last := file.readline(CHUNK)):
                stop, lines = stop + len(last), lines + last.count(b"\n")
            if stop == start:
                return
            yield Slice(start, stop, line)
            start, line = stop, line + lines
