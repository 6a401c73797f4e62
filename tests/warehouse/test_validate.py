"""What a batch's checks hold back, and what hangs on it: no number is ever lost."""

from dataclasses import replace
from decimal import Decimal

import polars as pl
import pytest

from extraction.model import Span
from warehouse.errors import SchemaMismatchError
from warehouse.quarantine import is_storable
from warehouse.rows import Read, Refused, make_rows
from warehouse.validate import check_table, validate

TEXT = "Roads cost 40 in 2024.\nBridges cost 7.5."


@pytest.mark.parametrize(
    ("number", "holds"),
    [
        ("0", True),
        ("-0.000000000001", True),
        ("99999999999999999999999999.999999999999", True),
        ("100000000000000000000000000", False),  # 27 digits before the point
        ("0.0000000000001", False),  # 13 after it
        ("1.2500000000000000", True),  # zeros at the end say nothing
        ("1E+25", True),
        ("1E+26", False),
        ("NaN", False),
        ("Infinity", False),
    ],
)
def test_numbers_that_the_warehouse_can_hold(number, holds):
    assert is_storable(Decimal(number)) is holds


@pytest.mark.parametrize(
    ("defect", "check"),
    [
        ({"value": Decimal("1e30")}, "value:decimal"),
        ({"quote": "39"}, "quote_grounded"),
        ({"start": 5000, "end": 5002}, "quote_in_sentence"),
        ({"subject": "Rails"}, "subject_grounded"),
        ({"subject_end": None}, "subject_grounded"),
        ({"measure": None}, "measure:not_nullable"),
        ({"low": Decimal(1)}, "states_a_number"),
        ({"value": None, "low": Decimal(2), "high": Decimal(1)}, "states_a_number"),
    ],
)
def test_a_defective_claim_is_quarantined_and_its_number_counted(read, alter, run, defect, check):
    frames = validate(make_rows([alter(read(TEXT), 0, **defect)], run))
    (account,) = frames["extractions"].select("quantities", "claims", "skipped", "quarantined").rows()
    assert account == (3, 1, 1, 1)
    assert frames["claims"]["quote"].to_list() == ["7.5"]
    assert check in frames["quarantine"]["check_name"].to_list()
    held = frames["quantities"].filter(pl.col("outcome") == "quarantined")["quantity_id"].to_list()
    assert set(frames["quarantine"]["quantity_id"]) == set(held)
    assert '"quantity_id"' in frames["quarantine"]["row_json"][0]


def test_a_sentence_takes_its_numbers_with_it(read, run):
    item = read(TEXT)
    beyond = replace(item.extraction, sentences=(Span(0, 5000), item.extraction.sentences[1]))
    frames = validate(make_rows([Read(item.document, beyond)], run))
    assert frames["sentences"].height == 1
    assert frames["quantities"]["outcome"].to_list() == ["quarantined", "quarantined", "claim"]


def test_two_numbers_at_one_place_are_both_held_back_and_counted_once(read, alter, run):
    item = alter(read("Trams 7 and 8."), 1, start=6, end=7, quote="7")
    frames = validate(make_rows([item], run))
    assert frames["claims"].is_empty()
    assert frames["extractions"]["quantities"].to_list() == [1]
    assert frames["extractions"]["quarantined"].to_list() == [1]


def test_a_text_that_is_not_unicode_is_held_back_whole(read, run):
    frames = validate(make_rows([read("Trams 7 \ud800"), read("Roads 8")], run))
    assert frames["documents"]["text"].to_list() == ["Roads 8"]
    assert frames["addresses"].height == frames["claims"].height == 1
    assert frames["quarantine"]["check_name"].to_list() == ["text:unicode"]


def test_a_restatement_of_a_claim_held_back_stands_by_itself(read, alter, run):
    item = alter(alter(read("Trams 7 and 8."), 1, equivalent_of=0), 0, subject="Rails")
    frames = validate(make_rows([item], run))
    assert frames["claims"]["equivalent_of"].to_list() == [None]


def test_an_input_that_could_not_be_read_is_a_row(run):
    frames = validate(make_rows([Refused("file:///\udcff.txt", "encoding", "not a text")], run))
    (row,) = frames["quarantine"].rows(named=True)
    assert (row["table_name"], row["check_name"], row["uri"]) == ("inputs", "encoding", "file:///\\udcff.txt")


@pytest.mark.parametrize(
    "frame",
    [
        pl.DataFrame({"document_id": ["0" * 32]}),
        pl.DataFrame({"superfluous": [1]}),
    ],
)
def test_a_frame_with_other_columns_is_a_defect_of_the_code(frame):
    with pytest.raises(SchemaMismatchError):
        check_table("addresses", frame, {})
