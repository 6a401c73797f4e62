"""The read-only door for programs."""

import re
from datetime import date
from pathlib import Path

import polars as pl
import pyarrow as pa
import pytest
from loaded import load_items
from samples import ordinary

import warehouse
from warehouse.errors import NoWarehouseError
from warehouse.reading import Door


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("door")
    load_items(folder, ordinary())
    return folder


def rows(table: pa.Table) -> pl.DataFrame:
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)
    return frame


def test_a_series_in_order_with_its_sentences(data: Path) -> None:
    with warehouse.open(data) as door:
        series = rows(door.series("inflation", geo="NLD"))
    assert series["period_end"].is_sorted()
    assert [str(v.normalize()) for v in series["value"]] == ["1E+1", "3.8", "3.3"]
    assert all(q in s for q, s in zip(series["quote"], series["sentence"], strict=True))


@pytest.mark.parametrize(("indicator", "geo"), [("inflation", "BEL"), ("no-such'; --", None)])
def test_what_is_not_there_gives_no_rows(data: Path, indicator: str, geo: str | None) -> None:
    with warehouse.open(data / "warehouse.duckdb") as door:
        assert door.series(indicator, geo=geo).num_rows == 0


def test_the_dataset_as_of_a_day(data: Path) -> None:
    with warehouse.open(str(data)) as door:
        before = rows(door.as_of(date(2025, 2, 14), indicator="gdp_growth"))
        after = rows(door.as_of(date(2025, 12, 31), indicator="gdp_growth"))
    in_2024 = pl.col("period_end") == date(2024, 12, 31)
    assert [str(v.normalize()) for f in (before, after) for v in f.filter(in_2024)["value"]] == ["2.1", "2.3"]
    assert before.height < after.height


def test_a_trace_leads_to_the_sentence(data: Path) -> None:
    with warehouse.open(data) as door:
        id_ = door.series("jobs").to_pylist()[0]["observation_id"]
        (found,) = door.trace(id_).to_pylist()
        assert door.trace("0" * 32).num_rows == 0
        assert door.sql("select $a + 1 as b", {"a": 1}).to_pylist() == [{"b": 2}]
    assert found["quote"] == "120,000 jobs"
    assert found["title"] == "Economy grew in 2024"


def test_no_warehouse(tmp_path: Path) -> None:
    with pytest.raises(NoWarehouseError):
        Door(tmp_path)


def test_the_example_of_the_docs_runs(data: Path) -> None:
    text = Path(__file__).parents[2].joinpath("docs", "publishing.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    names: dict[str, object] = {}
    exec(block.replace('"data"', repr(str(data))).replace("PRT", "NLD"), names)
    assert names["series"].height == 3
    assert names["source"].num_rows == 1
