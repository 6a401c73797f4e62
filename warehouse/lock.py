"""One process at a time: a lock on a file beside the catalog, with word of who holds it.

DuckDB locks its files against other processes only, and says so by failing. This lock also holds between the
threads of a process, can be waited for, and tells those who wait whom they wait for. The kernel frees it when
its holder ends, however it ends.
"""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.errors import WarehouseBusyError

_FIRST_PAUSE, _LONGEST_PAUSE = 0.01, 1.0
_SAY_EVERY = 10.0


@contextmanager
def locked(path: Path, patience: float, on_wait: Callable[[str], None], who: str) -> Iterator[None]:
    """Hold the lock for the length of a `with` block.

    Args:
        path: the lock file, made if it is not there.
        patience: seconds to wait before giving up.
        on_wait: told at once, and again every ten seconds, whom we wait for.
        who: what to say to others about this holder.

    Raises:
        WarehouseBusyError: if it was not free in time.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _wait(descriptor, path, patience, on_wait)
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{who} (process {os.getpid()})".encode(), 0)
        yield
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def attempts(patience: float, on_wait: Callable[[str], None], for_whom: Callable[[], str]) -> Iterator[None]:
    """Give turns at trying what another may hold, with longer and longer pauses, while patience lasts."""
    started = time.monotonic()
    pause, say_at = _FIRST_PAUSE, _FIRST_PAUSE
    while True:
        waited = time.monotonic() - started
        yield
        if waited >= patience:
            return
        if waited >= say_at:
            on_wait(f"waiting for {for_whom()}, which holds the warehouse")
            say_at = waited + _SAY_EVERY
        time.sleep(min(pause, patience - waited))
        pause = min(pause * 2, _LONGEST_PAUSE)


def _wait(descriptor: int, path: Path, patience: float, on_wait: Callable[[str], None]) -> None:
    def holder() -> str:
        return os.pread(descriptor, 1000, 0).decode(errors="replace") or "another process"

    for _ in attempts(patience, on_wait, holder):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        return
    raise WarehouseBusyError(path, holder(), patience)
