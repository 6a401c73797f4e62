"""The whole way, from files to a warehouse: speed, memory, size, reruns, what Prefect and a process cost."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from bench.corpus import ROOT, write_documents
from bench.process_tree import Peak

SIZES = (1_000, 10_000, 100_000)
SPED_UP = 10_000
Way = Literal["flow", "bare"]


@dataclass(frozen=True, slots=True)
class Ingested:
    """One size of corpus, each time with an empty warehouse and as many processes as there are cores.

    Attributes:
        megabytes: of text, as the file holds it.
        bare: seconds of the same work in a bare process pool, the mean of one before the flow and one after.
        flow: seconds of the flow, from its start to the last commit; `again` with nothing new, `more` with
            1 % new documents.
        peak: megabytes of memory of the flow's process and all that it started, a Prefect server among them.
        files: Parquet files that were written, of `bytes_written`.
    """

    documents: int
    megabytes: float
    bare: float
    flow: float
    again: float
    more: float
    peak: float
    files: int
    bytes_written: int

    @property
    def overhead(self) -> float:
        """What the flow costs more than the bare pool, in percent."""
        return 100 * (self.flow / self.bare - 1)

    @property
    def milliseconds(self) -> float:
        """What a document costs."""
        return 1_000 * self.flow / self.documents

    def each_more(self, smaller: "Ingested") -> float:
        """Milliseconds of each document that this corpus has more than a smaller one."""
        return 1_000 * (self.flow - smaller.flow) / (self.documents - smaller.documents)


@dataclass(frozen=True, slots=True)
class SpeedUp:
    """Seconds of the flow for so many documents with one process and with two."""

    documents: int
    one: float
    two: float


def measure(say: Callable[[str], None], sizes: tuple[int, ...] = SIZES) -> list[Ingested]:
    """Ingest corpora of some sizes, each into a warehouse of its own."""
    found = []
    for size in sizes:
        with TemporaryDirectory() as folder:
            found.append(_ingested(Path(folder), size, say))
    return found


def speed_up(say: Callable[[str], None]) -> SpeedUp:
    """Ingest one corpus with one process, then with two."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        path = write_documents(place / "documents.jsonl", SPED_UP)
        seconds = []
        for workers in (1, 2):
            say(f"{SPED_UP:,} documents with {workers} processes")
            # Cut finer than by default, so that there is work for two.
            settings = {"INDICIA_WORKERS": str(workers), "INDICIA_BATCH_CHARS": "500000"}
            seconds.append(_run("flow", path, place / f"with-{workers}", settings)[0])
    return SpeedUp(SPED_UP, *seconds)


def _ingested(place: Path, size: int, say: Callable[[str], None]) -> Ingested:
    path = write_documents(place / "documents.jsonl", size)
    megabytes = path.stat().st_size / 1e6
    before = _bare(place, path, size, say)
    say(f"{size:,} documents, as a flow")
    warehouse = place / "flow"
    flow, peak = _run("flow", path, warehouse)
    # Before and after the flow, for the pace of a machine changes in minutes by more than the flow costs.
    bare = (before + _bare(place, path, size, say)) / 2
    written = list((warehouse / "lake").rglob("*.parquet"))
    bytes_written = sum(file.stat().st_size for file in written)
    say(f"{size:,} documents once more")
    again, _ = _run("flow", path, warehouse)
    say(f"{size:,} documents and 1 % new ones")
    with path.open("ab") as file:
        file.write(write_documents(place / "new.jsonl", size // 100, first=size).read_bytes())
    more, _ = _run("flow", path, warehouse)
    return Ingested(size, megabytes, bare, flow, again, more, peak, len(written), bytes_written)


def _bare(place: Path, path: Path, size: int, say: Callable[[str], None]) -> float:
    say(f"{size:,} documents, bare")
    seconds, _ = _run("bare", path, place / "bare")
    shutil.rmtree(place / "bare")
    return seconds


def _run(
    way: Way, path: Path, warehouse: Path, settings: dict[str, str] | None = None
) -> tuple[float, float]:
    """Give the seconds that an ingest took, and the peak of its memory."""
    command = [sys.executable, "-m", "bench.ingesting", way, str(path), str(warehouse)]
    with (
        subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **(settings or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
        Peak(process.pid) as peak,
    ):
        printed, complaints = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{complaints}")
    return float(json.loads(printed.splitlines()[-1])["seconds"]), peak.megabytes
