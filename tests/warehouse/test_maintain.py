"""Upkeep: fewer files and the same rows; nothing goes before its age, and what nobody needs goes then."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from warehouse.errors import NoWarehouseError
from warehouse.front_door import publish
from warehouse.lake import Lake
from warehouse.lake_files import list_files
from warehouse.maintain import Ages, Upkeep, maintain
from warehouse.query import query
from warehouse.verify import verify

LATER = datetime(2100, 1, 1, tzinfo=UTC)
AT_ONCE, NEVER = timedelta(), timedelta(days=36_500)


def files(lake):
    """The data files on disk."""
    return set(Path(lake.files).rglob("*.parquet"))


def test_maintenance_leaves_fewer_files_and_the_same_rows(several, rows):
    before, there = rows(several), files(several)
    upkeep = maintain(several, LATER)
    assert upkeep.files_after < upkeep.files_before
    assert upkeep.snapshots_expired > 0
    assert upkeep.files_deleted == len(there - files(several)) > 0
    assert rows(several) == before
    assert verify(several) == []


def test_files_with_deleted_rows_are_written_anew(several):
    with several.open() as connection:
        connection.execute("delete from lake.claims where value = 3")
        assert [table.name for table in list_files(connection) if table.thinned] == ["claims"]
    maintain(several, LATER, Ages(NEVER, NEVER, NEVER))
    with several.open() as connection:
        assert not [table.name for table in list_files(connection) if table.thinned]


@pytest.mark.parametrize(
    ("ages", "expire", "delete"),
    [
        (Ages(), False, False),
        (Ages(snapshots=AT_ONCE), True, False),
        (Ages(files=AT_ONCE), False, True),  # what was merged is in the new file, of earlier states too
        (Ages(snapshots=AT_ONCE, files=AT_ONCE), True, True),
    ],
    ids=["a month and hours", "only states", "only files", "neither"],
)
def test_states_and_files_are_kept_as_long_as_they_are_to_be(several, ages, expire, delete):
    there = files(several)
    upkeep = maintain(several, datetime.now(UTC) + timedelta(minutes=1), ages)
    assert (upkeep.snapshots_expired > 0, upkeep.files_deleted > 0) == (expire, delete)
    assert (there <= files(several)) is not delete


def test_readers_are_sent_to_the_new_files_before_the_old_ones_go(several, monkeypatch):
    found = []

    def look_and_publish(lake, connection):
        found.append(files(lake))
        return publish(lake, connection)

    monkeypatch.setattr("warehouse.maintain.publish", look_and_publish)
    there = files(several)
    assert maintain(several, LATER).files_deleted
    assert there <= found[0]
    assert query(several.front_door, "select count(*) from claims").rows == [(4,)]


def test_a_file_that_no_transaction_committed_goes_when_none_can_commit_it_any_more(several):
    orphans = {hours: Path(several.files) / f"orphan-{hours}.parquet" for hours in (25, 23)}
    for hours, orphan in orphans.items():
        orphan.touch()
        os.utime(orphan, (at := (LATER - timedelta(hours=hours)).timestamp(), at))
    kept = Ages(snapshots=NEVER, files=NEVER)
    assert maintain(several, LATER, kept).files_deleted == 1
    assert [hours for hours, orphan in orphans.items() if orphan.exists()] == [23]


def test_where_nothing_is_to_be_done_nothing_is(several):
    maintain(several, LATER)
    again = maintain(several, LATER)
    assert again == Upkeep(again.files_before, again.files_before, again.snapshots_expired, 0)


def test_no_warehouse_is_made_to_be_maintained(tmp_path):
    with pytest.raises(NoWarehouseError):
        maintain(Lake(tmp_path / "nowhere"), LATER)
    assert not (tmp_path / "nowhere").exists()
