"""Staged batches: the checked rows of a batch as Parquet files in a folder of its own.

A batch is written under a name that starts with a dot and then renamed, so it is there completely or not at
all; what a killed process left half-written is never read. Workers pass the path of a batch on, not its rows.
"""

import io
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from warehouse.rows import Item, make_rows
from warehouse.run import Run
from warehouse.validate import Frames, validate

_COUNTS = "counts.json"
_NUMBER, _CHARACTER = 7_000, 17
"""Bytes of memory, and of temporary files, that a number and a character of text take in a load."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A complete batch and what is in it.

    Attributes:
        path: its folder.
        documents: documents read, each text counted once, of so many `characters` together.
        quantities: numbers found in them.
    """

    path: str
    documents: int
    quantities: int
    characters: int

    @property
    def memory(self) -> int:
        """About how many bytes loading it takes, in memory and in temporary files."""
        return self.quantities * _NUMBER + self.characters * _CHARACTER


def stage(folder: Path, name: str, items: Sequence[Item], run: Run) -> Staged:
    """Check a batch and write it to `folder/name`; one that is there already is left as it is."""
    final = folder / name
    if not final.exists():
        frames = validate(make_rows(items, run))
        _write(final, frames)
    return read_counts(final)


def batches(folder: Path) -> list[Path]:
    """List the complete batches of a folder in the order of their names."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))


def cut_loads(staged: Sequence[Path], load_bytes: int) -> Iterator[list[Path]]:
    """Group batches, in their order, into loads that take so many bytes at most, or are of one batch."""
    group: list[Path] = []
    size = 0
    for batch in staged:
        own = read_counts(batch).memory
        if group and size + own > load_bytes:
            yield group
            group, size = [], 0
        group.append(batch)
        size += own
    if group:
        yield group


def read_counts(batch: Path) -> Staged:
    """Say what is in a staged batch."""
    return Staged(path=str(batch), **json.loads((batch / _COUNTS).read_text()))


def _write(final: Path, frames: Frames) -> None:
    partial = final.with_name(f".{final.name}.{os.getpid()}")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    for table, frame in frames.items():
        if not frame.is_empty():
            packed = io.BytesIO()
            frame.write_parquet(packed, compression="zstd", compression_level=1)
            # Written by ourselves, for of a full disk polars says no more than "transport error".
            (partial / f"{table}.parquet").write_bytes(packed.getbuffer())
    (partial / _COUNTS).write_text(json.dumps(_counts(frames)))
    try:
        partial.rename(final)
    except OSError:
        # Two workers may be given the same batch; the rows are the same, so the first one stands.
        if not final.is_dir():
            raise
        shutil.rmtree(partial)


def _counts(frames: Frames) -> dict[str, int]:
    documents = frames["documents"]
    return {
        "documents": documents.height,
        "quantities": frames["quantities"].height,
        "characters": sum(documents["length"]),
    }
