"""What an ingest tells a person, a program and the lineage of data, each in its own words."""

from pathlib import Path

import pytest
from loaded import load_items
from samples import ordinary

from flows import report as reporting
from flows.report import IngestReport, show_report
from flows.work import Counts
from warehouse.load import LoadReport

LOADED = LoadReport(
    documents=20,
    addresses=21,
    extractions=22,
    already_loaded=23,
    sentences=24,
    quantities=25,
    claims=26,
    skipped=27,
    quarantined=28,
    held_back=29,
    refused=30,
    observations=31,
    observations_changed=32,
    fetches=33,
    restored=34,
)
"""Each count is another one, so that none can stand in for its neighbour."""

MET = Counts(documents=10, known=11, characters=12, refused=13, complaints=("a: b", "c: d"), undated=14)
REPORT = IngestReport("run-1", MET, LOADED, 1.25, completed_earlier=False)


def test_a_person_is_told_what_was_met_and_what_came_of_it() -> None:
    assert REPORT.facts == {
        "documents read": 10,
        "known already": 11,
        "loaded": 22,
        "could not be read": 13,
        "new addresses": 21,
        "without a date": 14,
        "numbers found": 25,
        "claims": 26,
        "skipped for a reason": 27,
        "held back by a check": 28,
        "new observations": 31,
        "changed observations": 32,
        "seconds": "1.2",
    }


def test_a_program_gets_every_count() -> None:
    counts = dict(REPORT.counts)
    assert (counts.pop("read"), counts.pop("known")) == (10, 11)
    assert LoadReport(**counts) == LOADED


def test_the_lineage_of_data_gets_the_rows_that_were_written() -> None:
    assert REPORT.rows_written == {
        "documents": 20,
        "addresses": 21,
        "extractions": 22,
        "sentences": 24,
        "quantities": 25,
        "claims": 26,
        "quarantine": 29,
        "observations": 31 + 32,
    }


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What goes to the page and to the log of a run."""
    calls: list[tuple[object, ...]] = []

    class Log:
        def warning(self, *words: object) -> None:
            calls.append(words)

    monkeypatch.setattr(reporting, "get_run_logger", Log)
    monkeypatch.setattr(reporting, "show_load", lambda *given: calls.append(given))
    return calls


def test_what_was_not_read_is_logged_also_where_nothing_was_ever_loaded(
    tmp_path: Path, shown: list[tuple[object, ...]]
) -> None:
    show_report(REPORT, tmp_path / "warehouse.duckdb")
    assert shown == [("Not read: %s", "a: b"), ("Not read: %s", "c: d")]


def test_what_was_loaded_is_shown_on_the_page(tmp_path: Path, shown: list[tuple[object, ...]]) -> None:
    door = load_items(tmp_path, ordinary()[:1])
    show_report(REPORT, door)
    assert shown[-1] == (door, "run-1", REPORT.facts, REPORT.counts)
