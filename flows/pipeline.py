"""The `ingest` flow: discover, read, extract, validate, stage, load, resolve, and open the front door."""

import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic
from typing import Annotated, Any
from uuid import uuid4

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture
from prefect.logging import get_run_logger
from prefect.runtime import flow_run
from prefect.tasks import exponential_backoff
from pydantic import Field

from extraction.claims import VERSION
from flows.artifacts import ProgressPage
from flows.attempts import check_attempts
from flows.inputs import find_inputs
from flows.lake import lake_of
from flows.lineage import lineage
from flows.plan import Input, Part, cut_parts
from flows.problem import RunError
from flows.progress import Ticker
from flows.report import IngestReport, show_report
from flows.run_names import ingest_name
from flows.runner import choose_runner
from flows.settings import RunnerName, Settings, load_settings, tell_duckdb
from flows.staging_area import staging_area
from flows.streaming import stream
from flows.transient import is_transient
from flows.work import Counts, Job, extract_part
from warehouse.dataset.rules import load_rules
from warehouse.front_door import finish
from warehouse.lake import Lake
from warehouse.load import LoadReport, load
from warehouse.run import Run, canonical_settings, fingerprint

LOAD_RETRIES = 4
"""After 2, 4, 8 and 16 seconds, and up to half as much again, so that not all come back at once."""

Day = Annotated[date, Field(json_schema_extra={"pattern": r"^\d{4}-\d\d-\d\d$"})]
"""With a pattern, for a server checks those and not the format of a date."""

PATIENTLY: dict[str, Any] = {
    "cache_policy": NO_CACHE,
    "retries": LOAD_RETRIES,
    "retry_delay_seconds": exponential_backoff(backoff_factor=2),
    "retry_jitter_factor": 0.5,
    "retry_condition_fn": is_transient,
}
"""Options of tasks that are tried again when a network, a store or a server was away."""


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
    """Load the documents of files, folders, globs and addresses into a warehouse.

    What is there already, with the same text and read by the same extractor, is not loaded again. What is not
    given comes from the settings (`INDICIA_...`).

    Args:
        paths: Files, folders (with all that is in them) and globs, as the worker's machine sees them; and
            addresses of pages and feeds.
        warehouse: Folder of the warehouse; by default that of the worker's settings (`INDICIA_WAREHOUSE`).
        published: Date of documents that state none; "last year" is resolved with it.
        fields: Where records name a field otherwise: ours to theirs, {"text": "body"}.
        runner: What extracts: threads, processes, or (auto) processes where there is enough to do; dask or
            ray, where that is installed.
        settle_seconds: Files changed within so many seconds are left for the next run: somebody may still be
            writing them.
    """
    settings = load_settings(warehouse=warehouse, published=published, fields=fields, runner=runner)
    return run_ingest(settings, paths, settle_seconds)


def run_ingest(settings: Settings, paths: Sequence[str], settle_seconds: int = 0) -> IngestReport:
    """Do what an ingest does, inside of a flow, and show it on the run's page.

    Raises:
        RunError: when parts of the inputs failed; all others are loaded.
        UnfitRegistryError, CorrectionError: when registry or corrections are wrong; nothing is read then.
    """
    check_attempts(settings)
    # Now, and not when hours of extraction are to be loaded: registry and corrections may be wrong.
    load_rules(settings.indicators, settings.corrections)
    run = make_run(settings)
    started = monotonic()
    with Ticker() as ticker, staging_area(settings.warehouse, run.run_id) as staging:
        lake = lake_of(settings, ticker.say, run.run_id)
        with lineage(settings, lake, "ingest", paths) as written:
            completed = complete_earlier(lake)
            ticker.doing("Looking for documents")
            job = Job(str(settings.warehouse), str(staging), run, settings.read_options, settings.batch_chars)
            inputs, met = find_inputs(job, settings, paths, settle_seconds, ticker.doing)
            done = ingest_inputs(settings, lake, job, inputs, ticker)
            report = IngestReport(run.run_id, met + done.met, done.loaded, monotonic() - started, completed)
            written.rows |= report.rows_written
            show_report(report, settings.front_door)
            check_failed(done)
    return report


@dataclass(frozen=True, slots=True)
class Done:
    """What has become of the inputs: met, loaded, or failed."""

    met: Counts
    loaded: LoadReport
    failed: Mapping[Part, Exception]


