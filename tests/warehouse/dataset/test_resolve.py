"""Claims to observations: which figure is chosen and why, what is derived, what does not fit."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from annotated import annotated
from datasets import NOW, a_run, dataset, documents, resolved, rows

from warehouse.dataset import claims
from warehouse.dataset.derive import FORMULAS, derive
from warehouse.dataset.diff import UnknownStateError, diff
from warehouse.dataset.proposals import proposals
from warehouse.dataset.resolve import resolve
from warehouse.dataset.rules import load_rules
from warehouse.errors import CheckFailedError
from warehouse.lake import Lake
from warehouse.query import query
from warehouse.verify import verify

READ = claims.read_claim
LEVEL_2024 = (
    "select observation_id from observations where indicator_id = 'data_output' and measure = 'level' "
    "and modality = 'actual' and period_end = '2024-12-31'"
)


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    return resolved(tmp_path_factory.mktemp("dataset"), [documents()])


def test_everything_holds(lake: Lake) -> None:
    assert verify(lake) == []


def test_the_most_precise_of_those_that_agree_with_the_latest(lake: Lake) -> None:
    ((value, unit, documents, agreeing, is_conflict, spread),) = rows(
        lake,
        "select value, unit, documents, agreeing_documents, is_conflict, spread from observations "
        f"where observation_id = ({LEVEL_2024})",
    )
    assert (value, unit) == (Decimal("41.06"), "ZB")
    assert (documents, agreeing, is_conflict) == (4, 3, True)
    assert spread == Decimal("4.86")


def test_every_claim_is_linked_with_its_part(lake: Lake) -> None:
    found = rows(
        lake,
        "select d.name, l.role from observation_claims as l join claims using (claim_id) "
        f"join documents as d using (document_id) where observation_id = ({LEVEL_2024}) order by d.name",
    )
    assert found == [("first", "agrees"), ("precise", "chosen"), ("rival", "differs"), ("rough", "agrees")]


def test_conversion_is_recorded_beside_what_is_stated(lake: Lake) -> None:
    found = rows(
        lake,
        "select c.value, c.unit, value_canonical, unit_canonical, conversion from claim_indicators "
        "join claims as c using (claim_id) where c.unit = 'EB'",
    )
    assert found == [(Decimal(41060), "EB", Decimal("41.06"), "ZB", "EB to ZB: × 0.001")]


def test_series_has_one_row_per_point_with_its_footnote(lake: Lake) -> None:
    found = rows(
        lake,
        "select period, modality, value, agreeing, document from series "
        "where indicator_id = 'data_output' and measure = 'level' order by period",
    )
    assert found == [
        (date(2023, 12, 31), "actual", Decimal("30.1"), "1 of 1", "before"),
        (date(2024, 12, 31), "actual", Decimal("41.06"), "3 of 4", "precise"),
    ]


@pytest.mark.parametrize(
    ("day", "figures"),
    [
        ("2024-04-01", []),
        ("2024-06-01", [("forecast", Decimal(40), True)]),
        ("2025-03-05", [("actual", Decimal(41), True), ("forecast", Decimal(40), False)]),
        ("2025-12-31", [("actual", Decimal("41.06"), True), ("forecast", Decimal(40), False)]),
    ],
)
def test_as_of(lake: Lake, day: str, figures: list[tuple[str, Decimal, bool]]) -> None:
    found = rows(
        lake,
        "select modality, value, is_preferred from as_of(?::date) where indicator_id = 'data_output' "
        "and measure = 'level' and period_end = date '2024-12-31' order by modality",
        day,
    )
    assert found == figures


def test_as_of_today_is_what_is_stored(lake: Lake) -> None:
    names = "observation_id, value, claim_id, reason, claims, agreeing_claims, is_conflict, is_preferred"
    assert rows(lake, f"select {names} from as_of('9999-12-31') order by all") == rows(
        lake, f"select {names} from observations order by all"
    )


def test_vintages_tell_how_a_number_was_revised(lake: Lake) -> None:
    ((observation_id,),) = rows(lake, LEVEL_2024)
    found = rows(lake, "select known_on, value from vintages(?)", observation_id)
    assert found[0] == (date(2025, 3, 1), Decimal(41))
    assert found[-1][1] == Decimal("41.06")


WHOLE = """
select as_of, observation_id, claim_id, value, low, high, unit, claims, agreeing_claims, is_conflict, reason
from states((select list(distinct known_from) from spoken where observation_id = $id or point_id = $id))
where observation_id = $id or point_id = $id
qualify claim_id is distinct from lag(claim_id) over (partition by observation_id order by as_of)
order by as_of, observation_id
"""
"""The vintages of a number, taken from the states of the whole dataset."""


def test_vintages_are_those_of_the_whole_dataset(lake: Lake) -> None:
    names = WHOLE.partition("from")[0].replace("as_of", "known_on")
    ids = rows(lake, "select observation_id from spoken union select point_id from spoken")
    assert len(ids) > 10
    for (asked,) in ids:
        found = query(lake.front_door, f"{names} from vintages($id)", {"id": asked}).rows
        assert found and found == query(lake.front_door, WHOLE, {"id": asked}).rows


def test_derived_numbers_name_formula_and_inputs(lake: Lake) -> None:
    found = rows(
        lake,
        "select formula, indicator_id, period_end, value, calculation from derived order by formula, value",
    )
    assert [row[:4] for row in found] == [
        ("earlier_level", "data_output", date(2023, 12, 31), Decimal("32.848")),
        ("growth", "data_output", date(2024, 12, 31), Decimal("36.411960132890")),
        ("whole", "gdp", date(2025, 12, 31), Decimal(140000000000000)),
    ]
    assert found[0][4] == "41.06 / (1 + 25 / 100) = 32.848"
    assert rows(lake, "select count(*) from derived_inputs") == [(6,)]


@pytest.mark.parametrize(
    ("first", "second", "least", "greatest"),
    [
        (("4", "6"), ("20", "25"), "3.2", "5"),
        (("-6", "-4"), ("20", "25"), "-5", "-3.2"),
        (("-4", "6"), ("20", "25"), "-3.333333333333", "5"),
        ((None, "6"), ("20", "25"), None, "5"),
        (("-6", None), ("20", "25"), "-5", None),
    ],
)
def test_rounding_leaves_a_derived_number_all_its_slack(
    first: tuple[str | None, str | None], second: tuple[str, str], least: str | None, greatest: str | None
) -> None:
    ends = dict(
        zip(("interval_low", "interval_high", "other_low", "other_high"), (*first, *second), strict=True)
    )
    pair = defaultdict(lambda: None, {name: end and Decimal(end) for name, end in ends.items()})
    pair |= {"value": Decimal(5), "other_value": Decimal(22), "claim_id": "a", "other_claim_id": "b"}
    pair |= {"period_start": date(2024, 1, 1), "period_end": date(2024, 12, 31)}
    found = derive(FORMULAS[0], pair)
    assert found is not None
    assert [found[0]["low"], found[0]["high"]] == [end and Decimal(end) for end in (least, greatest)]


def test_findings_name_what_does_not_fit(lake: Lake) -> None:
    found = dict(rows(lake, "select check_name, len(claim_ids) from findings"))
    assert found == {"level_contradicts_growth": 3, "share_over_whole": 1}


def test_what_the_registry_lacks_is_proposed(tmp_path: Path) -> None:
    claim = "level subject='policy measures' unit=1 geo=CHN counted='policy measures' value={}"
    items = [
        annotated(f"d{i}", f"China has {{{i + 2}|{claim.format(i + 2)}}} policy measures.") for i in range(3)
    ]
    lake = resolved(tmp_path, [items])
    (found,) = proposals(lake.front_door)
    assert (found.suggested_id, found.claims, found.documents) == ("policy_measure", 3, 3)
    assert (found.label, found.measure, found.unit) == ("Policy measures", "level", "1")


def test_restatements_are_linked_and_not_counted_twice(tmp_path: Path) -> None:
    stated = "level subject=Exports unit=EUR value=271000000000 geo=PRT period=2024"
    (item,) = [annotated("note", f"Exports were {{271 billion euros|{stated}}} ({{$282 billion|{stated}}}).")]
    first, second = item.extraction.quantities
    again = replace(second, unit="USD", value=Decimal(282000000000), equivalent_of=0)
    item = replace(item, extraction=replace(item.extraction, quantities=(first, again)))
    lake = resolved(tmp_path, [[item]])
    assert rows(lake, "select unit, claims from observations") == [("EUR", 1)]
    assert rows(lake, "select role from observation_claims order by role") == [("chosen",), ("restates",)]
    ((unit, value),) = rows(lake, "select unit, value from derived")
    assert unit == "EUR/USD"
    assert round(value, 4) == Decimal("0.9610")  # type: ignore[call-overload]  # a decimal, as the column says
    assert verify(lake) == []


def test_a_bound_is_no_point(tmp_path: Path) -> None:
    bound = "level subject='data enterprises' unit=1 geo=CHN period=2024 value=400000 comparator=gt"
    point = "level subject='data enterprises' unit=1 geo=CHN period=2024-12 value=402113"
    items = [
        annotated("bound", f"Data enterprises: {{over 400,000|{bound.replace('data', 'Data')}}}."),
        annotated("point", f"Data enterprises: {{402,113|{point.replace('data', 'Data')}}}."),
    ]
    lake = resolved(tmp_path, [items])
    found = rows(lake, "select value, comparator, claims, agreeing_claims, is_conflict from observations")
    assert found == [(Decimal(402113), "eq", 2, 2, False)]


def test_resolving_twice_changes_nothing(tmp_path: Path) -> None:
    lake = resolved(tmp_path, [documents()])
    before = dataset(lake)
    report = resolve(lake, load_rules(), a_run("resolve-1"))
    assert not report.has_changed
    assert dataset(lake) == before
    assert rows(lake, "select count(*) from runs") == [(1,)]


@pytest.mark.slow
def test_a_changed_registry_needs_no_extraction(tmp_path: Path) -> None:
    lake = resolved(tmp_path, [documents()])
    registry = tmp_path / "own.toml"
    registry.write_text(
        '[data_made]\nlabel = "Data made"\ndefinition = "Data."\ntopic = "digital"\nmeasure = "level"\n'
        'unit = "EB"\nphrases = ["data output"]\n'
    )
    rules = load_rules(registry)
    report = resolve(lake, rules, a_run("resolve-1"))
    assert report.has_changed
    found = rows(
        lake, "select value, unit from observations where indicator_id = 'data_made' and reason like '%most%'"
    )
    assert found == [(Decimal(41060), "EB")]
    # A later load with the built-in registry goes back to it for all claims, not only for its own.
    after = resolved(tmp_path, [documents(), [annotated("empty", "Nothing happened in {2020|date}.")]])
    assert rows(after, "select count(*) from observations where indicator_id = 'data_made'") == [(0,)]
    assert verify(after) == []


def test_diff_says_what_a_run_changed(tmp_path: Path) -> None:
    items = documents()
    lake = resolved(tmp_path, [items[:2], items[2:3]])
    found = diff(lake, "run-1")
    assert [(c["change"], c["old_value"], c["value"]) for c in found.changes] == [
        ("changed", Decimal(41), Decimal("41.06"))
    ]
    assert diff(lake).changes == found.changes
    assert diff(lake, str(found.after)).changes == []
    assert {c["change"] for c in diff(lake, "run-0").changes} == {"added"}
    with pytest.raises(UnknownStateError, match="the last are run-0, run-1"):
        diff(lake, "run-7")


def test_runs_are_told_apart_by_their_whole_names(tmp_path: Path) -> None:
    items = documents()
    lake = resolved(tmp_path, [items[:2], items[2:3]], name="ingest-2025-03-01T09:30-{}")
    assert {c["change"] for c in diff(lake, "ingest-2025-03-01T09:30-0").changes} == {"added"}
    assert {c["change"] for c in diff(lake).changes} == {"changed"}
    with pytest.raises(UnknownStateError, match="the last are ingest-2025-03-01T09:30-0, ingest"):
        diff(lake, "ingest-2025-03-01T09")


def test_undated_documents_are_known_from_their_first_load(tmp_path: Path) -> None:
    lake = resolved(
        tmp_path, [[annotated("n", "Exports rose {2 percent|change subject=Exports unit=% value=2}.")]]
    )
    assert rows(lake, "select known_from from observations") == [(NOW.date(),)]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims are read as those of an indicator that there is not."""
    monkeypatch.setattr(
        claims, "read_claim", lambda *given, **how: {**READ(*given, **how), "indicator_id": "none"}
    )


@pytest.mark.usefixtures("broken")
def test_a_load_refuses_what_resolving_got_wrong(tmp_path: Path) -> None:
    with pytest.raises(CheckFailedError) as failed:
        resolved(tmp_path, [documents()])
    assert "claim_indicators_indicator_id_reference" in failed.value.failed


def test_resolving_anew_refuses_what_it_got_wrong(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    lake = resolved(tmp_path, [documents()])
    before = dataset(lake)
    request.getfixturevalue("broken")
    with pytest.raises(CheckFailedError) as failed:
        resolve(lake, load_rules(), a_run("again"))
    assert "claim_indicators_indicator_id_reference" in failed.value.failed
    assert dataset(lake) == before
    assert verify(lake) == []
