"""The lake is opened whole, or says why it cannot be."""

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
