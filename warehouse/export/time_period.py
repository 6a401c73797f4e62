"""Periods as statistics write them: 2024, 2025-Q1, 2025-08, and an interval where none of these fits.

The forms are those of SDMX (section 2 of the standard, *time formats*); weeks are ISO 8601 weeks.
"""

from calendar import monthrange
from datetime import date
from enum import StrEnum


class Frequency(StrEnum):
    """How long a period is; the values are the codes of SDMX's list CL_FREQ."""

    YEAR = "A"
    HALF = "S"
    QUARTER = "Q"
    MONTH = "M"
    WEEK = "W"
    DAY = "D"
    OTHER = "_O"


_BY_MONTHS = {12: Frequency.YEAR, 6: Frequency.HALF, 3: Frequency.QUARTER, 1: Frequency.MONTH}


def frequency(start: date, end: date) -> Frequency:
    """Name the kind of period from `start` to `end`, both days included.

    Years, halves, quarters and months are those of the calendar; a fiscal year is `OTHER`.
    """
    if start == end:
        return Frequency.DAY
    if start.weekday() == 0 and (end - start).days == 6:
        return Frequency.WEEK
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1] or start.year != end.year:
        return Frequency.OTHER
    months = end.month - start.month + 1
    found = _BY_MONTHS.get(months, Frequency.OTHER)
    return found if (start.month - 1) % months == 0 else Frequency.OTHER


def time_period(start: date, end: date) -> str:  # noqa: PLR0911 - one for each kind
    """Write a period as SDMX does: `2024`, `2025-S1`, `2025-Q3`, `2025-W35`, `2024-04-01/P365D`."""
    match frequency(start, end):
        case Frequency.YEAR:
            return f"{start.year:04}"
        case Frequency.HALF:
            return f"{start.year:04}-S{(start.month + 5) // 6}"
        case Frequency.QUARTER:
            return f"{start.year:04}-Q{(start.month + 2) // 3}"
        case Frequency.MONTH:
            return f"{start.year:04}-{start.month:02}"
        case Frequency.WEEK:
            year, week, _ = start.isocalendar()
            return f"{year:04}-W{week:02}"
        case Frequency.DAY:
            return start.isoformat()
        case Frequency.OTHER:
            return f"{start.isoformat()}/P{(end - start).days + 1}D"
