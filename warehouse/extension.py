"""The ducklake extension: from its Python package, else from where DuckDB gets extensions."""

from importlib.util import find_spec
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseError

_PACKAGE = "duckdb_extension_ducklake"


class NoExtensionError(WarehouseError):
    """DuckDB cannot load the ducklake extension."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            f"DuckDB {duckdb.__version__} cannot load its ducklake extension ({problem}): "
            f"install {_PACKAGE}=={duckdb.__version__}, or let DuckDB reach extensions.duckdb.org"
        )


def load_ducklake(connection: duckdb.DuckDBPyConnection) -> None:
    """Load the extension into a connection's database; DuckDB checks its signature.

    Raises:
        NoExtensionError: if neither the package nor DuckDB's own store has it.
    """
    packaged = packaged_extension()
    try:
        if packaged:
            connection.load_extension(str(packaged))
        else:
            connection.install_extension("ducklake")
            connection.load_extension("ducklake")
    except duckdb.Error as error:
        raise NoExtensionError(str(error)) from error


def packaged_extension() -> Path | None:
    """Find the extension in its Python package, if that is installed for this version of DuckDB."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "extensions" / f"v{duckdb.__version__}"
    path = folder / "ducklake.duckdb_extension"
    return path if path.exists() else None
