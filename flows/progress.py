"""What a person sees while a run works: a line that counts, on a terminal only."""

import sys
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from warehouse.staging import batches, read_counts


class Ticker:
    """Counts the documents and numbers of staged batches and shows them, on a terminal."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(file=sys.stderr)
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            TextColumn("{task.fields[counts]}"),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
            disable=not self._console.is_terminal,
        )
        self._task = self._progress.add_task("Starting", total=None, counts="")
        self._seen: set[str] = set()
        self._documents = self._numbers = 0

    def __enter__(self) -> "Ticker":
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def doing(self, what: str, total: int | None = None, done: int = 0) -> None:
        """Say what is being done, and how much of it there is."""
        self._progress.update(self._task, description=what, total=total, completed=done)

    def advance(self, size: int) -> None:
        """So many bytes more are done."""
        self._progress.advance(self._task, size)

    def look(self, staging: Path) -> None:
        """Count what workers have staged since the last look."""
        if self._progress.disable:
            return
        for path in batches(staging):
            if path.name not in self._seen:
                self._seen.add(path.name)
                counts = read_counts(path)
                self._documents += counts.documents
                self._numbers += counts.quantities
        elapsed = self._progress.tasks[0].elapsed or 0
        rate = f", {self._documents / elapsed:,.0f} documents/s" if elapsed > 1 else ""
        self._progress.update(
            self._task, counts=f"{self._documents:,} documents, {self._numbers:,} numbers{rate}"
        )

    def say(self, line: str) -> None:
        """Print a line above the counting one; in a log, where there is no terminal."""
        self._console.print(line, highlight=False, markup=False, soft_wrap=True)
