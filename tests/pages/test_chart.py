"""From points to lines: what is drawn apart, and that everything stays on the paper."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.axis import number_ticks
from pages.chart import NARROW, WIDE, charts


def point(year: int, value: object = 1, **fields: Any) -> dict[str, Any]:
    number = None if value is None else Decimal(str(value))
    row = {
        "observation_id": f"{year}-{value}-{sorted(fields.items())}",
        "series_id": "s",
        "is_comparable": True,
        "period_start": date(year, 1, 1),
        "period_end": date(year, 12, 31),
        "value": number,
        "unit": "%",
        "measure": "change",
        "modality": "actual",
        "comparator": "eq",
        "geo": "NLD",
        "is_conflict": False,
    }
    empty = dict.fromkeys(("low", "high", "basis", "qualifier", "of_what", "place"))
    return empty | row | fields


def test_one_chart_for_each_kind_of_figure() -> None:
    rows = [point(y) for y in (2020, 2021, 2022)]
    rows += [point(y, measure="level", unit="EUR", value=5) for y in (2020, 2021)]
    rows += [point(2020, measure="share")]
    assert [c.title for c in charts(rows)] == ["Change (%), by year", "Level (EUR), by year"]


def test_one_period_is_no_chart() -> None:
    assert charts([point(2020, 1), point(2020, 2, geo="BEL")]) == ()


def test_points_without_a_period_or_a_number_are_left_to_the_table() -> None:
    rows = [point(2020), point(2021), point(2022, None), point(2023, period_start=None, period_end=None)]
    (chart,) = charts(rows)
    assert sum(len(line.dots) for line in chart.lines) == 2


def test_forecasts_bounds_ranges_and_conflicts_are_drawn_apart() -> None:
    rows = [
        point(2020, 1),
        point(2021, 2, is_conflict=True),
        point(2022, 3, modality="forecast"),
        point(2023, 4, modality="target", comparator="ge"),
        point(2024, None, low=Decimal(1), high=Decimal(2), comparator="range", modality="forecast"),
    ]
    (chart,) = charts(rows)
    (line,) = chart.lines
    assert [d.is_firm for d in line.dots] == [True, True, False, False, False]
    assert [d.shape for d in line.dots] == ["point", "point", "point", "above", "range"]
    assert line.firm.count("L") == 1 and line.soft.count("L") == 1, "bounds and ranges are joined to nothing"
    assert (chart.has_uncertain, chart.has_bounds, chart.has_conflicts) == (True, True, True)
    assert line.dots[1].label == "2021: 2%, sources disagree"
    assert line.dots[2].label == "2022: 3%, forecast"
    assert [d.top < d.y for d in line.dots] == [False, False, False, False, True], "a range is a bar"


def test_a_line_goes_through_the_most_certain_figure_of_a_time() -> None:
    rows = [
        point(2024, 9, modality="estimate", observation_id="a"),
        point(2024, 1, observation_id="b"),
        point(2025, 1, observation_id="c"),
        point(2025, 8, modality="forecast", observation_id="d"),
    ]
    (chart,) = charts(rows)
    (line,) = chart.lines
    by_anchor = {dot.anchor: (dot.x, dot.y) for dot in line.dots}
    b, c, d = (by_anchor[f"o-{name}"] for name in "bcd")
    assert line.firm == f"M{b[0]} {b[1]}L{c[0]} {c[1]}"
    assert line.soft == f"M{b[0]} {b[1]}L{d[0]} {d[1]}"


@pytest.mark.parametrize("bound", ["gt", "ge", "lt", "le", "range"])
def test_a_line_passes_by_what_is_no_single_value(bound: str) -> None:
    between = {"value": None, "low": Decimal(3), "high": Decimal(5)} if bound == "range" else {"value": 4}
    rows = [point(2020, 1), point(2021, **between | {"comparator": bound}), point(2022, 2)]
    (chart,) = charts(rows)
    (line,) = chart.lines
    first, _, last = line.dots
    assert line.firm == f"M{first.x} {first.y}L{last.x} {last.y}"


def test_figures_comparable_with_none_share_a_name_in_the_key_and_are_not_joined() -> None:
    rows = [point(2020, 1), point(2021, 2), point(2022, 3)]
    rows += [point(y, 5, series_id=f"alone-{y}", is_comparable=False) for y in (2020, 2021)]
    rows += [point(y, 7, geo="BEL", series_id=f"apart-{y}", is_comparable=False) for y in (2020, 2021)]
    (chart,) = charts(rows)
    assert [(line.name, len(line.dots), bool(line.firm)) for line in chart.lines] == [
        ("NLD", 3, True),
        ("BEL", 2, False),
        ("NLD, single figures", 2, False),
    ]


def test_series_beyond_six_are_counted() -> None:
    rows = [point(y, series_id=str(s), qualifier=str(s)) for s in range(9) for y in (2020, 2021)]
    (chart,) = charts(rows)
    assert (len(chart.lines), chart.more) == (6, 3)


def test_of_many_kinds_of_figures_six_are_drawn() -> None:
    rows = [point(y, unit=unit, measure="level") for unit in "ABCDEFGH" for y in (2020, 2021)]
    assert [c.title for c in charts(rows)] == [f"Level ({unit}), by year" for unit in "ABCDEF"]


def test_lines_are_named_by_what_they_are_about_and_the_longest_comes_first() -> None:
    about = {"qualifier": "food", "of_what": "all prices", "place": "Utrecht"}
    rows = [point(y, geo=None) for y in (2020, 2021)] + [point(y, **about) for y in (2020, 2021, 2022)]
    (chart,) = charts(rows)
    assert [line.name for line in chart.lines] == ["food, of all prices, Utrecht, NLD", "no place said"]


def test_a_drawing_is_told_to_those_who_cannot_see_it() -> None:
    (chart,) = charts([point(2022, 3, basis="yoy"), point(2020, 1, basis="yoy"), point(2021, 2, basis="yoy")])
    assert chart.title == "Change (%), year on year, by year"
    assert chart.summary == "3 figures for NLD, from 2020: 1% to 2022: 3%. All are in the table below."


def test_changes_are_drawn_from_zero_and_levels_from_near_where_they_are() -> None:
    lowest = [
        chart.up[0].label
        for measure in ("change", "share", "level")
        for chart in charts([point(2020, 98, measure=measure), point(2021, 102, measure=measure)])
    ]
    assert lowest == ["0", "0", "98"]


def test_a_small_drawing_has_fewer_dates() -> None:
    rows = [point(y) for y in range(2015, 2023)]
    wide, narrow = ([tick.label for tick in charts(rows, size)[0].across] for size in (WIDE, NARROW))
    assert wide == [str(y) for y in range(2015, 2023)]
    assert narrow == ["2016", "2018", "2020", "2022"]


@given(
    st.lists(st.tuples(st.integers(1, 9999), st.integers(-(10**15), 10**15)), min_size=2, max_size=30),
    st.sampled_from([WIDE, NARROW]),
)
def test_everything_is_on_the_paper(values: list[tuple[int, int]], size: tuple[int, int]) -> None:
    for chart in charts([point(year, value, measure="level") for year, value in values], size):
        for dot in (d for line in chart.lines for d in line.dots):
            assert chart.left <= dot.x <= chart.right
            assert 0 <= dot.y <= chart.bottom
        assert all(0 <= tick.at <= chart.bottom for tick in chart.up)
        assert all(chart.left <= tick.at <= chart.right for tick in chart.across)


@pytest.mark.parametrize(
    ("low", "high"), [(0, 5), (0, 10**6), (98, 102), (-2.5, 3), (0, 0), (3, 3), (1e-9, 2e-9)]
)
def test_ticks_are_round_and_hold_the_values(low: float, high: float) -> None:
    ticks = number_ticks(low, high, from_zero=False)
    assert ticks[0].at <= low and ticks[-1].at >= high
    assert 2 <= len(ticks) <= 8
    assert len({t.label for t in ticks}) == len(ticks)


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (4, 10, "0 2 4 6 8 10"),  # zero is near
        (60, 100, "60 70 80 90 100"),
        (0, 2_000_000_000, "0|500 m|1 bn|1.5 bn|2 bn"),
        (0, 5 * 10**12, "0|1 tn|2 tn|3 tn|4 tn|5 tn"),
    ],
)
def test_ticks_are_written_short(low: float, high: float, labels: str) -> None:
    ticks = number_ticks(low, high, from_zero=False)
    assert [tick.label for tick in ticks] == labels.split("|" if "|" in labels else " ")


def spans(*days: str) -> list[dict[str, Any]]:
    rows = []
    for text in days:
        start, end = (date.fromisoformat(day) for day in text.split(".."))
        rows.append(point(start.year, period_start=start, period_end=end))
    return rows


AXES = """
2024-01-01..2024-12-31 2026-01-01..2026-12-31 | by year    | 2024, 2025, 2026
1990-01-01..1990-12-31 2020-01-01..2020-12-31 | by year    | 1990, 1995, 2000, 2005, 2010, 2015, 2020
2001-01-01..2001-12-31 2021-01-01..2021-12-31 | by year    | 2005, 2010, 2015, 2020
2024-01-01..2024-03-31 2024-10-01..2024-12-31 | by quarter | Apr 2024, Jul 2024, Oct 2024
2025-01-01..2025-01-31 2025-04-01..2025-04-30 | by month   | Jan 2025, Feb 2025, Mar 2025, Apr 2025, May 2025
2025-08-01..2025-08-01 2025-08-09..2025-08-09 | by day     | 1 Aug, 3 Aug, 5 Aug, 7 Aug, 9 Aug
"""


@pytest.mark.parametrize("line", AXES.strip().splitlines())
def test_dates_on_the_axis(line: str) -> None:
    days, length, ticks = (part.strip() for part in line.split("|"))
    (chart,) = charts(spans(*days.split()))
    assert chart.title.endswith(length)
    assert ", ".join(t.label for t in chart.across) == ticks


def test_calendar_periods_are_drawn_before_single_days_of_the_same_figure() -> None:
    rows = [point(y) for y in (2020, 2021)]
    rows += [point(y, period_start=date(y, 5, 5), period_end=date(y, 5, 5)) for y in range(2015, 2025)]
    rows += [point(y, unit="pp") for y in range(2010, 2015)]
    assert [c.title for c in charts(rows)] == [
        "Change (%), by year",
        "Change (%), by day",
        "Change (pp), by year",
    ]


# Years with a figure | how many strokes join them
GAPS = [
    ((2020, 2021, 2022), 1),
    ((1935, 2020, 2021, 2022), 1),
    ((1980, 1981, 2010, 2011, 2012), 2),
    ((1990, 2000, 2010, 2020), 1),
    ((1990, 2000, 2020, 2030), 1),
    ((1935, 2020), 0),
    ((2016, 2020), 1),
]


@pytest.mark.parametrize(("years", "strokes"), GAPS)
def test_a_line_does_not_cross_years_of_silence(years: tuple[int, ...], strokes: int) -> None:
    (chart,) = charts([point(y, y % 7) for y in years])
    (line,) = chart.lines
    assert (line.firm.count("M"), len(line.dots)) == (strokes, len(years))


def test_of_two_gaps_the_shorter_one_is_the_usual_one() -> None:
    (chart,) = charts([point(y, y % 7) for y in (1997, 2020, 2022)])
    (line,) = chart.lines
    assert line.firm.count("L") == 1
