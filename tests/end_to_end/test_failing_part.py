"""A part that fails for good loses only itself; a fault that passes is not noticed."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.plan import Part
from flows.problem import RunError
from flows.work import Counts, Job, extract_part
from tests.support.warehouses import ask, contents
from warehouse.lake import Lake
from warehouse.verify import verify

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
BAD = "energy-outlook.md"


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of some files each."""
    monkeypatch.setenv("INDICIA_BATCH_CHARS", "3000")


def test_the_other_parts_are_loaded_and_a_rerun_takes_up_what_is_missing(
    ingest: Callable[..., Any], undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_on_bad(job: Job, part: Part) -> Counts:
        if any(item.name.endswith(BAD) for item in part.inputs):
            raise MemoryError("no more memory")
        return extract_part(job, part)

    with monkeypatch.context() as patch:
        patch.setattr("flows.pipeline.extract_part", fail_on_bad)
        with pytest.raises(RunError, match=r"inputs failed.*no more memory.*All others are loaded"):
            ingest([EXAMPLES], tmp_path, runner="threads")
    names = {name for (name,) in ask(tmp_path, "select name from documents")}
    assert names and Path(BAD).stem not in names
    assert verify(Lake(tmp_path)) == []
    report = ingest([EXAMPLES], tmp_path, runner="threads")
    assert report.met.known == len(names)
    assert contents(tmp_path) == contents(undisturbed)


def test_a_fault_of_the_network_is_tried_again(
    ingest: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = [duckdb.IOException("could not connect to server: Connection refused")]

    def fail_once(job: Job, part: Part) -> Counts:
        if faults:
            raise faults.pop()
        return extract_part(job, part)

    monkeypatch.setattr("flows.pipeline.extract_part", fail_once)
    note = tmp_path / "note.txt"
    note.write_text("In 2024, output rose 3.5 percent to 1,200 tonnes.\n")
    assert ingest([note], tmp_path / "data", runner="threads").loaded.documents == 1
    assert not faults


@pytest.mark.usefixtures("server")
def test_a_run_that_takes_too_long_is_stopped_while_it_extracts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.ingest import ingest as flow  # noqa: PLC0415 - it imports Prefect

    def take_long(job: Job, part: Part) -> Counts:
        time.sleep(1.5)
        return extract_part(job, part)

    monkeypatch.setattr("flows.pipeline.extract_part", take_long)
    monkeypatch.setenv("INDICIA_WORKERS", "1")
    state = flow.with_options(timeout_seconds=4)([str(EXAMPLES)], str(tmp_path), return_state=True)
    assert state.name == "TimedOut"
    assert not any((tmp_path / "staging").iterdir()), "it clears away what it had staged"
