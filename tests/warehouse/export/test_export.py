"""Exports as files: the same rows in every format, readable by others' readers, swapped in whole."""

import csv
import json
import warnings
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import frictionless
import mlcroissant
import polars as pl
import pyarrow.parquet as pq
import pytest
from annotated import annotated
from loaded import load_items
from pysdmx.io import read_sdmx
from samples import hostile, ordinary

from warehouse.errors import NoWarehouseError
from warehouse.export import exporting
from warehouse.export.columns import exported_columns
from warehouse.export.exporting import UnknownIndicatorError, export
from warehouse.export.folder import FIRST_LINE, NotAnExportError
from warehouse.export.selection import Format, Selection
from warehouse.query import query

FILES = {
    "README.md",
    "claims.jsonl",
    "croissant.json",
    "datapackage.json",
    "observations.csv",
    "observations.parquet",
    "observations.sdmx-csv-1.0.csv",
    "observations.sdmx-csv-2.0.csv",
}


def lines(file: Path) -> list[dict[str, str]]:
    with file.open(newline="", encoding="utf-8") as opened:
        return list(csv.DictReader(opened))


def test_all_formats_are_there(exported: Path) -> None:
    assert {p.name for p in exported.iterdir()} == FILES


def test_parquet_and_csv_hold_every_observation_exactly(door: Path, exported: Path) -> None:
    (expected,) = query(door, "select count(*), sum(value), sum(claims) from observations").rows
    table = pl.from_arrow(pq.read_table(exported / "observations.parquet"))
    assert isinstance(table, pl.DataFrame)
    assert (table.height, table["value"].sum(), table["claims"].sum()) == expected
    text = lines(exported / "observations.csv")
    assert [r["observation_id"] for r in text] == table["observation_id"].to_list()
    assert {r["value"] for r in text} >= {"933000000000", "2.3", "0.1", "120000", ""}
    assert [r["sentence"] for r in text] == table["sentence"].to_list()


def test_the_columns_are_those_declared(exported: Path) -> None:
    names = [c.name for c in exported_columns()]
    assert pq.read_schema(exported / "observations.parquet").names == names
    assert list(lines(exported / "observations.csv")[0]) == names
    readme = (exported / "README.md").read_text()
    assert all(f"| `{name}` |" in readme for name in names)


def test_quotes_stand_in_their_sentences(exported: Path) -> None:
    for row in lines(exported / "observations.csv"):
        start = int(row["quote_start"]) - int(row["sentence_start"])
        assert row["sentence"][start : start + len(row["quote"])] == row["quote"]


def test_the_data_package_is_valid(exported: Path) -> None:
    report = frictionless.Package(exported / "datapackage.json").validate()
    assert report.valid, report.flatten(["type", "message"])
    assert report.stats["errors"] == 0


def test_the_data_package_notices_a_wrong_file(exported: Path, tmp_path: Path) -> None:
    for name in ("datapackage.json", "observations.csv"):
        content = (exported / name).read_text().replace(",actual,", ",certain,")
        (tmp_path / name).write_text(content)
    report = frictionless.Package(tmp_path / "datapackage.json").validate()
    assert {"hash-count", "constraint-error"} <= {e for (e,) in report.flatten(["type"])}


