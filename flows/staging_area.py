"""The folder in which a run stages its batches, gone when the run ends; killed runs' folders are swept."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.errors import WarehouseBusyError
from warehouse.lock import locked

_LOCK = ".run.lock"


@contextmanager
def staging_area(warehouse: Path, run_id: str) -> Iterator[Path]:
    """Make a run's folder for staged batches and delete it at the end, however that comes about."""
    root = warehouse / "staging"
    _sweep(root)
    area = root / run_id
    area.mkdir(parents=True)
    try:
        # A live run holds this lock, and the kernel frees it when the run is killed: so others know.
        with locked(area / _LOCK, 0, _silent, run_id):
            yield area
    finally:
        shutil.rmtree(area, ignore_errors=True)


def _sweep(root: Path) -> None:
    if not root.is_dir():
        return
    for area in root.iterdir():
        if not (area / _LOCK).exists():
            continue  # being made by another run at this moment, or not ours
        try:
            with locked(area / _LOCK, 0, _silent, "sweeping"):
                shutil.rmtree(area, ignore_errors=True)
        except (WarehouseBusyError, FileNotFoundError):
            continue  # its run is alive, or has just cleared it away itself


def _silent(_: str) -> None:
    """Nobody waits for these locks, so there is nothing to say."""
