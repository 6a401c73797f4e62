"""Files that nobody is writing any more, as far as one can tell from outside."""

import time
from collections.abc import Iterable
from pathlib import Path


def settled(files: Iterable[Path], seconds: int) -> list[Path]:
    """Leave out the files that were changed within so many seconds; a later run takes them."""
    if not seconds:
        return list(files)
    before = time.time() - seconds
    return [path for path in files if _changed(path) <= before]


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0  # it has vanished since; the reader will say so
