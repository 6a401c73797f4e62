"""Ticks of axes: round numbers and calendar dates."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, floor, log10

from pages.figures import number
from pages.spans import MONTHS, period_label
from warehouse.export.time_period import Frequency

_STEPS = (1, 2, 5, 10)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_MONTH_STEPS = (1, 3, 6)
_DAYS_OF_MONTH, _DAYS_OF_YEAR = 30.44, 365.25
_SHORT = {"trillion": "tn", "billion": "bn", "million": "m"}


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis, and what is written there."""

    at: float
    label: str


def number_ticks(low: float, high: float, *, from_zero: bool, wanted: int = 5) -> tuple[Tick, ...]:
    """Choose round numbers from below `low` to above `high`, about as many as wanted.

    Zero is among them if asked for, and where it is near enough not to flatten what there is to see.
    """
    if from_zero or 0 <= low <= high / 2:
        low, high = min(low, 0), max(high, 0)
    if low == high:
        low, high = (low - 1, high + 1) if low == 0 else (low - abs(low) / 2, high + abs(high) / 2)
    rough = (high - low) / wanted
    exponent = floor(log10(rough))
    factor = next(f for f in _STEPS if f * 10.0**exponent >= rough * 0.999)
    step = Decimal(factor).scaleb(exponent)
    first, last = floor(low / float(step)), ceil(high / float(step))
    return tuple(Tick(float(step * i), _short(step * i)) for i in range(first, last + 1))


def date_ticks(
    first: float, last: float, length: Frequency, wanted: int
) -> tuple[tuple[Tick, ...], float, float]:
    """Choose dates between two day numbers, and say from where to where the axis goes.

    Points of years stand in the middle of their year, and so do the ticks then.
    """
    margin = max((last - first) * 0.04, 20 if length is not Frequency.DAY else 1)
    begin, end = first - margin, last + margin
    span = end - begin
    if length is Frequency.YEAR or span > 2 * _DAYS_OF_YEAR:
        ticks = _years(begin, end, wanted, _DAYS_OF_YEAR / 2 if length is Frequency.YEAR else 0)
    elif span > 2 * _DAYS_OF_MONTH:
        ticks = _months(begin, end, wanted)
    else:
        ticks = _days(begin, end, wanted)
    return ticks, begin, end


def _years(begin: float, end: float, wanted: int, shift: float) -> tuple[Tick, ...]:
    years = range(_day(begin).year, _day(end).year + 1)
    step = next((s for s in _YEAR_STEPS if len(years) / s <= wanted), _YEAR_STEPS[-1])
    marks = [(date(y, 1, 1).toordinal() + shift, str(y)) for y in years if y % step == 0]
    return tuple(Tick(at, label) for at, label in marks if begin <= at <= end)


def _months(begin: float, end: float, wanted: int) -> tuple[Tick, ...]:
    step = next((s for s in _MONTH_STEPS if (end - begin) / _DAYS_OF_MONTH / s <= wanted), _MONTH_STEPS[-1])
    ticks = []
    for year in range(_day(begin).year, _day(end).year + 1):
        for month in range(1, 13, step):
            day = date(year, month, 1)
            if begin <= day.toordinal() <= end:
                ticks.append(Tick(day.toordinal(), f"{MONTHS[month - 1]} {year}"))
    return tuple(ticks)


def _days(begin: float, end: float, wanted: int) -> tuple[Tick, ...]:
    step = max(1, ceil((end - begin) / wanted))
    days = range(ceil(begin), floor(end) + 1, step)
    return tuple(Tick(d, period_label(_day(d), _day(d)).rpartition(" ")[0]) for d in days)


def _day(number_of_day: float) -> date:
    return date.fromordinal(min(max(1, floor(number_of_day)), date.max.toordinal()))


def _short(value: Decimal) -> str:
    text = number(value)
    for word, letters in _SHORT.items():
        text = text.replace(f" {word}", f" {letters}")
    return text
