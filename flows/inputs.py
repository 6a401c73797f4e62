"""What a run has to read: files, folders and globs are listed, addresses fetched."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from extraction.text import Guard, Rejected, discover
from extraction.text.fetch import Fetcher
from extraction.text.fetched import Fetched, Time
from flows.fetching import Fetching, fetch_all, is_address
from flows.plan import Input
from flows.settings import Settings
from flows.settled import settled
from flows.work import LINES_KEPT, Counts, Job, complaint, reason_of
from warehouse.fetched import last_fetches, raw_folder
from warehouse.lake import Lake
from warehouse.rows import Item, Refused
from warehouse.staging import stage

BATCH = "0-discovery"
"""Sorts before the batches of all parts: documents refer to their fetches, which have to be loaded first."""


def find_inputs(
    job: Job, settings: Settings, paths: Sequence[str], settle_seconds: int, say: Callable[[str], None]
) -> tuple[list[Input], Counts]:
    """List what there is to read, files first; what is not there, and each fetch, is staged at once."""
    files, refused = _listed([path for path in paths if not is_address(path)])
    inputs = [Input(str(file)) for file in settled(files, settle_seconds)]
    fetched: list[Fetched] = []
    if addresses := [path for path in paths if is_address(path)]:
        brought = _fetched(job, settings, addresses, say)
        inputs += brought.inputs
        fetched = brought.fetched
        refused += [_refused(fetch.problem) for fetch in fetched if fetch.problem]
    staged: list[Item] = [*refused, *fetched]
    if staged:
        stage(Path(job.staging), BATCH, staged, job.run)
    return inputs, Counts(refused=len(refused), complaints=tuple(map(complaint, refused))[:LINES_KEPT])


def _listed(paths: Sequence[str]) -> tuple[list[Path], list[Refused]]:
    files: list[Path] = []
    refused: list[Refused] = []
    for found in discover(paths):
        if isinstance(found, Rejected):
            refused.append(_refused(found))
        else:
            files.append(found)
    return files, refused


def _refused(problem: Rejected) -> Refused:
    return Refused(problem.name, problem.check, reason_of(problem), problem.row)


def _fetched(job: Job, settings: Settings, addresses: Sequence[str], say: Callable[[str], None]) -> Fetching:
    lake = Lake(Path(job.warehouse))
    with (
        Guard(job.options) as guard,
        Fetcher(raw_folder(lake), Time(lambda: datetime.now(UTC)), settings.fetch_limits) as fetcher,
    ):
        return fetch_all(
            addresses, fetcher, guard, lambda address: last_fetches(lake, [address]).get(address), say
        )
