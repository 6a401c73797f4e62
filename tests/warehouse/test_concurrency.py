"""Two processes, one warehouse: both finish, nothing is lost, and who waits says for whom."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from warehouse.errors import NewerWarehouseError, WarehouseBusyError
from warehouse.lake import Lake
from warehouse.lock import locked
from warehouse.query import query
from warehouse.verify import verify

CHILD = Path(__file__).with_name("concurrent_child.py")


def test_two_processes_at_once_lose_nothing(tmp_path):
    command = [sys.executable, str(CHILD), str(tmp_path / "data")]
    children = [subprocess.Popen([*command, who], stderr=subprocess.PIPE, text=True) for who in "ab"]
    errors = [child.communicate(timeout=300)[1] for child in children]
    assert [child.returncode for child in children] == [0, 0], errors
    lake = Lake(tmp_path / "data")
    # Each brings two texts of its own and two that the other one brings as well.
    assert query(lake.front_door, "select count(*), count(distinct name) from documents").rows == [(6, 6)]
    assert query(lake.front_door, "select count(*) from runs").rows == [(2,)]
    assert verify(lake) == []


def test_who_waits_is_told_for_whom_and_gives_up_in_time(tmp_path):
    heard = []
    path = tmp_path / "lock"
    with (
        locked(path, 0, heard.append, "run one"),
        pytest.raises(WarehouseBusyError, match=r"run one \(process"),
        locked(path, 0.2, heard.append, "run two"),
    ):
        pass
    assert heard[0].startswith("waiting for run one (process ")
    with locked(path, 0, heard.append, "run two"):
        pass


def test_another_program_that_holds_the_catalog_is_waited_for(lake):
    with lake.open():
        pass
    code = (
        "import duckdb, sys, time; c = duckdb.connect(sys.argv[1]); print('held', flush=True); time.sleep(2)"
    )
    command = [sys.executable, "-c", code, str(lake.catalog_file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as stranger:
        assert stranger.stdout is not None
        stranger.stdout.readline()
        heard = []
        with (
            pytest.raises(WarehouseBusyError, match="other than indicia"),
            replace(lake, patience=0.2).open(),
        ):
            pass
        with replace(lake, on_wait=heard.append).open() as connection:
            assert connection.execute("select count(*) from lake.claims").fetchone() == (0,)
        assert heard


def test_a_warehouse_of_a_later_version_is_left_alone(lake):
    with lake.open() as connection:
        connection.execute("update lake.schema_version set version = 999")
    with pytest.raises(NewerWarehouseError, match="upgrade indicia"), lake.open():
        pass
