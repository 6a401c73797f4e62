"""A process that ingests some texts in two loads, and may be told to kill itself on the way.

Usage: crash_child.py FOLDER [WHERE WHAT COUNT], with WHERE `before` or `after`, WHAT a piece of a statement
or one of `rename` (of a staged batch) and `replace` (of the front door), COUNT which time.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import conftest
import duckdb

from warehouse.front_door import finish
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.staging import stage

TEXTS = [f"Roads cost {i}.\nIn 2024 bridges cost {i % 3}.\nTrams {i}% 7." for i in range(8)]


class Fuse:
    """Kills the process when something has happened so many times."""

    def __init__(self, where: str, what: str, count: int) -> None:
        self.where, self.what, self.left = where, what, count

    def around(self, happening: str, act: Callable[[], Any]) -> Any:
        if self.what not in happening:
            return act()
        self.left -= 1
        if self.left == 0 and self.where == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = act()
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result


class Fused:
    """A connection whose statements may burn the fuse."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, fuse: Fuse) -> None:
        self._connection, self._fuse = connection, fuse

    def execute(self, sql: str, *parameters: Any) -> Any:
        return self._fuse.around(sql, lambda: self._connection.execute(sql, *parameters))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def __enter__(self) -> "Fused":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()


def light(fuse: Fuse) -> None:
    """Put the fuse to every statement and to both renames."""
    connect, rename, replace = duckdb.connect, Path.rename, Path.replace
    duckdb.connect = lambda *a, **k: Fused(connect(*a, **k), fuse)  # type: ignore[assignment]
    Path.rename = lambda s, t: fuse.around("rename", lambda: rename(s, t))  # type: ignore[method-assign]
    Path.replace = lambda s, t: fuse.around("replace", lambda: replace(s, t))  # type: ignore[method-assign]


def main(folder: Path, *fuse: str) -> None:
    """Ingest the texts, in batches of two, two batches to a load."""
    if fuse:
        light(Fuse(fuse[0], fuse[1], int(fuse[2])))
    lake = Lake(folder, patience=120)
    finish(lake)
    run = conftest.make_run()
    items = [conftest.reading(text, name=f"n{i}") for i, text in enumerate(TEXTS)]
    for start in range(0, len(items), 4):
        staging = folder / "staging"
        paths = [Path(stage(staging, f"{i:03}", items[i : i + 2], run).path) for i in (start, start + 2)]
        load(lake, paths, run, conftest.NOW)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
