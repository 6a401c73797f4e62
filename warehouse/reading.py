"""The read-only door for programs: series, traces and the dataset as of a day, as Arrow tables.

    import warehouse
    with warehouse.open("data") as indicia:
        indicia.series("gdp_growth", geo="CHN").to_pandas()

Arrow tables are one call away from pandas (`to_pandas`), polars (`polars.from_arrow`) and everything else.
"""

from datetime import date
from pathlib import Path
from types import TracebackType

import duckdb
import pyarrow as pa

from warehouse.errors import NoWarehouseError

FRONT_DOOR = "warehouse.duckdb"


def connect(path: Path | str) -> duckdb.DuckDBPyConnection:
    """Open the front door of a warehouse for reading; temporary tables may be made in it.

    Raises:
        NoWarehouseError: if there is none.
    """
    given = Path(path)
    file = given / FRONT_DOOR if given.is_dir() else given
    if not file.is_file():
        raise NoWarehouseError(given)
    return duckdb.connect(file, read_only=True)


class Door:
    """An open warehouse. Use as a context manager, or `close` it.

    It shows the state of the moment it was opened; open it again to see later loads.
    """

    def __init__(self, path: Path | str) -> None:
        self._connection = connect(path)

    def __enter__(self) -> "Door":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
