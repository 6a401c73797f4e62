"""What Prefect costs: the same work in a bare process pool and in the flow; what a second process brings."""

import json
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.corpus import number_sentences
from extraction.claims import VERSION
from flows.plan import Input, cut_parts, cut_waves
from flows.prefect_home import prepare_prefect
from flows.settings import Settings, load_settings
from flows.work import Job, extract_part
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.run import Run, fingerprint
from warehouse.staging import batches

SIZES = (1_000, 10_000, 100_000)
SENTENCES = 3
SPED_UP = 10_000


@dataclass(frozen=True, slots=True)
class Overhead:
    """Seconds for so many documents, bare and in the flow, with as many processes as there are cores."""

    documents: int
    bare: float
    flow: float

    @property
    def percent(self) -> float:
        """What the flow costs more."""
        return 100 * (self.flow / self.bare - 1)


@dataclass(frozen=True, slots=True)
class SpeedUp:
    """Seconds of the flow for so many documents with one process and with two."""

    documents: int
    one: float
    two: float


def measure(sizes: tuple[int, ...] = SIZES) -> tuple[list[Overhead], SpeedUp]:
    """Measure both, each in empty warehouses; a server runs before the clock starts."""
    with TemporaryDirectory() as place, _server(Path(place)):
        folder = Path(place)
        found = []
        for size in sizes:
            inputs = _documents(folder / f"{size}.jsonl", size)
            found.append(Overhead(size, _bare(inputs, folder / "bare"), _flow(inputs, folder / "flow")))
        inputs = _documents(folder / "sped-up.jsonl", SPED_UP)
        one, two = (_flow(inputs, folder / "flow", workers) for workers in (1, 2))
    return found, SpeedUp(SPED_UP, one, two)


def _documents(path: Path, count: int) -> Path:
    """Write documents of some sentences with numbers, no two alike."""
    sentences = cycle(number_sentences().texts)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = f"Report {number}. " + " ".join(islice(sentences, SENTENCES))
            file.write(json.dumps({"id": str(number), "published": "2025-08-29", "text": text}) + "\n")
    return path


def _bare(path: Path, folder: Path) -> float:
    """The plan, extraction in a pool and the loads, with nothing around them."""
    settings = load_settings(warehouse=folder)
    began = perf_counter()
    now = datetime.now(UTC)
    run = Run(f"bare-{now:%H%M%S}", VERSION, fingerprint(VERSION), "{}", now)
    staging = folder / "staging" / run.run_id
    staging.mkdir(parents=True)
    job = Job(str(folder), str(staging), run, settings.read_options, settings.batch_chars)
    parts = list(cut_parts([Input(str(path))], settings.batch_chars, settings.workers))
    with ProcessPoolExecutor(settings.workers, mp_context=get_context("spawn")) as pool:
        for wave in cut_waves(parts, settings.wave_chars):
            list(pool.map(partial(extract_part, job), wave))
            staged = batches(staging)
            load(Lake(folder), staged, run, now)
            for batch in staged:
                shutil.rmtree(batch)
    seconds = perf_counter() - began
    shutil.rmtree(folder)
    return seconds


def _flow(path: Path, folder: Path, workers: int | None = None) -> float:
    from flows.ingest import ingest  # noqa: PLC0415 - it imports Prefect, for which the place is prepared first

    with _setting("INDICIA_WORKERS", workers):
        began = perf_counter()
        ingest([str(path)], str(folder), runner="processes")
        seconds = perf_counter() - began
    shutil.rmtree(folder)
    return seconds


@contextmanager
def _setting(name: str, value: int | None) -> Iterator[None]:
    if value is not None:
        os.environ[name] = str(value)
    try:
        yield
    finally:
        os.environ.pop(name, None)


@contextmanager
def _server(folder: Path) -> Iterator[None]:
    settings: Settings = load_settings(warehouse=folder / "home")
    prepare_prefect(settings)
    from flows.server import start_server  # noqa: PLC0415 - as above

    start_server()
    yield
