"""What the pages show, as rows: read from the front door, of one state of the warehouse."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from warehouse.query import opened
from warehouse.reading import front_door
from warehouse.sql import statement

Row = dict[str, Any]

_TABLES = ("page_claims", "page_documents", "page_points", "page_indicators")


class PageRows:
    """The rows for pages, all of one state: loads that happen meanwhile do not show.

    Use as a context manager. Rows are dictionaries by column; decimals are exact.
    """

    def __init__(self, path: Path) -> None:
        """Open the warehouse and join what belongs together, once.

        Args:
            path: the warehouse's folder, or its `warehouse.duckdb`.

        Raises:
            NoWarehouseError: if there is none.
        """
        self._stack = ExitStack()
        self._connection = self._stack.enter_context(opened(front_door(path)))
        for name in _TABLES:
            self._connection.execute(statement(f"pages/build/{name}"))

    def __enter__(self) -> "PageRows":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def rows(self, name: str) -> list[Row]:
        """All rows of a statement of warehouse/sql/pages that takes no parameters."""
        return self._rows(name, {})

    def newest(self, name: str, count: int) -> list[Row]:
        """The first `count` rows of a statement that sorts the newest first."""
        return self._rows(name, {"newest": count})

    def of(self, name: str, ids: Sequence[str]) -> list[Row]:
        """The rows that belong to some documents, indicators or observations."""
        return self._rows(name, {"ids": list(ids)})

    def _rows(self, name: str, parameters: dict[str, object]) -> list[Row]:
        found = self._connection.execute(statement(f"pages/{name}"), parameters)
        rows: list[Row] = found.to_arrow_table().to_pylist()
        return rows
