"""From an id, or its beginning, back to the sentence."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from annotated import altered, annotated
from datasets import documents, resolved

from warehouse.errors import AmbiguousIdError, NoWarehouseError, QueryError, UnknownIdError
from warehouse.lake import Lake
from warehouse.novelty import Novelty, Sighting, novelty
from warehouse.query import query, status
from warehouse.rows import address_of
from warehouse.run import fingerprint
from warehouse.trace import Traced, trace

TEXT = "In 2024 😀 roads cost 40 and “trams” 7%."


@pytest.fixture(scope="module")
def filled(tmp_path_factory, module_ingest):
    lake = Lake(tmp_path_factory.mktemp("filled"))
    module_ingest(lake, TEXT, name="note")
    return lake


LINES = annotated(
    "lines",
    "Bridges cost {9 euros|level subject=Bridges unit=EUR value=9}.\n"
    "Roads cost {40 euros|level subject=Roads unit=EUR value=40} in {2024|date}.",
    uri="https://x.example/lines",
)
DEFECT = annotated("defect", "Trams cost {7 euros|level subject=Trams unit=EUR value=7}.")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A warehouse in which several documents state a figure, and a check has held a number back."""
    read = [*documents(), LINES, altered(DEFECT, 0, subject="Rails")]
    return resolved(tmp_path_factory.mktemp("many"), [read])


def one(lake, sql):
    return query(lake.front_door, sql).rows[0]


@pytest.mark.parametrize("length", [32, 12])
def test_a_claim_leads_to_its_marked_sentence(filled, length):
    claim_id, quantity_id = one(filled, "select claim_id, quantity_id from claims where quote = '40'")
    traced = trace(filled.front_door, claim_id[:length])
    (source,) = traced.sources
    assert (traced.traced, traced.id, source.quantity_id) == (Traced.CLAIM, claim_id, quantity_id)
    assert source.marked == ("In 2024 😀 roads cost ", "40", " and “trams” 7%.")
    assert (source.quote_start, source.quote_end) == (21, 23)
    assert (source.name, source.addresses) == ("note", ["file:///note.txt"])
    assert (source.run_id, source.flow_run_id, source.extractor_version) == ("run-1.0", "flow-run-1.0", "1.0")


def test_a_number_that_is_no_claim_says_why(filled):
    (quantity_id,) = one(filled, "select quantity_id from quantities where quote = '2024'")
    traced = trace(filled.front_door, quantity_id)
    (source,) = traced.sources
    assert (traced.traced, source.kind, source.outcome, source.claim_id) == (
        "quantity",
        "date",
        "skipped",
        None,
    )


def test_an_observation_leads_to_all_its_claims_the_chosen_one_first(filled):
    (observation_id,) = one(filled, "select observation_id from lineage where quote = '40'")
    traced = trace(filled.front_door, observation_id)
    assert traced.traced is Traced.OBSERVATION
    assert traced.observation is not None
    assert [source.is_chosen for source in traced.sources] == [True]


def test_of_many_claims_the_chosen_one_comes_first_and_then_the_latest(many):
    (observation_id,) = one(many, "select observation_id from observations where value = 41.06")
    traced = trace(many.front_door, observation_id)
    assert traced.observation["claims"] == 4
    assert [(source.name, source.role, source.is_chosen) for source in traced.sources] == [
        ("precise", "chosen", True),
        ("rough", "agrees", False),
        ("rival", "differs", False),
        ("first", "agrees", False),
    ]
    chosen, rough, *_ = traced.sources
    assert (chosen.indicator, chosen.phrase, chosen.conversion) == (
        "Data output",
        "data output",
        "EB to ZB: × 0.001",
    )
    assert rough.conversion is None
    assert [source.addresses for source in traced.sources] == [
        [name] for name in ("precise", "rough", "rival", "first")
    ]


def test_a_quote_is_marked_where_it_stands_in_its_sentence(many):
    (quantity_id,) = one(many, "select quantity_id from claims where quote = '40 euros'")
    traced = trace(many.front_door, quantity_id)
    (source,) = traced.sources
    assert (traced.traced, source.outcome, source.value, source.role) == (Traced.QUANTITY, "claim", 40, None)
    assert source.marked == ("Roads cost ", "40 euros", " in 2024.")
    assert source.source_link == "https://x.example/lines#:~:text=40%20euros"


