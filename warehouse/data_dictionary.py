"""The data dictionary: what every table and view holds, column by column, written from their declarations.

`python -m warehouse.data_dictionary docs/data-dictionary.md` writes it; a test sees to it that it is up to
date.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import duckdb

from schemas import TABLES
from schemas.contract import Column, columns, description, key
from warehouse import wording
from warehouse.macros import OF_NO_VIEW, TABLES_OF, create_macro
from warehouse.sql import statement, statements

_HEAD = """# Data dictionary

Written by `python -m warehouse.data_dictionary docs/data-dictionary.md` from the declarations in `schemas/`
and the SQL in `warehouse/sql/views/`; do not edit it by hand.

Offsets are 0-based, half-open `[start, end)`, in Unicode code points of the document's text. Stated numbers
are `decimal(38,12)`, exact. Times are in UTC. Ids are 32 hex digits, hashes of what a row is about, the
same on every machine.
"""
_VIEWS = """
## Views

What `duckdb data/warehouse.duckdb` shows. Of a document that several versions of the extractor have read,
they show the newest reading; the schema `history` holds the tables below with all of them.
"""
_ASKED = ("trace", "as_of", "vintages")
"""Macros that people use."""
_TABLES = """
## Tables

The lake's tables, in the front door as `history.claims` and so forth.
"""


def data_dictionary() -> str:
    """Write the dictionary as Markdown."""
    parts = [_HEAD, _VIEWS]
    with duckdb.connect() as connection:
        _make_empty(connection)
        parts += [_view(connection, name, sql) for name, sql in statements("views").items()]
    parts += [*map(_macro, _ASKED), _TABLES]
    parts += [_table(name) for name in TABLES]
    return "".join(parts)


def _make_empty(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("create schema history")
    for name, model in TABLES.items():
        declared = ", ".join(f'"{c.name}" {c.sql_type}' for c in columns(model))
        connection.execute(f"create table history.{name} ({declared})")
    for name in OF_NO_VIEW:
        create_macro(connection, name)


def _view(connection: duckdb.DuckDBPyConnection, name: str, sql: str) -> str:
    words = wording.of_view(name, sql)
    shape = connection.execute(f"describe {sql}").fetchall()
    rows = [(f"`{column}`", kind.lower(), words[column]) for column, kind, *_ in shape]
    return _section(name, wording.of_statement(sql), ("column", "type", "what it holds"), rows)


def _macro(name: str) -> str:
    said = wording.of_statement(statement(f"macros/{name}"))
    return f"\n### `{name}({TABLES_OF[name]})`\n\n{_sentence(said)} Use it as `select * from {name}('…')`.\n"


def _table(name: str) -> str:
    model = TABLES[name]
    rows = [
        (f"`{c.name}`", c.sql_type + ("" if c.is_nullable else ", not null"), _said(c))
        for c in columns(model)
    ]
    said = f"{description(model)} Key: {', '.join(f'`{part}`' for part in key(model))}."
    return _section(name, said, ("column", "type", "what it holds"), rows)


def _said(column: Column) -> str:
    return column.description + (f" → `{column.references}`" if column.references else "")


def _section(name: str, said: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    cells = [[cell.replace("|", "\\|") for cell in row] for row in (head, *rows)]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    lines.insert(1, "|" + " --- |" * len(head))
    return f"\n### `{name}`\n\n{_sentence(said)}\n\n" + "\n".join(lines) + "\n"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(data_dictionary(), encoding="utf-8")
