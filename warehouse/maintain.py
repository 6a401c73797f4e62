"""Upkeep of the lake: fewer and larger files, old snapshots forgotten, files deleted once nobody reads them.

The order matters: merging and rewriting leave old files behind, expiring snapshots lets go of them, and
only then can they be deleted, after an age that gives readers of an earlier front door time to finish.
Files that a killed run left without committing are deleted after an age longer than any transaction.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from schemas import TABLES
from warehouse.front_door import publish
from warehouse.lake import Connection, Lake
from warehouse.lake_files import list_files

_REWRITE_FROM = 0.1
"""Share of deleted rows from which on a file is written anew."""


@dataclass(frozen=True, slots=True)
class Ages:
    """How long things are kept.

    Attributes:
        snapshots: states of the lake that can be looked at again.
        files: files that no snapshot needs; longer than the longest read of the front door.
        orphans: files that no transaction committed; longer than the longest transaction.
    """

    snapshots: timedelta = timedelta(days=30)
    files: timedelta = timedelta(hours=6)
    orphans: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What upkeep did.

    Attributes:
        files_before: data files of the newest snapshot; `files_after` likewise.
        snapshots_expired: states that can no longer be looked at.
        files_deleted: files removed from disk.
    """

    files_before: int
    files_after: int
    snapshots_expired: int
    files_deleted: int


def maintain(lake: Lake, now: datetime, ages: Ages | None = None) -> Upkeep:
    """Merge, rewrite, expire and clean up, then open the front door on the result.

    Args:
        lake: the warehouse.
        now: the time from which ages count, with a time zone.
        ages: how long to keep what.

    Raises:
        NoWarehouseError: if there is no warehouse.
    """
    ages = ages or Ages()
    with lake.open_existing() as connection:
        before = _count_files(connection)
        connection.execute("call ducklake_merge_adjacent_files('lake')")
        for table in TABLES:
            connection.execute(
                "call ducklake_rewrite_data_files('lake', ?, delete_threshold => ?)", [table, _REWRITE_FROM]
            )
        expired = connection.execute(
            "call ducklake_expire_snapshots('lake', older_than => ?)", [now - ages.snapshots]
        ).fetchall()
        # Before anything is deleted, nobody who comes now may be sent to it.
        publish(lake, connection)
        deleted = connection.execute(
            "call ducklake_cleanup_old_files('lake', older_than => ?)", [now - ages.files]
        ).fetchall()
        orphans = connection.execute(
            "call ducklake_delete_orphaned_files('lake', older_than => ?)", [now - ages.orphans]
        ).fetchall()
        after = _count_files(connection)
    return Upkeep(before, after, len(expired), len(deleted) + len(orphans))


def _count_files(connection: Connection) -> int:
    return sum(len(table.whole) + len(table.thinned) for table in list_files(connection))
