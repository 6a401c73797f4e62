"""The version of the lake's tables, which the numbered files of warehouse/sql/migrations decide."""

from warehouse.sql import statements

FIRST = 1
"""The version before all migrations."""


def migrations() -> dict[int, str]:
    """Give the migrations by the version that they lead to."""
    return {int(name.partition("_")[0]): sql for name, sql in statements("migrations").items()}


def newest() -> int:
    """Give the version of the tables that this program reads and writes."""
    return max((FIRST, *migrations()))
