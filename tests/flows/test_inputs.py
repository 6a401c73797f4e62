"""What a run has to read: files in order, without those still being written; what is missing is kept."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from flows.inputs import BATCH, find_inputs
from flows.plan import Part
from flows.settings import Settings
from flows.work import LINES_KEPT, Job
from warehouse.run import Run, fingerprint
from warehouse.staging import batches


@pytest.fixture
def job(tmp_path: Path) -> Job:
    run = Run("run-1", "1", fingerprint("1"), "{}", datetime(2025, 6, 3, tzinfo=UTC))
    return Job(str(tmp_path), str(tmp_path / "staging"), run, Settings().read_options, 1_000)


def found(job: Job, *paths: Path, settle_seconds: int = 0) -> tuple[list[str], int, tuple[str, ...]]:
    """The names of the inputs, and how many there were not, with what is said of them."""
    inputs, met = find_inputs(job, Settings(), [str(path) for path in paths], settle_seconds, print)
    return [Path(one.path).name for one in inputs], met.refused, met.complaints


def test_files_come_in_the_order_of_what_was_given_and_nothing_is_staged(job: Job, tmp_path: Path) -> None:
    for name in ("in/b.txt", "in/a.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Output fell 2 percent.")
    assert found(job, tmp_path / "c.txt", tmp_path / "in") == (["c.txt", "a.txt", "b.txt"], 0, ())
    assert not Path(job.staging).exists()


def test_files_that_somebody_may_still_write_are_left_for_the_next_run(job: Job, tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    for path, age in ((old, 600), (new, -600)):
        path.write_text("Output fell 2 percent.")
        os.utime(path, (time.time() - age, time.time() - age))
    assert found(job, tmp_path / "old.txt", tmp_path / "new.txt", settle_seconds=30)[0] == ["old.txt"]
    assert found(job, tmp_path / "old.txt", tmp_path / "new.txt")[0] == ["old.txt", "new.txt"]


def test_what_is_not_there_is_counted_staged_before_all_else_and_told_up_to_some(
    job: Job, tmp_path: Path
) -> None:
    missing = [tmp_path / f"none-{number:02}.txt" for number in range(LINES_KEPT + 1)]
    inputs, refused, complaints = found(job, *missing)
    assert (inputs, refused) == ([], LINES_KEPT + 1)
    assert complaints == tuple(
        f"{path}: There is no such file. Check the path." for path in missing[:LINES_KEPT]
    )
    (batch,) = batches(Path(job.staging))
    assert batch.name == BATCH < Part(0, (), 0).batch_name(0)
    assert pl.read_parquet(batch / "quarantine.parquet").height == LINES_KEPT + 1