def ingest_inputs(settings: Settings, lake: Lake, job: Job, inputs: Sequence[Input], ticker: Ticker) -> Done:
    """Extract inputs, and load what is done meanwhile."""
    parts = list(cut_parts(inputs, settings.batch_chars, settings.workers))
    size = sum(part.size for part in parts)
    watch = Watch(ticker, ProgressPage(size, f"Reading {len(inputs):,} inputs"), len(parts))
    log = get_run_logger()
    log.info("Found inputs: %d, read in parts: %d", len(inputs), len(parts))
    ticker.doing("Extracting and loading", total=size)
    loaded = LoadReport()
    staging = Path(job.staging)
    with choose_runner(settings, parts) as pool:
        for staged in stream(
            parts,
            lambda part: pool.submit(extract_task, {"job": job, "part": part}),
            staging,
            workers=settings.workers,
            load_bytes=settings.load_bytes,
            ended=watch.ended,
            look=lambda: ticker.look(staging),
        ):
            if watch.is_over:
                ticker.doing("Loading")
            report = load_staged(lake, staged, job.run, settings)
            loaded += report
            log.info("Loaded documents: %d, claims: %d", report.extractions, report.claims)
    watch.page.finish()
    return Done(watch.met(parts), loaded, watch.failed)


def make_run(settings: Settings) -> Run:
    """Name a run and note what decides its output."""
    now = datetime.now(UTC)
    deciding = canonical_settings({"published": str(settings.published)} if settings.published else {})
    return Run(
        run_id=f"ingest-{now:%Y-%m-%dT%H:%M}-{uuid4().hex[:6]}",
        extractor_version=VERSION,
        fingerprint=fingerprint(VERSION),  # the date that a document goes by is its own matter
        settings=deciding,
        started_at=now,
        flow_run_id=flow_run.id,
    )


@dataclass(slots=True)
class Watch:
    """Takes note of the parts that end, and shows it on the terminal and on the run's page.

    Those that fail are noted, too; the others go on.
    """

    ticker: Ticker
    page: ProgressPage
    parts: int
    counts: dict[Part, Counts] = field(default_factory=dict)
    failed: dict[Part, Exception] = field(default_factory=dict)

    def ended(self, part: Part, future: PrefectFuture[Counts]) -> None:
        """A part has ended."""
        try:
            self.counts[part] = future.result()
        except CancelledError:
            raise  # the time-out of the run, which may come at any moment
        except Exception as error:  # noqa: BLE001 - whatever it was, the other parts are not to blame
            self.failed[part] = error
        self.ticker.advance(part.size)
        self.page.advance(part.size)

    @property
    def is_over(self) -> bool:
        """Whether all parts have ended."""
        return len(self.counts) + len(self.failed) == self.parts

    def met(self, parts: Sequence[Part]) -> Counts:
        """Sum up, in the order of the parts, what was met in them."""
        return sum((self.counts[part] for part in parts if part in self.counts), Counts())


def check_failed(done: Done) -> None:
    """Let a run fail at its end, when parts of its inputs failed.

    Raises:
        RunError: that names the first of them.
    """
    if not done.failed:
        return
    part, error = next(iter(done.failed.items()))
    count = sum(len(part.inputs) for part in done.failed)
    raise RunError(
        f"{count:,} inputs failed, the first of them {part.inputs[0].name}: {type(error).__name__}: {error}. "
        f"All others are loaded ({done.loaded.extractions:,} documents).",
        "Run it again to load what is missing; what fails again is a defect worth reporting.",
    ) from error


@task(
    name="extract",
    task_run_name="extract {part.index}",
    cache_policy=NO_CACHE,
    retries=2,
    retry_delay_seconds=2,
    retry_condition_fn=is_transient,
)
def extract_task(job: Job, part: Part) -> Counts:
    """Read, extract and stage a part."""
    tell_duckdb()  # on a machine of a cluster nobody has asked for the settings yet
    return extract_part(job, part)


@task(name="complete", task_run_name="complete", **PATIENTLY)
def complete_earlier(lake: Lake) -> bool:
    """Complete what a killed run left between its commit and the front door; say whether there was one."""
    return finish(lake)


@task(name="load", task_run_name="load", **PATIENTLY)
def load_staged(lake: Lake, staged: list[Path], run: Run, settings: Settings) -> LoadReport:
    """Load staged batches in one transaction, resolved to observations, and clear them away."""
    rules = load_rules(settings.indicators, settings.corrections)
    report = load(lake, staged, run, datetime.now(UTC), rules)
    for batch in staged:
        shutil.rmtree(batch)
    return report
