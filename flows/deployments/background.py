"""Programs in the background: started once, found again, ended, and never mistaken for another's.

A program holds a lock on a file for as long as it lives, for it inherits the open file from the process that
becomes it. So a free lock means that nothing runs, whatever number is noted in the file, and a held one that
the number is right: process numbers alone are given to others after a while.
"""

import fcntl
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from flows.problem import RunError

LOOK_EVERY = 0.1
LAST_SECONDS = 15.0
"""What a run gets to tell the server that it was stopped."""


@dataclass(frozen=True, slots=True)
class Background:
    """A program by the name of its lock and log file in a folder."""

    name: str
    folder: Path

    @property
    def log(self) -> Path:
        """What it prints."""
        return self.folder / f"{self.name}.log"

    @property
    def lock(self) -> Path:
        """The file that it holds while it runs, with its process number."""
        return self.folder / f"{self.name}.pid"

    @property
    def process(self) -> int | None:
        """Its process number, if it runs."""
        if not self.lock.exists():
            return None
        with self.lock.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return int(file.read() or 0) or None
        return None

    def start(self, command: Sequence[str], environment: Mapping[str, str]) -> bool:
        """Start it in a session of its own, away from Ctrl-C; give whether it was not running already."""
        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.lock, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        try:
            with self.log.open("ab") as log:
                started = subprocess.Popen(
                    command,
                    env=dict(environment),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    pass_fds=(descriptor,),
                    start_new_session=True,
                )
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, str(started.pid).encode(), 0)
        finally:
            os.close(descriptor)
        return True

    def stop(self, patience: float) -> bool:
        """End it: it is asked to, then what it started is, and what is left then is ended for good.

        Args:
            patience: seconds that it gets to finish what it works on.

        Returns:
            Whether it ran.
        """
        process = self.process
        if process is None:
            return False
        _signal([process], signal.SIGTERM)
        if not self._gone(patience):
            left = descendants(process)
            # It first, and at once: a worker would take up again the run that is being stopped.
            _signal([process], signal.SIGKILL)
            _signal(left, signal.SIGTERM)
            _wait_until(lambda: not any(map(_lives, left)), LAST_SECONDS)
            _signal(left, signal.SIGKILL)
            self._gone(LAST_SECONDS)
        return True

    def last_words(self, lines: int = 15) -> str:
        """The end of its log."""
        if not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def check_alive(self) -> None:
        """Complain if it has ended.

        Raises:
            RunError: with the end of its log.
        """
        if self.process is None:
            raise RunError(
                f"The {self.name} has ended. Its log says:\n{self.last_words()}\n",
                f"Mend that and start again; the whole log is {self.log}.",
            )

    def _gone(self, patience: float) -> bool:
        return _wait_until(lambda: self.process is None, patience)


def _wait_until(is_so: Callable[[], bool], patience: float) -> bool:
    until = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(LOOK_EVERY)
    return True


def descendants(process: int) -> list[int]:
    """List the processes that a process has started, and those that they have started."""
    children: dict[int, list[int]] = {}
    for one, parent in _parents():
        children.setdefault(parent, []).append(one)
    found = list(children.get(process, ()))
    for one in found:
        found += children.get(one, ())  # the list grows while it is gone through
    return found


def _parents() -> Iterator[tuple[int, int]]:
    """Give each process with its parent: from /proc where there is one, else from `ps`."""
    stats = sorted(Path("/proc").glob("[0-9]*/stat"))
    for stat in stats:
        with suppress(OSError):  # it has ended since
            # The name of the program is in brackets and may hold anything.
            yield int(stat.parent.name), int(stat.read_text().rpartition(")")[2].split()[1])
    if not stats:
        listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
        for line in listed.stdout.splitlines():
            one, parent = line.split()
            yield int(one), int(parent)


def _lives(process: int) -> bool:
    """Whether a process is there and works; one that has ended stays until its parent has looked."""
    try:
        os.kill(process, 0)
        return " Z " not in Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return not Path("/proc/self").exists()
    except ProcessLookupError:
        return False


def _signal(processes: Iterable[int], number: signal.Signals) -> None:
    for process in processes:
        with suppress(ProcessLookupError):  # it has ended by itself
            os.kill(process, number)
