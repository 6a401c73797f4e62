"""Periods as tests write them: a year, a month, a day, or `first..last`; `-` is none."""

import calendar
from datetime import date

from extraction.model import Period


def days(cell: str) -> Period | None:
    """Read a period as the tables write it."""
    if cell == "-":
        return None
    first, _, last = cell.partition("..")
    return Period(_edge(first, 0), _edge(last or first, -1))


def _edge(cell: str, side: int) -> date:
    parts = [int(part) for part in cell.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else (1, 12)[side]
    day = parts[2] if len(parts) > 2 else (1, calendar.monthrange(year, month)[1])[side]
    return date(year, month, day)
