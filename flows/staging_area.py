"""The folder in which a run stages its batches, gone when the run ends; killed runs' folders are swept."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from warehouse.errors import WarehouseBusyError
from warehouse.lock import locked

_LOCK = ".run.lock"
_PATIENCE = 600.0
"""Seconds to wait while another run begins, which takes long only if it has much to sweep."""


@contextmanager
def staging_area(warehouse: Path, run_id: str) -> Iterator[Path]:
    """Make a run's folder for staged batches and delete it at the end, however that comes about."""
    root = warehouse / "staging"
    root.mkdir(parents=True, exist_ok=True)
    area = root / run_id
    with ExitStack() as alive:
        # Runs begin one at a time, so a folder that nobody has locked is of no run that is alive.
        with locked(warehouse / ".staging.lock", _PATIENCE, _silent, run_id):
            _sweep(root)
            area.mkdir()
            # The kernel frees this lock when the run is killed: so others know.
            alive.enter_context(locked(area / _LOCK, 0, _silent, run_id))
        try:
            yield area
        finally:
            shutil.rmtree(area, ignore_errors=True)


def _sweep(root: Path) -> None:
    for area in filter(Path.is_dir, root.iterdir()):
        # Its run is alive, or has just cleared it away itself.
        with (
            suppress(WarehouseBusyError, FileNotFoundError),
            locked(area / _LOCK, 0, _silent, "sweeping"),
        ):
            shutil.rmtree(area, ignore_errors=True)


def _silent(_: str) -> None:
    """Who waits here waits for a moment, so there is nothing to say."""
