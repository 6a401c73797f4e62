"""Processes that work on a warehouse and are killed, and somebody who looks on all the while."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from warehouse.lake import Lake

ROOT = Path(__file__).parents[2]
CHILD = ROOT / "tests" / "warehouse" / "crash_child.py"
KILLED = -signal.SIGKILL

STATE = """
select
    (select count(*) from documents),
    (select count(*) from claims),
    (select count(*) from lineage),
    (select count(*) from corrections_applied),
    (select sum(value)::varchar from observations)
"""

State = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """How a process ended: its exit code, the seconds it took, and what one saw after each of its commits."""

    code: int
    lasted: float
    states: set[State]


class Mortals:
    """Gives life to one process after the other."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, str(CHILD)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def live(
        self, lake: Lake, steps: Sequence[str], fuse: Sequence[object] = (), kill_after: float | None = None
    ) -> Life:
        """Let a process take its steps to the end, or kill it after so many seconds."""
        assert self._server.stdin and self._server.stdout
        self._server.stdin.write(json.dumps([str(lake.folder), lake.catalog, steps, *fuse]) + "\n")
        self._server.stdin.flush()
        states: set[State] = set()
        began = time.monotonic()
        for line in self._server.stdout:
            what, _, word = line.strip().partition(" ")
            if what == "died":
                return Life(int(word), time.monotonic() - began, states)
            if what == "state":
                states.add(tuple(json.loads(word)))
            elif kill_after is not None:
                time.sleep(kill_after)
                _kill(int(word))
        raise AssertionError("the process that gives life is dead")

    def end(self) -> None:
        """Let no more come."""
        self._server.communicate(timeout=60)


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):  # it was quicker
        os.kill(process, signal.SIGKILL)


@dataclass(slots=True)
class Seen:
    """What an onlooker saw."""

    states: set[State] = field(default_factory=set)
    errors: list[str] = field(default_factory=list)


@contextmanager
def looking_on(door: Path, pause: float = 0.005) -> Iterator[Seen]:
    """Read a front door over and over for the length of a `with` block, as soon as it is there."""
    seen, stop = Seen(), threading.Event()

    def look() -> None:
        while not stop.wait(pause):
            if door.exists():
                try:
                    seen.states.add(state_of(door))
                except duckdb.Error as error:
                    seen.errors.append(str(error))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        stop.set()
        thread.join()


def state_of(door: Path) -> State:
    """What one sees through a front door."""
    with duckdb.connect(door, read_only=True) as connection:
        (row,) = connection.execute(STATE).fetchall()
        return tuple(row)
