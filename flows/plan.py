"""Inputs cut into parts for workers, and parts into waves, each of which is loaded in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

RECORD_SUFFIXES = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet")


@dataclass(frozen=True, slots=True)
class Part:
    """What one task reads and extracts.

    Attributes:
        index: number of its first file in the order of the inputs; its batches are named by it.
        files: paths, in the order of the inputs.
        size: bytes, of which a lane has its share.
        lane, lanes: of a large file of records, this part has each `lanes`-th batch, from number `lane` on.
    """

    index: int
    files: tuple[str, ...]
    size: int
    lane: int = 0
    lanes: int = 1

    def batch_name(self, number: int) -> str:
        """Name a batch so that the names of all batches sort in the order of the inputs."""
        return f"{self.index:09}-{number:06}"


def cut_parts(files: Iterable[Path], batch_bytes: int, workers: int) -> Iterator[Part]:
    """Group small files up to a batch, and share large files of records among the workers."""
    group: list[str] = []
    first = size = 0
    for index, path in enumerate(files):
        own = _size(path)
        if group and size + own > batch_bytes:
            yield Part(first, tuple(group), size)
            group, size = [], 0
        if own > batch_bytes and path.suffix.lower() in RECORD_SUFFIXES:
            lanes = min(workers, -(-own // batch_bytes))
            for lane in range(lanes):
                yield Part(index, (str(path),), own // lanes, lane, lanes)
            continue
        if not group:
            first = index
        group.append(str(path))
        size += own
    if group:
        yield Part(first, tuple(group), size)


def cut_waves(parts: Sequence[Part], wave_bytes: int) -> Iterator[list[Part]]:
    """Group parts into waves of about a size; the lanes of one file stay together."""
    wave: list[Part] = []
    size = 0
    for part in parts:
        if wave and part.lane == 0 and size + part.size * part.lanes > wave_bytes:
            yield wave
            wave, size = [], 0
        wave.append(part)
        size += part.size
    if wave:
        yield wave


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # it has vanished since; the reader will say so
