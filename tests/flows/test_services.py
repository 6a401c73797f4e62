"""Server and worker on this machine: on loopback, never in another's place, and told with a remedy."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.deployments.__main__ import cli
from flows.deployments.services import Services
from flows.problem import RunError
from flows.settings import load_settings


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
    assert "127.0.0.1" in services.server_command()
    assert services.environment["PREFECT_HOME"] == str(tmp_path / "data" / "prefect")
    assert services.environment["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert services.environment["INDICIA_INBOX"] == str(Path("data") / "inbox")


def test_a_port_that_another_program_has_is_left_to_it(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    services = Services(load_settings(server_port=taken))
    monkeypatch.setattr(services, "answers", lambda: False)
    with pytest.raises(RunError, match=r"cannot be listened on.*INDICIA_SERVER_PORT"):
        services.start_server(print)
    assert services.server.process is None


def test_a_server_of_another_is_not_started_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    with pytest.raises(RunError, match=r"does not answer.*unset PREFECT_API_URL"):
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
