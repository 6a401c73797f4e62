"""The export: a folder of files from the warehouse, swapped in whole."""

from collections.abc import Callable, Mapping
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseError
from warehouse.export import annotations, croissant, data_package, readme, sdmx
from warehouse.export.content import Content, Summary, gather
from warehouse.export.folder import swapped_in
from warehouse.export.selection import Format, Selection
from warehouse.query import opened
from warehouse.reading import front_door
from warehouse.sql import statement


class UnknownIndicatorError(WarehouseError):
    """An indicator was asked for that nobody knows."""

    def __init__(self, ids: list[str]) -> None:
        super().__init__(
            f"no indicator has the id {', '.join(ids)}: "
            "`select indicator_id, label from indicators` lists them"
        )
        self.ids = ids


def export(warehouse: Path, destination: Path, selection: Selection | None = None) -> Summary:
    """Write an export; the same warehouse and selection give the same bytes.

    Args:
        warehouse: the warehouse's folder, or its `warehouse.duckdb`.
        destination: a new or empty folder, or one with an export, which is replaced as a whole.
        selection: what to export; by default everything in all formats.

    Returns:
        How much was exported.

    Raises:
        NoWarehouseError: if there is no warehouse.
        UnknownIndicatorError: if an indicator asked for is not there.
        NotAnExportError: if the destination holds something else.
    """
    asked = selection or Selection()
    with opened(front_door(warehouse)) as connection:
        _check_indicators(connection, asked)
        content = gather(connection, asked)
        with swapped_in(destination) as folder:
            for format_, write in _WRITERS.items():
                if format_ in asked.files:
                    write(folder, content)
            readme.write(folder, content)
        return content.summary


def _check_indicators(connection: duckdb.DuckDBPyConnection, selection: Selection) -> None:
    asked = {"indicators": list(selection.indicators)}
    unknown = connection.execute(statement("export/unknown_indicators"), asked).fetchall()
    if unknown:
        raise UnknownIndicatorError(sorted(row[0] for row in unknown))


def _write_parquet(folder: Path, content: Content) -> None:
    path = str(folder / "observations.parquet")
    content.relation("as_table").write_parquet(path, compression="zstd", row_group_size=100_000)


def _write_csv(folder: Path, content: Content) -> None:
    content.relation("as_text").write_csv(str(folder / "observations.csv"), header=True)


_WRITERS: Mapping[Format, Callable[[Path, Content], None]] = {
    Format.PARQUET: _write_parquet,
    Format.CSV: _write_csv,
    Format.DATA_PACKAGE: data_package.write,
    Format.CROISSANT: croissant.write,
    Format.SDMX: sdmx.write,
    Format.ANNOTATIONS: annotations.write,
}
"""In this order: what describes a file comes after it."""
