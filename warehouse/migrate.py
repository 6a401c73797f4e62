"""The lake's tables: made anew, or brought from an earlier version to this one by numbered migrations.

A new warehouse gets all tables as `schemas` declares them now. An older one is brought there by the files of
warehouse/sql/migrations that it lacks, all in one transaction: changing a table means to change its
declaration and to add a file `000N_what.sql`. A migration names all columns itself and never reads the
declarations, so that it stays true when they change again. Comments and the order of rows follow the
declarations by themselves, and a table that differs from its declaration in the end is refused.
"""

from collections.abc import Mapping

import duckdb

from schemas import TABLES
from schemas.contract import columns, description, key
from warehouse.errors import MigrationError, NewerWarehouseError
from warehouse.sql import quoted
from warehouse.transaction import say, transaction
from warehouse.version import migrations, newest

FORMAT = {
    # Rows that are read to look up one: an eighth of DuckDB's default makes that some three times as fast.
    "parquet_row_group_size": 16_384,
    # Strings with their lengths apart, which are skipped and compared in half the time.
    "parquet_version": 2,
}
"""How Parquet files are written, as options of DuckLake."""

_COLUMNS = """
select
    table_name, column_name, replace(lower(data_type), 'timestamp with time zone', 'timestamptz'), is_nullable
from duckdb_columns()
where database_name = 'lake' and schema_name = 'main' and table_name <> 'schema_version'
"""


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the tables up to date, in one transaction, if they are not.

    Raises:
        NewerWarehouseError: if the warehouse is of a version that this program does not know.
        MigrationError: if the tables are not what they should be then; nothing is changed.
    """
    wanted, found = newest(), version(connection)
    if found == wanted:
        return
    if found > wanted:
        raise NewerWarehouseError(found, wanted)
    with transaction(connection):
        if found == 0:
            create(connection)
        else:
            _upgrade(connection, found, migrations())
        connection.execute("delete from lake.schema_version")
        connection.execute("insert into lake.schema_version values (?)", [wanted])
        say(connection, f"tables of version {wanted}")


def version(connection: duckdb.DuckDBPyConnection) -> int:
    """Give the version of the lake's tables, 0 if there are none."""
    try:
        row = connection.execute("select max(version) from lake.schema_version").fetchone()
    except duckdb.CatalogException:
        return 0
    return int(row[0]) if row and row[0] else 0


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Make all tables with their comments."""
    _set_format(connection)
    connection.execute("create table lake.schema_version (version integer not null)")
    for table in TABLES:
        connection.execute(ddl(table))
        _describe(connection, table)


def ddl(table: str) -> str:
    """Write the statement that makes a table."""
    declared = ", ".join(
        f'"{c.name}" {c.sql_type}{"" if c.is_nullable else " not null"}' for c in columns(TABLES[table])
    )
    return f"create table lake.{table} ({declared})"


def _set_format(connection: duckdb.DuckDBPyConnection) -> None:
    """Say how files are written from now on; those that are there stay as they are."""
    for option, value in FORMAT.items():
        connection.execute("call lake.set_option(?, ?)", [option, value])


def _describe(connection: duckdb.DuckDBPyConnection, table: str) -> None:
    """Say how a table is sorted, and what is in it."""
    model = TABLES[table]
    # Sorted by id, when written and when merged, so that looking one up reads little of each file.
    connection.execute(f'alter table lake.{table} set sorted by ("{key(model)[0]}" asc)')
    connection.execute(f"comment on table lake.{table} is {quoted(description(model))}")
    for c in columns(model):
        connection.execute(f'comment on column lake.{table}."{c.name}" is {quoted(c.description)}')


def _upgrade(connection: duckdb.DuckDBPyConnection, found: int, known: Mapping[int, str]) -> None:
    _set_format(connection)
    for number in sorted(known):
        if number > found:
            connection.execute(known[number])
    if differing := _differences(connection):
        raise MigrationError(found, newest(), differing)
    for table in TABLES:
        _describe(connection, table)


def _differences(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """List columns that are not as declared."""
    there = set(connection.execute(_COLUMNS).fetchall())
    declared = {
        (table, c.name, c.sql_type, c.is_nullable) for table, model in TABLES.items() for c in columns(model)
    }
    return sorted({f"{table}.{column}" for table, column, _, _ in there ^ declared})
