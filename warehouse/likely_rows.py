"""How many rows DuckDB is told to expect of a table, so that it looks up few rows instead of reading all.

DuckDB orders joins by the rows that it expects: of Parquet files as many thousands as there are files, none
of a single one, and of any condition that a fifth of the rows fulfil it. Where that misleads it, a question
about one figure reads tables of millions of rows. So a table is said to be the larger, the more others lead
to it: what is narrowed down is taken first then, and what it refers to is looked up by id.
"""

from collections.abc import Mapping
from functools import cache

from schemas import TABLES
from schemas.contract import columns, key

_SMALL = 1_000
"""Rows of a table up to which it is told as it is: reading all of it is as good as looking rows up."""

_STEP = 10
"""How many times as large a table is said to be as those that refer to it: more than conditions take away."""


def likely_rows(table: str, rows: int) -> int:
    """Say what to expect of a table that has some number of rows.

    At least one, for none would mean that nothing is said.
    """
    return max(rows, 1) if rows < _SMALL else _SMALL * _STEP ** _steps_to(_described(table))


def _described(table: str) -> str:
    """Give the table of whose rows each row of a table says more, having their id as its key; else itself."""
    first, *others = (c for c in columns(TABLES[table]) if c.name in key(TABLES[table]))
    return first.references.partition(".")[0] if first.references and not others else table


@cache
def _steps_to(table: str) -> int:
    """Count the steps of the longest way by which references of other tables lead to a table."""
    from_others = (other for other, referred in _references().items() if table in referred)
    return max((_steps_to(other) + 1 for other in from_others), default=0)


@cache
def _references() -> Mapping[str, set[str]]:
    """List by table the other tables that its columns refer to."""
    return {
        name: {c.references.partition(".")[0] for c in columns(model) if c.references} - {name}
        for name, model in TABLES.items()
    }
