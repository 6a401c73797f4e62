"""Warehouses made by earlier versions: brought up to date with all their rows, or refused with a remedy."""

import shutil
from pathlib import Path

import duckdb
import pytest

from warehouse import migrate, version
from warehouse.dataset.resolve import resolve
from warehouse.dataset.rules import load_rules
from warehouse.errors import MigrationError, NewerWarehouseError, OlderWarehouseError
from warehouse.front_door import finish
from warehouse.lake import Lake
from warehouse.query import query, status
from warehouse.verify import verify

VERSION_1 = Path(__file__).with_name("tables_of_version_1.sql")
OF_OLD = (
    "select table_name, string_agg('\"' || column_name || '\"', ', ') from duckdb_columns() "
    "where database_name = 'old' and schema_name = 'main' and table_name <> 'schema_version' group by all"
)
LOOK = (
    "select table_name, column_name, data_type, is_nullable, comment from duckdb_columns() "
    "where database_name = 'lake' and schema_name = 'main' order by all"
)


@pytest.fixture(scope="module")
def today(tmp_path_factory, module_ingest):
    """A warehouse of this version."""
    lake = Lake(tmp_path_factory.mktemp("today"), patience=60)
    for i in range(2):
        module_ingest(lake, f"Roads cost {i}.\nIn 2024 trams cost {i + 2}.", name=f"n{i}")
    return lake


@pytest.fixture(scope="module")
def made_old(today, tmp_path_factory):
    """The same rows in a warehouse of version 1, as far as its tables had columns for them."""
    old = Lake(tmp_path_factory.mktemp("old"), patience=60)
    with today.open() as connection:
        connection.execute(
            f"attach 'ducklake:{old.catalog_file}' as old "
            f"(data_path '{old.files}', data_inlining_row_limit 0)"
        )
        connection.execute(VERSION_1.read_text().replace("lake.", "old."))
        for table, names in connection.execute(OF_OLD).fetchall():
            connection.execute(f"insert into old.{table} by name select {names} from lake.{table}")
        tables = dict(connection.execute(OF_OLD).fetchall())
    return old, tables


@pytest.fixture(scope="module")
def told(made_old):
    """Everything that a warehouse of version 1 could say, of a lake."""
    _, tables = made_old

    def tell(lake):
        return {
            table: query(lake.front_door, f"select {names} from history.{table} order by all").rows
            for table, names in tables.items()
        }

    return tell


@pytest.fixture
def old(made_old, tmp_path):
    return Lake(shutil.copytree(made_old[0].folder, tmp_path / "old"), patience=60)


def look(lake):
    with lake.open() as connection:
        return connection.execute(LOOK).fetchall()


def test_an_old_warehouse_is_brought_up_to_date_with_all_its_rows(old, today, told):
    assert verify(old) == []
    assert told(old) == told(today)
    assert look(old) == look(today), "the tables are those of a new warehouse, comments included"
    with old.open() as connection:
        assert migrate.version(connection) == version.newest()
        snapshots = connection.execute("select max(snapshot_id) from lake.snapshots()").fetchone()
    with old.open() as connection:
        assert connection.execute("select max(snapshot_id) from lake.snapshots()").fetchone() == snapshots


def test_an_old_warehouse_takes_new_documents(old, ingest, read):
    item = read("Ferries cost 9.", name="later")
    ingest([item], into=old)
    assert query(old.front_door, "select count(*) from documents").rows == [(3,)]
    assert verify(old) == []


def test_an_old_warehouse_writes_files_as_a_new_one_does(old, today):
    def options(lake):
        with lake.open() as connection:
            found = connection.execute("select option_name, value from ducklake_options('lake')").fetchall()
        return {name: value for name, value in found if name.startswith("parquet")}

    assert options(old) == options(today)
    assert options(old).keys() == migrate.FORMAT.keys()


def test_a_dataset_of_earlier_rules_is_resolved_anew(old, today, runs, rows):
    with old.open() as connection:
        connection.execute("update lake.claim_indicators set rules = 'earlier'")
        connection.execute("update lake.observations set reason = 'said otherwise'")
    assert resolve(old, load_rules(), runs("resolve-1")).has_changed
    assert rows(old)["observations"] == rows(today)["observations"]


def test_a_front_door_of_an_earlier_version_says_what_to_do(today, tmp_path):
    lake = Lake(shutil.copytree(today.folder, tmp_path / "data"), patience=60)
    with duckdb.connect(lake.front_door) as door:
        door.execute("alter table history.front_door drop column version")
    with pytest.raises(OlderWarehouseError, match="run `indicia verify --warehouse "):
        status(lake.front_door)
    assert finish(lake), "which any writer does, too"
    assert status(lake.front_door).documents == 2


def test_a_front_door_of_a_later_version_is_refused(today, tmp_path):
    door = shutil.copy(today.front_door, tmp_path)
    with duckdb.connect(door) as connection:
        connection.execute("update history.front_door set version = 999")
    with pytest.raises(NewerWarehouseError, match="upgrade indicia"):
        status(Path(door))


def test_a_migration_that_forgets_a_column_changes_nothing(old, monkeypatch):
    forgotten = dict.fromkeys(version.migrations(), "select 1")
    monkeypatch.setattr(migrate, "migrations", lambda: forgotten)
    with pytest.raises(MigrationError, match=r"observations\.is_ambiguous.* nothing was changed"), old.open():
        pass
    monkeypatch.undo()
    assert verify(old) == []


def test_migrations_are_numbered_without_gaps():
    assert sorted(version.migrations()) == list(range(2, version.newest() + 1))
