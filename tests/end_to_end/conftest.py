"""The real thing: one Prefect server for the session, real flow runs, each warehouse in its own folder."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"

Ingest = Callable[..., object]
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Prefect server that lives as long as the session."""
    home = tmp_path_factory.mktemp("home")
    os.environ["INDICIA_WAREHOUSE"] = str(home / "data")
    os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
    os.environ["PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL"] = "CRITICAL"
    from prefect.settings import PREFECT_API_URL  # noqa: PLC0415
    from prefect.testing.utilities import prefect_test_harness  # noqa: PLC0415

    from flows.ingest import ingest  # noqa: F401, PLC0415 - sets where Prefect's home is, then imports Prefect

    with prefect_test_harness(server_startup_timeout=300):
        yield str(PREFECT_API_URL.value())
    del os.environ["INDICIA_WAREHOUSE"]


@pytest.fixture(scope="session")
def ingest(server: str) -> Ingest:  # noqa: ARG001 - it has to be there
    """The flow, in this process: `ingest(paths, warehouse, ...)`."""
    from flows.ingest import ingest as flow  # noqa: PLC0415 - it imports Prefect

    def run(paths: list[Path | str], warehouse: Path, **options: object) -> object:
        return flow([str(path) for path in paths], str(warehouse), **options)

    return run


@pytest.fixture(scope="session")
def start(server: str) -> Callable[..., "subprocess.Popen[str]"]:
    """Start the command line as a process of its own, in a process group of its own."""

    def begin(*arguments: Path | str, **settings: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "flows.cli", *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, "PREFECT_API_URL": server, **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    return begin


@pytest.fixture(scope="session")
def indicia(start: Callable[..., "subprocess.Popen[str]"]) -> Command:
    """Run the command line and wait for its end."""

    def run(*arguments: Path | str, **settings: str) -> "subprocess.CompletedProcess[str]":
        process = start(*arguments, **settings)
        out, err = process.communicate(timeout=300)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    return run


@pytest.fixture(scope="session")
def undisturbed(ingest: Ingest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the examples, loaded in one go; only for reading."""
    warehouse = tmp_path_factory.mktemp("undisturbed")
    ingest([EXAMPLES], warehouse)
    return warehouse
