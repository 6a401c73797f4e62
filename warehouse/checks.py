"""Checks in SQL: each gives the rows that fail, none if all is well.

Most look at one row beside those that it refers to. Such a check is a condition, a file in the folder of its
table in warehouse/sql/checks or a reference that the table declares; all conditions of a table are counted in
one pass over it, and only one that some row meets is asked which rows these are. Other checks are statements
of their own: those of keys, and the files in warehouse/sql/checks itself.

They name tables without saying where they are: within a load these are the rows about to be committed,
otherwise the whole lake.
"""

import re
from collections.abc import Collection, Iterator, Mapping

import duckdb

from schemas import TABLES
from schemas.contract import Column, columns, key
from warehouse.errors import CheckFailedError
from warehouse.named_rows import named_rows
from warehouse.sql import statements

SHOWN = 20
"""How many of the rows that fail are given."""

FailingRows = list[dict[str, object]]

_OF_THE_LAKE = {
    "addresses.document_id",
    "addresses.fetch_id",
    "supersessions.extraction_id",
    "supersessions.superseded_by",
    "near_duplicates.document_id",
    "near_duplicates.other_id",
    "claim_indicators.claim_id",
    "claim_indicators.document_id",
    "claim_indicators.indicator_id",
    "observations.claim_id",
    "observations.indicator_id",
    "observation_claims.claim_id",
    "derived_inputs.claim_id",
    "derived_inputs.derived_id",
    "corrections_applied.claim_id",
}
"""References to rows that a load need not bring along: these are looked for in the lake in any case."""

_ACCOUNTED = "extractions"
"""The table that says how many numbers there are: the files in warehouse/sql/checks hold all others to it."""

_UNSHOWN = {"documents.text"}
"""Columns that are too long to be told with a row that fails."""


def failing(connection: duckdb.DuckDBPyConnection, sql: str) -> FailingRows:
    """Give the first rows that a check finds."""
    return named_rows(connection.execute(f"select * from ({sql}) limit {SHOWN}"))


def check_arriving(connection: duckdb.DuckDBPyConnection, tables: Collection[str]) -> None:
    """Run the checks of some tables on the rows about to be committed.

    Raises:
        CheckFailedError: if rows fail.
    """
    if failed := find_failing(connection, tables):
        raise CheckFailedError(failed)


def find_failing(
    connection: duckdb.DuckDBPyConnection, tables: Collection[str] = TABLES.keys()
) -> dict[str, FailingRows]:
    """Run the checks of some tables, by default all, and give the first rows of each that finds some."""
    found: dict[str, FailingRows] = {}
    for table in tables:
        found |= find_failing_rows(connection, table)
    return found | {name: rows for name, sql in _statements(tables) if (rows := failing(connection, sql))}


def find_failing_rows(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, FailingRows]:
    """Run the checks of a table's rows, one at a time, and give the first rows of each that finds some."""
    asked = conditions(table)
    if not asked:
        return {}
    (counts,) = named_rows(connection.execute(_counting(table, asked)))
    met = {name: condition for name, condition in asked.items() if counts[name]}
    return {name: failing(connection, _rows_that(table, condition)) for name, condition in met.items()}


def all_checks() -> Iterator[tuple[str, str]]:
    """List all checks by name, each with the statement that gives the rows that fail."""
    for table in TABLES:
        for name, condition in conditions(table).items():
            yield name, _rows_that(table, condition)
    yield from _statements(TABLES.keys())


def conditions(table: str) -> dict[str, str]:
    """List the checks of a table's rows, one at a time, each as the condition of a row that fails."""
    references = {
        f"{table}_{column.name}_reference": "-- one row per row that refers to none\n"
        f"{table}.{column.name} is not null and {_alias(column)}.{target} is null"
        for column in _referring(table)
        for target in str(column.references).split(".")[1:]
    }
    return references | statements(f"checks/{table}")


def _statements(tables: Collection[str]) -> Iterator[tuple[str, str]]:
    if _ACCOUNTED in tables:
        yield from statements("checks").items()
    for table in tables:
        yield f"{table}_key", _uniqueness(table)
        for column in columns(TABLES[table]):
            if _is_within(table, column):
                yield f"{table}_{column.name}_reference", _dangling(table, column)


def _uniqueness(table: str) -> str:
    """Write the check that finds keys which occur more than once."""
    names = ", ".join(key(TABLES[table]))
    return (
        "-- one row per key that occurs more than once\n"
        f"select {names}, count(*) as rows_found from {table} group by all having count(*) > 1"
    )


def _dangling(table: str, column: Column) -> str:
    """Write the check that finds references within a table that lead nowhere: few of its rows have any."""
    own = f"{table}.{column.name}"
    names = ", ".join((*(f"{table}.{name}" for name in key(TABLES[table])), own))
    owner, match = _owner(table, column)
    return (
        "-- one row per row that refers to none\n"
        f"select {names} from {table} "
        f"where {own} is not null and not exists (select 1 from {owner} where {match})"
    )


def _counting(table: str, asked: Mapping[str, str]) -> str:
    """Write the statement that counts, in one row, how many rows of a table meet each condition."""
    counted = ", ".join(f"count_if(\n{condition}\n) as {name}" for name, condition in asked.items())
    return f"select {counted} from {_beside(table)}"


def _rows_that(table: str, condition: str) -> str:
    """Write the statement that gives, of the rows that meet a condition, the key and what it looks at."""
    meaning, _, sql = condition.partition("\n")
    looked_at = re.findall(rf"\b{table}\.\w+", sql)
    shown = dict.fromkeys((*(f"{table}.{name}" for name in key(TABLES[table])), *looked_at))
    names = ", ".join(name for name in shown if name not in _UNSHOWN)
    return f"{meaning}\nselect {names} from {_beside(table)} where {sql}"


def _beside(table: str) -> str:
    """Join to the rows of a table those that they refer to: `sentence` is what `sentence_id` names."""
    owners = (_owner(table, column) for column in _referring(table))
    return " ".join((table, *(f"left join {owner} on {match}" for owner, match in owners)))


def _owner(table: str, column: Column) -> tuple[str, str]:
    """Say where the row is that a column refers to, and which row it is."""
    name, _, target = str(column.references).partition(".")
    where = f"lake.{name}" if f"{table}.{column.name}" in _OF_THE_LAKE else name
    alias, own = _alias(column), {c.name for c in columns(TABLES[table])}
    # Of two readings of one document, each refers to rows of its own.
    shared = [n for n in key(TABLES[name]) if n != target and n in own]
    match = [
        f"{alias}.{target} = {table}.{column.name}",
        *(f"{alias}.{n} = {table}.{n}" for n in shared),
    ]
    return f"{where} as {alias}", " and ".join(match)


def _referring(table: str) -> list[Column]:
    """List the columns that refer to rows of other tables."""
    return [c for c in columns(TABLES[table]) if c.references and not _is_within(table, c)]


def _is_within(table: str, column: Column) -> bool:
    return str(column.references).partition(".")[0] == table


def _alias(column: Column) -> str:
    return f'"{column.name.removesuffix("_id")}"'
