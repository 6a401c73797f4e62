"""Checks in SQL: each statement gives the rows that fail, none if all is well.

Those of warehouse/sql/checks name tables without saying where they are: within a load these are the rows
about to be committed, otherwise the whole lake. Keys and references are checked as the tables' declarations
say.
"""

from collections.abc import Iterator

import duckdb

from schemas import TABLES
from schemas.contract import columns, key
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


def failing(connection: duckdb.DuckDBPyConnection, sql: str) -> FailingRows:
    """Give the first rows that a check finds."""
    return named_rows(connection.execute(f"select * from ({sql}) limit {SHOWN}"))


def check_arriving(connection: duckdb.DuckDBPyConnection) -> None:
    """Run all checks on the rows about to be committed.

    Raises:
        CheckFailedError: if rows fail.
    """
    if failed := {name: rows for name, sql in all_checks() if (rows := failing(connection, sql))}:
        raise CheckFailedError(failed)


def all_checks() -> Iterator[tuple[str, str]]:
    """List all checks by name with their SQL."""
    yield from statements("checks").items()
    for table in TABLES:
        yield f"{table}_key", uniqueness(table)
    yield from references()


def uniqueness(table: str) -> str:
    """Write the check that finds keys which occur more than once."""
    names = ", ".join(key(TABLES[table]))
    return (
        "-- one row per key that occurs more than once\n"
        f"select {names}, count(*) as rows_found from {table} group by all having count(*) > 1"
    )


def references() -> Iterator[tuple[str, str]]:
    """Write the checks that find rows whose references lead nowhere, or out of their extraction."""
    for table, model in TABLES.items():
        own = {c.name for c in columns(model)}
        for column in columns(model):
            if column.references is None:
                continue
            owner, _, target = column.references.partition(".")
            where = f"lake.{owner}" if f"{table}.{column.name}" in _OF_THE_LAKE else owner
            shared = [name for name in key(TABLES[owner]) if name != target and name in own]
            match = " and ".join(
                [f"owner.{target} = owned.{column.name}", *(f"owner.{n} = owned.{n}" for n in shared)]
            )
            # Columns that a join does not need are carried through it all the same: name as few as will do.
            shown = ", ".join(f"owned.{name}" for name in dict.fromkeys((*key(model), column.name)))
            yield (
                f"{table}_{column.name}_reference",
                f"-- one row per row that refers to none\n"
                f"select {shown} from {table} as owned "
                f"where owned.{column.name} is not null "
                f"and not exists (select 1 from {where} as owner where {match})",
            )
