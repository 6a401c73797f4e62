"""How much memory a process and all that it has started hold, sampled while they run (Linux)."""

import threading
from pathlib import Path

EVERY = 0.25


class Peak:
    """The highest sum of a tree's memory, while a `with` block runs.

    Pages that processes share count once: each has its proportional share (PSS).
    """

    def __init__(self, pid: int) -> None:
        self.megabytes = 0.0
        self._pid = pid
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Peak":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(EVERY):
            self.megabytes = max(self.megabytes, sum(map(_megabytes, _tree(self._pid))))


def _tree(pid: int) -> list[int]:
    """The process, its children and theirs; of one that has ended meanwhile, nothing."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            found += _tree(int(child))
    return found


def _megabytes(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
