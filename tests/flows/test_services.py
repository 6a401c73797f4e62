"""Server and worker on this machine: on loopback, never in another's place, and told with a remedy."""

import os
import socket
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from flows.deployments.__main__ import cli
from flows.deployments.services import Services
from flows.problem import RunError
from flows.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]
SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder and an environment of its own."""
    for name in [name for name in os.environ if name.startswith(("PREFECT", "INDICIA"))]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    before = dict(os.environ)
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which another program listens, which is no Prefect server."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(0.1)
        yield other.getsockname()[1]


def test_all_is_on_this_machine_alone_and_under_the_warehouse(tmp_path: Path) -> None:
    services = Services(load_settings())
    assert services.api == "http://127.0.0.1:4200/api"
    assert services.address == "http://127.0.0.1:4200"
    assert services.server_command()[-4:] == ["--host", "127.0.0.1", "--port", "4200"]
    assert services.environment["PREFECT_HOME"] == str(tmp_path / "data" / "prefect")
    assert services.environment["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert services.environment["PREFECT_FLOWS_HEARTBEAT_FREQUENCY"] == "30"
    assert services.environment["INDICIA_INBOX"] == str(Path("data") / "inbox")


def test_host_port_and_inbox_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDICIA_INBOX", "arrivals")
    services = Services(load_settings(server_host="0.0.0.0", server_port=4300))
    assert services.api == "http://0.0.0.0:4300/api"
    assert services.server_command()[-4:] == ["--host", "0.0.0.0", "--port", "4300"]
    assert services.environment["INDICIA_INBOX"] == "arrivals"


def test_workers_look_at_the_pool_of_the_deployments() -> None:
    command = Services(load_settings()).worker_command()
    deployments = yaml.safe_load((ROOT / "prefect.yaml").read_text())["deployments"]
    assert {deployment["work_pool"]["name"] for deployment in deployments} == {
        command[command.index("--pool") + 1]
    }


@pytest.mark.parametrize(
    ("status", "body", "answers"), [(200, b"true", True), (200, b"Hello", False), (404, b"true", False)]
)
def test_a_server_answers_if_it_says_that_it_is_healthy(
    monkeypatch: pytest.MonkeyPatch, status: int, body: bytes, answers: bool
) -> None:
    asked = []

    class Health(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Health) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        monkeypatch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{server.server_port}/api")
        assert Services(load_settings()).answers() is answers
    assert asked == ["/api/health"]


def test_a_worker_is_started_once_with_an_inbox_to_look_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = Services(load_settings())
    monkeypatch.setattr(services, "worker_command", lambda: SLEEP)
    said: list[str] = []
    try:
        assert services.start_worker(said.append)
        assert (tmp_path / "data" / "inbox").is_dir()
        assert not services.start_worker(said.append)
        assert said == ["Starting a worker ..."]
    finally:
        services.stop(5)


def test_down_ends_the_worker_before_the_server_that_it_reports_to() -> None:
    services = Services(load_settings())
    for service in (services.server, services.worker):
        service.start(SLEEP, os.environ)
    down = CliRunner().invoke(cli, ["down"])
    assert down.output == "Ended the worker and the server.\n"
    assert services.server.process is services.worker.process is None


def test_a_port_that_another_program_has_is_left_to_it(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    services = Services(load_settings(server_port=taken))
    monkeypatch.setattr(services, "answers", lambda: False)
    with pytest.raises(RunError, match=r"cannot be listened on.*INDICIA_SERVER_PORT"):
        services.start_server(print)
    assert services.server.process is None


def test_a_server_of_another_is_not_started_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    with pytest.raises(RunError, match=r"127\.0\.0\.1:9/api does not answer.*unset PREFECT_API_URL"):
        Services(load_settings()).start_server(print)


def test_deploying_needs_the_file_and_a_server(tmp_path: Path) -> None:
    services = Services(load_settings(server_port=9))
    with pytest.raises(RunError, match=r"no prefect\.yaml"):
        services.deploy(print)
    (tmp_path / "prefect.yaml").write_text("deployments: []")
    with pytest.raises(RunError, match="make up"):
        services.deploy(print)


def test_down_where_nothing_is_up_says_so() -> None:
    assert CliRunner().invoke(cli, ["down"]).output == "Nothing was up.\n"
