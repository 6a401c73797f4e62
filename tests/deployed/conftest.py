"""The real thing: `up` in a folder of its own, with a server and a worker as processes, and its API."""

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.environment import bare_environment

ROOT = Path(__file__).resolve().parents[2]
QUICK = {
    "INDICIA_SILENCE": "35",
    "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "2",
    "PREFECT_SERVER_DEPLOYMENTS_CONCURRENCY_SLOT_WAIT_SECONDS": "2",
    "PREFECT_WORKER_QUERY_SECONDS": "1",
}
"""Shorter than what is right for work, so that a test need not wait."""

PATIENCE = 400
"""Seconds that anything may take on a machine that is busy with other things."""

ENDED = {"COMPLETED", "FAILED", "CANCELLED", "CRASHED"}
Json = dict[str, Any]


class Place:
    """A folder in which `up` was called, and the API of its server."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.environment = {**bare_environment(), **QUICK, "INDICIA_SERVER_PORT": str(self.port)}
        (folder / "prefect.yaml").write_text((ROOT / "prefect.yaml").read_text())

    def call(self, command: str) -> "subprocess.CompletedProcess[str]":
        """Call `python -m flows.deployments` with a command."""
        return subprocess.run(
            [sys.executable, "-m", "flows.deployments", command],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def ask(self, path: str, body: Json | None = None, method: str | None = None) -> Any:
        """Ask the API, again while it is busy, as Prefect's own client does; a refusal raises `HTTPError`."""
        for pause in (0.5, 1, 2, 4, 8):
            try:
                return self._ask(path, body, method)
            except urllib.error.HTTPError as error:
                if error.code != 503:
                    raise
                time.sleep(pause)
        return self._ask(path, body, method)

    def _ask(self, path: str, body: Json | None, method: str | None) -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"content-type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.loads(response.read() or b"null")

    def begin(self, deployment: str, parameters: Json, **environment: str) -> str:
        """Start a run of a deployment through the API; give its id."""
        found = self.ask(f"deployments/name/{deployment}/{deployment}")
        body = {"parameters": parameters, "job_variables": {"env": environment}}
        return str(self.ask(f"deployments/{found['id']}/create_flow_run", body)["id"])

    def run(self, run_id: str) -> Json:
        """What the server says of a run."""
        found: Json = self.ask(f"flow_runs/{run_id}")
        return found

    def wait(self, run_id: str, until: Callable[[Json], bool]) -> Json:
        """Wait for a run to come to a point."""
        deadline = time.monotonic() + PATIENCE
        while not until(run := self.run(run_id)):
            assert time.monotonic() < deadline, f"{run['state']}\n{self.logs(run_id)}"
            time.sleep(0.3)
        return run

    def ended(self, run_id: str) -> Json:
        """Wait for a run to end."""
        return self.wait(run_id, lambda run: run["state_type"] in ENDED)

    def logs(self, run_id: str) -> list[str]:
        """What a run logged."""
        body = {"logs": {"flow_run_id": {"any_": [run_id]}}, "sort": "TIMESTAMP_ASC"}
        return [line["message"] for line in self.ask("logs/filter", body)]

    def states(self, run_id: str) -> list[str]:
        """The names of the states that a run went through."""
        return [state["name"] for state in self.ask(f"flow_run_states/?flow_run_id={run_id}")]


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A server with everything deployed, and a worker; both end with the session."""
    made = Place(tmp_path_factory.mktemp("deployed"))
    up = made.call("up")
    try:
        assert up.returncode == 0, up.stdout + up.stderr
        yield made
    finally:
        made.call("down")


@pytest.fixture(scope="session")
def many(place: Place) -> Path:
    """So many documents, in the place's folder, that a run over them can be met while it works."""
    folder = place.folder / "many"
    folder.mkdir()
    for i in range(160):
        sentences = (
            f"In 20{10 + i % 15}, exports of district {i} rose {j}.{i % 10} percent to {i + 1},{j:03} tonnes."
            for j in range(1, 9)
        )
        (folder / f"report-{i:03}.txt").write_text(f"Report {i}\n\n{' '.join(sentences)}\n")
    return folder


@pytest.fixture(scope="session")
def undisturbed(place: Place, many: Path) -> Path:
    """The many documents, loaded by a run that nobody disturbed and that nothing was watching."""
    command = [sys.executable, "-m", "flows.cli", "ingest", str(many), "--warehouse", "undisturbed"]
    subprocess.run(
        command,
        cwd=place.folder,
        env={**place.environment, "PREFECT_API_URL": f"http://127.0.0.1:{place.port}/api"},
        check=True,
        capture_output=True,
    )
    return place.folder / "undisturbed"
