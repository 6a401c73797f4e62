"""Extensions of DuckDB: from their Python packages, else from where DuckDB gets them."""

from importlib.util import find_spec
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseError

DUCKLAKE = "ducklake"
POSTGRES = "postgres_scanner"
OBJECT_STORE = "httpfs"

_EXTRAS = {POSTGRES: "postgres", OBJECT_STORE: "s3"}
"""Those that only some need: an extra of ours installs their package."""


class NoExtensionError(WarehouseError):
    """DuckDB cannot load an extension that it needs."""

    def __init__(self, extension: str, problem: str) -> None:
        extra = _EXTRAS.get(extension)
        asked = f"'indicia[{extra}]'" if extra else f"{_package(extension)}=={duckdb.__version__}"
        super().__init__(
            f"DuckDB {duckdb.__version__} cannot load its {extension} extension ({problem}): "
            f"pip install {asked}, or let DuckDB reach extensions.duckdb.org"
        )
        self.extension = extension


def load_extension(connection: duckdb.DuckDBPyConnection, extension: str) -> None:
    """Load an extension into a connection's database; DuckDB checks its signature.

    Raises:
        NoExtensionError: if neither its package nor DuckDB's own store has it.
    """
    packaged = packaged_extension(extension)
    try:
        if packaged:
            connection.load_extension(str(packaged))
        else:
            connection.install_extension(extension)
            connection.load_extension(extension)
    except duckdb.Error as error:
        raise NoExtensionError(extension, str(error)) from error


def packaged_extension(extension: str) -> Path | None:
    """Find an extension in its Python package, if that is installed for this version of DuckDB."""
    spec = find_spec(_package(extension))
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "extensions" / f"v{duckdb.__version__}"
    path = folder / f"{extension}.duckdb_extension"
    return path if path.exists() else None


def _package(extension: str) -> str:
    return f"duckdb_extension_{extension}"
