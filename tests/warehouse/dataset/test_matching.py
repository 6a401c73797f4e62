"""Which indicator a claim is of."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.model import Measure
from schemas.registry import RegistryError, load_registry
from warehouse.dataset.matching import PROPOSED, Matcher, Subject
from warehouse.dataset.normalise import is_comparable
from warehouse.dataset.units import dimension

MATCHER = Matcher(load_registry())

# subject, unit, measure, country | indicator, measure there, qualifier
SPECS = [
    ("total data output", "ZB", "level", "CHN", "data_output", "level", None),
    ("total data output", "%", "change", "CHN", "data_output", "change", None),
    ("digital economy's value added", "CNY", "level", "CHN", "digital_economy_value_added", "level", None),
    ("scale of the nation's data industry", "CNY", "level", "CHN", "data_industry_scale", "level", None),
    ("number of data enterprises in China", "1", "level", "CHN", "data_enterprises", "level", None),
    ("intelligent computing capacity", "rank", "rank", "CHN", "intelligent_computing_capacity", "rank", None),
    ("total computing capacity", "PFLOPS", "level", "CHN", "computing_capacity", "level", None),
    # What was measured decides among indicators that are named alike.
    ("oil", "USD/bbl", "ratio", None, "oil_price", "ratio", None),
    ("oil", "bbl/d", "level", "NOR", "oil_production", "level", None),
    ("net income", "USD", "level", None, "company_profit", "level", None),
    ("net income", "USD/share", "ratio", None, "earnings_per_share", "ratio", None),
    ("dividend", "USD", "level", None, "dividends_paid", "level", None),
    # A change may be a value: consumer prices that rise 2 percent are inflation of 2 percent.
    ("consumer prices", "%", "change", "PRT", "inflation", "ratio", None),
    ("inflation", "%", "ratio", "PRT", "inflation", "ratio", None),
    ("inflation", "pp", "change", "PRT", "inflation", "change", None),
    ("GDP", "%", "change", "PRT", "gdp_growth", "change", None),
    ("economic growth", "%", "change", "PRT", "gdp_growth", "change", None),
    ("GDP", "EUR", "level", "PRT", "gdp", "level", None),
    # The longest phrase wins, exclusions hold.
    ("core inflation", "%", "ratio", "PRT", "core_inflation", "ratio", None),
    ("youth unemployment rate", "%", "ratio", "PRT", "youth_unemployment_rate", "ratio", None),
    ("natural rate of unemployment", "%", "ratio", "USA", "natural_unemployment_rate", "ratio", None),
    ("GDP per capita", "EUR", "level", "PRT", "gdp_per_capita", "level", None),
    # What the phrase leaves becomes the qualifier; the claim's own country does not.
    ("exports of cars", "USD", "level", "DEU", "exports", "level", "car"),
    ("German exports to China", "USD", "level", "DEU", "exports", "level", "china"),
    ("U.S. exports", "USD", "level", "USA", "exports", "level", None),
    ("Velmora's revenue", "USD", "level", None, "company_revenue", "level", "velmora"),
    # How a figure is meant is no part of what it is of.
    ("unchanged target for the federal funds rate", "%", "ratio", "USA", "policy_rate", "ratio", None),
    # One thing is named in several ways.
    ("PCE price inflation", "%", "ratio", "USA", "inflation", "ratio", "PCE"),
    ("PCE price index", "%", "change", "USA", "inflation", "ratio", "PCE"),
    ("core PCE price inflation", "%", "ratio", "USA", "core_inflation", "ratio", "PCE"),
    ("real gross domestic product", "%", "change", "USA", "gdp_growth", "change", None),
    ("Increases in nonfarm payroll employment", "1", "level", "USA", "jobs_added", "level", None),
    # Words that are in one phrase do not make every thing with them that thing.
    ("real growth", "%", "change", "USA", "gdp_growth", "change", None),
    ("real", "%", "change", "BRA", "exchange_rate", "change", "BRL"),
    ("unemployment rate for women", "%", "ratio", "USA", "unemployment_rate", "ratio", "woman"),
    ("Black unemployment rate", "pp", "change", "USA", "unemployment_rate", "change", "black"),
    ("external deficit", "USD", "level", "USA", "current_account", "level", "deficit"),
    ("number of mergers", "1", "level", "USA", "acquisitions", "level", None),
    ("merger", "USD", "level", None, "acquisition_price", "level", None),
    # Phrases that mean one of several things keep them apart.
    ("Brent crude", "USD/bbl", "ratio", None, "oil_price", "ratio", "Brent"),
    ("Dow Jones industrial average", "%", "change", None, "stock_index", "change", "Dow Jones"),
    ("dollar", "JPY", "ratio", None, "exchange_rate", "ratio", "USD"),
]  # fmt: skip

# subject, unit, measure | proposed id
PROPOSALS = [
    ("likelihood of employment", "%", "change", "likelihood_employment"),
    ("price cap on oil", "USD/bbl", "ratio", "price_cap_oil"),
    ("the number of policy measures", "1", "level", "policy_measure"),
    ("guests", "1", "level", "guest"),
    ("guest", "1", "level", "guest"),
    ("It", "USD", "level", "unnamed"),
    ("percent", "%", "ratio", "unnamed"),
    ("the rest of the world", "1", "level", "rest_world"),
    ("the other half", "1", "level", "unnamed"),
    ("average rate", "%", "ratio", "unnamed"),
    ("footnote", "1", "level", "unnamed"),
    ("United States", "1", "level", "unnamed"),
    ("The Bank of England", "GBP", "level", "unnamed"),
    ("inflation", "USD", "level", "inflation"),
]


@pytest.mark.parametrize("spec", SPECS, ids=[f"{s[0]}-{s[1]}-{s[2]}" for s in SPECS])
def test_match(spec: tuple[str, str, str, str | None, str, str, str | None]) -> None:
    subject, unit, measure, geo, indicator, seen_as, qualifier = spec
    match = MATCHER.match(Subject(subject, None, None, unit, Measure(measure), geo=geo))
    assert (match.indicator_id, match.measure, match.qualifier) == (indicator, seen_as, qualifier)
    assert 0 < match.score <= 1


@pytest.mark.parametrize(("subject", "unit", "measure", "slug"), PROPOSALS)
def test_proposal(subject: str, unit: str, measure: str, slug: str) -> None:
    match = MATCHER.match(Subject(subject, None, None, unit, Measure(measure)))
    assert match.indicator is None
    assert match.indicator_id == PROPOSED + slug


def test_what_has_no_name_keeps_its_words() -> None:
    match = MATCHER.match(Subject("the United States", None, None, "1", Measure.LEVEL))
    assert (match.phrase, match.qualifier) == ("not named", "united state")


def test_long_names_stay_apart() -> None:
    long = "families of the lowest fifth by the income of their heads before tax, benefits, transfers, rent"
    one, other = (
        MATCHER.match(Subject(f"{long} in {end}", None, None, "1", Measure.LEVEL)).indicator_id
        for end in ("towns", "villages")
    )
    assert one != other
    assert len(one.removeprefix(PROPOSED)) == len(other.removeprefix(PROPOSED)) == 60


def test_share_of_something_is_not_the_rate() -> None:
    of_gdp = MATCHER.match(Subject("government debt", "GDP", None, "%", Measure.SHARE, geo="PRT"))
    assert (of_gdp.indicator_id, of_gdp.measure) == ("government_debt", Measure.SHARE)
    rate = MATCHER.match(Subject("unemployment", None, None, "%", Measure.SHARE, geo="PRT"))
    assert (rate.indicator_id, rate.measure) == ("unemployment_rate", Measure.RATIO)


def test_counted_noun_helps_where_the_subject_does_not() -> None:
    match = MATCHER.match(Subject("Velmora", None, "employees", "1", Measure.LEVEL))
    assert (match.indicator_id, match.found_in) == ("company_employees", "counted")


def test_every_phrase_finds_its_own_indicator() -> None:
    for indicator in load_registry().indicators:
        unit = indicator.unit.replace("money", "EUR")
        for phrase in indicator.phrases:
            match = MATCHER.match(Subject(phrase, None, None, unit, indicator.measure, geo="FRA"))
            assert match.indicator_id == indicator.indicator_id, phrase
        for phrase in indicator.changes_of:
            match = MATCHER.match(Subject(phrase, None, None, "%", Measure.CHANGE, geo="FRA"))
            assert (match.indicator_id, match.measure) == (indicator.indicator_id, indicator.measure), phrase


def test_every_unit_of_the_registry_is_known() -> None:
    for indicator in load_registry().indicators:
        assert dimension(indicator.unit) != indicator.unit or indicator.unit in {"money", "rank", "index"}


@pytest.mark.parametrize(
    ("unit", "is_known"),
    [
        ("t", True),
        ("money/bbl", True),
        ("rank", True),
        ("money/share", True),
        ("dB", True),
        ("tonnen", False),
        ("money/keg", False),
    ],
)
def test_a_unit_must_be_one_that_texts_have(tmp_path: Path, unit: str, is_known: bool) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        '[noise]\nlabel = "x"\ndefinition = "x."\ntopic = "x"\nmeasure = "level"\nphrases = ["noise"]\n'
        f'unit = "{unit}"\n'
    )
    if is_known:
        Matcher(load_registry(path))
    else:
        with pytest.raises(RegistryError, match=f"'noise': unit '{unit}' is unknown"):
            Matcher(load_registry(path))


def test_two_indicators_cannot_share_a_phrase(tmp_path: Path) -> None:
    entry = (
        '[{}]\nlabel = "x"\ndefinition = "x."\ntopic = "x"\nmeasure = "level"\nunit = "t"\nphrases = ["{}"]\n'
    )
    path = tmp_path / "own.toml"
    path.write_text(entry.format("one", "wheat harvest") + entry.format("two", "harvests of wheat"))
    with pytest.raises(RegistryError, match="says the same as 'wheat harvest'"):
        Matcher(load_registry(path))


@given(st.text(max_size=80), st.sampled_from(["%", "1", "USD", "t", None]), st.sampled_from(list(Measure)))
def test_any_text_is_matched_and_always_the_same_way(text: str, unit: str | None, measure: Measure) -> None:
    subject = Subject(text, None, None, unit, measure)
    match = MATCHER.match(subject)
    assert match == Matcher(MATCHER.registry).match(subject) if len(text) < 3 else True
    assert match.indicator_id
    assert 0 <= match.score <= 1


# subject, unit, measure, whole, country, period | whether it can be held against claims of other documents
COMPARABLE = [
    ("exports", "USD", "level", None, "DEU", 2024, True),
    ("exports", "USD", "level", None, "DEU", None, False),
    ("exports", "USD", "level", None, None, 2024, False),
    ("exports", "%", "share", "GDP", "DEU", 2024, True),
    ("small firms", "%", "share", "small firms", "DEU", 2024, False),
    ("Velmora's revenue", "USD", "level", None, None, 2024, True),
    ("revenue", "USD", "level", None, None, 2024, False),
    ("jobs", "1", "level", None, "DEU", 2024, False),
    ("guests", "1", "level", None, "DEU", 2024, False),
    ("hotel guests", "1", "level", None, "DEU", 2024, True),
]


@pytest.mark.parametrize("spec", COMPARABLE, ids=[f"{s[0]}-{s[2]}-{s[-1]}" for s in COMPARABLE])
def test_what_names_too_little_stands_alone(
    spec: tuple[str, str, str, str | None, str | None, int | None, bool],
) -> None:
    subject, unit, measure, of, geo, year, expected = spec
    match = MATCHER.match(Subject(subject, of, None, unit, Measure(measure), geo=geo))
    end = date(year, 12, 31) if year else None
    claim = {"subject": subject, "of": of, "measure": measure, "geo": geo, "period_end": end}
    assert is_comparable(claim, match) is expected
