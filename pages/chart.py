"""From an indicator's points to lines on paper: one chart per unit, measure and length of period.

Positions are floats, as drawing needs them; the numbers that are written beside them are the stated ones.
Forecasts, targets and the like are drawn apart from actuals (hollow, dashed), bounds as triangles that point
where the true value may lie, ranges as bars, and figures that sources disagree about with a ring. Lines join
single values only: through a bound or the middle of a range they would state what nobody has said.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median_low
from typing import Any

from extraction.model import Modality
from pages.axis import Tick, date_ticks, number_ticks
from pages.figures import basis_words, figure
from pages.spans import period_label
from warehouse.export.time_period import Frequency, frequency

Row = Mapping[str, Any]

WIDE, NARROW = (720, 320), (340, 280)
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 16, 14, 30
_MOST_CHARTS, _MOST_LINES = 6, 6
_CERTAINTY = tuple(Modality)
_FIRM = frozenset({Modality.ACTUAL, Modality.ESTIMATE})
_SHAPES = {"gt": "above", "ge": "above", "lt": "below", "le": "below", "range": "range"}
UNPLACED = "no place said"
ALONE = "single figures"
_LENGTHS = {
    Frequency.YEAR: "by year",
    Frequency.HALF: "by half-year",
    Frequency.QUARTER: "by quarter",
    Frequency.MONTH: "by month",
    Frequency.WEEK: "by week",
    Frequency.DAY: "by day",
    Frequency.OTHER: "over other periods",
}
_IRREGULAR = frozenset({Frequency.DAY, Frequency.OTHER})
_FAR, _TIMES_FARTHER = 5 * 366, 3
_MEASURES = {"level": "Level", "change": "Change", "share": "Share", "rank": "Rank", "ratio": "Rate or ratio"}


_Key = tuple[str, str, str, Frequency]


@dataclass(frozen=True, slots=True)
class Dot:
    """A point on paper.

    Attributes:
        shape: `point`, `above`, `below` or `range`; a range goes from `y` up to `top`.
        is_firm: an actual or an estimate; others are drawn hollow.
        label: what it is, in words. anchor: id of its row in the table.
    """

    x: float
    y: float
    top: float
    shape: str
    is_firm: bool
    is_conflict: bool
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Line:
    """The points of one series: its name, its paths (`firm` solid, `soft` dashed) and its dots."""

    name: str
    firm: str
    soft: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawing.

    Attributes:
        title: its unit, measure and length of period. summary: the same facts for those who cannot see it.
        across, up: ticks of the axes. more: how many lines there was no room for.
    """

    title: str
    summary: str
    width: int
    height: int
    left: int
    right: int
    bottom: int
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    lines: tuple[Line, ...]
    more: int

    @property
    def has_uncertain(self) -> bool:
        """Whether a hollow point is drawn."""
        return any(not dot.is_firm for line in self.lines for dot in line.dots)

    @property
    def has_bounds(self) -> bool:
        """Whether a triangle is drawn."""
        return any(dot.shape in ("above", "below") for line in self.lines for dot in line.dots)

    @property
    def has_conflicts(self) -> bool:
        """Whether a ring is drawn."""
        return any(dot.is_conflict for line in self.lines for dot in line.dots)


@dataclass(frozen=True, slots=True)
class _Paper:
    """Where dates and values are on paper."""

    size: tuple[int, int]
    days: tuple[float, float]
    values: tuple[float, float]

    def x(self, day: float) -> float:
        share = (day - self.days[0]) / (self.days[1] - self.days[0])
        return round(_LEFT + share * (self.size[0] - _LEFT - _RIGHT), 1)

    def y(self, value: float) -> float:
        share = (value - self.values[0]) / (self.values[1] - self.values[0])
        return round(self.size[1] - _BOTTOM - share * (self.size[1] - _TOP - _BOTTOM), 1)


def charts(points: Sequence[Row], size: tuple[int, int] = WIDE) -> tuple[Chart, ...]:
    """Draw what can be drawn: every group of points of one kind with at least two periods.

    What there are most figures of comes first, and of that the calendar's periods before single days.

    Args:
        points: rows of `page_points`.
        size: of the paper, in pixels.
    """
    groups: dict[_Key, list[Row]] = defaultdict(list)
    for point in points:
        if point["period_start"] and _low(point) is not None:
            length = frequency(point["period_start"], point["period_end"])
            groups[(point["unit"] or "", point["measure"], point["basis"] or "", length)].append(point)
    drawable = [(key, rows) for key, rows in groups.items() if len({r["period_end"] for r in rows}) > 1]
    sizes: dict[tuple[str, str, str], int] = defaultdict(int)
    for key, rows in drawable:
        sizes[key[:3]] += len(rows)
    drawable.sort(key=lambda g: (-sizes[g[0][:3]], g[0][:3], g[0][3] in _IRREGULAR, -len(g[1]), g[0]))
    return tuple(_chart(key, rows, size) for key, rows in drawable[:_MOST_CHARTS])


