"""The front door gives the lake's rows, whatever was done to the lake's files, and no reader waits."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from schemas.contract import columns
from warehouse import front_door
from warehouse.errors import DamagedFrontDoorError
from warehouse.front_door import finish, publish
from warehouse.lake import Lake
from warehouse.maintain import Ages, maintain
from warehouse.query import query
from warehouse.sql import statement, statements
from warehouse.verify import compare, verify
from warehouse.version import newest

CHANGES = {
    "rows deleted": "delete from lake.claims where value = 3",
    "rows of the same file deleted again": "delete from lake.claims where value = 4",
    "rows updated": "update lake.documents set title = 'Changed' where name = 'n1'",
    "a whole table deleted": "delete from lake.addresses",
    "a column added": "alter table lake.quarantine add column seen_by varchar",
    "files merged": "call ducklake_merge_adjacent_files('lake')",
    "files rewritten": "call ducklake_rewrite_data_files('lake', 'claims', delete_threshold => 0)",
    "snapshots expired": "call ducklake_expire_snapshots('lake', older_than => now() + interval 1 day)",
    "files cleaned up": "call ducklake_cleanup_old_files('lake', cleanup_all => true)",
}


LATER = datetime(2100, 1, 1, tzinfo=UTC)


def test_equal_after_deletes_updates_compaction_and_retention(several):
    for change, sql in CHANGES.items():
        with several.open() as connection:
            connection.execute(sql)
            publish(several, connection)
            assert compare(several, connection) == [], change
            counted = connection.execute("select count(*) from lake.main.claims").fetchall()
        assert query(several.front_door, "select count(*) from history.claims").rows == counted, change


def test_a_difference_is_found_and_shown(several, monkeypatch):
    monkeypatch.setattr("warehouse.verify.publish", lambda *_: False)
    with several.open() as connection:
        connection.execute("delete from lake.documents where name = 'n1'")
    findings = {finding.check: finding.rows for finding in verify(several)}
    assert [row["name"] for row in findings["front_door_documents"]] == ["n1"]
    assert findings["front_door_documents"][0]["only_in"] == "front door"
    assert "claims_document_id_reference" in findings


def test_plain_duckdb_reads_it_from_anywhere(built, tmp_path):
    code = (
        "import duckdb, sys; off = {'autoload_known_extensions': False};"
        "print(duckdb.connect(sys.argv[1], config=off).execute('select count(*) from lineage').fetchone()[0])"
    )
    command = [sys.executable, "-c", code, str(built.front_door)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 0


def test_every_column_of_every_view_has_a_comment(built):
    bare = query(
        built.front_door,
        "select table_name, column_name from duckdb_columns() "
        "where comment is null and not internal and table_name <> 'front_door'",
    )
    assert bare.rows == []


def test_a_moved_warehouse_opens_again(several, tmp_path):
    moved = Lake(shutil.move(several.folder, tmp_path / "elsewhere"))
    assert finish(moved)
    assert verify(moved) == []


def test_a_reader_of_an_earlier_state_keeps_its_files(several):
    with duckdb.connect(several.front_door, read_only=True) as reader:
        before = reader.execute("select count(*) from claims").fetchone()
        maintain(several, LATER, Ages(files=timedelta(days=36500)))
        assert reader.execute("select count(*) from claims").fetchone() == before


def rewritten(lake):
    """Delete all addresses behind a front door into which a killed program had begun to write."""
    code = (
        "import duckdb, os, sys; door = duckdb.connect(sys.argv[1]);"
        "door.execute('create table mine (a integer)'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(lake.front_door)], check=False)
    assert lake.front_door.with_name("warehouse.duckdb.wal").exists()
    with lake.open() as connection:
        connection.execute("delete from lake.addresses")


def addresses_and_tables(lake):
    tables = "select count(*) from duckdb_tables() where table_name = 'mine'"
    return query(lake.front_door, f"select (select count(*) from addresses), ({tables})").rows[0]


def test_what_a_reader_wrote_into_the_old_front_door_is_not_in_the_new(several):
    rewritten(several)
    assert finish(several)
    assert addresses_and_tables(several) == (0, 0)


@pytest.mark.parametrize("step", ["unlink", "replace"])
def test_a_swap_that_is_stopped_leaves_no_new_front_door_with_the_log_of_the_old(several, monkeypatch, step):
    rewritten(several)
    done = getattr(Path, step)

    def stopped(path, *given, **named):
        if path.name.endswith("duckdb.wal") or given == (several.front_door,):
            raise KeyboardInterrupt
        return done(path, *given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(Path, step, stopped)
        with pytest.raises(KeyboardInterrupt):
            finish(several)
    addresses, _ = addresses_and_tables(several)
    assert addresses > 0
    assert finish(several)
    assert addresses_and_tables(several) == (0, 0)


def test_a_template_that_was_damaged_is_made_anew(several):
    (several.folder / ".front_door.duckdb").write_bytes(bytes(100))
    several.front_door.unlink()
    assert finish(several)
    assert verify(several) == []


def test_a_front_door_that_was_damaged_says_how_to_make_it_anew(several):
    several.front_door.write_bytes(b"not a database " * 1000)
    with pytest.raises(DamagedFrontDoorError, match="run `indicia verify"):
        query(several.front_door, "select 1")
    assert verify(several) == []
    assert query(several.front_door, "select count(*) > 0 from claims").rows == [(True,)]


def test_a_template_is_made_once(several):
    template = several.folder / ".front_door.duckdb"
    made = template.stat()
    several.front_door.unlink()
    assert finish(several)
    assert (template.stat().st_ino, template.stat().st_mtime_ns) == (made.st_ino, made.st_mtime_ns)


def test_what_somebody_added_to_a_front_door_is_not_carried_on(several):
    with duckdb.connect(several.front_door) as door:
        door.execute("create or replace view claims as select 1 as value")
    with several.open() as connection:
        connection.execute("delete from lake.addresses")
    assert finish(several)
    assert verify(several) == []
    assert query(several.front_door, "select count(*) > 1 from claims").rows == [(True,)]


def test_it_is_built_anew_where_files_are_to_be_read_in_another_way(several, monkeypatch):
    assert not finish(several)
    monkeypatch.setattr("warehouse.lake_files.likely_rows", lambda *_: 7)
    assert finish(several)


def other_words(table):
    return [replace(column, description="Said otherwise.") for column in columns(table)]


# What another version of this program says otherwise
VERSIONS = {
    "a view": ("statements", lambda folder: {**statements(folder), "claims": "from history.claims"}),
    "a macro": ("statement", lambda name: f"-- as before, but\n{statement(name)}"),
    "the words of a column": ("columns", other_words),
    "the number of its tables' version": ("newest", lambda: newest() + 1),
}


@pytest.mark.parametrize("version", VERSIONS)
def test_it_is_built_anew_by_another_version_which_says_something_otherwise(several, monkeypatch, version):
    name, said = VERSIONS[version]
    template = (several.folder / ".front_door.duckdb").read_bytes()
    monkeypatch.setattr(front_door, name, said)
    assert finish(several)
    assert (several.folder / ".front_door.duckdb").read_bytes() != template
    assert not finish(several)


def test_what_a_killed_process_left_half_built_goes_also_where_nothing_is_to_be_built(several):
    for name in (".warehouse.1.duckdb", ".warehouse.1.duckdb.wal"):
        (several.folder / name).touch()
    assert not finish(several)
    assert not list(several.folder.glob(".warehouse.*"))


def test_there_is_nothing_to_finish_where_there_is_no_warehouse(tmp_path):
    assert not finish(Lake(tmp_path / "nowhere"))
    assert not (tmp_path / "nowhere").exists()
