"""The rows of an answer as dictionaries by column."""

from typing import Any

import duckdb

_AT_ONCE = 50_000

Row = dict[str, Any]


def named_rows(answer: duckdb.DuckDBPyConnection) -> list[Row]:
    """Give all rows of what a connection was asked last, each as a dictionary by column."""
    names = [column[0] for column in answer.description or ()]
    rows: list[Row] = []
    while some := answer.fetchmany(_AT_ONCE):  # so that few of them are there twice, as tuples
        rows += [dict(zip(names, row, strict=True)) for row in some]
    return rows
