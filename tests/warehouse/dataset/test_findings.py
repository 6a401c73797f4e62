"""Figures that do not fit together: each check of `warehouse/sql/findings` names the claims concerned."""

from dataclasses import replace
from pathlib import Path

import pytest
from annotated import annotated
from datasets import NOW, a_run, dataset, resolved, rows

from extraction.model import Extraction
from warehouse.dataset.resolve import resolve
from warehouse.dataset.rules import load_rules
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.rows import Read
from warehouse.run import fingerprint
from warehouse.staging import stage

MONEY = "level unit=USD period=2024 geo={geo} subject={subject} value={value}"
SHARE = "share unit=% period=2024 geo={geo} subject={subject} value={value} of={of}"
BILLION = 10**9


def restated(
    name: str, first: tuple[int, str, str], second: tuple[int, str, str], geo: str, again: str = "Exports"
) -> Read:
    """A document that says one amount twice, of exports and of what `again` names: value, unit, words."""
    claim = f"level subject='{{}}' geo={geo} period=2024 value={{}} unit={{}}"
    told = [
        f"{{{words}|{claim.format(subject, value, unit)}}}"
        for subject, (value, unit, words) in (("Exports", first), (again, second))
    ]
    item = annotated(name, f"Exports were {told[0]} ({again}: {told[1]}).")
    stated, again = item.extraction.quantities
    quantities = (stated, replace(again, equivalent_of=0))
    return replace(item, extraction=replace(item.extraction, quantities=quantities))


def in_euros(name: str, dollars: int, geo: str) -> Read:
    """A document that says 100 billion euros in dollars."""
    return restated(
        name, (100 * BILLION, "EUR", "€100 billion"), (dollars * BILLION, "USD", f"${dollars} billion"), geo
    )


def exports_of_spain() -> list[Read]:
    """A level, the one of a year before, growth that goes with neither, and a part with its share."""
    level = MONEY.format(geo="ESP", subject="Exports", value=120 * BILLION)
    before = level.replace("2024", "2023").replace("120", "104")
    growth = "change basis=yoy unit=% period=2024 geo=ESP subject=Exports value=50"
    part = MONEY.format(geo="ESP", subject="'Tourism receipts'", value=44 * BILLION)
    share = SHARE.format(geo="ESP", subject="'Tourism receipts'", value=20, of="exports")
    return [
        annotated("before", f"Exports were {{$104 billion|{before}}}."),
        annotated("level", f"Exports rose {{50 percent|{growth}}} to {{$120 billion|{level}}}."),
        annotated(
            "part", f"Tourism receipts were {{$44 billion|{part}}}, {{20 percent|{share}}} of exports."
        ),
    ]


def contradictions() -> list[Read]:
    """Documents of which each check finds one thing that does not fit, and some that only look like it."""
    jobless = "ratio unit=% period=2024 geo=PRT subject='Unemployment rate' value={}"
    workers = SHARE.format(geo="PRT", subject="workers", value="{}", of="staff")
    debt = SHARE.format(geo="PRT", subject="'Public debt'", value=130, of="GDP")
    return [
        *exports_of_spain(),
        annotated("slip", f"Unemployment rate was {{164 percent|{jobless.format(164)}}}."),
        annotated("right", f"Unemployment rate was {{6.4 percent|{jobless.format('6.4')}}}."),
        annotated("over", f"Of all workers, {{130 percent|{workers.format(130)}}} stay."),
        annotated("debt", f"Public debt was {{130 percent|{debt}}} of GDP."),
        *(in_euros(name, dollars, name) for name, dollars in (("PRT", 104), ("FRA", 300), ("ITA", 103))),
        restated("miles", (100, "mi", "100 miles"), (200, "km", "200 km"), "DEU"),
        restated("metres", (100, "mi", "100 miles"), (161, "km", "161 km"), "AUT"),
    ]


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    return resolved(tmp_path_factory.mktemp("findings"), [contradictions()])


# check | quotes of the claims concerned | part of the message
FOUND = [
    ("implied_rate", ["$300 billion", "€100 billion"], "a rate of 0.333 EUR/USD follows"),
    ("level_contradicts_growth", ["$104 billion", "$120 billion", "50 percent"], "implies 80,000,000,000"),
    ("out_of_bounds", ["164 percent"], "Unemployment rate: 164 % is outside the plausible 0 to 90"),
    ("restatement_mismatch", ["100 miles", "200 km"], "is restated as 200"),
    ("share_over_whole", ["130 percent"], "a share of 130 percent is more than the whole"),
    ("whole_contradicts_share", ["$120 billion", "$44 billion", "20 percent"], "implies 220,000,000,000"),
]


def test_each_check_names_what_does_not_fit_and_nothing_else(lake: Lake) -> None:
    found = rows(
        lake,
        "select check_name, (select list(quote order by quote) from claims where list_contains(claim_ids, "
        "claim_id)) from findings order by check_name",
    )
    assert found == [(check, quotes) for check, quotes, _ in FOUND]


@pytest.mark.parametrize(("check", "message"), [(check, message) for check, _, message in FOUND])
def test_the_message_says_why(lake: Lake, check: str, message: str) -> None:
    ((said,),) = rows(lake, "select message from findings where check_name = ?", check)
    assert message in str(said)


def test_what_comes_in_two_loads_is_found_as_well(lake: Lake, tmp_path: Path) -> None:
    documents = contradictions()
    in_two = resolved(tmp_path, [documents[1::2], documents[::2]])  # none has both sides of a contradiction
    assert dataset(in_two)["findings"] == dataset(lake)["findings"]


def test_a_finding_goes_with_any_of_its_claims(tmp_path: Path) -> None:
    documents = contradictions()
    lake = resolved(tmp_path, [documents])
    told = [(check,) for check, _, _ in FOUND]
    # Read anew, a document has no numbers. Without "before", growth implies a figure that nobody states;
    # without "ITA" there are too few exchange rates to tell which is wrong.
    for name, gone in (
        ("before", {"level_contradicts_growth"}),
        ("ITA", {"implied_rate"}),
        ("slip", {"out_of_bounds"}),
    ):
        (item,) = (each for each in documents if each.document.name == name)
        run = replace(a_run(f"again-{name}"), fingerprint=fingerprint("2.0"))
        staged = stage(tmp_path / "again" / name, "0", [replace(item, extraction=Extraction((), ()))], run)
        load(lake, [Path(staged.path)], run, NOW)
        told = [(check,) for (check,) in told if check not in gone]
        assert rows(lake, "select check_name from findings order by check_name") == told
    assert not resolve(lake, load_rules(), a_run("whole")).has_changed


def test_a_restatement_of_another_thing_stays_wrong_when_that_is_spoken_of_again(tmp_path: Path) -> None:
    wrong = restated("miles", (100, "mi", "100 miles"), (200, "km", "200 km"), "DEU", again="Pipe imports")
    of_the_other = "level subject='Pipe imports' geo=DEU period=2024 value=300 unit=km"
    later = annotated("later", f"Pipe imports were {{300 km|{of_the_other}}}.")
    lake = resolved(tmp_path, [[wrong], [later]])
    assert rows(lake, "select check_name from findings") == [("restatement_mismatch",)]
    assert not resolve(lake, load_rules(), a_run("whole")).has_changed


def test_every_check_is_tried_here() -> None:
    files = Path(__file__).parents[3].glob("warehouse/sql/findings/*.sql")
    assert sorted(path.stem for path in files) == [check for check, _, _ in FOUND]
