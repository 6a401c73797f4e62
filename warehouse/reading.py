"""The read-only door for programs: series, traces and the dataset as of a day, as Arrow tables.

    from warehouse.reading import open_warehouse

    with open_warehouse("data") as indicia:
        indicia.series("gdp", geo="CHN").to_pandas()

Arrow tables are one call away from pandas (`to_pandas`), polars (`polars.from_arrow`) and everything else.
"""

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

import duckdb
import pyarrow as pa

from warehouse.query import opened

FRONT_DOOR = "warehouse.duckdb"


def front_door(path: Path | str) -> Path:
    """Find the file that is read: the path itself, or `warehouse.duckdb` in that folder."""
    given = Path(path)
    return given / FRONT_DOOR if given.is_dir() else given


class Door:
    """An open warehouse. Use it as a context manager, or `close` it.

    It shows the state of the moment at which it was opened; open it again to see later loads.
    """

    def __init__(self, path: Path | str) -> None:
        self._stack = ExitStack()
        self._connection = self._stack.enter_context(opened(front_door(path)))

    def __enter__(self) -> "Door":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._stack.close()

    def trace(self, id: str) -> pa.Table:
        """Follow an observation, claim or quantity back: one row per number behind it, the chosen one first.

        The columns are those of the macro `trace`; an id that nobody has gives no rows.
        """
        return self._ask("from trace($id)", {"id": id})

    def sql(self, statement: str, parameters: dict[str, object] | None = None) -> pa.Table:
        """Ask anything else in SQL, with `$name` for values."""
        return self._ask(statement, parameters or {})

    def _ask(self, sql: str, parameters: dict[str, object]) -> pa.Table:
        found: duckdb.DuckDBPyConnection = self._connection.execute(sql, parameters)
        return found.to_arrow_table()


def open_warehouse(path: Path | str) -> Door:
    """Open a warehouse for reading.

    Args:
        path: its folder, or its `warehouse.duckdb`.

    Raises:
        NoWarehouseError: if there is none.
    """
    return Door(path)
