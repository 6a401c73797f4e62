"""A folder that is swapped in whole: readers find the old export or the new one, never half of one."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.errors import WarehouseError

MARK = "README.md"
"""What every export has; its first line tells that the folder may be replaced."""
FIRST_LINE = "# Indicators from text, exported by indicia"


class NotAnExportError(WarehouseError):
    """The folder to export to holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not empty and holds no export of indicia: "
            "name an empty or new folder, so that nothing of yours is overwritten"
        )
        self.folder = folder


@contextmanager
def swapped_in(final: Path) -> Iterator[Path]:
    """Give a folder to write to, which takes the place of `final` once all went well.

    What an export that was killed left behind is taken away first. Of two at once, the second waits.

    Raises:
        NotAnExportError: if `final` is there and holds something that is no export.
    """
    final = final.absolute()
    final.parent.mkdir(parents=True, exist_ok=True)
    with alone(final.parent):
        yield from _swapped_in(final)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else is here, and keep others waiting meanwhile; leaves no file behind."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _swapped_in(final: Path) -> Iterator[Path]:
    partial, old = (final.with_name(f".{final.name}.{state}") for state in ("partial", "old"))
    _recover(final, old)
    if not _may_be_replaced(final):
        raise NotAnExportError(final)
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        yield partial
        _sync(partial)
        if final.exists():
            final.rename(old)
        partial.rename(final)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        _recover(final, old)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _recover(final: Path, old: Path) -> None:
    if old.exists() and not final.exists():
        old.rename(final)
    shutil.rmtree(old, ignore_errors=True)


def _may_be_replaced(folder: Path) -> bool:
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    readme = folder / MARK
    if readme.is_file():
        with readme.open(encoding="utf-8", errors="replace") as lines:
            return lines.readline().rstrip("\n") == FIRST_LINE
    return not any(folder.iterdir())


def _sync(folder: Path) -> None:
    """Have the files on disk before they are swapped in, for a machine may lose its power just then."""
    for file in folder.iterdir():
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
