"""What tests ask of a warehouse, through its front door alone, as any DuckDB would."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

OF_THE_RUN = {"run_id", "seen_at", "started_at", "loaded_at", "known_from", "load_id"}
"""Columns that say when and by which run a row came: two runs never agree on them."""


def ask(warehouse: Path, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    """The rows of a question."""
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as door:
        return door.execute(sql, parameters).fetchall()


def contents(
    warehouse: Path, prepare: Callable[[duckdb.DuckDBPyConnection], None] | None = None
) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but those of runs and loads, sorted, without what differs from run to run.

    `prepare` makes ready to read files that are not on this machine.
    """
    with duckdb.connect(str(warehouse / "warehouse.duckdb"), read_only=True) as door:
        if prepare:
            prepare(door)
        listed = door.execute(
            "select table_name, list(column_name order by column_index) from duckdb_columns() "
            "where schema_name = 'history' and table_name not in ('runs', 'loads', 'front_door') group by all"
        ).fetchall()
        found = {}
        for table, columns in sorted(listed):
            kept = ", ".join(f'"{name}"' for name in columns if name not in OF_THE_RUN)
            found[table] = door.execute(f"select {kept} from history.{table} order by all").fetchall()
    assert found["claims"], "a warehouse without claims would equal any other"
    return found
