"""Single compressed files, gzip and Zstandard: unpacked as they are read."""

import gzip
from collections.abc import Iterator
from typing import BinaryIO, cast

import zstandard

from extraction.text.sniffing import ZSTD_MAGIC
from extraction.text.source import Readable, Source
from extraction.text.unpacking import Unpacked

SUFFIXES = (".gz", ".gzip", ".zst", ".zstd")
CHUNK = 2_048  # packed bytes at a time: a bomb makes some ten thousand times as many of them
MAX_WINDOW = 128 * 1024 * 1024  # bytes of memory that a Zstandard file may ask for


class Frames:
    """The unpacked bytes of Zstandard frames; unlike the library's own stream it tells a torn file."""

    def __init__(self, packed: Readable) -> None:
        self._packed = packed
        self._unpacker = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW)
        self._frame = self._unpacker.decompressobj()
        self._is_inside = False
        self._unpacked = b""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, at most `size` of them.

        Raises:
            EOFError: the file ends within a frame.
        """
        while not self._unpacked:
            chunk = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame = self._unpacker.decompressobj()
                self._is_inside = False
            chunk = chunk or self._packed.read(CHUNK)
            if not chunk and self._is_inside:
                raise EOFError("the file ends within a frame")
            if not chunk:
                return b""
            self._unpacked = self._frame.decompress(chunk)
            self._is_inside = True
        taken = self._unpacked if size < 0 else self._unpacked[:size]
        self._unpacked = self._unpacked[len(taken) :]
        return taken


def read(source: Source) -> Iterator[Source]:
    """The one file in it."""
    if source.head().startswith(ZSTD_MAGIC):
        stream: Readable = Frames(source.stream)
    else:
        stream = gzip.GzipFile(fileobj=cast(BinaryIO, source.stream))  # it only reads
    name = source.name[: -len(source.suffix)] if source.suffix in SUFFIXES else source.name
    yield source.inner(name, source.uri, Unpacked(source, stream), is_alone=True)
