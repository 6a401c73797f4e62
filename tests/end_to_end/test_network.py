"""Nobody is told anything: a run talks to this machine alone, and listens to nobody else."""

import ipaddress
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LISTENER = """
import json, os, sys

def note(event, arguments):
    if event in ("socket.bind", "socket.connect", "socket.getaddrinfo"):
        where = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
        host = where[0] if isinstance(where, tuple) else where
        with open(os.environ["NETWORK_LOG"], "a") as log:
            log.write(json.dumps([event, host if isinstance(host, str) else repr(host)]) + "\\n")

sys.addaudithook(note)
"""


def is_here(host: str) -> bool:
    """Whether a host, or the path of a socket, is of this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.startswith("/")


@pytest.mark.slow
def test_a_run_with_its_own_server_and_cluster_stays_on_this_machine(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(LISTENER)  # in every Python process of the run
    (tmp_path / "note.txt").write_text("In 2024, output rose 3.5 percent to 1,200 tonnes.\n")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "DO_NOT"))}
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", "ingest", "note.txt", "--runner", "dask", "--warehouse", "data"],
        cwd=tmp_path,
        env={**kept, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}", "NETWORK_LOG": str(tmp_path / "log")},
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    met = {tuple(json.loads(line)) for line in (tmp_path / "log").read_text().splitlines()}
    assert {event for event, _ in met} >= {"socket.bind", "socket.connect"}
    assert {(event, host) for event, host in met if not is_here(host)} == set()
