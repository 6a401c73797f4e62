"""Run by itself: an ingest as the flow, or the same work in a bare process pool; prints its seconds as JSON.

python -m bench.ingesting flow|bare FILE WAREHOUSE
"""

import json
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from extraction.claims import VERSION
from flows.plan import Input, cut_parts
from flows.prefect_home import prepare_prefect
from flows.settings import Settings, load_settings
from flows.streaming import stream
from flows.work import Job, extract_part
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.run import Run, fingerprint


def main() -> None:
    """Ingest and print."""
    kind, path, folder = sys.argv[1:]
    settings = load_settings(warehouse=Path(folder), runner="processes")
    seconds = _bare(settings, path) if kind == "bare" else _flow(settings, path)
    print(json.dumps({"seconds": seconds}))


def _bare(settings: Settings, path: str) -> float:
    """The plan, extraction in a pool and the loads, with nothing around them."""
    began = perf_counter()
    now = datetime.now(UTC)
    run = Run(f"bare-{now:%H%M%S}", VERSION, fingerprint(VERSION), "{}", now)
    staging = settings.warehouse / "staging" / run.run_id
    staging.mkdir(parents=True)
    job = Job(str(settings.warehouse), str(staging), run, settings.read_options, settings.batch_chars)
    parts = list(cut_parts([Input(path)], settings.batch_chars, settings.workers))
    processes = min(settings.workers, len(parts))
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for staged in stream(
            parts,
            lambda part: pool.submit(extract_part, job, part),
            staging,
            workers=processes,
            load_bytes=settings.load_bytes,
            ended=lambda _, future: future.result(),
        ):
            load(Lake(settings.warehouse), staged, run, now)
            for batch in staged:
                shutil.rmtree(batch)
    return perf_counter() - began


def _flow(settings: Settings, path: str) -> float:
    prepare_prefect(settings)
    # They import Prefect, for which the place is prepared first.
    from flows.ingest import ingest  # noqa: PLC0415
    from flows.server import starting_server  # noqa: PLC0415

    with starting_server():
        pass
    began = perf_counter()
    ingest([path], str(settings.warehouse), runner="processes")
    return perf_counter() - began


if __name__ == "__main__":
    main()
