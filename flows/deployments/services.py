"""The server and the worker on this machine, and what is registered on the server."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from flows.deployments.background import Background
from flows.prefect_home import START_UP_SECONDS, prefect_home, prepare_prefect
from flows.problem import RunError
from flows.settings import Settings

POOL = "indicia"
PREFECT_FILE = Path("prefect.yaml")
HEARTBEAT_SECONDS = "30"
"""How often a run says that it is alive: the shortest that Prefect allows, to miss it soon."""

LOOK_EVERY = 0.5
Say = Callable[[str], None]


class Services:
    """What `up` starts and `down` ends, by the settings."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        folder = prefect_home(settings)
        self.server = Background("server", folder)
        self.worker = Background("worker", folder)

    @property
    def inbox(self) -> Path:
        """The folder that the deployment `ingest` looks into."""
        return self.settings.inbox or self.settings.warehouse / "inbox"

    @property
    def api(self) -> str:
        """The address of the server's API."""
        return self.environment["PREFECT_API_URL"]

    @property
    def address(self) -> str:
        """The address of the server's pages."""
        return self.api.removesuffix("/api")

    @cached_property
    def environment(self) -> dict[str, str]:
        """What server and worker find in their environment."""
        prepare_prefect(self.settings)
        own = f"http://{self.settings.server_host}:{self.settings.server_port}/api"
        return {
            "PREFECT_API_URL": own,
            "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": HEARTBEAT_SECONDS,
            **os.environ,
            "INDICIA_INBOX": str(self.inbox),
            "PWD": str(Path.cwd()),
        }

    def server_command(self) -> list[str]:
        """The command that runs a server in the foreground."""
        return [
            *(sys.executable, "-m", "prefect", "server", "start"),
            *("--host", self.settings.server_host, "--port", str(self.settings.server_port)),
        ]

    def worker_command(self) -> list[str]:
        """The command that runs a worker in the foreground."""
        return [
            *(sys.executable, "-m", "prefect", "worker", "start"),
            *("--pool", POOL, "--type", "process", "--install-policy", "never"),
        ]

    def start_server(self, say: Say) -> bool:
        """Start a server in the background and wait until it answers, unless one does.

        Raises:
            RunError: if it does not start, or the port is another program's.
        """
        if self.answers():
            return False
        if "PREFECT_API_URL" in os.environ:
            raise RunError(f"The server {self.api} does not answer.", "Start it, or unset PREFECT_API_URL.")
        if self.server.process is None:
            self._check_port()
        say(f"Starting a Prefect server at {self.address} ...")
        self.server.start(self.server_command(), self.environment)
        self._wait(self.server, self.answers)
        return True

    def start_worker(self, say: Say) -> bool:
        """Start a worker in the background, unless ours runs."""
        if self.worker.process is not None:
            return False
        say("Starting a worker ...")
        self.inbox.mkdir(parents=True, exist_ok=True)
        self.worker.start(self.worker_command(), self.environment)
        return True

    def deploy(self, say: Say) -> None:
        """Register the pool, all deployments and the automations.

        Raises:
            RunError: if there is no `prefect.yaml` here, or the server does not answer or refuses.
        """
        if not PREFECT_FILE.exists():
            raise RunError("There is no prefect.yaml here.", "Run this in the project's folder.")
        if not self.answers():
            raise RunError(f"No Prefect server answers at {self.api}.", "Start one: make server, or make up.")
        say("Deploying the flows of prefect.yaml ...")
        os.environ["PREFECT_API_URL"] = self.api
        # Here and not above: Prefect looks for its settings when it is imported.
        from flows.deployments.registered import register_automations, register_pool  # noqa: PLC0415

        register_pool(POOL)
        command = [sys.executable, "-m", "prefect", "--no-prompt", "deploy", "--all"]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RunError(f"Prefect does not take prefect.yaml:\n{done.stdout}{done.stderr}", "Mend it.")
        register_automations(self.settings.silence)

    def stop(self, wait: float) -> list[str]:
        """End the worker, which lets its runs finish, and then the server; give what ran."""
        return [service.name for service in (self.worker, self.server) if service.stop(wait)]

    def answers(self) -> bool:
        """Whether a Prefect server answers at the address."""
        try:
            with urllib.request.urlopen(f"{self.api}/health", timeout=5) as response:
                return bool(response.status == 200 and response.read().strip() == b"true")
        except (urllib.error.URLError, OSError, ValueError):
            return False

    def _check_port(self) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self.settings.server_host, self.settings.server_port))
            except OSError as error:
                raise RunError(
                    f"{self.settings.server_host}:{self.settings.server_port} cannot be listened on: "
                    f"{error.strerror}.",
                    "Set INDICIA_SERVER_PORT to a free port.",
                ) from error

    def _wait(self, service: Background, is_up: Callable[[], bool]) -> None:
        until = time.monotonic() + float(START_UP_SECONDS)
        while not is_up():
            service.check_alive()
            if time.monotonic() > until:
                raise RunError(
                    f"The {service.name} is not up after {START_UP_SECONDS} s.", f"See {service.log}."
                )
            time.sleep(LOOK_EVERY)