def test_of_a_number_that_is_no_claim_the_link_is_the_address_alone(many):
    (quantity_id,) = one(many, "select quantity_id from quantities where quote = '2024'")
    (source,) = trace(many.front_door, quantity_id).sources
    assert source.source_link == "https://x.example/lines"
    assert source.held_back == []


def test_a_number_that_was_held_back_says_by_which_check(many):
    (quantity_id,) = one(many, "select quantity_id from quantities where outcome = 'quarantined'")
    (source,) = trace(many.front_door, quantity_id).sources
    assert (source.name, source.outcome, source.claim_id) == ("defect", "quarantined", None)
    (held_back,) = source.held_back
    assert held_back.startswith("subject_grounded: ")


def test_an_id_may_be_pasted_with_blanks_and_in_capitals(many):
    (claim_id,) = one(many, "select claim_id from claims where quote = '40 euros'")
    assert trace(many.front_door, f" {claim_id.upper()}\n").id == claim_id


@pytest.mark.parametrize("length", [32, 12])
def test_the_macro_gives_the_same(filled, length):
    (claim_id,) = one(filled, "select claim_id from claims where quote = '40'")
    found = query(filled.front_door, "select * from trace(?)", [claim_id[:length]])
    (source,) = trace(filled.front_door, claim_id).sources
    row = dict(zip(found.columns, found.rows[0], strict=True))
    assert row == {name: getattr(source, name) for name in found.columns}


@pytest.mark.parametrize("given", ["", "zzz", "0" * 32, "' or 1=1 --"])
def test_an_unknown_id(filled, given):
    with pytest.raises(UnknownIdError):
        trace(filled.front_door, given)


def test_an_id_that_two_begin_with(many):
    ids = query(
        many.front_door,
        "select observation_id from observations union select claim_id from claims "
        "union select quantity_id from quantities order by all",
    ).rows
    beginnings = Counter(id_[:length] for (id_,) in ids for length in range(1, 32))
    of_two = max((beginning for beginning, count in beginnings.items() if count == 2), key=len)
    with pytest.raises(AmbiguousIdError, match=r"begins 2 ids or more, such as .*: give more of it"):
        trace(many.front_door, of_two)


def test_statements_cannot_write_and_say_what_is_wrong(filled):
    for sql in ("drop view claims", "create table t (a integer)", "select nonsense"):
        with pytest.raises(QueryError):
            query(filled.front_door, sql)


@pytest.mark.parametrize("sql", ["", "  \n", ";", "-- nothing but a comment"])
def test_where_no_statement_is_it_is_said(filled, sql):
    with pytest.raises(QueryError, match="no statement"):
        query(filled.front_door, sql)


@pytest.mark.parametrize(
    "sql",
    ["copy claims to '{}'", "export database '{}'", "attach '{}'", "select 1; copy (select 1) to '{}'"],
)
def test_a_question_writes_no_file(filled, tmp_path, sql):
    with pytest.raises(QueryError, match="more than ask"):
        query(filled.front_door, sql.format(tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_no_warehouse(tmp_path):
    with pytest.raises(NoWarehouseError, match="indicia ingest"):
        query(tmp_path / "warehouse.duckdb", "select 1")


def test_rows_beyond_the_limit_are_said_to_exist(filled):
    result = query(filled.front_door, "select * from quantities", limit=2)
    assert (len(result.rows), result.is_cut) == (2, True)


def test_status_counts(filled):
    found = status(filled.front_door)
    assert (found.documents, found.quantities, found.claims, found.undated) == (1, 3, 2, 1)
    assert found.skipped == {"date": 1}
    assert found.latest[0]["run_id"] == "run-1.0"


def test_what_is_new(filled, read, tmp_path):
    ours = read(TEXT).document
    (known,) = one(filled, "select document_id from documents")
    here = Sighting(known, address_of(ours))
    inputs = [here, Sighting(known, "file:///copy.txt"), Sighting("0" * 32, address_of(ours))]

    def told(lake, inputs, version):
        return [answer.novelty for answer in novelty(lake, inputs, fingerprint(version))]

    assert told(filled, inputs, "1.0") == [Novelty.NOTHING, Novelty.ADDRESS, Novelty.TEXT]
    assert told(filled, [here], "2.0") == [Novelty.TEXT]
    assert told(filled, [replace(here, published_on=date(2025, 1, 1))], "1.0") == [Novelty.TEXT]
    assert told(Lake(tmp_path), [here], "1.0") == [Novelty.TEXT]
