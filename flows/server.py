"""The Prefect server that a run without one starts for itself, kept away from Ctrl-C.

A terminal sends Ctrl-C to all processes in its foreground. Were the server to end with it, the run could not
tell anyone that it was stopped, and would try for a long time. A process starts with the signals blocked that
the thread which started it had blocked: so a thread of its own starts the server, and the main thread stays
open to Ctrl-C.
"""

import signal
import threading

from prefect.server.api.server import SubprocessASGIServer
from prefect.settings import PREFECT_API_URL


def start_server() -> None:
    """Start Prefect's own server, which the next flow run finds running, unless the settings name one.

    Raises:
        RuntimeError: if it does not start in time.
    """
    if PREFECT_API_URL.value():
        return
    failures: list[RuntimeError] = []
    thread = threading.Thread(target=_start, args=(failures,), daemon=True)
    thread.start()
    thread.join()
    if failures:
        raise failures[0]


def _start(failures: list[RuntimeError]) -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        SubprocessASGIServer().start()
    except RuntimeError as error:
        failures.append(error)
