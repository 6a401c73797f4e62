"""A run that is killed at any point leaves a warehouse that can be read, and the next run completes it."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.warehouses import contents
from warehouse.lake import Lake
from warehouse.verify import verify

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SEVERAL_LOADS = {"INDICIA_BATCH_CHARS": "2000", "INDICIA_LOAD_BYTES": "1000000"}

# A run is killed as soon as a file of this name is there; together they cover the whole way of a batch.
MOMENTS = {
    "the run has begun": "staging/*",
    "a batch is being staged": "staging/*/.0*",
    "a batch is staged": "staging/*/0*",
    "the file of the catalog is being begun": ".catalog.ducklake",
    "the catalog is being made": "catalog.ducklake",
    "a transaction is open": "catalog.ducklake.wal",
    "rows are being written": "lake/**/*.parquet",
    "the first commit is done, the front door is being built": ".warehouse.*.duckdb",
    "the front door is open": "warehouse.duckdb",
}
FEW = ("rows are being written", "the first commit is done, the front door is being built")
SECONDS = [0.8, 2, 4]
"""Since the run has begun to work: before that it has nothing to lose."""

ATTEMPTS = 5
"""Runs that are started: on a busy machine a moment of a few milliseconds may be missed."""

Condition = Callable[[float, Path], bool]
"""Of the seconds since the run has begun to work and the warehouse's folder."""

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def killed(start: Start, tmp_path: Path) -> Callable[[Condition], Path]:
    """Run `indicia ingest`, kill it and all it started once a condition holds, and give the warehouse."""

    def kill_when(condition: Condition) -> Path:
        for attempt in range(ATTEMPTS):
            warehouse = tmp_path / str(attempt)
            process = start("ingest", EXAMPLES, "--warehouse", warehouse, **SEVERAL_LOADS)
            while process.poll() is None and not any(warehouse.glob(MOMENTS["the run has begun"])):
                time.sleep(0.0005)
            began = time.monotonic()
            while process.poll() is None and not condition(time.monotonic() - began, warehouse):
                time.sleep(0.0005)
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()
                return warehouse
        raise AssertionError(f"{ATTEMPTS} runs were over before the moment was seen")

    return kill_when


def assert_completed(ingest: Callable[..., Any], warehouse: Path, undisturbed: Path) -> None:
    """What is there can be read and is whole; another run makes it what it would have been."""
    if (warehouse / "catalog.ducklake").exists() and (warehouse / "warehouse.duckdb").exists():
        assert verify(Lake(warehouse)) == []
    ingest([EXAMPLES], warehouse)
    assert verify(Lake(warehouse)) == []
    assert contents(warehouse) == contents(undisturbed)
    assert not any((warehouse / "staging").iterdir()), "what the killed run staged is swept away"


@pytest.mark.parametrize(
    "moment", [pytest.param(m, marks=() if m in FEW else pytest.mark.slow) for m in MOMENTS]
)
def test_killed_at_a_moment(
    killed: Callable[..., Path], ingest: Callable[..., Any], undisturbed: Path, moment: str
) -> None:
    warehouse = killed(lambda _, folder: any(folder.glob(MOMENTS[moment])))
    assert_completed(ingest, warehouse, undisturbed)


@pytest.mark.slow
@pytest.mark.parametrize("seconds", SECONDS)
def test_killed_after_some_time(
    killed: Callable[..., Path], ingest: Callable[..., Any], undisturbed: Path, seconds: float
) -> None:
    warehouse = killed(lambda elapsed, _: elapsed >= seconds)
    assert_completed(ingest, warehouse, undisturbed)
