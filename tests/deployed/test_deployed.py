"""What is deployed runs by the clock and by hand, refuses what it cannot run, and survives kills."""

import ipaddress
import os
import signal
import subprocess
import sys
import time
import urllib.error
from pathlib import Path

import psutil
import pytest

from flows.deployments.background import Background, descendants
from tests.deployed.conftest import PATIENCE, Json, Place
from tests.support.warehouses import ask, contents
from warehouse.lake import Lake
from warehouse.verify import verify

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("deployed")]  # they share a server

SMALL_LOADS = {"INDICIA_LOAD_BYTES": "1", "INDICIA_BATCH_CHARS": "15000"}
"""A commit for each twenty of the many documents."""


def documents(warehouse: Path) -> int:
    """How many documents a warehouse holds, which may not be there yet."""
    if not (warehouse / "warehouse.duckdb").exists():
        return 0
    return int(ask(warehouse, "select count(*) from documents")[0][0])


def begin_long(place: Place, many: Path, name: str, **environment: str) -> str:
    """Start a run over the many documents into a warehouse of its own."""
    given = {"paths": [str(many)], "settle_seconds": 0, "warehouse": name}
    return place.begin("ingest", given, **environment)


def wait_for_documents(warehouse: Path, count: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while documents(warehouse) < count:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_the_deployments_are_scheduled_versioned_and_explained(place: Place) -> None:
    found = {d["name"]: d for d in place.ask("deployments/filter", {})}
    assert set(found) >= {"ingest", "ingest-feeds", "resolve", "publish", "maintain"}
    crons = {name: [s["schedule"]["cron"] for s in d["schedules"]] for name, d in found.items()}
    assert crons["maintain"] == ["15 3 * * *"]
    assert crons["ingest"] and crons["ingest-feeds"] and crons["publish"] and not crons["resolve"]
    for name, deployment in found.items():
        assert deployment["description"] and deployment["version"] and "indicia" in deployment["tags"]
        assert deployment["global_concurrency_limit"]["limit"] == 1
        form: Json = deployment["parameter_openapi_schema"]["properties"]
        assert all(field.get("description") for field in form.values()), f"{name}: {form}"
        assert deployment["enforce_parameter_schema"]


def test_a_second_up_starts_nothing(place: Place) -> None:
    again = place.call("up")
    assert again.returncode == 0 and "was up already" in again.stdout


def test_server_and_worker_keep_to_this_machine(place: Place) -> None:
    folder = place.folder / "data" / "prefect"
    ours = [int((folder / f"{name}.pid").read_text()) for name in ("server", "worker")]
    met = [
        one
        for process in {process for service in ours for process in (service, *descendants(service))}
        for one in psutil.Process(process).net_connections("inet")
    ]
    assert any(one.status == psutil.CONN_LISTEN and one.laddr.port == place.port for one in met)
    hosts = {address.ip for one in met for address in (one.laddr, one.raddr) if address}
    assert all(ipaddress.ip_address(host).is_loopback for host in hosts), hosts


@pytest.mark.parametrize(
    ("deployment", "parameters"),
    [
        ("ingest", {"paths": []}),
        ("ingest", {"paths": "data/inbox"}),
        ("ingest", {"paths": ["data/inbox"], "runner": "steam"}),
        ("ingest", {"paths": ["data/inbox"], "settle_seconds": -1}),
        ("ingest", {"paths": ["data/inbox"], "published": "yesterday"}),
        ("ingest-feeds", {"feeds": ["ftp://example.org/feed"]}),
        ("maintain", {"orphans_hours": 1}),
    ],
)
def test_bad_parameters_are_refused_before_anything_runs(
    place: Place, deployment: str, parameters: Json
) -> None:
    before = place.ask("flow_runs/count", {"flow_runs": {"state": {"name": {"not_any_": ["Scheduled"]}}}})
    with pytest.raises(urllib.error.HTTPError) as refused:
        place.begin(deployment, parameters)
    assert refused.value.code in (409, 422)
    name = next(iter(set(parameters) - {"paths"} or {"paths"}))
    assert name in refused.value.read().decode() or parameters[name] == "yesterday"
    after = place.ask("flow_runs/count", {"flow_runs": {"state": {"name": {"not_any_": ["Scheduled"]}}}})
    assert after == before


def test_a_cron_fires_and_its_run_completes(place: Place) -> None:
    inbox = place.folder / "data" / "inbox"
    (inbox / "note.txt").write_text("In 2024, output rose 3.5 percent to 1,200 tonnes.\n")
    os.utime(inbox / "note.txt", (time.time() - 60, time.time() - 60))
    (inbox / "being-written.txt").write_text("In 2024, imports fell 1.")
    os.utime(inbox / "being-written.txt", (time.time() + 600, time.time() + 600))
    deployment = place.ask("deployments/name/ingest/ingest")
    schedule = [{"active": True, "schedule": {"cron": "* * * * *", "timezone": "UTC"}}]
    (made,) = place.ask(f"deployments/{deployment['id']}/schedules", schedule)
    deadline = time.monotonic() + PATIENCE
    while not documents(place.folder / "data"):
        assert time.monotonic() < deadline, "no scheduled run has loaded anything"
        time.sleep(0.5)
    place.ask(f"deployments/{deployment['id']}/schedules/{made['id']}", method="DELETE")
    ((loader,),) = ask(place.folder / "data", "select flow_run_id from runs")
    run = place.ended(loader)
    assert run["state_type"] == "COMPLETED" and run["auto_scheduled"]
    assert run["name"].startswith("ingest-inbox-20"), run["name"]
    assert ask(place.folder / "data", "select name from documents") == [("note",)]
    assert_it_shows_what_it_loaded(place, run)


def assert_it_shows_what_it_loaded(place: Place, run: Json) -> None:
    """A summary, a table, an event, and a log without a line for each task."""
    body = {"artifacts": {"flow_run_id": {"any_": [run["id"]]}}}
    shown = {artifact["key"]: artifact["data"] for artifact in place.ask("artifacts/filter", body)}
    assert "| loaded | 1 |" in shown["summary"]
    assert "1,200" in shown["new-observations"]
    ((run_id,),) = ask(place.folder / "data", "select run_id from runs")
    asked: Json = {"filter": {"event": {"name": ["indicia.loaded"]}}, "limit": 50}
    told: list[Json] = []
    deadline = time.monotonic() + PATIENCE
    while not told:
        assert time.monotonic() < deadline, "no event has come"
        payloads = [event["payload"] for event in place.ask("events/filter", asked)["events"]]
        told = [payload for payload in payloads if payload["run_id"] == run_id]
        time.sleep(0.5)
    assert told[0]["documents"] == 1
    # A run hands its log over now and then, and a last time as its process ends, after the run itself.
    while "Loaded documents: 1, claims" not in (logged := " ".join(place.logs(run["id"]))):
        assert time.monotonic() < deadline, logged
        time.sleep(0.5)


def test_a_run_started_through_the_api_completes_and_two_take_turns(
    place: Place, many: Path, undisturbed: Path
) -> None:
    first, second = (begin_long(place, many, name) for name in ("one", "two"))
    runs = [place.ended(run_id) for run_id in (first, second)]
    assert [run["state_type"] for run in runs] == ["COMPLETED"] * 2
    runs.sort(key=lambda run: str(run["start_time"]))
    assert runs[0]["end_time"] <= runs[1]["start_time"], "the limit of one run at a time has not held"
    assert "AwaitingConcurrencySlot" in place.states(runs[1]["id"])
    for name in ("one", "two"):
        assert contents(place.folder / name) == contents(undisturbed)


def test_a_cancelled_run_stops_cleanly(place: Place, many: Path) -> None:
    run_id = begin_long(place, many, "cancelled", **SMALL_LOADS)
    warehouse = place.folder / "cancelled"
    wait_for_documents(warehouse, 1)
    place.ask(f"flow_runs/{run_id}/set_state", {"state": {"type": "CANCELLING"}})
    assert place.ended(run_id)["state_type"] == "CANCELLED"
    there = documents(warehouse)
    assert 0 < there < 160
    assert verify(Lake(warehouse)) == []
    assert not any((warehouse / "staging").iterdir()), "it clears away what it had staged"
    time.sleep(2)
    assert documents(warehouse) == there, "nothing of it is left that goes on"


def test_a_killed_worker_s_run_is_taken_up_by_the_next_and_nothing_is_lost_or_doubled(
    place: Place, many: Path, undisturbed: Path
) -> None:
    run_id = begin_long(place, many, "killed", **SMALL_LOADS)
    warehouse = place.folder / "killed"
    wait_for_documents(warehouse, 1)
    worker = int((place.folder / "data" / "prefect" / "worker.pid").read_text())
    for process in (worker, *descendants(worker)):
        os.kill(process, signal.SIGKILL)
    assert 0 < documents(warehouse) < 160
    assert place.run(run_id)["state_type"] == "RUNNING", "nobody could tell the server"
    assert place.call("up").returncode == 0
    run = place.wait(run_id, lambda run: run["state_type"] == "COMPLETED")
    assert run["run_count"] == 2
    assert {"Crashed", "AwaitingRetry"} <= set(place.states(run_id))
    assert verify(Lake(warehouse)) == []
    assert contents(warehouse) == contents(undisturbed)


def test_down_ends_what_up_started_and_nothing_else(place: Place) -> None:
    ours = [Background(name, place.folder / "data" / "prefect") for name in ("server", "worker")]
    assert all(service.process for service in ours)
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], cwd=place.folder)
    try:
        down = place.call("down")
        assert "worker and the server" in down.stdout
        assert not any(service.process for service in ours)
        assert other.poll() is None
        assert place.call("down").stdout.strip() == "Nothing was up."
    finally:
        other.kill()
        other.wait()
