"""PostgreSQL, an object store and Dask give, by settings alone, the rows that a folder on a laptop gives."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deployed.conftest import Place
from tests.deployed.engines import SECRET, Postgres, dask_cluster, object_store, postgres
from tests.support.warehouses import contents
from warehouse.lake import Lake
from warehouse.remote import reach_views
from warehouse.verify import verify

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("deployed")]  # they share a server
AT_ONCE = 4
PASSWORD = "a-password-for-tests"
"""Our server lets everyone in; but whoever has one must not find it anywhere."""


class Cluster:
    """A catalog server and an object store, and the command line that is told of them."""

    def __init__(self, place: Place, server: Postgres, store: dict[str, str]) -> None:
        self.place = place
        self.server = server
        self.store = store

    def settings(self, lake: str) -> dict[str, str]:
        """The variables that name a lake of its own, empty."""
        return {
            **self.store,
            "INDICIA_CATALOG": self.server.catalog(lake),
            "INDICIA_DATA_PATH": f"s3://lake/{lake}",
            "PGPASSWORD": PASSWORD,
        }

    def start(self, settings: dict[str, str], *arguments: str) -> "subprocess.Popen[str]":
        """Start `indicia` with arguments, as a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "flows.cli", *arguments],
            cwd=self.place.folder,
            env={**self.environment, **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, settings: dict[str, str], *arguments: str) -> str:
        """Run `indicia` with arguments; give what it printed."""
        process = self.start(settings, *arguments)
        out, err = process.communicate(timeout=300)
        assert process.returncode == 0, out + err
        return out

    @property
    def environment(self) -> dict[str, str]:
        """The variables of the place, with its server's address."""
        return {**self.place.environment, "PREFECT_API_URL": f"http://127.0.0.1:{self.place.port}/api"}


@pytest.fixture(scope="module")
def cluster(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with postgres() as server, object_store(tmp_path_factory.mktemp("store")) as store:
        yield Cluster(place, server, store)


@pytest.fixture
def reachable(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let DuckDB in this process reach the store, as the settings let it in others."""
    host = cluster.store["AWS_ENDPOINT_URL"].removeprefix("http://")
    given = {**cluster.store, "DUCKDB_S3_ENDPOINT": host, "DUCKDB_S3_USE_SSL": "false"}
    for name, value in given.items():
        monkeypatch.setenv(name, value)


def lake_of(settings: dict[str, str], folder: Path) -> Lake:
    return Lake(folder, 60, catalog=settings["INDICIA_CATALOG"], data_path=settings["INDICIA_DATA_PATH"])


def quarter(many: Path, number: int) -> list[str]:
    """The documents of one of four who share some: a third and more of what each has, another one has too."""
    files = sorted(map(str, many.iterdir()))
    size = len(files) // AT_ONCE
    return (files + files)[number * size : number * size + size + size // 2]


@pytest.mark.usefixtures("reachable")
def test_four_ingests_at_once_lose_and_double_nothing(
    cluster: Cluster, many: Path, undisturbed: Path
) -> None:
    settings = cluster.settings("four") | {"INDICIA_OPENLINEAGE": str(cluster.place.folder / "events.jsonl")}
    folders = [cluster.place.folder / f"machine-{number}" for number in range(AT_ONCE)]
    running = [
        cluster.start(settings, "ingest", *quarter(many, number), "--warehouse", str(folder))
        for number, folder in enumerate(folders)
    ]
    ended = [(process.communicate(timeout=400), process.returncode) for process in running]
    assert [code for _, code in ended] == [0] * AT_ONCE, ended
    lake = lake_of(settings, folders[0])
    assert verify(lake) == []
    assert contents(lake.folder, reach_views) == contents(undisturbed)
    before, _, _, after = cluster.run(settings, "maintain", "--warehouse", str(folders[0])).split()[:4]
    assert int(after.replace(",", "")) < int(before.replace(",", "")), "small files are merged"
    assert contents(lake.folder, reach_views) == contents(undisturbed)
    assert "ingest" in (cluster.place.folder / "events.jsonl").read_text()
    # Both front doors and lakes; Prefect's database with runs, logs and artifacts; events; and the catalog.
    for path in (*cluster.place.folder.rglob("*"), *cluster.server.folder.rglob("*")):
        if path.is_file():
            held = path.read_bytes()
            assert not [secret for secret in (SECRET, PASSWORD) if secret.encode() in held], path
    assert not [secret for secret in (SECRET, PASSWORD) if secret in str(ended)]


@pytest.mark.usefixtures("reachable")
def test_dask_workers_started_separately_give_the_same_rows(
    cluster: Cluster, many: Path, undisturbed: Path, tmp_path: Path
) -> None:
    settings = {**cluster.settings("dask"), "INDICIA_BATCH_CHARS": "20000"}
    folder = cluster.place.folder / "dasked"
    with dask_cluster(tmp_path, {**cluster.environment, **cluster.store}) as address:
        settings["INDICIA_CLUSTER"] = address
        cluster.run(settings, "ingest", str(many), "--warehouse", str(folder), "--runner", "dask")
        import distributed  # noqa: PLC0415 - the test is skipped where it is not installed

        with distributed.Client(address, set_as_default=False) as client:
            worked = client.run(lambda: "extraction.claims" in sys.modules)
    assert list(worked.values()) == [True, True], "both workers have extracted"
    assert contents(folder, reach_views) == contents(undisturbed)


def test_a_catalog_server_that_is_away_for_a_while_is_waited_for(cluster: Cluster) -> None:
    settings = cluster.settings("away")
    note = cluster.place.folder / "note.txt"
    note.write_text("In 2024, output rose 3.5 percent to 1,200 tonnes.\n")
    cluster.server.stop()
    back = threading.Timer(12, cluster.server.start)
    back.start()
    began = time.monotonic()
    try:
        out = cluster.run(settings, "ingest", str(note), "--warehouse", "away")
    finally:
        back.join()
    assert "1 document loaded" in out
    assert time.monotonic() - began > 10


def test_a_catalog_that_cannot_be_reached_is_told_with_a_remedy(cluster: Cluster) -> None:
    settings = {"INDICIA_CATALOG": "postgres:host=127.0.0.1 port=9 user=u dbname=d", "PGPASSWORD": "hidden"}
    process = cluster.start(settings, "verify", "--warehouse", "nowhere")
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "cannot be reached" in err and "INDICIA_CATALOG" in err and "Traceback" not in err
    assert "hidden" not in err
