"""Keeping a table equal to what it should hold: only rows that differ are taken out and put in.

So a load touches few files, and resolving what is resolved already writes nothing at all.
"""

from dataclasses import dataclass

from schemas import TABLES
from schemas.contract import columns, key
from warehouse.lake import Connection


@dataclass(frozen=True, slots=True)
class Changes:
    """How many rows, by key, are new, have changed or are gone."""

    added: int = 0
    changed: int = 0
    withdrawn: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.withdrawn)


def keep(connection: Connection, table: str, scope: str, run_id: str) -> Changes:
    """Make the rows of `lake.<table>` in a scope equal to those of the temporary table `fresh_<table>`.

    Leaves the rows that were put in as a temporary table of the table's name, for the checks.

    Args:
        connection: the lake, within a transaction.
        table: name of a table of `schemas`.
        scope: a condition on the lake's rows; `true` for all. SQL of ours, never input.
        run_id: the run that new and changed rows are said to be from.
    """
    model = TABLES[table]
    compared = ", ".join(f'"{c.name}"' for c in columns(model) if c.name != "run_id")
    keys = ", ".join(f'"{name}"' for name in key(model))
    wanted = f"select {compared} from fresh_{table}"
    held = f"select {compared} from lake.{table} where {scope}"
    connection.execute(f"create or replace temp table outdated as ({held}) except ({wanted})")
    connection.execute(f"create or replace temp table arriving_rows as ({wanted}) except ({held})")
    gone, new, changed = _row(
        connection,
        "select (select count(*) from outdated), (select count(*) from arriving_rows), "
        f"(select count(*) from outdated semi join arriving_rows using ({keys}))",
    )
    connection.execute(
        f"create or replace temp table {table} as select *, ?::varchar as run_id from arriving_rows", [run_id]
    )
    if gone:
        matches = " and ".join(f'held."{name}" = outdated."{name}"' for name in key(model))
        connection.execute(
            f"delete from lake.{table} as held where {scope} "
            f"and exists (select 1 from outdated where {matches})"
        )
    if new:
        connection.execute(f"insert into lake.{table} by name select * from temp.{table} order by {keys}")
    return Changes(added=new - changed, changed=changed, withdrawn=gone - changed)


def _row(connection: Connection, sql: str) -> tuple[int, ...]:
    row = connection.execute(sql).fetchone()
    assert row is not None, "the statement gives exactly one row"
    return row
