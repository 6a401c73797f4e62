"""The read-only door for programs: series, traces and the dataset as of a day, as Arrow tables.

    import warehouse

    with warehouse.open("data") as indicia:
        indicia.series("gdp_growth", geo="CHN").to_pandas()

Arrow tables are one call away from pandas (`to_pandas`), polars (`polars.from_arrow`) and everything else.
"""

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from types import TracebackType

import duckdb
import pyarrow as pa

from warehouse.query import opened
from warehouse.sql import statement

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

    def series(self, indicator: str, *, geo: str | None = None) -> pa.Table:
        """Give an indicator's series, ready to plot: one row per point, each with its sentence.

        The columns are those of the view `series`; an indicator that nobody has gives no rows.

        Args:
            indicator: its id, such as `inflation`; the view `indicators` lists them.
            geo: only this country: ISO 3166-1 alpha-3 code, WLD, EUU or EMU.
        """
        return self._ask(statement("reading/series"), {"indicator": indicator, "geo": geo})

    def as_of(self, day: date, *, indicator: str | None = None) -> pa.Table:
        """Give the dataset as it was known at the end of a day: one row per observation.

        The columns are those of the macro `as_of`.
        """
        return self._ask(statement("reading/as_of"), {"day": day, "indicator": indicator})

    def trace(self, id: str) -> pa.Table:
        """Follow an observation, claim or quantity back: one row per number behind it, the chosen one first.

        The columns are those of the macro `trace`; an id that nobody has gives no rows.
        """
        return self._ask(statement("reading/trace"), {"id": id})

    def sql(self, sql: str, parameters: dict[str, object] | None = None) -> pa.Table:
        """Ask anything else in SQL, with `$name` for values."""
        return self._ask(sql, parameters or {})

    def _ask(self, sql: str, parameters: dict[str, object]) -> pa.Table:
        found: duckdb.DuckDBPyConnection = self._connection.execute(sql, parameters)
        return found.to_arrow_table()
