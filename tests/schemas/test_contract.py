"""The tables as declared: what everything else derives from."""

from pathlib import Path

import polars as pl
import pytest

from schemas import TABLES
from schemas.contract import columns, description, key, polars_schema, sql_type
from warehouse.data_dictionary import data_dictionary

EVERY = [pytest.param(model, id=name) for name, model in TABLES.items()]


@pytest.mark.parametrize("model", EVERY)
def test_every_table_and_column_is_described(model):
    assert description(model).startswith("One row per")
    for column in columns(model):
        assert column.title
        assert column.description.endswith((".", "…"))


@pytest.mark.parametrize("model", EVERY)
def test_every_table_has_a_key_and_names_its_run(model):
    assert key(model)
    assert "run_id" in polars_schema(model)


@pytest.mark.parametrize("model", EVERY)
def test_references_lead_to_keys(model):
    for column in columns(model):
        if column.references:
            table, _, target = column.references.partition(".")
            assert target in key(TABLES[table])


@pytest.mark.parametrize("model", EVERY)
def test_no_number_that_is_stated_is_a_float(model):
    assert not [c for c in columns(model) if c.sql_type in ("double", "float")]


@pytest.mark.parametrize(
    ("dtype", "named"),
    [
        (pl.Decimal(38, 12), "decimal(38,12)"),
        (pl.Datetime("us", "UTC"), "timestamptz"),
        (pl.List(pl.Int64), "bigint[]"),
        (pl.String(), "varchar"),
        (pl.Date(), "date"),
    ],
)
def test_types_in_sql(dtype, named):
    assert sql_type(dtype) == named


def test_a_type_without_a_name_is_refused():
    with pytest.raises(TypeError, match=r"contract\.py"):
        sql_type(pl.Float64())


def test_the_data_dictionary_is_up_to_date():
    written = Path(__file__).parents[2] / "docs" / "data-dictionary.md"
    assert written.read_text(encoding="utf-8") == data_dictionary()
