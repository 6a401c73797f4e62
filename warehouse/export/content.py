"""What an export is made of: rows of one state of the warehouse, and how much there is of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import duckdb

from warehouse.export.columns import Exported, exported_columns
from warehouse.export.selection import Selection
from warehouse.sql import statement

_AT_ONCE = 10_000

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Summary:
    """How much is exported, and of which state.

    Attributes:
        undated: observations without a period, which SDMX cannot hold.
        known_until: the latest day on which one of the figures became known.
        loaded_at: start of the last run that loaded something.
    """

    observations: int
    indicators: int
    documents: int
    undated: int
    known_until: date | None
    loaded_at: datetime | None
    extractors: str | None


@dataclass(frozen=True, slots=True)
class Content:
    """The selected rows, ready to be written: tables `figures` and `exported` of the connection."""

    connection: duckdb.DuckDBPyConnection
    selection: Selection
    columns: tuple[Exported, ...]
    summary: Summary

    def relation(self, name: str) -> duckdb.DuckDBPyRelation:
        """A statement of warehouse/sql/export, to be written as a file."""
        return self.connection.sql(statement(f"export/{name}"))

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a statement of warehouse/sql/export, few at a time."""
        found = self.connection.execute(statement(f"export/{name}"))
        for batch in found.to_arrow_reader(_AT_ONCE):
            yield from batch.to_pylist()


def gather(connection: duckdb.DuckDBPyConnection, selection: Selection) -> Content:
    """Select the rows of an export."""
    indicators = {"indicators": list(selection.indicators) or None}
    if selection.as_of:
        day = {"day": selection.as_of}
        connection.execute(statement("export/figures_as_of"), indicators | day)
    else:
        connection.execute(statement("export/figures_now"), indicators)
    connection.execute(statement("export/observations"))
    found = connection.execute(statement("export/summary")).to_arrow_table().to_pylist()
    return Content(connection, selection, exported_columns(), Summary(**found[0]))
