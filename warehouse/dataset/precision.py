"""The interval that a stated number stands for, from how it is written.

*5.86 trillion* was rounded to a hundredth of a trillion and stands for 5.855 to 5.865 trillion; *more than
400,000* for anything from there on. Two claims agree when their intervals overlap. docs/dataset.md has
the table.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from extraction.model import Comparator

_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_APPROXIMATE = Decimal("0.02")
_NEARLY = Decimal("0.05")
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Interval:
    """What a claim allows the true value to be; None is no bound on that side."""

    low: Decimal | None
    high: Decimal | None


def read_interval(
    quote: str, value: Decimal | None, low: Decimal | None, high: Decimal | None, comparator: Comparator
) -> Interval:
    """Read the interval of a claim, in its stated unit.

    A comparator speaks of the magnitude: *fell more than 20 percent*, which is -20, lies at or below -20.
    """
    if value is None:
        return Interval(low, high)
    inner, outer = _magnitudes(abs(value), read_step(quote, value), comparator)
    if value < 0:
        inner, outer = (-outer if outer is not None else None), (-inner if inner is not None else None)
    return Interval(inner, outer)


def _magnitudes(
    size: Decimal, step: Decimal, comparator: Comparator
) -> tuple[Decimal | None, Decimal | None]:
    match comparator:
        case Comparator.APPROX:
            slack = max(step, size * _APPROXIMATE)
            return size - slack, size + slack
        case Comparator.NEARLY:
            return size - max(2 * step, size * _NEARLY), size
        case Comparator.GT | Comparator.GE:
            return size, None
        case Comparator.LT | Comparator.LE:
            return None, size
        case _:
            return size - step * _HALF, size + step * _HALF


def read_step(quote: str, value: Decimal) -> Decimal:
    """Say what one unit of the last significant digit stands for, in the value's unit.

    Zeros at the end of a whole number count as rounding, but for the first two digits: *400,000* is read as
    rounded to ten thousands, *16,100* to hundreds. Numbers in words are exact when whole.
    """
    for numeral in _NUMERAL.findall(quote):
        digits = numeral.replace(",", "")
        stated = Decimal(digits)
        if stated == 0 or value == 0:
            continue
        scale = abs(value) / stated
        if _is_power_of_ten(scale):
            return _last_place(digits) * scale
    return _last_place(format(abs(value).normalize(), "f"))


def _last_place(digits: str) -> Decimal:
    _, point, decimals = digits.partition(".")
    if point:
        return Decimal(1).scaleb(-len(decimals))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(1).scaleb(min(zeros, max(len(digits) - 2, 0)))


def _is_power_of_ten(value: Decimal) -> bool:
    return value.normalize().as_tuple().digits == (1,)
