"""Nothing that a person or a document gives can become SQL: ids, filters, states, names of files, folders."""

from dataclasses import replace

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import warehouse
from tests.support.loaded import load_items
from tests.support.samples import ordinary
from tests.support.warehouses import contents
from warehouse.dataset.diff import UnknownStateError, diff
from warehouse.errors import AmbiguousIdError, UnfitFolderError, UnknownIdError, WarehouseError
from warehouse.export.exporting import export
from warehouse.export.selection import Selection
from warehouse.lake import Lake
from warehouse.trace import trace
from warehouse.verify import verify

ATTACKS = (
    "'; drop view claims; --",
    "' or true --",
    "' union all select text from documents --",
    "x') or ('a' = 'a",
    "\\'; delete from lake.claims; --",
    '"; drop table claims; --',
    "$id",
    "?",
    "{before}",
    "%s",
    "\x00",
    "’ or 1=1",
)
HOSTILE = st.one_of(st.sampled_from(ATTACKS), st.text(max_size=40))
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data") / "data"
    load_items(folder, ordinary())
    return folder


@pytest.fixture(scope="module", autouse=True)
def unchanged(data):
    before = contents(data)
    yield
    assert contents(data) == before
    assert verify(Lake(data)) == []


@FEW
@given(given=HOSTILE)
def test_an_id_is_a_value(data, given):
    try:
        found = trace(data / "warehouse.duckdb", given)
    except (UnknownIdError, AmbiguousIdError):
        return
    assert found.id.startswith(given.strip().lower())


@FEW
@given(given=HOSTILE)
def test_what_a_program_asks_for_is_a_value(data, given):
    with warehouse.open(data) as door:
        assert door.series(given).num_rows == 0
        assert door.series("gdp_growth", geo=given).num_rows == 0
        assert door.trace(given).num_rows == 0 or set(given.strip().lower()) <= set("0123456789abcdef")


@pytest.mark.parametrize("given", ATTACKS)
def test_a_state_is_a_value(data, given):
    with pytest.raises(UnknownStateError):
        diff(Lake(data), given)


@pytest.mark.parametrize("given", ATTACKS)
def test_an_export_s_filter_is_a_value(data, tmp_path, given):
    with pytest.raises(WarehouseError, match="indicator"):
        export(data / "warehouse.duckdb", tmp_path / "out", Selection(indicators=(given,)))


NAMES = ("it's", "a'; drop table claims; --", 'say "hello"', "[1] {2} *", "100% $HOME #1", "数据 ünï")


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_may_have_nearly_any_name(tmp_path, name):
    items = [replace(item, document=replace(item.document, name=name)) for item in ordinary()[:1]]
    load_items(tmp_path / name, items)
    lake = Lake(tmp_path / name)
    assert verify(lake) == []
    with duckdb.connect(lake.front_door, read_only=True) as door:
        assert door.execute("select distinct name from documents").fetchall() == [(name,)]


def test_a_folder_of_which_duckdb_would_lose_files_is_refused(tmp_path):
    with pytest.raises(UnfitFolderError, match="name another folder"), Lake(tmp_path / "why?").open():
        pass
    assert not (tmp_path / "why?").exists()
