"""A backup can be put back in the place of what was lost, and goes on from there."""

import shutil

import duckdb
import pytest

from tests.support.annotated import annotated
from tests.support.loaded import load_items
from tests.support.warehouses import ask, contents
from warehouse.backup import BackupError, Copied, backup
from warehouse.errors import NoWarehouseError, WarehouseBusyError
from warehouse.lake import Lake
from warehouse.verify import verify

FIRST = annotated("a.txt", "GDP grew {5.2 percent|change subject=GDP value=5.2 unit=% geo=CHN period=2024}.")
SECOND = annotated("b.txt", "GDP grew {4.8 percent|change subject=GDP value=4.8 unit=% geo=CHN period=2025}.")


def test_what_was_backed_up_can_be_put_back(tmp_path):
    data, copy = tmp_path / "data", tmp_path / "copies" / "monday"
    load_items(data, [FIRST])
    (data / "raw").mkdir()
    (data / "raw" / "page").write_text("as fetched")
    before = contents(data)
    copied = backup(Lake(data), copy)
    sizes = [path.stat().st_size for path in copy.rglob("*") if path.is_file()]
    assert copied == Copied(len(sizes), sum(sizes))
    load_items(data, [SECOND], number=2)
    after = contents(data)
    assert after != before

    shutil.rmtree(data)
    shutil.copytree(copy, data)
    assert verify(Lake(data)) == []
    assert contents(data) == before
    assert (data / "raw" / "page").read_text() == "as fetched"
    load_items(data, [SECOND], number=2)
    assert contents(data) == after


def test_a_copy_is_a_warehouse_of_its_own(tmp_path):
    data, copy = tmp_path / "data", tmp_path / "copy"
    load_items(data, [FIRST])
    backup(Lake(data), copy)
    before = contents(data)
    shutil.rmtree(data)
    assert verify(Lake(copy)) == []
    assert contents(copy) == before


def test_what_a_killed_run_committed_is_copied_with_the_log_that_it_is_in(tmp_path):
    data, copy = tmp_path / "data", tmp_path / "copy"
    load_items(data, [FIRST])
    with pytest.raises(duckdb.IOException), Lake(data).open() as connection:
        connection.execute("update lake.documents set title = 'Written last'")
        connection.execute("set debug_checkpoint_abort = 'before_header'")
        connection.execute("checkpoint __ducklake_metadata_lake")
    assert (data / "catalog.ducklake.wal").exists()
    backup(Lake(data), copy)
    assert verify(Lake(copy)) == []
    assert ask(copy, "select title from documents") == [("Written last",)]


def test_what_a_killed_backup_left_is_not_in_the_next(tmp_path):
    data, copy = tmp_path / "data", tmp_path / "copy"
    load_items(data, [FIRST])
    (tmp_path / ".copy.partial" / "lake").mkdir(parents=True)
    (tmp_path / ".copy.partial" / "half.parquet").touch()
    backup(Lake(data), copy)
    assert sorted(path.name for path in copy.iterdir()) == ["catalog.ducklake", "lake"]
    assert not (tmp_path / ".copy.partial").exists()


def test_it_waits_for_who_writes_and_leaves_nothing_half_done(tmp_path):
    data, copy = tmp_path / "data", tmp_path / "copy"
    load_items(data, [FIRST])
    with Lake(data).open(), pytest.raises(WarehouseBusyError):
        backup(Lake(data, patience=0.1), copy)
    assert not copy.exists()


def test_what_cannot_be_copied_is_said(tmp_path):
    with pytest.raises(NoWarehouseError):
        backup(Lake(tmp_path / "nowhere"), tmp_path / "copy")
    load_items(tmp_path / "data", [FIRST])
    with pytest.raises(BackupError, match="is there already"):
        backup(Lake(tmp_path / "data"), tmp_path)
    for elsewhere in ({"catalog": "postgres:dbname=lake"}, {"data_path": "s3://lake/x"}):
        with pytest.raises(BackupError, match="pg_dump"):
            backup(Lake(tmp_path / "data", **elsewhere), tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
