"""A copy of a warehouse in a folder, taken while nobody writes to it, and one that can be put back.

What is copied is what cannot be made again: the catalog, the Parquet files, and the bytes that were fetched.
The front door is built anew when the copy is first used.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import NoWarehouseError, WarehouseError
from warehouse.fetched import RAW
from warehouse.lake import Lake


class BackupError(WarehouseError):
    """A warehouse cannot be copied, or not there."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied."""

    files: int
    bytes: int


def backup(lake: Lake, target: Path) -> Copied:
    """Copy a warehouse into a new folder, which is a warehouse of its own then.

    Raises:
        NoWarehouseError: if there is none.
        BackupError: if the folder is there already, or the warehouse's catalog or files are elsewhere.
    """
    if lake.catalog or lake.data_path:
        raise BackupError(
            "the catalog or the files of this warehouse are not in its folder: back up the catalog with "
            "pg_dump first, and the objects then, as docs/operations.md says"
        )
    if not lake.exists:
        raise NoWarehouseError(lake.folder)
    if target.exists():
        raise BackupError(f"{target} is there already: name a folder that is not, or delete it")
    beside = target.with_name(f".{target.name}.partial")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    with lake.turn():
        shutil.copy2(lake.catalog_file, beside)
        log = lake.catalog_file.with_name(f"{lake.catalog_file.name}.wal")
        if log.exists():  # a run was killed: its commits are in there
            shutil.copy2(log, beside)
        for folder in (Path(lake.files), lake.folder / RAW):
            if folder.exists():
                shutil.copytree(folder, beside / folder.name)
    copied = [path.stat().st_size for path in beside.rglob("*") if path.is_file()]
    beside.rename(target)
    return Copied(len(copied), sum(copied))
