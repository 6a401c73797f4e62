"""What the last lines of a run say first."""

import shlex

import pytest

from flows.report import IngestReport
from flows.show import console
from flows.summary import headline, observations_table, print_next
from flows.work import Counts
from warehouse.load import LoadReport

# What was met: read, known already | what was loaded: documents, readings, addresses | the headline's words
CASES = [
    ((3, 0), (3, 3, 3), "3 documents loaded in 1.5 s, as run ingest-1."),
    ((1, 0), (1, 1, 1), "1 document loaded in"),
    ((5, 3), (2, 2, 2), "2 documents loaded, 3 known already and not loaded twice in"),
    ((3, 3), (0, 0, 0), "Nothing new. 3 documents read, loaded already; nothing was loaded twice."),
    (
        (3, 0),
        (1, 3, 1),
        "3 documents loaded, 2 of them again, because the extractor or their date has changed in",
    ),
    ((0, 0), (0, 0, 0), "Nothing could be loaded: there was no document in what was given."),
]


@pytest.mark.parametrize(("met", "brought", "expected"), CASES)
def test_headline(met: tuple[int, int], brought: tuple[int, int, int], expected: str) -> None:
    documents, extractions, addresses = brought
    loaded = LoadReport(documents=documents, extractions=extractions, addresses=addresses)
    report = IngestReport("ingest-1", Counts(met[0], met[1]), loaded, 1.5, completed_earlier=False)
    assert headline(report).plain.strip().startswith(expected)


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
    table = observations_table([row, {**row, "measure": "level"}])
    assert list(table.columns[1].cells) == ["Exports, change", "Exports"]


def test_commands_to_go_on_with_can_be_pasted_whatever_the_folder_is_called(capsys, tmp_path) -> None:
    folder = tmp_path / "Ana's figures"
    print_next(console(), folder / "warehouse.duckdb", [{"observation_id": "0" * 32}])
    commands = [shlex.split(line) for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert [words[words.index("--warehouse") + 1] for words in commands[:3]] == [str(folder)] * 3
    assert commands[3] == ["duckdb", str(folder / "warehouse.duckdb")]
