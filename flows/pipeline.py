"""The `ingest` flow: discover, read, extract, validate, stage, load, resolve, and open the front door."""

import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic
from typing import Annotated
from uuid import uuid4

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture, wait
from prefect.runtime import flow_run
from prefect.tasks import exponential_backoff
from pydantic import Field

from extraction.claims import VERSION
from extraction.text import Rejected, discover
from flows.artifacts import ProgressPage
from flows.attempts import check_attempts
from flows.inputs import find_inputs
from flows.lake import lake_of
from flows.plan import Part, cut_parts, cut_waves
from flows.progress import Ticker
from flows.report import IngestReport, show_report
from flows.run_names import ingest_name
from flows.runner import Runner, choose_runner
from flows.settings import RunnerName, Settings, load_settings
from flows.settled import settled
from flows.staging_area import staging_area
from flows.transient import is_transient
from flows.work import LINES_KEPT, Counts, Job, complaint, extract_part, reason_of
from warehouse.dataset.rules import load_rules
from warehouse.front_door import finish
from warehouse.lake import Lake
from warehouse.load import LoadReport, load
from warehouse.rows import Refused
from warehouse.run import Run, canonical_settings, fingerprint
from warehouse.staging import batches, stage

LOOK_EVERY = 0.3
Day = Annotated[date, Field(json_schema_extra={"pattern": r"^\d{4}-\d\d-\d\d$"})]
"""With a pattern, for a server checks those and not the format of a date."""

LOAD_RETRIES = 4
"""After 2, 4, 8 and 16 seconds, and up to half as much again, so that not all come back at once."""


@flow(name="ingest", flow_run_name=ingest_name)
def ingest(
    paths: Annotated[list[str], Field(min_length=1)],
    warehouse: str | None = None,
    *,
    published: Day | None = None,
    fields: dict[str, str] | None = None,
    runner: RunnerName | None = None,
    settle_seconds: Annotated[int, Field(ge=0, le=86_400)] = 0,
) -> IngestReport:
    """Load the documents of files, folders and globs into a warehouse.

    What is there already, with the same text and read by the same extractor, is not loaded again. What is not
    given comes from the settings (`INDICIA_...`).

    Args:
        paths: Files, folders (with all that is in them) and globs, as the worker's machine sees them.
        warehouse: Folder of the warehouse; by default that of the worker's settings (`INDICIA_WAREHOUSE`).
        published: Date of documents that state none; "last year" is resolved with it.
        fields: Where records name a field otherwise: ours to theirs, {"text": "body"}.
        runner: What extracts: threads, processes, or (auto) processes where there is enough to do; dask or
            ray, where that is installed.
        settle_seconds: Files changed within so many seconds are left for the next run: somebody may still be
            writing them.
    """
    settings = load_settings(warehouse=warehouse, published=published, fields=fields, runner=runner)
    check_attempts(settings)
    run = make_run(settings)
    started = monotonic()
    with Ticker() as ticker, staging_area(settings.warehouse, run.run_id) as staging:
        lake = lake_of(settings, ticker.say, run.run_id)
        completed = finish(lake)
        ticker.doing("Looking for documents")
        job = Job(str(settings.warehouse), str(staging), run, settings.read_options, settings.batch_chars)
        inputs, met = discover_inputs(job, paths, settle_seconds)
        parts = list(cut_parts(inputs, settings.batch_chars, settings.workers))
        loaded = LoadReport()
        page = ProgressPage(sum(part.size for part in parts), f"Reading {len(inputs):,} inputs")
        with choose_runner(settings, parts) as pool:
            for wave in list(cut_waves(parts, settings.wave_chars)) or [[]]:
                met += extract_wave(pool, job, wave, ticker, page)
                ticker.doing("Loading")
                loaded += load_staged(lake, staging, run, settings)
        page.finish()
    report = IngestReport(run.run_id, met, loaded, monotonic() - started, completed)
    show_report(report, settings.front_door)
    return report


def make_run(settings: Settings) -> Run:
    """Name a run and note what decides its output."""
    now = datetime.now(UTC)
    deciding = canonical_settings({"published": str(settings.published)} if settings.published else {})
    return Run(
        run_id=f"ingest-{now:%Y-%m-%dT%H:%M}-{uuid4().hex[:6]}",
        extractor_version=VERSION,
        fingerprint=fingerprint(VERSION, deciding),
        settings=deciding,
        started_at=now,
        flow_run_id=flow_run.id,
    )


def discover_inputs(job: Job, paths: Sequence[str], settle_seconds: int) -> tuple[list[Input], Counts]:
    """List the files to read; what is not there is staged as refused, before everything else."""
    files: list[Path] = []
    refused: list[Refused] = []
    for found in discover(paths):
        if isinstance(found, Rejected):
            refused.append(Refused(found.name, found.check, reason_of(found), found.row))
        else:
            files.append(found)
    if refused:
        stage(Path(job.staging), "000000000-discovery", refused, job.run)
    inputs = [Input(str(file)) for file in settled(files, settle_seconds)]
    return inputs, Counts(refused=len(refused), complaints=tuple(map(complaint, refused))[:LINES_KEPT])


def extract_wave(pool: Runner, job: Job, wave: Sequence[Part], ticker: Ticker, page: ProgressPage) -> Counts:
    """Extract the parts of a wave at once, and wait for all."""
    ticker.doing("Extracting", total=sum(part.size for part in wave))
    waiting: dict[PrefectFuture[Counts], Part] = {
        pool.submit(extract_task, {"job": job, "part": part}): part for part in wave
    }
    met: dict[Part, Counts] = {}
    while waiting:
        done, _ = wait(list(waiting), timeout=LOOK_EVERY)
        for future in done:
            part = waiting.pop(future)
            met[part] = future.result()
            ticker.advance(part.size)
            page.advance(part.size)
        ticker.look(Path(job.staging))
    return sum((met[part] for part in wave), Counts())


@task(name="extract", task_run_name="extract {part.index}", cache_policy=NO_CACHE)
def extract_task(job: Job, part: Part) -> Counts:
    """Read, extract and stage a part."""
    return extract_part(job, part)


@task(
    name="load",
    cache_policy=NO_CACHE,
    retries=LOAD_RETRIES,
    retry_delay_seconds=exponential_backoff(backoff_factor=2),
    retry_jitter_factor=0.5,
    retry_condition_fn=is_transient,
)
def load_staged(lake: Lake, staging: Path, run: Run, settings: Settings) -> LoadReport:
    """Load all staged batches in one transaction, resolved to observations, and clear them away."""
    staged = batches(staging)
    rules = load_rules(settings.indicators, settings.corrections)
    report = load(lake, staged, run, datetime.now(UTC), rules)
    for batch in staged:
        shutil.rmtree(batch)
    return report
