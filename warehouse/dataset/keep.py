"""Keeping a table equal to what it should hold: only rows that differ are taken out and put in.

So a load touches few files, and resolving what is resolved already writes nothing at all.
"""

from collections.abc import Iterable
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
    keys = key(TABLES[table])
    rest = [c.name for c in columns(TABLES[table]) if c.name not in {*keys, "run_id"}]
    shown = ", ".join(f'"{name}"' for name in keys)
    held = f"(select * from lake.{table} where {scope})"
    same_key = _all(f'fresh."{name}" = held."{name}"' for name in keys)
    same = _all(f'fresh."{name}" is not distinct from held."{name}"' for name in (*keys, *rest))
    connection.execute(
        f"create or replace temp table {table} as select *, ?::varchar as run_id from fresh_{table} as fresh "
        f"where not exists (select 1 from {held} as held where {same})",
        [run_id],
    )
    connection.execute(
        f"create or replace temp table outdated as select {shown} from {held} as held "
        f"where not exists (select 1 from fresh_{table} as fresh where {same})"
    )
    gone, new, changed = _row(
        connection,
        f"select (select count(*) from outdated), (select count(*) from temp.{table}), "
        f"(select count(*) from outdated as held semi join temp.{table} as fresh on {same_key})",
    )
    if gone:
        matches = _all(f'held."{name}" = outdated."{name}"' for name in keys)
        connection.execute(
            f"delete from lake.{table} as held where {scope} "
            f"and exists (select 1 from outdated where {matches})"
        )
    if new:
        connection.execute(f"insert into lake.{table} by name select * from temp.{table}")
    return Changes(added=new - changed, changed=changed, withdrawn=gone - changed)


def _all(conditions: Iterable[str]) -> str:
    return " and ".join(conditions)


def _row(connection: Connection, sql: str) -> tuple[int, ...]:
    row = connection.execute(sql).fetchone()
    assert row is not None, "the statement gives exactly one row"
    return row
