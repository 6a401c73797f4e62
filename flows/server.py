"""The Prefect server that a run without one starts for itself.

Prefect would start one too, but imports all of the server into the run's own process for it, and waits: the
better half of the time of a short run. Here it starts while the run's own modules are imported.
"""

import atexit
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from prefect.context import refresh_global_settings_context
from prefect.settings import PREFECT_API_URL, get_current_settings

from flows.prefect_home import START_UP_SECONDS
from flows.problem import RunError

LAST_SECONDS = 5.0
"""What it gets to write down the last events."""


@contextmanager
def starting_server() -> Iterator[None]:
    """Start Prefect's server while the body of `with` runs, unless the settings name one.

    At the end of the body it is up. It ends with this process, however that comes about.

    Raises:
        RunError: if it does not start.
    """
    if PREFECT_API_URL.value():
        yield
        return
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        server = _start(listening)
    yield
    _wait(server, port)
    os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{port}/api"
    refresh_global_settings_context()


def _start(listening: socket.socket) -> "subprocess.Popen[bytes]":
    given = get_current_settings().to_environment_variables(exclude_unset=True)
    # By these two Prefect leaves out its pages and what schedules.
    ours = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}
    server = subprocess.Popen(
        [sys.executable, "-m", "flows.own_server", str(listening.fileno()), str(os.getpid())],
        env={**os.environ, **given, **ours},
        stdin=subprocess.DEVNULL,
        pass_fds=(listening.fileno(),),
        # Away from Ctrl-C: were it to end, the run could not tell anyone that it was stopped.
        start_new_session=True,
    )
    atexit.register(_stop, server)
    return server


def _wait(server: "subprocess.Popen[bytes]", port: int) -> None:
    """Ask whether it is up, which it answers once it is; if it has ended, nobody holds the socket."""
    asking = HTTPConnection("127.0.0.1", port, timeout=float(START_UP_SECONDS))
    try:
        asking.request("GET", "/api/health")
        status = asking.getresponse().status
    except (OSError, HTTPException) as error:
        raise _no_server(server, str(error)) from error
    finally:
        asking.close()
    if status != HTTPStatus.OK:
        raise _no_server(server, f"it answers with status {status}")


def _no_server(server: "subprocess.Popen[bytes]", problem: str) -> RunError:
    return RunError(
        f"Prefect's server did not start: {problem} (exit code {server.poll()}).",
        "What it printed above says why; or name one that runs: PREFECT_API_URL.",
    )


def _stop(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    try:
        server.wait(LAST_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
