"""Times that begin or end with the day of publication: *so far in May*, *later this year*, *through June*."""

from collections.abc import Sequence
from datetime import date

from extraction.claims.context import calendar as cal
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_words import UNIT_MONTHS
from extraction.model import Period

_LEADS = frozenset({"in", "during", "for", "this"})
_UP_TO = frozenset({"and", "to", "until", "till"})


def cut_at_today(time: TimeExpression, words: Sequence[str], today: date | None) -> None:
    """Let an expression begin or end with the day of publication where the words around it say so."""
    if today is None:
        return
    if _is_so_far(time, words):
        if time.role == "anaphor" and time.grain in UNIT_MONTHS:  # *for the month so far*
            size = UNIT_MONTHS[time.grain]
            time.role, time.period = "at", cal.months(today.year, (today.month - 1) // size * size + 1, size)
        time.period = _until_today(time.period, today)
    elif _is_from_now(time, words):
        time.period, time.ahead = _from_today(time.period, today), _from_today(time.ahead, today)


def _is_so_far(time: TimeExpression, words: Sequence[str]) -> bool:
    """*So far this year*, *so far in May*, *this year so far*, *earlier this year*."""
    k = time.first - 1
    if k >= 0 and words[k] in _LEADS:
        k -= 1
    lead = words[max(0, k - 1) : k + 1]
    return (
        lead == ["so", "far"] or lead[-1:] == ["earlier"] or words[time.last : time.last + 2] == ["so", "far"]
    )


def _is_from_now(time: TimeExpression, words: Sequence[str]) -> bool:
    """*Later this year*, *through June*, *between now and 2030*, *from now to 2030*."""
    k = time.first - 1
    if k >= 0 and words[k] == "the":
        k -= 1
    if k < 0:
        return False
    return words[k] in ("later", "through") or (words[k] in _UP_TO and words[max(0, k - 1) : k] == ["now"])


def _until_today(period: Period | None, today: date) -> Period | None:
    is_running = period is not None and period.start <= today <= period.end
    return Period(period.start, today) if period and is_running else period


def _from_today(period: Period | None, today: date) -> Period | None:
    return Period(today, period.end) if period and period.end >= today else period
