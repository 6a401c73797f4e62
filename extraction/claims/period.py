"""The time a figure is about: which of the times around it is its own."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from extraction.claims import calendar as cal
from extraction.claims.time_expressions import TimeExpression
from extraction.model import Period

_NEAR = 4  # expressions on each side that are weighed
BREAKS = frozenset({";", ":", "while", "whereas", "but", "although", "though", "compared", "versus", "—", "–", "than"})
_FAR = 60


def nearest(
    times: Sequence[TimeExpression], words: Sequence[str], numbers: Sequence[int], first: int, last: int
) -> TimeExpression | None:
    """Choose the expression that tells the time of the figure at the tokens `[first, last)`.

    What follows the figure directly comes first, then what stands before it; other figures and clause
    boundaries between keep a time away.
    """
    at = bisect_left(times, first, key=lambda t: t.first)
    best, best_cost = None, 1e9
    for time in times[max(0, at - _NEAR) : at + _NEAR]:
        if time.role in ("versus", "before"):
            continue
        cost = _cost(time, words, numbers, first, last)
        if cost < best_cost:
            best, best_cost = time, cost
    return best


def _cost(time: TimeExpression, words: Sequence[str], numbers: Sequence[int], first: int, last: int) -> float:
    """How far a time is from a figure, in tokens and obstacles."""
    if time.first < last and first < time.last:
        return 0.0
    if time.first >= last:
        gap = words[last : min(time.first, last + _FAR)]
        between = _between(numbers, last, time.first)
        cost = len(gap) + 5.0 * between + 7.0 * sum(w in BREAKS for w in gap) + 2.0 * gap.count(",")
    else:
        gap = words[max(time.last, first - _FAR) : first]
        taken = _between(numbers, max(0, time.first - 7), time.first)
        owned = taken and not any(w in BREAKS for w in words[max(0, time.first - 7) : time.first])
        cost = 2.0 + len(gap) / 3 + 6.0 * sum(w in BREAKS for w in gap) + (5.0 if owned else 0.0)
    return cost + (3.0 if time.role in ("from", "ago", "prior") else 0.0)


def _between(numbers: Sequence[int], low: int, high: int) -> int:
    """Count the numbers among the tokens `[low, high)`."""
    return bisect_left(numbers, high) - bisect_left(numbers, low)


def resolve(time: TimeExpression, earlier: Sequence[TimeExpression], today: date | None) -> Period | None:
    """Give the days of an expression as it bears on a figure; `earlier` are the times named before it."""
    period = time.period
    if time.role in ("since", "from") and period is not None:
        return cal.days(period.start, today) if today and period.start <= today else None
    if time.role == "prior" or (time.role == "versus" and time.shift):
        anchor = next((t for t in reversed(earlier) if t.role == "at" and t.period), None)
        if anchor is not None and time.shift <= -1:
            return cal.shift_months(anchor.period, time.shift)
        return None
    if time.role == "anaphor":
        anchor = next((t for t in reversed(earlier) if t.grain == time.grain and t.period), None)
        return anchor.period if anchor else None
    return period
