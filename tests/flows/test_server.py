"""A run without a server starts one of its own, which serves it and never outlives it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextvars import Context
from pathlib import Path

import pytest
from prefect.context import refresh_global_settings_context
from prefect.settings import get_current_settings

from flows import server
from flows.deployments.background import descendants
from tests.support.environment import bare_environment
from tests.support.processes import lives
from tests.support.warehouses import ask

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for Prefect, whose database is made once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def run(home: Path, tmp_path: Path) -> Start:
    """Start an ingest of a note that knows no server."""
    (tmp_path / "note.txt").write_text("In 2024, output rose 3.5 percent to 1,200 tonnes.\n")

    def start(**settings: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "flows.cli", "ingest", "note.txt"],
            cwd=tmp_path,
            env={**bare_environment(), "PREFECT_HOME": str(home), **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start


def server_of(process: "subprocess.Popen[str]") -> int:
    """Wait for the server that a run starts; give its process number."""
    while process.poll() is None:
        if started := descendants(process.pid):
            return started[0]
        time.sleep(0.05)
    raise AssertionError(process.communicate())


@pytest.mark.slow
def test_a_run_has_a_server_for_as_long_as_it_lasts(run: Start, tmp_path: Path) -> None:
    # A proxy is for the world outside, and nothing of this leaves the machine.
    process = run(HTTP_PROXY="http://127.0.0.1:9", http_proxy="http://127.0.0.1:9")
    its_server = server_of(process)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, out + err
    assert not lives(its_server)
    assert ask(tmp_path / "data", "select count(*) from claims, runs where flow_run_id is not null") == [(2,)]


@pytest.mark.slow
def test_a_killed_run_takes_its_server_with_it(run: Start) -> None:
    process = run()
    its_server = server_of(process)
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 60
    while lives(its_server):
        assert time.monotonic() < deadline, "the server is left behind"
        time.sleep(0.1)


@pytest.mark.slow
def test_a_server_that_cannot_start_is_told_with_a_remedy(run: Start) -> None:
    process = run(PREFECT_API_DATABASE_CONNECTION_URL="sqlite+aiosqlite:////nowhere/at/all.db")
    _, err = process.communicate(timeout=300)
    assert process.returncode == 1
    assert "server did not start" in err and "PREFECT_API_URL" in err


@pytest.fixture
def nowhere() -> Iterator[None]:
    """Settings that name no server."""
    before = os.environ.pop("PREFECT_API_URL", None)
    refresh_global_settings_context()
    yield
    os.environ.pop("PREFECT_API_URL", None)
    os.environ.update({} if before is None else {"PREFECT_API_URL": before})
    refresh_global_settings_context()


@pytest.mark.usefixtures("nowhere")
def test_processes_of_a_run_learn_where_its_server_is(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(server, "_start", started.append)
    monkeypatch.setattr(server, "_wait", lambda _server, _port: None)

    def start_twice() -> dict[str, str]:
        for _ in range(2):
            with server.starting_server():
                pass
        return get_current_settings().to_environment_variables(exclude_unset=True)

    # In a context of its own, for the harness of other tests has put settings into this one.
    told = Context().run(start_twice)
    assert told["PREFECT_API_URL"].startswith("http://127.0.0.1:"), "what Prefect hands to a worker process"
    assert len(started) == 1, "a second call finds the first server"
