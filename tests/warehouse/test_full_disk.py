"""A disk that fills while a load works: an error, nothing half-written; and it goes on once there is room."""

import shutil
from pathlib import Path

import duckdb
import pytest

from tests.support.disks import small_disk
from tests.support.warehouses import contents
from warehouse.front_door import finish
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.staging import stage
from warehouse.verify import verify

ROOM = (0, 8, 32, 64, 128, 192, 256, 320)
"""Kilobytes left: for nothing, for staging, for some tables, for the commit, but not for the front door."""


@pytest.fixture
def add(read, run):
    """Load a text, in a run that begins as all do."""

    def add(lake, text, name):
        finish(lake)
        staged = stage(lake.folder / "staging", name, [read(text, name=name)], run)
        load(lake, [Path(staged.path)], run, run.started_at)

    return add


@pytest.mark.slow
def test_a_disk_that_fills_at_any_point_leaves_all_whole(add, tmp_path):
    other = Lake(tmp_path / "other")
    add(other, "Roads cost 1.", "a")
    before = contents(other.folder)
    add(other, "Roads cost 2.", "b")
    after = contents(other.folder)
    with small_disk(tmp_path / "disk", 16_000) as disk:
        lake = Lake(disk / "data")
        add(lake, "Roads cost 1.", "a")
        filler = disk / "filler"
        for room in ROOM:
            filler.write_bytes(bytes(shutil.disk_usage(disk).free - room * 1024))
            with pytest.raises((OSError, duckdb.Error), match="No space left"):
                add(lake, "Roads cost 2.", "b")
            assert contents(lake.folder) == before, "readers see what was there"
            filler.unlink()
            assert verify(lake) == []
            if contents(lake.folder) == after:
                break  # it was committed, and lacked the front door alone
        else:
            assert contents(lake.folder) == before
            add(lake, "Roads cost 2.", "b")
        assert contents(lake.folder) == after
        assert verify(lake) == []
