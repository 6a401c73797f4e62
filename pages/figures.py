"""Numbers as people read them: grouped digits, scale words, unit and comparator, and never rounded."""

from collections.abc import Mapping
from decimal import Context, Decimal
from typing import Any

from warehouse.export.plain import plain

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_EXACT = Context(prec=60)
_DECIMALS = 3
_MINUS = "\N{MINUS SIGN}"
_WORDS = {
    "eq": "",
    "range": "",
    "approx": "about ",
    "lt": "less than ",
    "le": "up to ",
    "gt": "more than ",
    "ge": "at least ",
    "nearly": "nearly ",
}
_BASIS = {
    "yoy": "year on year",
    "qoq": "quarter on quarter",
    "mom": "month on month",
    "wow": "week on week",
    "dod": "day on day",
    "since": "since an earlier point",
    "annualized": "annual rate",
}
_GLUED = frozenset({"%", "×"})


def figure(row: Mapping[str, Any]) -> str:
    """Write the figure of a claim or observation: *more than 16,000 guests*, *CNY 5.86 trillion*, *4 to 5%*.

    Args:
        row: has `value`, `low`, `high`, `unit`, `comparator` and, for a claim, `counted`.
    """
    numbers = number_words(row.get("value"), row.get("low"), row.get("high"))
    return _WORDS[row["comparator"]] + with_unit(numbers, row.get("unit"), row.get("counted"))


def number_words(value: Decimal | None, low: Decimal | None, high: Decimal | None) -> str:
    """Write a value, or the range that stands in its place."""
    if value is not None:
        return number(value)
    if low is not None and high is not None:
        return f"{number(low)} to {number(high)}"
    end = low if low is not None else high
    return number(end) if end is not None else "?"


def with_unit(numbers: str, unit: str | None, counted: str | None = None) -> str:
    """Put the unit where it is usually written."""
    if unit in (None, "1"):
        return f"{numbers} {counted}" if counted else numbers
    if unit in _GLUED:
        return f"{numbers}{unit}"
    if unit == "rank":
        return f"rank {numbers}"
    if unit == "index":
        return f"{numbers} points"
    if is_currency(unit):
        return f"{unit} {numbers}"
    return f"{numbers} {unit}"


def basis_words(code: str | None) -> str | None:
    """Say what a change is measured against."""
    return _BASIS.get(code, code) if code else None


def is_currency(unit: str | None) -> bool:
    """Whether a unit is money: the code of a currency, by its form."""
    return unit is not None and len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def number(value: Decimal) -> str:
    """Write a number with grouped digits, and with a scale word where that loses no digit and stays short."""
    for exponent, word in _SCALES:
        if value and value.adjusted() >= exponent:
            scaled = _EXACT.scaleb(value, -exponent)
            text = plain(scaled)
            if len(text.partition(".")[2]) <= _DECIMALS:
                return f"{_grouped(text)} {word}"
            break
    return _grouped(plain(value))


def _grouped(text: str) -> str:
    digits, point, decimals = text.lstrip("-").partition(".")
    return f"{_MINUS if text.startswith('-') else ''}{int(digits):,}{point}{decimals}"
