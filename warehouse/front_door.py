"""The front door: `warehouse.duckdb`, views over the lake's Parquet files that any DuckDB reads.

It is built beside the old one after each commit and swapped in whole, so readers never wait for a load and
never see half of one; a reader that has it open keeps reading the files of its snapshot (`maintain` leaves
them in place for a time). Its schema `history` has every table as the lake does, superseded
extractions included; the views of its main schema are what people ask.

All of it is the same from load to load but how the files are read, which macros in its schema `files` say:
so it is made once, as a template, and each new front door is a copy with new macros.

The lake's deletions are positions in its files. Views take them into account, so the front door gives the
lake's rows whatever was deleted, merged, rewritten or expired.
"""

import os
import shutil
from pathlib import Path

import duckdb

from schemas import TABLES
from schemas.contract import columns, description
from warehouse import wording
from warehouse.identity import hashed
from warehouse.lake import Connection, Lake
from warehouse.lake_files import list_files, nothing
from warehouse.macros import OF_NO_VIEW, OF_VIEWS, create_macro
from warehouse.remote import reach_objects
from warehouse.sql import quoted, statement, statements
from warehouse.transaction import transaction
from warehouse.version import newest

_META = (
    "create or replace table history.front_door as select "
    "?::bigint as snapshot_id, ?::varchar as definition, ?::integer as version"
)

_COLUMNS = "select table_name, column_name from duckdb_columns() where schema_name = 'main' and not internal"


def publish(lake: Lake, connection: Connection) -> bool:
    """Build the front door on the lake's newest snapshot and swap it in, unless it is there already.

    What a killed process left half-built is removed.

    Args:
        lake: the warehouse.
        connection: the opened lake; while we hold it, nobody else commits or swaps.

    Returns:
        Whether a new one was built.
    """
    for left in lake.folder.glob(".warehouse.*.duckdb*"):
        left.unlink(missing_ok=True)
    snapshot_id = current_snapshot(connection)
    reading = {table.name: table.select(_declared(table.name)) for table in list_files(connection)}
    definition = hashed(_definition(), *reading.values())
    if _built(lake.front_door) == (snapshot_id, definition):
        return False
    beside = lake.folder / f".warehouse.{os.getpid()}.duckdb"
    shutil.copyfile(_template(lake, beside), beside)
    with duckdb.connect(beside) as door, transaction(door):
        reach_objects(door, lake.files)
        door.execute(_META, [snapshot_id, definition, newest()])
        for table, sql in reading.items():
            _read(door, table, sql)
    _swap(beside, lake.front_door)
    return True


def finish(lake: Lake) -> bool:
    """Complete what a killed run left between its commit and the swap.

    Returns:
        Whether there was something to complete.
    """
    if not lake.exists:
        return False
    with lake.open() as connection:
        return publish(lake, connection)


def current_snapshot(connection: Connection) -> int:
    """Give the id of the lake's newest snapshot."""
    row = connection.execute("select max(snapshot_id) from ducklake_snapshots('lake')").fetchone()
    return int(row[0]) if row else 0


def _template(lake: Lake, beside: Path) -> Path:
    """Give the file with all that is the same in every front door of this version, made where need be."""
    template = lake.folder / ".front_door.duckdb"
    definition = _definition()
    if _built(template) == (0, definition):
        return template
    with duckdb.connect(beside) as door, transaction(door):
        door.execute("create schema files")
        door.execute("create schema history")
        door.execute(_META, [0, definition, newest()])
        for table in TABLES:
            _read(door, table, nothing(_declared(table)))
            _raw_view(door, table)
        for name in OF_NO_VIEW:
            create_macro(door, name)
        _main_views(door)
        for name in OF_VIEWS:
            create_macro(door, name)
    beside.replace(template)
    return template


def _definition() -> str:
    """Hash what a front door is made of besides the lake's files: our SQL, words and columns."""
    return hashed(
        str(newest()),
        *(statement(f"macros/{name}") for name in (*OF_NO_VIEW, *OF_VIEWS)),
        *(f"{name}={sql}" for name, sql in statements("views").items()),
        *(f"{c.name}={c.sql_type}={c.description}" for model in TABLES.values() for c in columns(model)),
    )


def _built(path: Path) -> tuple[int, str] | None:
    """Say on which snapshot and of what a front door was built, None if it cannot be read."""
    if not path.exists():
        return None
    try:
        with duckdb.connect(path, read_only=True) as door:
            row = door.execute("select snapshot_id, definition from history.front_door").fetchone()
    except duckdb.Error:
        return None
    return (int(row[0]), str(row[1])) if row else None


def _declared(table: str) -> list[tuple[str, str]]:
    return [(c.name, c.sql_type) for c in columns(TABLES[table])]


def _read(door: Connection, table: str, sql: str) -> None:
    """Say how a table's files are read: the only thing in a front door that changes with the lake."""
    door.execute(f"create or replace macro files.{table}() as table {sql}")


def _raw_view(door: Connection, table: str) -> None:
    model = TABLES[table]
    names = ", ".join(f'"{c.name}"' for c in columns(model))
    door.execute(f"create view history.{table} as select {names} from files.{table}()")
    _comment(door, f"history.{table}", description(model), {c.name: c.description for c in columns(model)})


def _main_views(door: Connection) -> None:
    views = statements("views")
    for name, sql in views.items():
        door.execute(f"create view main.{name} as {sql}")
    # Asked once for all of them: DuckDB goes through every view to answer for one.
    found: dict[str, list[str]] = {name: [] for name in views}
    for name, column in door.execute(_COLUMNS).fetchall():
        found[name].append(column)
    for name, sql in views.items():
        words = wording.of_view(name, sql)
        _comment(door, f"main.{name}", wording.of_statement(sql), {c: words[c] for c in found[name]})


def _comment(door: Connection, view: str, words: str, by_column: dict[str, str]) -> None:
    door.execute(f"comment on view {view} is {quoted(words)}")
    for column, said in by_column.items():
        door.execute(f'comment on column {view}."{column}" is {quoted(said)}')


def _swap(beside: Path, final: Path) -> None:
    # First, for a run may be killed between the two: DuckDB would replay on the new file what a reader wrote
    # into the old one.
    final.with_name(f"{final.name}.wal").unlink(missing_ok=True)
    beside.replace(final)
