"""So many weeks, months or years up to a time, or from it on."""

from extraction.claims.context import calendar as cal
from extraction.claims.context.time_words import UNIT_DAYS, UNIT_MONTHS
from extraction.model import Period


def until(end: Period | None, unit: str, count: int) -> Period | None:
    """So many units up to and with a time."""
    if end is None:
        return None
    after = cal.add_days(end.end, 1)
    days = UNIT_DAYS.get(unit, 0) * count
    start = cal.add_days(end.end, 1 - days) if days else None
    if not days and after:
        start = cal.add_months(after, -UNIT_MONTHS[unit] * count)
    return Period(start, end.end) if start else None


def onward(start: Period | None, unit: str, count: int) -> Period | None:
    """So many months, quarters or years from the start of a time on."""
    after = cal.add_months(start.start, UNIT_MONTHS.get(unit, 0) * count) if start else None
    end = cal.add_days(after, -1) if after else None
    return Period(start.start, end) if start and end and end > start.start else None
