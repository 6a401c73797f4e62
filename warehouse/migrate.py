"""Numbered steps that build the lake's tables and change them from one version to the next.

A new warehouse gets all tables as `schemas` declares them now and starts at the newest version. An older one
is brought there by the steps that it lacks, in one transaction. Changing a table thus means to change its
declaration and to add a step.
"""

from collections.abc import Callable, Sequence

import duckdb

from schemas import TABLES
from schemas.contract import columns, description, key
from warehouse.errors import NewerWarehouseError
from warehouse.transaction import say, transaction
from warehouse.wording import quoted

Step = Callable[[duckdb.DuckDBPyConnection], None]

STEPS: tuple[Step, ...] = ()
"""Steps from version 1 on: `STEPS[0]` makes version 2 of version 1, and so forth."""

VERSION = len(STEPS) + 1

ROW_GROUP = 16_384
"""Rows that are read to look up one: an eighth of DuckDB's default makes that some three times as fast."""


def migrate(connection: duckdb.DuckDBPyConnection, steps: Sequence[Step] = STEPS) -> None:
    """Bring the tables up to date, in one transaction, if they are not.

    Raises:
        NewerWarehouseError: if the warehouse is of a version that this program does not know.
    """
    newest = len(steps) + 1
    found = version(connection)
    if found == newest:
        return
    if found > newest:
        raise NewerWarehouseError(found, newest)
    with transaction(connection):
        if found == 0:
            create(connection)
        for step in steps[found - 1 :] if found else ():
            step(connection)
        connection.execute("delete from lake.schema_version")
        connection.execute("insert into lake.schema_version values (?)", [newest])
        say(connection, f"tables of version {newest}")


def version(connection: duckdb.DuckDBPyConnection) -> int:
    """Give the version of the lake's tables, 0 if there are none."""
    try:
        row = connection.execute("select max(version) from lake.schema_version").fetchone()
    except duckdb.CatalogException:
        return 0
    return int(row[0]) if row and row[0] else 0


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Make all tables with their comments."""
    connection.execute("call lake.set_option('parquet_row_group_size', ?)", [ROW_GROUP])
    connection.execute("create table lake.schema_version (version integer not null)")
    for name in TABLES:
        for statement in ddl(name):
            connection.execute(statement)


def ddl(table: str) -> list[str]:
    """Write the statements that make one table and say what is in it."""
    model = TABLES[table]
    declared = ", ".join(
        f'"{c.name}" {c.sql_type}{"" if c.is_nullable else " not null"}' for c in columns(model)
    )
    return [
        f"create table lake.{table} ({declared})",
        # Sorted by id, when written and when merged, so that looking one up reads little of each file.
        f'alter table lake.{table} set sorted by ("{key(model)[0]}" asc)',
        f"comment on table lake.{table} is {quoted(description(model))}",
        *(f'comment on column lake.{table}."{c.name}" is {quoted(c.description)}' for c in columns(model)),
    ]
