"""A process that does all that changes a warehouse, to be killed on the way; a test drives it by JSON lines.

Each line on its input is a life: the folder, a catalog or null, the steps to take, and perhaps a fuse, which
is: `before` or `after`; a piece of a statement or one of `rename` (of a staged batch) and `replace` (of the
front door or a page); and which time. A life is a fork, so that imports are paid for once. On its output come
the process's number, what one sees after each commit, and how the life ended.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import conftest
import duckdb

from pages.publish import publish
from tests.support.mortal import state_of
from warehouse.dataset.resolve import resolve
from warehouse.dataset.rules import load_rules
from warehouse.front_door import finish
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.maintain import Ages, maintain
from warehouse.staging import stage

TEXTS = [f"Roads cost {i}.\nIn 2024 bridges cost {i % 3}.\nTrams {i}% 7." for i in range(8)]
CORRECTION = """
[[correction]]
id = "five"
quote = "5"
document = "n5"
expect = { value = 5 }
set = { value = 55 }
reason = "A digit was lost."
who = "A test"
"""


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


def tell_state(lake: Lake) -> None:
    """Say what one sees now."""
    print("state", json.dumps(state_of(lake.front_door)), flush=True)


def ingest(lake: Lake) -> None:
    """Load the texts, in batches of two, two batches to a load."""
    finish(lake)
    run = conftest.make_run()
    items = [conftest.reading(text, name=f"n{i}") for i, text in enumerate(TEXTS)]
    for start in range(0, len(items), 4):
        staging = lake.folder / "staging"
        paths = [Path(stage(staging, f"{i:03}", items[i : i + 2], run).path) for i in (start, start + 2)]
        load(lake, paths, run, conftest.NOW)
        tell_state(lake)


def correct(lake: Lake) -> None:
    """Resolve anew, with a correction."""
    corrections = lake.folder / "corrections.toml"
    corrections.write_text(CORRECTION)
    resolve(lake, load_rules(corrections=corrections), conftest.make_run("resolve-1"))
    tell_state(lake)


def tidy(lake: Lake) -> None:
    """Merge files and forget all states but the last; files stay for those who read them."""
    maintain(lake, conftest.NOW + timedelta(days=36_500), Ages(files=timedelta(days=72_000)))


def show(lake: Lake) -> None:
    """Write the site."""
    publish(lake.folder, lake.folder / "site", exports=False)


STEPS = {"ingest": ingest, "resolve": correct, "maintain": tidy, "publish": show}


def live(folder: str, catalog: str | None, steps: list[str], *fuse: Any) -> None:
    """Take some steps."""
    if fuse:
        light(Fuse(*fuse))
    for step in steps:
        STEPS[step](Lake(Path(folder), patience=120, catalog=catalog))


def main() -> None:
    """Live once for each line."""
    load_rules()  # kept, so that no life has to read the registry
    for line in sys.stdin:
        child = os.fork()
        if not child:
            print(f"born {os.getpid()}", flush=True)
            live(*json.loads(line))
            os._exit(0)
        print(f"died {os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}", flush=True)


if __name__ == "__main__":
    main()
