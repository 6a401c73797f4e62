"""Sources that disagree, revisions, and figures of one document that only seem to contradict each other."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from annotated import annotated
from datasets import resolved, rows

from warehouse.dataset.earlier import CONTEXT, earlier
from warehouse.lake import Lake

# What stands before each of two figures of one sentence | which of them is of an earlier time
WORDS = [
    (("Inflation fell from ", "Inflation fell from 5 to "), [0]),
    (("Inflation is ", "Inflation is 2 percent, down from a record "), [1]),
    (("rates averaged ", "rates averaged 2, compared with about "), [1]),
    (("It came to ", "It came to 2 against "), [1]),
    (("The rate was ", "The rate was 5 and is now "), [0]),
    (("The rate, once ", "The rate, once 5 percent, currently stands at "), [0]),
    (("Rates of ", "Rates of 5 percent and "), []),
    (("moved from ", "moved from 5, and then from "), []),
    (("It moved from 2019 to ", "It moved from 2019 to 5 and "), []),
]


@pytest.mark.parametrize(("before", "expected"), WORDS, ids=lambda value: str(value)[-30:])
def test_words_before_a_figure_say_that_it_is_of_an_earlier_time(
    before: tuple[str, ...], expected: list[int]
) -> None:
    group = [
        {"claim_id": str(i), "interval_low": Decimal(5 - i), "interval_high": Decimal(5 - i)}
        for i in range(2)
    ]
    words = {str(i): text[-CONTEXT:] for i, text in enumerate(before)}
    assert [int(row["claim_id"]) for row in earlier(group, words)] == expected


# Country | what documents say, in the order of publication | of the observation: value, claims, whether it
# is a conflict, revised, ambiguous, preferred
CASES = {
    "PRT": (["Inflation is {2 percent}, down from {5 percent}."], (2, 1, False, False, False, True)),
    "ESP": (["Inflation of {2 percent} and {5 percent} was seen."], (2, 2, False, False, True, False)),
    "FRA": (
        ["Inflation was {5 percent}.", "Inflation of {2 percent} and {5 percent} was seen."],
        (5, 3, False, False, False, True),
    ),
    # Who states several figures disputes nobody: which of them is meant is not known.
    "GRC": (
        ["Inflation of {2 percent} and {5 percent} was seen.", "Inflation was {3 percent}."],
        (3, 3, False, False, False, True),
    ),
    "IRL": (
        ["Inflation of {2 percent} and {5 percent} was seen.", "Inflation of {3 percent} and {8 percent}."],
        (3, 4, False, False, True, False),
    ),
    "DEU": (
        ["Inflation was {2 percent|Ministry} and {5 percent|Bank}, they say."],
        (2, 2, True, False, False, True),
    ),
    "ITA": (["Inflation was {5 percent}.", "Inflation was {2 percent}."], (2, 2, False, True, False, True)),
    # Figures that differ in their last digit do differ, and one that is rounded further does not.
    "AUT": (
        ["Inflation was {2.4 percent}.", "Inflation was {2.5 percent}."],
        (Decimal("2.5"), 2, False, True, False, True),
    ),
    "BEL": (
        ["Inflation was {2 percent}.", "Inflation was {2.4 percent}."],
        (Decimal("2.4"), 2, False, False, False, True),
    ),
    "NLD": (
        ["Inflation was {5 percent|Bank}.", "Inflation was {2 percent|Ministry}."],
        (2, 2, True, False, False, True),
    ),
}


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    items = [
        annotated(f"{geo}{i}", f"Note {geo}. {marked(text, geo)}", published_on=date(2025, 1, 1 + i))
        for geo, (texts, _) in CASES.items()
        for i, text in enumerate(texts)
    ]
    return resolved(tmp_path_factory.mktemp("disagreement"), [items])


def marked(text: str, geo: str) -> str:
    """Write out what each figure is: inflation of a country in 2024, said by somebody or nobody."""

    def fields(found: re.Match[str]) -> str:
        said_by = f" attributed_to={found[3]}" if found[3] else ""
        read = f"ratio subject=Inflation unit=% geo={geo} period=2024 value={found[2]}{said_by}"
        return f"{{{found[1]}|{read}}}"

    return re.sub(r"\{(([\d.]+) percent)(?:\|(\w+))?\}", fields, text)


@pytest.mark.parametrize("geo", CASES)
def test_whether_figures_disagree(lake: Lake, geo: str) -> None:
    _, expected = CASES[geo]
    found = rows(
        lake,
        "select value, claims, is_conflict, is_revised, is_ambiguous, is_preferred from observations "
        "where is_comparable and geo = ?",
        geo,
    )
    if expected[4]:
        # Which of two is chosen is not told: both are equally precise.
        found = [(expected[0], *found[0][1:])]
    assert found == [expected]


# What documents say of inflation, in the order of publication | why the figure shown was chosen
REASONS = {
    "PRT": (["2"], "the only claim"),
    "ESP": (["2", "2"], "both claims say the same"),
    "FRA": (["2", "2", "2"], "all 3 claims say the same"),
    "ITA": (["2.4", "2"], "both claims agree, this is the more precise"),
    "DEU": (["2", "2.4", "2"], "all 3 claims agree, this is the most precise"),
    "GRC": (["5", "2"], "the latest known of 2 claims"),
    "IRL": (["5", "2.4", "2"], "the latest known of 3 claims, and the most precise of the 2 that agree"),
}


def test_the_reason_says_why_a_figure_was_chosen(tmp_path: Path) -> None:
    items = [
        annotated(
            f"{geo}{i}",
            f"Note {geo}{i}. {marked(f'Inflation was {{{number} percent}}.', geo)}",
            published_on=date(2025, 1, 1 + i),
        )
        for geo, (numbers, _) in REASONS.items()
        for i, number in enumerate(numbers)
    ]
    found = rows(resolved(tmp_path, [items]), "select geo, reason from observations where is_comparable")
    assert dict(found) == {geo: reason for geo, (_, reason) in REASONS.items()}


def test_a_figure_that_is_not_clear_says_so_and_is_in_no_series(lake: Lake) -> None:
    ((reason,),) = rows(lake, "select reason from observations where geo = 'ESP'")
    assert reason == "unclear: the same document states other figures for it, too"
    assert rows(lake, "select count(*) from series where geo = 'ESP'") == [(0,)]
    assert rows(lake, "select distinct geo from conflicts where kind = 'conflict' order by 1") == [
        ("DEU",),
        ("NLD",),
    ]
