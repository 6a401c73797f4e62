"""A run without a server starts one, and all its processes work with that one."""

from collections.abc import Callable

import pytest
from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings

from flows import server


class Started:
    """Stands for Prefect's server."""

    server_process = None
    api_url = "http://127.0.0.1:8123/api"
    starts = 0

    def start(self) -> None:
        Started.starts += 1


def test_processes_of_a_run_learn_where_its_server_is(monkeypatch: pytest.MonkeyPatch) -> None:
    at_the_end: list[Callable[[], None]] = []
    monkeypatch.setattr(server, "SubprocessASGIServer", Started)
    monkeypatch.setattr(server.atexit, "register", at_the_end.append)
    with temporary_settings(restore_defaults={PREFECT_API_URL}):
        server.start_server()
        told = get_current_settings().to_environment_variables(exclude_unset=True)
        server.start_server()
        for close in at_the_end:
            close()
        after = PREFECT_API_URL.value()
    assert told["PREFECT_API_URL"] == Started.api_url, "what Prefect hands to a worker process"
    assert Started.starts == 1, "a second call finds the first server"
    assert after is None
