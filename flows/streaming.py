"""Extraction and loading at once: parts are handed out ahead, and loaded when enough of them is done.

Parts end in any order and are loaded in that of the inputs: of two equal texts, the first one counts.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Protocol, TypeVar

from flows.plan import Part
from warehouse.staging import batches, cut_loads

AHEAD, AHEAD_FOR_EACH = 50, 4
"""Parts handed out at once, and at least for each worker: some to go on with while a load keeps us busy.

Enough for a cluster of which nothing else is known; but not all, for a server keeps account of each.
"""

LOOK_EVERY = 0.3


class Future(Protocol):
    """What becomes of a part: a future of a process pool, or Prefect's."""

    def add_done_callback(self, told: Callable[[Any], None], /) -> None:
        """Have something told of its end."""


_Future = TypeVar("_Future", bound=Future)


def stream(
    parts: Sequence[Part],
    submit: Callable[[Part], _Future],
    staging: Path,
    *,
    workers: int,
    load_bytes: int,
    ended: Callable[[Part, _Future], object],
    look: Callable[[], None] = lambda: None,
) -> Iterator[list[Path]]:
    """Give the batches of one load after another, as soon as they are full and in their turn.

    Extraction goes on while they are loaded.

    Args:
        parts: in the order of the inputs.
        submit: has a part extracted.
        staging: where its batches are staged; what is loaded is expected to be gone from there.
        workers: how many parts are extracted at once.
        load_bytes: memory that a load may take, as `warehouse.staging.cut_loads` counts it.
        ended: told of each part that has ended, well or not.
        look: called every now and then.
    """
    done: set[int] = set()
    first = 0  # of those that have not ended
    for number, future in _as_ended(parts, submit, max(AHEAD, AHEAD_FOR_EACH * workers)):
        look()
        if future is None:
            continue
        ended(parts[number], future)
        done.add(number)
        while first in done:
            first += 1
        if first < len(parts):
            # The last one may grow yet.
            yield from list(cut_loads(_before(staging, parts[first]), load_bytes))[:-1]
    yield from cut_loads(batches(staging), load_bytes)


def _before(staging: Path, part: Part) -> list[Path]:
    """The batches whose turn is before those of a part, and of others that have lanes of the same file."""
    first = part.batch_name(0)
    return [batch for batch in batches(staging) if batch.name < first]


def _as_ended(
    parts: Sequence[Part], submit: Callable[[Part], _Future], ahead: int
) -> Iterator[tuple[int, _Future | None]]:
    """Have all parts extracted, so many at a time, and tell of each that ends; of none (-1) now and then."""
    waiting: dict[_Future, int] = {}
    ended: SimpleQueue[_Future] = SimpleQueue()
    rest = iter(enumerate(parts))
    while True:
        for number, part in islice(rest, ahead - len(waiting)):
            future = submit(part)
            waiting[future] = number
            future.add_done_callback(ended.put)
        if not waiting:
            return
        # Not by Prefect's `wait`: it takes the time-out of the run for its own, and nothing stops the run.
        try:
            future = ended.get(timeout=LOOK_EVERY)
        except Empty:
            yield -1, None
        else:
            yield waiting.pop(future), future
