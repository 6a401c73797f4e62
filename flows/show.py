"""Figures, periods and rows as a person reads them in a terminal."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rich.console import Console

SIGNS = {
    "eq": "",
    "approx": "about ",
    "nearly": "nearly ",
    "lt": "< ",
    "le": "≤ ",
    "gt": "> ",
    "ge": "≥ ",
    "range": "",
}


def console() -> Console:
    """Where results are printed: a terminal at its width, a pipe or file so wide that nothing is cut."""
    made = Console(highlight=False)
    return made if made.is_terminal else Console(highlight=False, width=200)


def number(value: Decimal) -> str:
    """A decimal with separators and without the zeros that its column's scale adds."""
    whole, _, fraction = f"{value:,f}".partition(".")
    return f"{whole}.{fraction.rstrip('0')}".rstrip(".")


def figure(row: Mapping[str, Any]) -> str:
    """Comparator, number or range, and unit of a row with these columns."""
    if row["value"] is not None:
        stated = number(row["value"])
    else:
        stated = " to ".join(number(end) for end in (row["low"], row["high"]) if end is not None)
    unit = "" if row["unit"] in (None, "1") else f" {row['unit']}"
    return f"{SIGNS[row['comparator'] or 'eq']}{stated}{unit}"


def period(start: date | None, end: date | None) -> str:
    """A period by its shortest usual name: 2024, 2024 Q3, 2024-06, a day, or its two ends."""
    if start is None or end is None:
        return ""
    if start == end:
        return start.isoformat()
    following = end.toordinal() + 1
    if start.day != 1 or date.fromordinal(following).day != 1 or start.year != end.year:
        return f"{start} to {end}"
    names = {12: str(start.year), 1: f"{start:%Y-%m}"}
    if start.month % 3 == 1:
        names[3] = f"{start.year} Q{end.month // 3}"
    if start.month in (1, 7):
        names[6] = f"{start.year} H{end.month // 6}"
    return names.get(end.month - start.month + 1, f"{start:%Y-%m} to {end:%Y-%m}")


def cell(value: object) -> str:
    """A value of a row as text: nothing for null, no zeros from a decimal's scale, times to the second."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return number(value).replace(",", "")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}"
    return str(value)
