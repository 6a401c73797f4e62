"""The disk that the warehouse is on: whether it can be written to, and what to say when it no longer can."""

import os
import shutil
from pathlib import Path

from flows.problem import RunError
from warehouse.errors import UnfitFolderError

LEAST_FREE = 50_000_000
"""Bytes without which nothing is begun: Prefect would wait for minutes for a database that it cannot make."""

_FULL = ("no space left on device", "disk quota exceeded", "disk is full")
_SHUT = ("read-only file system", "readonly database")
_LET = "Let this user write there, or name another folder."
_GO_ON = "Nothing is half loaded: run the same command again then."


def check_disk(folder: Path) -> None:
    """Make a folder, if need be, and see that it can be written to.

    Raises:
        RunError: if there is hardly room left, or no leave to write.
        UnfitFolderError: if its path cannot be that of a warehouse.
    """
    if "?" in str(folder):  # told before anything is made: the database of Prefect, too, would land beside it
        raise UnfitFolderError(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        raise RunError(f"{folder} cannot be written to.", _LET)
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE:
        raise RunError(
            f"{folder} has only {free // 1_000_000} MB left on its disk, and a run wants "
            f"{LEAST_FREE // 1_000_000}.",
            "Make room, or name another folder with --warehouse.",
        )


def disk_fault(error: BaseException | None) -> str | None:
    """Say what is wrong with the disk and what to do, if that is behind an error."""
    while error is not None:
        words = str(error).lower()
        if any(said in words for said in _FULL):
            return f"The disk is full: {_told(error)}. Make room. {_GO_ON}"
        if isinstance(error, PermissionError) or any(said in words for said in _SHUT):
            return f"{_told(error)}. {_LET} {_GO_ON}"
        error = error.__cause__
    return None


def _told(error: BaseException) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)
