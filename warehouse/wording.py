"""Comments of views: from the head of their SQL, else from the column of the same name in the tables."""

import re

from schemas import TABLES
from schemas.contract import columns

_SAID = re.compile(r"^-- (\w+): (.+)$", re.MULTILINE)


def of_statement(sql: str) -> str:
    """Say what a statement gives: its first line."""
    return sql.partition("\n")[0].removeprefix("-- ")


def of_view(name: str, sql: str) -> dict[str, str]:
    """Say what the columns of a view hold.

    Args:
        name: name of the view; the columns of the table of this name come first.
        sql: its statement, with lines `-- column: words` for the columns that no table has.
    """
    words = {c.name: c.description for model in TABLES.values() for c in columns(model)}
    for table in ("loads", name):
        if table in TABLES:
            words |= {c.name: c.description for c in columns(TABLES[table])}
    return words | dict(_SAID.findall(sql))
