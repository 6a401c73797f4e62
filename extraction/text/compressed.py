"""Single compressed files, gzip and Zstandard: unpacked as they are read."""

import gzip
from collections.abc import Iterator
from typing import BinaryIO, cast

import zstandard

from extraction.text.source import Readable, Source
from extraction.text.unpacking import Counted, Unpacked

SUFFIXES = (".gz", ".gzip", ".zst", ".zstd")
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
MAX_WINDOW = 128 * 1024 * 1024  # bytes of memory that a Zstandard file may ask for


def read(source: Source) -> Iterator[Source]:
    """The one file in it."""
    packed = Counted(source.stream)
    if source.head().startswith(ZSTD_MAGIC):
        unpacker = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW)
        stream: Readable = unpacker.stream_reader(
            cast(BinaryIO, packed), read_across_frames=True
        )  # it only reads
    else:
        stream = gzip.GzipFile(fileobj=cast(BinaryIO, packed))  # it only reads
    name = source.name
    for suffix in SUFFIXES:
        name = name.removesuffix(suffix)
    yield source.inner(name, source.uri, Unpacked(source, stream, lambda: packed.count), is_alone=True)
