"""Periods as people read them."""

from calendar import monthrange
from datetime import date

from warehouse.export.time_period import Frequency, frequency

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def period_label(start: date | None, end: date | None) -> str:  # noqa: PLR0911 - one for each kind
    """Write a period: *2024*, *first half 2025*, *Q3 2025*, *Aug 2025*, *29 Aug 2025*, *2024–2026*."""
    if start is None or end is None:
        return "no period said"
    match frequency(start, end):
        case Frequency.YEAR:
            return str(start.year)
        case Frequency.HALF:
            return f"{'first' if start.month == 1 else 'second'} half {start.year}"
        case Frequency.QUARTER:
            return f"Q{(start.month + 2) // 3} {start.year}"
        case Frequency.MONTH:
            return f"{MONTHS[start.month - 1]} {start.year}"
        case Frequency.DAY:
            return day_label(start)
        case Frequency.WEEK | Frequency.OTHER:
            return _interval(start, end)


def day_label(day: date | None) -> str:
    """Write a day: *29 Aug 2025*."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else "no date"


def _interval(start: date, end: date) -> str:
    whole_months = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if whole_months and start.year == end.year:
        return f"{MONTHS[start.month - 1]}–{MONTHS[end.month - 1]} {end.year}"
    if start.month == 1 and start.day == 1 and end.month == 12 and end.day == 31:
        return f"{start.year}–{end.year}"
    return f"{day_label(start)} – {day_label(end)}"
