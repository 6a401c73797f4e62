"""Times told from other times: *a year earlier*, *the same period*, *since*, as the days they mean."""

from collections.abc import Sequence
from datetime import date

from extraction.claims.context import calendar as cal
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_words import UNIT_MONTHS
from extraction.model import Modality, Period

_YEAR = 12  # months
_AHEAD = frozenset({Modality.FORECAST, Modality.TARGET})


def resolve(
    time: TimeExpression, earlier: Sequence[TimeExpression], today: date | None, modality: Modality
) -> Period | None:
    """Give the days of an expression as it bears on a figure; `earlier` are the times named before it."""
    period = time.period
    if time.is_shifted:
        anchor = next((t for t in reversed(earlier) if t.role in ("at", "since") and t.period), None)
        return _shifted(_until_now(anchor, today), time) if anchor else period
    if time.role == "same" and period is not None:
        anchor = next((t for t in reversed(earlier) if t.role == "at" and t.period), None)
        if anchor and anchor.period:
            return cal.shift_months(anchor.period, 12 * (period.start.year - anchor.period.end.year))
    if time.role == "anaphor":
        anchor = next((t for t in reversed(earlier) if _renews(time, t)), None)
        return _renewed(time, anchor) if anchor else None if modality in _AHEAD else _last_over(today, time)
    if time.ahead and modality in _AHEAD and time.role not in ("since", "ago"):
        period = time.ahead
    if time.role in ("since", "from") and period is not None:
        if today and period.start <= today:
            return cal.days(period.start, today)
        return cal.days(period.start) if time.role == "from" else None
    return period


def _last_over(today: date | None, time: TimeExpression) -> Period | None:
    """The last month, quarter or half year that is over: *sales fell in the quarter*; of years none is."""
    size = UNIT_MONTHS.get(time.grain, _YEAR)
    if today is None or size >= _YEAR:
        return None
    return cal.months(today.year, (today.month - 1) // size * size + 1 - size, size)


def _shifted(period: Period | None, time: TimeExpression) -> Period | None:
    if period is None or time.shift:
        return cal.shift_months(period, time.shift)
    start, end = cal.add_days(period.start, time.shift_days), cal.add_days(period.end, time.shift_days)
    return Period(start, end) if start and end else None


def _until_now(anchor: TimeExpression, today: date | None) -> Period | None:
    """The days of a time: from it on, where it tells since when something is so."""
    period = anchor.period
    is_open = anchor.role == "since" and period is not None and today is not None and period.start <= today
    return cal.days(period.start, today) if period is not None and is_open else period


def _renews(time: TimeExpression, earlier: TimeExpression) -> bool:
    """Whether *in the month*, *over the same period* may mean a time named before."""
    if earlier.role == "same":
        return False  # *more than in the same month of 2024, and brought the total for the year to 9*
    if time.grain in ("span", earlier.grain):
        return True
    # *Over the month* of *the year to January* is January; *in that year* is all of it.
    return earlier.grain == "stretch" and time.grain in ("month", "year")


def _renewed(time: TimeExpression, earlier: TimeExpression) -> Period | None:
    """The days of a time that is told by the grain alone of an earlier one."""
    if earlier.grain == "stretch" and time.grain == "month" and earlier.period:
        end = earlier.period.end
        return cal.months(end.year, end.month, 1)
    return earlier.period
