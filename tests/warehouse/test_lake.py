"""The lake is opened whole, or says why it cannot be."""

import duckdb
import pytest

from warehouse.errors import DamagedCatalogError
from warehouse.lake import Lake


def test_a_catalog_that_was_half_begun_is_begun_anew(tmp_path):
    (tmp_path / ".catalog.ducklake").write_bytes(bytes(1000))
    with Lake(tmp_path).open() as connection:
        assert connection.execute("select count(*) from lake.claims").fetchone() == (0,)
    assert sorted(path.name for path in tmp_path.glob("*catalog*")) == ["catalog.ducklake"]


@pytest.mark.parametrize(
    "content", [bytes(1000), b"not a database " * 1000], ids=["cut off", "of another kind"]
)
def test_a_damaged_catalog_is_named_with_a_remedy_and_left_as_it_is(tmp_path, content):
    (tmp_path / "catalog.ducklake").write_bytes(content)
    with (
        pytest.raises(DamagedCatalogError, match="put back a copy that `indicia backup` made"),
        Lake(tmp_path).open(),
    ):
        pass
    assert (tmp_path / "catalog.ducklake").read_bytes() == content


def test_the_first_checkpoint_may_break_off_before_its_log_is_cleared_away(tmp_path):
    with pytest.raises(duckdb.IOException), Lake(tmp_path).open() as connection:
        connection.execute("set debug_checkpoint_abort = 'before_truncate'")
        connection.execute("checkpoint __ducklake_metadata_lake")
    assert (tmp_path / "catalog.ducklake.wal").exists()
    with Lake(tmp_path).open() as connection:
        assert connection.execute("select count(*) from lake.claims").fetchone() == (0,)


def test_a_log_of_another_catalog_is_named_with_a_remedy(tmp_path):
    for name in ("one", "other"):
        with pytest.raises(duckdb.IOException), Lake(tmp_path / name).open() as connection:
            connection.execute("set debug_checkpoint_abort = 'before_header'")
            connection.execute("checkpoint __ducklake_metadata_lake")
    (tmp_path / "one" / "catalog.ducklake.wal").replace(tmp_path / "other" / "catalog.ducklake.wal")
    with pytest.raises(DamagedCatalogError, match="WAL does not match"), Lake(tmp_path / "other").open():
        pass
