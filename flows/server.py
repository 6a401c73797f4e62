"""The Prefect server that a run without one starts for itself, kept away from Ctrl-C, but not left behind.

A terminal sends Ctrl-C to all processes in its foreground. Were the server to end with it, the run could not
tell anyone that it was stopped, and would try for a long time. A process starts with the signals blocked that
the thread which started it had blocked: so a thread of its own starts the server, and the main thread stays
open to Ctrl-C. A run that is killed takes the server with it, from the moment at which it is started.

Processes that the run starts learn the server's address: each would start a server of its own otherwise.
"""

import atexit
import signal
import threading
from contextlib import ExitStack

from prefect.server.api.server import SubprocessASGIServer
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.leash import Leash

_LOOK_EVERY = 0.05


def start_server() -> None:
    """Start Prefect's own server for this process and those that it starts, unless the settings name one.

    Raises:
        RuntimeError: if it does not start in time.
    """
    if PREFECT_API_URL.value():
        return
    leash = Leash()
    server = SubprocessASGIServer()
    failures: list[RuntimeError] = []
    thread = threading.Thread(target=_start, args=(server, failures), daemon=True)
    thread.start()
    held = None
    is_starting = True
    while is_starting:
        thread.join(_LOOK_EVERY)
        is_starting = thread.is_alive()
        process = server.server_process
        if process is not None and process is not held:
            leash.hold(process.pid)
            held = process
    if failures:
        raise failures[0]
    until_the_end = ExitStack()
    until_the_end.enter_context(temporary_settings({PREFECT_API_URL: server.api_url}))
    atexit.register(until_the_end.close)


def _start(server: SubprocessASGIServer, failures: list[RuntimeError]) -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        server.start()
    except RuntimeError as error:
        failures.append(error)