def test_croissant_is_valid_and_reads_the_rows(exported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(exported)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dataset = mlcroissant.Dataset(jsonld="croissant.json")
        assert not dataset.metadata.issues.errors
        records = list(dataset.records("observations"))
    assert len(records) == len(lines(exported / "observations.csv"))
    quotes = Counter(record["observations/quote"].decode() for record in records)
    assert quotes == Counter(row["quote"] for row in lines(exported / "observations.csv"))


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_sdmx_csv_is_read_back(exported: Path, version: str) -> None:
    file = exported / f"observations.sdmx-csv-{version}.csv"
    message = read_sdmx(file, validate=False)
    (data,) = [dataset.data for dataset in message.data]
    assert len(data) == len(lines(file))
    growth = data[(data["INDICATOR"] == "gdp_growth") & (data["TIME_PERIOD"] == "2025")]
    assert list(growth["OBS_VALUE"].astype(str)) == ["1.5"]
    assert list(growth["OBS_STATUS"]) == ["F"]


def test_sdmx_keys_are_unique_and_all_dated_observations_are_there(door: Path, exported: Path) -> None:
    ((dated,),) = query(door, "select count(*) from observations where period_end is not null").rows
    rows = lines(exported / "observations.sdmx-csv-2.0.csv")
    names = list(rows[0])
    dimensions = names[names.index("FREQ") : names.index("OBS_VALUE")]
    assert len({tuple(row[d] for d in dimensions) for row in rows}) == len(rows) == dated
    assert {row["OBS_STATUS"] for row in rows} == {"A", "F"}
    assert {row["UNIT_MULT"] for row in rows} == {"0"}


def test_annotations_select_their_quotes(exported: Path) -> None:
    texts = {item.document.name: item.document.text for item in ordinary() + hostile()}
    rows = [json.loads(line) for line in (exported / "claims.jsonl").open(encoding="utf-8")]
    assert len(rows) == sum(len(item.extraction.claims) for item in ordinary() + hostile())
    for row in rows:
        text = texts[row["target"]["indicia:document"]["document"]]
        position, *pages, quotation = row["target"]["selector"]
        assert pages == _pages(row["target"]["indicia:document"])
        start, end = position["start"], position["end"]
        assert text[start:end] == quotation["exact"]
        assert text[:start].endswith(quotation["prefix"]) and len(quotation["prefix"]) == min(32, start)
        assert text[end:].startswith(quotation["suffix"])


def _pages(document: dict[str, object]) -> list[dict[str, object]]:
    """The selector that the annotation of a paged document has besides."""
    if document.get("page") is None:
        return []
    assert document["source_link"] == f"{document['uri']}#page={document['page']}"
    return [
        {
            "type": "FragmentSelector",
            "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
            "value": f"page={document['page']}",
        }
    ]


def test_the_same_warehouse_gives_the_same_bytes(door: Path, exported: Path, tmp_path: Path) -> None:
    export(door, tmp_path / "again")
    for file in exported.iterdir():
        assert file.read_bytes() == (tmp_path / "again" / file.name).read_bytes(), file.name


def test_one_indicator_in_one_format(door: Path, tmp_path: Path) -> None:
    chosen = Selection(frozenset({Format.DATA_PACKAGE}), ("gdp_growth",), licence="CC-BY-4.0")
    export(door, tmp_path / "one", chosen)
    assert {p.name for p in (tmp_path / "one").iterdir()} == {
        "README.md",
        "datapackage.json",
        "observations.csv",
    }
    assert {r["indicator_id"] for r in lines(tmp_path / "one" / "observations.csv")} == {"gdp_growth"}
    package = json.loads((tmp_path / "one" / "datapackage.json").read_text())
    assert package["licenses"] == [{"name": "CC-BY-4.0"}]
    readme = (tmp_path / "one" / "README.md").read_text()
    assert "CC-BY-4.0" in readme
    assert "observations of 1 indicator, found in 4 documents." in readme


@pytest.mark.parametrize(
    ("day", "value"), [("2025-02-14", "2.1"), ("2025-02-15", "2.3")], ids=["before", "after the revision"]
)
def test_as_of_gives_what_was_known_that_day(door: Path, tmp_path: Path, day: str, value: str) -> None:
    export(door, tmp_path / "then", Selection(as_of=date.fromisoformat(day)))
    rows = lines(tmp_path / "then" / "observations.csv")
    assert [
        r["value"] for r in rows if r["indicator_id"] == "gdp_growth" and r["period_end"] == "2024-12-31"
    ] == [value]
    assert max(r["known_from"] for r in rows) <= day


def test_an_empty_selection_is_still_an_export(door: Path, tmp_path: Path) -> None:
    summary = export(door, tmp_path / "none", Selection(as_of=date(1900, 1, 1)))
    assert summary.observations == 0
    assert {p.name for p in (tmp_path / "none").iterdir()} == FILES
    assert frictionless.Package(tmp_path / "none" / "datapackage.json").validate().valid


def test_an_unknown_indicator_is_said_before_anything_is_written(door: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownIndicatorError, match="no-such"):
        export(door, tmp_path / "x", Selection(indicators=("gdp_growth", "no-such'; drop table claims; --")))
    assert list(tmp_path.iterdir()) == []


def test_an_export_is_replaced_as_a_whole(door: Path, tmp_path: Path) -> None:
    export(door, tmp_path / "x")
    export(door, tmp_path / "x", Selection(frozenset({Format.CSV})))
    assert {p.name for p in (tmp_path / "x").iterdir()} == {"README.md", "observations.csv"}
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_a_failure_leaves_the_old_export(door: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export(door, tmp_path / "x")

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(exporting.readme, "write", fail)
    with pytest.raises(OSError, match="no space"):
        export(door, tmp_path / "x", Selection(frozenset({Format.CSV})))
    assert {p.name for p in (tmp_path / "x").iterdir()} == FILES
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_an_export_killed_between_the_renames_is_put_right(door: Path, tmp_path: Path) -> None:
    export(door, tmp_path / "x")
    (tmp_path / "x").rename(tmp_path / ".x.old")
    (tmp_path / ".x.partial").mkdir()
    export(door, tmp_path / "x", Selection(frozenset({Format.CSV})))
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_a_folder_with_something_else_is_refused(door: Path, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# My thesis\n")
    with pytest.raises(NotAnExportError, match="name an empty or new folder"):
        export(door, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["README.md"]


def test_no_warehouse_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoWarehouseError):
        export(tmp_path / "nowhere", tmp_path / "x")


def test_an_empty_warehouse_can_be_exported(tmp_path: Path) -> None:
    door = load_items(tmp_path / "data", [annotated("nothing", "No number here.")])
    assert export(door, tmp_path / "x").observations == 0
    assert (tmp_path / "x" / "README.md").read_text().startswith(FIRST_LINE)


def test_of_two_exports_at_once_both_are_whole(door: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(export, door, tmp_path / "x") for _ in range(4)]
        assert {run.result().observations for run in runs} == {runs[0].result().observations}
    assert {p.name for p in (tmp_path / "x").iterdir()} == FILES
    assert [p.name for p in tmp_path.iterdir()] == ["x"]
