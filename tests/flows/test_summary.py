"""What the last lines of a run say: what came of it, what could not be read, and commands to go on with."""

import re
import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest
from loaded import load_items
from rich.table import Table
from samples import ordinary

from flows.cli.main import run
from flows.report import IngestReport
from flows.show import console
from flows.summary import (
    counts_table,
    headline,
    observations_table,
    print_next,
    print_summary,
    undated_line,
)
from flows.work import Counts
from warehouse.load import LoadReport


def report_of(
    loaded: LoadReport, met: Counts, run_id: str = "ingest-1", *, completed_earlier: bool = False
) -> IngestReport:
    return IngestReport(run_id, met, loaded, 1.5, completed_earlier)


def cells(table: Table) -> list[tuple[object, ...]]:
    """A table's rows."""
    return list(zip(*(column.cells for column in table.columns), strict=True))


# What was met: read, known already | what was loaded: documents, readings, addresses, restored | the headline
CASES = [
    ((3, 0), (3, 3, 3, 0), "3 documents loaded in 1.5 s, as run ingest-1."),
    ((1, 0), (1, 1, 1, 0), "1 document loaded in"),
    ((5, 3), (2, 2, 2, 0), "2 documents loaded, 3 known already and not loaded twice in"),
    ((3, 3), (0, 0, 0, 0), "Nothing new. 3 documents read, loaded already; nothing was loaded twice."),
    ((1, 0), (0, 0, 1, 0), "0 documents loaded in"),
    ((3, 0), (0, 0, 0, 2), "0 documents loaded, 2 that were out of date count again in"),
    (
        (3, 0),
        (1, 3, 1, 0),
        "3 documents loaded, 2 of them again, because the extractor or their date has changed in",
    ),
    ((0, 0), (0, 0, 0, 0), "Nothing could be loaded: there was no document in what was given."),
]


@pytest.mark.parametrize(("met", "brought", "expected"), CASES)
def test_headline(met: tuple[int, int], brought: tuple[int, int, int, int], expected: str) -> None:
    documents, extractions, addresses, restored = brought
    loaded = LoadReport(documents=documents, extractions=extractions, addresses=addresses, restored=restored)
    assert headline(report_of(loaded, Counts(*met))).plain.strip().startswith(expected)


@pytest.mark.parametrize(
    ("skipped", "changed", "words"),
    [
        ({"date": 1_500, "name": 2}, 3, ("skipped: date 1,500, name 2", "new observations and 3 changed")),
        ({}, 0, ("skipped", "new observations")),
    ],
)
def test_the_account_of_a_run(skipped: Mapping[str, int], changed: int, words: tuple[str, str]) -> None:
    loaded = LoadReport(
        quantities=2_511,
        claims=1_007,
        skipped=1_502,
        quarantined=2,
        observations=5,
        observations_changed=changed,
    )
    assert cells(counts_table(report_of(loaded, Counts()), skipped)) == [
        ("2,511", "numbers found, of which"),
        ("1,007", "claims"),
        ("1,502", words[0]),
        ("2", "quarantined, because a check failed"),
        ("5", words[1]),
    ]


@pytest.mark.parametrize(("undated", "words"), [(1, "1 document has"), (2, "2 documents have")])
def test_documents_without_a_date_are_told_with_a_remedy(undated: int, words: str) -> None:
    assert undated_line(undated).startswith(f"{words} no date")
    assert undated_line(undated).endswith("--published.")


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which `run-1` has loaded five documents."""
    folder = tmp_path_factory.mktemp("summary")
    load_items(folder, ordinary())
    return folder


def test_a_summary_has_what_was_not_read_and_commands_that_run(
    warehouse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    met = Counts(documents=5, refused=3, complaints=("a[1].pdf: It is empty.",), undated=1)
    print_summary(report_of(LoadReport(documents=5, extractions=5), met, "run-1"), warehouse)
    said = capsys.readouterr().out
    assert "An earlier run" not in said
    assert "5 documents loaded" in said
    assert re.search(r"0  skipped: date \d+, \w+ \d", said)
    assert "Not read: a[1].pdf: It is empty.\n… and 2 more" in said
    assert "1 document has no date" in said
    assert "GDP" in said, "some observations"
    commands = [line for line in said.splitlines() if line.startswith("  python -m flows.cli ")]
    assert len(commands) == 3
    for command in commands:
        assert run(shlex.split(command)[3:]) == 0
    assert f"  duckdb {warehouse / 'warehouse.duckdb'}\n" in said


def test_a_summary_of_nothing_new_shows_what_was_there_and_what_was_completed(
    warehouse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    met = Counts(documents=5, known=5)
    print_summary(report_of(LoadReport(), met, "run-2", completed_earlier=True), warehouse)
    said = capsys.readouterr().out
    assert said.startswith("An earlier run was stopped after its last commit; its views are in place now.")
    assert "numbers found" not in said and "Not read" not in said and "no date" not in said
    assert " trace --warehouse " in said


def test_a_summary_of_nothing_at_all_ends_with_what_was_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    print_summary(report_of(LoadReport(), Counts(refused=1, complaints=("x: y",))), tmp_path)
    assert capsys.readouterr().out.endswith("Nothing could be loaded.\nNot read: x: y\n")


def test_a_change_is_not_mistaken_for_a_level() -> None:
    row = {
        "observation_id": "0" * 32,
        "subject": "Exports",
        "measure": "change",
        "geo": "PRT",
        "place": None,
        "period_start": None,
        "period_end": None,
        "comparator": "eq",
        "value": 3,
        "low": None,
        "high": None,
        "unit": "%",
        "claims": 2,
    }
    table = observations_table([row, {**row, "measure": "level", "place": "Porto"}])
    assert cells(table) == [
        ("0" * 12, "Exports, change", "PRT", "", "3 %", "2"),
        ("0" * 12, "Exports", "PRT Porto", "", "3 %", "2"),
    ]


def test_commands_to_go_on_with_can_be_pasted_whatever_the_folder_is_called(capsys, tmp_path) -> None:
    folder = tmp_path / "Ana's figures"
    print_next(console(), folder / "warehouse.duckdb", [{"observation_id": "0" * 32}])
    commands = [shlex.split(line) for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert [words[words.index("--warehouse") + 1] for words in commands[:3]] == [str(folder)] * 3
    assert commands[3] == ["duckdb", str(folder / "warehouse.duckdb")]