def _chart(key: _Key, rows: Sequence[Row], size: tuple[int, int]) -> Chart:
    unit, measure, basis, length = key
    series = _by_series(rows)
    shown = series[:_MOST_LINES]
    drawn = [row for _, rows in shown for row in rows]
    up = number_ticks(
        min(float(_low(r) or 0) for r in drawn),
        max(float(_high(r) or 0) for r in drawn),
        from_zero=measure in {"change", "share"},
    )
    days = [_middle(r) for r in drawn]
    across, first, last = date_ticks(min(days), max(days), length, wanted=8 if size[0] > NARROW[0] else 4)
    paper = _Paper(size, (first, last), (up[0].at, up[-1].at))
    measured = f"{_MEASURES[measure]}{f' ({unit})' if unit not in ('', '1') else ''}"
    title = ", ".join(part for part in (measured, basis_words(basis), _LENGTHS[length]) if part)
    return Chart(
        title=title,
        summary=_summary(drawn, shown),
        width=size[0],
        height=size[1],
        left=_LEFT,
        right=size[0] - _RIGHT,
        bottom=size[1] - _BOTTOM,
        across=tuple(Tick(paper.x(t.at), t.label) for t in across),
        up=tuple(Tick(paper.y(t.at), t.label) for t in up),
        lines=tuple(_line(name, rows, paper) for name, rows in shown),
        more=len(series) - len(shown),
    )


def _by_series(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Group what is of one thing; figures that are comparable with none stand beside it, unjoined."""
    found: dict[tuple[str, bool], list[Row]] = defaultdict(list)
    for row in rows:
        found[(about(row) or UNPLACED, row["is_comparable"])].append(row)
    named = [
        # The key below the chart has each name once.
        (f"{name}, {ALONE}" if not joined and (name, True) in found else name, some)
        for (name, joined), some in found.items()
    ]
    return sorted(named, key=lambda line: (-len(line[1]), line[0]))


def about(row: Row) -> str:
    """Name what a figure is about beside its indicator: which part of it, of which whole, and where."""
    whole = f"of {row['of_what']}" if row["of_what"] else None
    return ", ".join(part for part in (row["qualifier"], whole, row["place"], row["geo"]) if part)


def _line(name: str, rows: list[Row], paper: _Paper) -> Line:
    # Of several figures of one time the line goes through the most certain, which comes first.
    ordered = sorted(rows, key=lambda r: (_middle(r), _CERTAINTY.index(r["modality"]), r["observation_id"]))
    joined = [r for r in ordered if r["is_comparable"] and r["comparator"] not in _SHAPES]
    firm = [r for r in joined if r["modality"] in _FIRM]
    soft = [r for r in joined if r["modality"] not in _FIRM]
    if firm and soft:
        last = max((_middle(r) for r in firm if _middle(r) < _middle(soft[0])), default=None)
        soft = [*[r for r in firm if _middle(r) == last][:1], *soft]
    return Line(name, _path(firm, paper), _path(soft, paper), tuple(_dots(ordered, paper)))


def _path(rows: Sequence[Row], paper: _Paper) -> str:
    at: dict[float, float] = {}
    for row in rows:
        at.setdefault(_middle(row), paper.y(float(_low(row) or 0)))
    runs = _runs(list(at))
    return "".join("M" + "L".join(f"{paper.x(day)} {at[day]}" for day in run) for run in runs if len(run) > 1)


def _runs(days: Sequence[float]) -> list[list[float]]:
    """Cut a series where it is silent for years, longer than it usually is: nobody said what was between."""
    gaps = [later - earlier for earlier, later in pairwise(days)]
    far = max(_FAR, _TIMES_FARTHER * median_low(gaps)) if len(gaps) > 1 else _FAR
    runs = [[*days[:1]]]
    for gap, day in zip(gaps, days[1:], strict=True):
        if gap > far:
            runs.append([])
        runs[-1].append(day)
    return runs


def _dots(rows: Sequence[Row], paper: _Paper) -> Iterator[Dot]:
    for row in rows:
        period = period_label(row["period_start"], row["period_end"])
        words = [f"{period}: {figure(row)}"]
        words += [row["modality"]] if row["modality"] != "actual" else []
        words += ["sources disagree"] if row["is_conflict"] else []
        yield Dot(
            x=paper.x(_middle(row)),
            y=paper.y(float(_low(row) or 0)),
            top=paper.y(float(_high(row) or 0)),
            shape=_SHAPES.get(row["comparator"], "point"),
            is_firm=row["modality"] in _FIRM,
            is_conflict=row["is_conflict"],
            label=", ".join(words),
            anchor=f"o-{row['observation_id']}",
        )


def _summary(drawn: Sequence[Row], shown: Sequence[tuple[str, list[Row]]]) -> str:
    first = min(drawn, key=lambda r: (_middle(r), r["observation_id"]))
    last = max(drawn, key=lambda r: (_middle(r), r["observation_id"]))
    ends = [f"{period_label(r['period_start'], r['period_end'])}: {figure(r)}" for r in (first, last)]
    places = ", ".join(name for name, _ in shown)
    return f"{len(drawn)} figures for {places}, from {ends[0]} to {ends[1]}. All are in the table below."


def _middle(row: Row) -> float:
    start: date = row["period_start"]
    end: date = row["period_end"]
    return (start.toordinal() + end.toordinal() + 1) / 2


def _low(row: Row) -> Any:
    return next((row[name] for name in ("value", "low", "high") if row[name] is not None), None)


def _high(row: Row) -> Any:
    return next((row[name] for name in ("value", "high", "low") if row[name] is not None), None)
