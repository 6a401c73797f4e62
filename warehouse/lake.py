"""Where a warehouse is, and how its lake is opened: for one transaction, then closed again."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.errors import (
    DAMAGE,
    DamagedCatalogError,
    NoWarehouseError,
    UnfitFolderError,
    WarehouseBusyError,
)
from warehouse.extension import DUCKLAKE, POSTGRES, load_extension
from warehouse.interruption import interruptions_as_such
from warehouse.lock import attempts, locked
from warehouse.migrate import migrate
from warehouse.remote import attach, is_server, reach_objects
from warehouse.remote import turn as server_turn
from warehouse.sql import quoted

Connection = duckdb.DuckDBPyConnection

NAME = "lake"
"""What the lake is called in SQL: `lake.claims`."""


def silent(_: str) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True)
class Lake:
    """A warehouse by its place.

    Attributes:
        folder: holds the catalog, the Parquet files and the front door `warehouse.duckdb`.
        patience: seconds to wait for another process that holds the catalog.
        on_wait: told whom we wait for.
        who: what others are told about us while we hold it.
        catalog: address of a catalog elsewhere, as DuckLake takes it (`postgres:dbname=…`); by default a
            DuckDB file in the folder.
        data_path: where the Parquet files are, if not in the folder: another one, or `s3://bucket/prefix/`.
    """

    folder: Path
    patience: float = 600.0
    on_wait: Callable[[str], None] = silent
    who: str = "indicia"
    catalog: str | None = None
    data_path: str | None = None

    @property
    def front_door(self) -> Path:
        """The DuckDB file of views from which everyone reads."""
        return self.folder / "warehouse.duckdb"

    @property
    def catalog_file(self) -> Path:
        """The catalog, where it is a file."""
        return self.folder / "catalog.ducklake"

    @property
    def files(self) -> str:
        """Where the Parquet files are, with a slash at its end."""
        if self.data_path:
            return f"{self.data_path.rstrip('/')}/"
        return f"{(self.folder / 'lake').resolve()}/"

    @property
    def exists(self) -> bool:
        """Whether a warehouse was ever made here."""
        return self.catalog is not None or self.catalog_file.exists()

    @contextmanager
    def open(self) -> Iterator[Connection]:
        """Open the lake as `lake`, made and brought up to date where need be; nobody else has it meanwhile.

        Raises:
            UnfitFolderError: if its path cannot be that of a warehouse.
            WarehouseBusyError: if another process held it for longer than `patience`.
            CatalogUnreachableError: if the server of its catalog does not answer.
            NewerWarehouseError: if a later version of this program has changed its tables.
        """
        if "?" in str(self.folder.resolve()):
            raise UnfitFolderError(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        with (
            interruptions_as_such(),
            self.turn(),
            duckdb.connect(config=self._config) as connection,
        ):
            load_extension(connection, DUCKLAKE)
            reach_objects(connection, self.files)
            self._attach(connection)
            migrate(connection)
            yield connection

    def turn(self) -> AbstractContextManager[None]:
        """Hold the warehouse for the length of a `with` block, without opening it."""
        if self.catalog and is_server(self.catalog):
            return server_turn(self.catalog, self.patience, self.on_wait, self.who)
        return locked(self.folder / ".lock", self.patience, self.on_wait, self.who)

    @contextmanager
    def open_existing(self) -> Iterator[Connection]:
        """Open the lake, which must be there.

        Raises:
            NoWarehouseError: if it is not.
        """
        if not self.exists:
            raise NoWarehouseError(self.folder)
        with self.open() as connection:
            yield connection

    def _attach(self, connection: Connection) -> None:
        # The folder may have been moved since it was made: where its files are is for us to say, each time.
        target = f"ducklake:{self.catalog or self.catalog_file}"
        options = f"data_path {quoted(self.files)}, override_data_path true, data_inlining_row_limit 0"
        if self.catalog and is_server(self.catalog):
            load_extension(connection, POSTGRES)
            attach(connection, f"attach {quoted(target)} as {NAME} ({options})", self.catalog)
            connection.execute(f"use {NAME}")
            return
        if not self.catalog:
            self._make_catalog_file(connection)
        stranger = "a program other than indicia"
        for _ in attempts(self.patience, self.on_wait, lambda: stranger):
            try:
                connection.execute(f"attach {quoted(target)} as {NAME} ({options})")
            except duckdb.IOException as error:
                if any(problem in str(error) for problem in DAMAGE):
                    raise DamagedCatalogError(self.catalog_file, str(error)) from error
                if "lock" not in str(error):
                    raise
                continue
            connection.execute(f"use {NAME}")
            return
        raise WarehouseBusyError(self.catalog_file, stranger, self.patience)

    def _make_catalog_file(self, connection: Connection) -> None:
        """Make the catalog's file whole or not at all: DuckDB opens none that a kill left half-begun."""
        if self.catalog_file.exists():
            return
        beside = self.folder / ".catalog.ducklake"
        beside.unlink(missing_ok=True)
        # In the format that DuckLake asks for: the first checkpoint of an older one would give the file an
        # identity that its log does not have, and a kill just then would leave a log that fits no file.
        connection.execute(f"attach {quoted(str(beside))} as beside (storage_version 'latest')")
        connection.execute("detach beside")
        beside.rename(self.catalog_file)

    @property
    def _config(self) -> dict[str, str | bool | int | float | list[str]]:
        return {
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            # What does not fit into memory goes beside the data, not into the folder we happen to run in.
            "temp_directory": str(self.folder / ".spill"),
        }
