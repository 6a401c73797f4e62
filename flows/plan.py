"""Inputs cut into parts for workers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from extraction.text import ReadOptions, Slice
from extraction.text.slices import line_slices

LANE_SUFFIXES = (".csv", ".tsv", ".parquet")
"""Files of records that cannot be cut at line ends."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, and what is known of it before it is read.

    Attributes:
        path: of the file on disk.
        uri: the address that its bytes were fetched from; None for a file of the user's.
        media_type, charset: as whoever served the bytes declared them.
        part: of a large file of records, the lines to read.
        fetch_id: the fetch that brought it.
        leave_out: addresses of documents in it that are read from elsewhere.
    """

    path: str
    uri: str | None = None
    media_type: str | None = None
    charset: str | None = None
    part: Slice | None = None
    fetch_id: str | None = None
    leave_out: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """What it is called in messages: its address, else its path."""
        return self.uri or self.path

    def options(self, shared: ReadOptions | None = None) -> ReadOptions:
        """How to read it, given what all inputs of the run share."""
        return replace(
            shared or ReadOptions(),
            uri=self.uri,
            media_type=self.media_type,
            charset=self.charset,
            part=self.part,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """What one task reads and extracts.

    Attributes:
        index: number of its first input in the order of the inputs; its batches are named by it.
        inputs: in their order.
        size: bytes, of which a lane has its share.
        piece: which slice of a large file of lines it is; its batches are named by it too.
        lane, lanes: of another large file of records, this part has each `lanes`-th batch, from number
            `lane` on.
    """

    index: int
    inputs: tuple[Input, ...]
    size: int
    piece: int = 0
    lane: int = 0
    lanes: int = 1

    def batch_name(self, number: int) -> str:
        """Name a batch so that the names of all batches sort in the order of the inputs."""
        return f"{self.index:09}-{self.piece:06}-{number:06}"


def cut_parts(inputs: Iterable[Input], batch_bytes: int, workers: int) -> Iterator[Part]:
    """Group small inputs up to a batch, and share large files of records among the workers."""
    group: list[Input] = []
    first = size = 0
    for index, item in enumerate(inputs):
        own = _size(item)
        if group and size + own > batch_bytes:
            yield Part(first, tuple(group), size)
            group, size = [], 0
        if own > batch_bytes and (shared := _shared(index, item, own, batch_bytes, workers)):
            yield from shared
            continue
        if not group:
            first = index
        group.append(item)
        size += own
    if group:
        yield Part(first, tuple(group), size)


def _shared(index: int, item: Input, own: int, batch_bytes: int, workers: int) -> list[Part]:
    """The parts of a large file of records; none of a file that one worker has to read."""
    path = Path(item.path)
    if path.suffix.lower() in LANE_SUFFIXES:
        lanes = min(workers, -(-own // batch_bytes))
        return [Part(index, (item,), own // lanes, 0, lane, lanes) for lane in range(lanes)]
    slices = line_slices(path, batch_bytes)
    return [
        Part(index, (replace(item, part=part),), part.stop - part.start, piece)
        for piece, part in enumerate(slices)
    ]


def _size(item: Input) -> int:
    try:
        return Path(item.path).stat().st_size
    except OSError:
        return 0  # it has vanished since; the reader will say so
