"""Where extraction runs: in threads of this process, or in processes where there is enough to do for them."""

import os
import signal
import threading
import time
from collections.abc import Sequence
from typing import Any

from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner

from flows.plan import Part
from flows.settings import Settings

PROCESSES_FROM_BYTES = 16_000_000
"""A process takes some four seconds to start, in which this one reads eight megabytes of text."""

Runner = TaskRunner[Any]


def choose_runner(settings: Settings, parts: Sequence[Part]) -> Runner:
    """Give the task runner that the settings name, or the one that will be done first."""
    workers = max(1, min(settings.workers, len(parts)))
    enough = workers > 1 and sum(part.size for part in parts) >= PROCESSES_FROM_BYTES
    if settings.runner == "processes" or (settings.runner == "auto" and enough):
        parent = (os.getpid(),)
        return ProcessPoolTaskRunner(max_workers=workers, initializer=end_with_parent, initargs=parent)
    return ThreadPoolTaskRunner(max_workers=workers)


def end_with_parent(parent: int) -> None:
    """Let a worker process end when the run does, and not before.

    Ctrl-C is the run's to handle; and a run that was killed cannot end its workers, so they watch it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
