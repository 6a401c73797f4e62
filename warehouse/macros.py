"""The macros of the front door; resolving uses some of them too, as temporary ones."""

from collections.abc import Mapping

import duckdb

from warehouse.sql import statement

TABLES_OF: Mapping[str, str] = {
    "voiced": "counting",
    "trace": "id",
    "states": "days",
    "as_of": "day",
    "vintages": "id",
}
"""Macros that give rows, and their parameter."""

VALUES_OF: Mapping[str, str] = {"agree": "low, high, other_low, other_high"}
"""Macros that give a value, and their parameters."""

OF_NO_VIEW = ("agree", "voiced")
"""Macros that are made before the views, which may be made of them."""

OF_VIEWS = ("trace", "states", "as_of", "vintages")
"""Macros that are made of views, in this order: one may use those before it."""


def create_macro(connection: duckdb.DuckDBPyConnection, name: str, *, temporary: bool = False) -> None:
    """Make a macro: for good, or until the connection is closed."""
    create = "create or replace temp macro" if temporary else "create macro"
    if name in VALUES_OF:
        connection.execute(f"{create} {name}({VALUES_OF[name]}) as ({statement(f'macros/{name}')})")
    else:
        connection.execute(f"{create} {name}({TABLES_OF[name]}) as table {statement(f'macros/{name}')}")
