"""What DuckDB is told to expect of tables, and that it looks rows up by it."""

import json
from collections.abc import Iterator

import duckdb
import pytest
from loaded import load_items
from samples import ordinary

from warehouse.likely_rows import likely_rows

MANY = 5_000_000


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """A front door, opened, of a small warehouse that takes itself for one of millions of rows."""
    folder = tmp_path_factory.mktemp("door")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("warehouse.lake_files.likely_rows", lambda table, _: likely_rows(table, MANY))
        load_items(folder, ordinary())
    with duckdb.connect(folder / "warehouse.duckdb", read_only=True) as opened:
        yield opened


def test_what_others_refer_to_is_larger() -> None:
    led_to = ["observations", "claims", "quantities", "sentences", "documents"]
    told = [likely_rows(table, MANY) for table in led_to]
    assert told == sorted(set(told))
    assert likely_rows("claim_indicators", MANY) == likely_rows("claims", MANY)


@pytest.mark.parametrize(("rows", "told"), [(0, 1), (1, 1), (757, 757)])
def test_small_tables_are_told_as_they_are(rows: int, told: int) -> None:
    assert likely_rows("documents", rows) == told


@pytest.mark.parametrize(
    "question",
    [
        "from series where series_id = 'a'",
        "from series where indicator_id = 'inflation' and geo = 'NLD'",
        "from lineage where claim_id = 'a'",
        "from lineage where observation_id = 'a'",
        "from trace('a')",
    ],
)
def test_what_is_looked_up_is_never_read_first(door: duckdb.DuckDBPyConnection, question: str) -> None:
    """The right side of a join is read whole: no text may be there, no documents and no reading."""
    ((_, plan),) = door.execute(f"explain (format json) {question}").fetchall()
    built = [column for scan in _read_whole(json.loads(plan)[0]) for column in scan]
    assert built and not {"text", "title", "phrase"} & set(built)


def _read_whole(operator: dict, *, is_built: bool = False) -> Iterator[list[str]]:
    """Give the columns of each scan from which a join's table is built, narrowed by no other join."""
    parts = operator["children"]
    if not parts and is_built and "Projections" in operator["extra_info"]:
        columns = operator["extra_info"]["Projections"]
        yield columns if isinstance(columns, list) else [columns]
    for number, part in enumerate(parts):
        joins = operator["name"].strip() == "HASH_JOIN"
        yield from _read_whole(part, is_built=number == 1 if joins else is_built)
