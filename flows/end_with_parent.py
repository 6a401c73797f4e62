"""Processes that must not outlive the run which started them, however that ends."""

import os
import signal
import threading
import time

LOOK_EVERY = 1.0


def end_with_parent(parent: int) -> None:
    """Let this process end when the run does, and not before.

    Ctrl-C is the run's to handle; and a run that was killed cannot end what it started, so that watches it.

    Args:
        parent: process number of the run.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os._exit(1)
