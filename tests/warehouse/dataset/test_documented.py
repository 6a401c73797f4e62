"""The queries of docs/dataset.md run, and so do its program and that of the README."""

import re
from pathlib import Path
from typing import Any

import pytest
from datasets import documents, resolved, rows

from warehouse.lake import Lake

ROOT = Path(__file__).resolve().parents[3]
TEXT = (ROOT / "docs" / "dataset.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    return resolved(tmp_path_factory.mktemp("documented"), [documents()])


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_every_query_runs(lake: Lake) -> None:
    asked = [q for block in blocks(TEXT, "sql") for q in block.split(";") if q.strip()]
    assert len(asked) == 3
    for query in asked:
        rows(lake, query)


def test_series_go_to_pandas_and_polars_as_written(lake: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    (program,) = blocks(TEXT, "python")
    (short,) = blocks(README, "python")
    monkeypatch.chdir(lake.folder.parent)
    assert lake.folder.name == "data"
    found: dict[str, Any] = {}
    exec(program, found)  # the program of the page, as a reader would paste it
    assert found["output"].num_rows == len(found["in_pandas"]) == found["in_polars"].height == 3
    assert found["sources"].num_rows >= 1
    assert 0 < found["then"].num_rows < 5
    assert found["other"].num_rows >= 3
    exec(short, found)
    assert found["inflation"].num_rows == len(found["in_pandas"]) == found["in_polars"].height == 0
    assert {"period", "value", "sentence", "source"} <= set(found["inflation"].column_names)


def test_every_door_named_is_there(lake: Lake) -> None:
    table = TEXT.partition("| ask | for |")[2].partition("\n\n")[0]
    named = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)
    doors = [door for cell in named for door in re.findall(r"`(\w+)`", cell)]
    assert len(doors) == 8
    for name in doors:
        rows(lake, f"select count(*) from {name}")
