"""Two processes, one warehouse: both finish, nothing is lost, and a stranger is waited for."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from warehouse.errors import NewerWarehouseError, WarehouseBusyError
from warehouse.lake import Lake
from warehouse.query import query
from warehouse.verify import verify

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("concurrent_child.py")


def test_two_processes_at_once_lose_nothing(tmp_path):
    command = [sys.executable, str(CHILD), str(tmp_path / "data")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    children = [
        subprocess.Popen([*command, who], env=environment, stderr=subprocess.PIPE, text=True) for who in "ab"
    ]
    errors = [child.communicate(timeout=300)[1] for child in children]
    assert [child.returncode for child in children] == [0, 0], errors
    lake = Lake(tmp_path / "data")
    # Each brings two texts of its own and two that the other one brings as well.
    assert query(lake.front_door, "select count(*), count(distinct name) from documents").rows == [(6, 6)]
    assert query(lake.front_door, "select count(*) from runs").rows == [(2,)]
    assert verify(lake) == []


def test_another_program_that_holds_the_catalog_is_waited_for(lake):
    with lake.open():
        pass
    code = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", code, str(lake.catalog_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as stranger:
        assert stranger.stdin and stranger.stdout
        stranger.stdout.readline()
        heard = []

        def let_go(words):
            heard.append(words)
            stranger.stdin.close()

        with (
            pytest.raises(WarehouseBusyError, match="other than indicia"),
            replace(lake, patience=0.2).open(),
        ):
            pass
        with replace(lake, on_wait=let_go).open() as connection:
            assert connection.execute("select count(*) from lake.claims").fetchone() == (0,)
        assert heard[0] == "waiting for a program other than indicia, which holds the warehouse"


def test_a_warehouse_of_a_later_version_is_left_alone(lake):
    with lake.open() as connection:
        connection.execute("update lake.schema_version set version = 999")
    with pytest.raises(NewerWarehouseError, match="upgrade indicia"), lake.open():
        pass
