"""Values in canonical units: exact decimals, with the conversion written down beside them.

Our own table (`units.toml`) comes first; what it does not know goes to pint. Money stays in its currency, percent
and percentage points stay apart, and a unit that nobody knows stays as it is.
"""

import re
import tomllib
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from schemas.contract import SCALE

_MONEY = re.compile(r"[A-Z]{3}")
_EXPONENT = re.compile(r"(?<=[a-z])([23])\b")
_STEP = Decimal(1).scaleb(-SCALE)
_LIMIT = Decimal(10) ** (38 - SCALE)
_EXACT = Context(prec=120)

PINT_CANONICAL = {"bar": "Pa", "psi": "Pa", "atm": "Pa", "N": "N", "V": "V", "Hz": "Hz", "A": "A", "hp": "W"}
"""For units that are pint's: one of each dimension that we put values into."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """How numbers of one unit become numbers of another.

    Attributes:
        unit: the unit they are in afterwards.
        factor, offset: `value * factor + offset`.
        text: the same in words; None where nothing is to be done.
    """

    unit: str | None
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    text: str | None = None

    def apply(self, value: Decimal, *, is_change: bool = False) -> tuple[Decimal, bool]:
        """Convert one number.

        Args:
            is_change: a difference, to which no offset is added.

        Returns:
            The number with at most 12 decimals, and whether it is exact.
        """
        if self.text is None:
            return value, True
        exact = Fraction(value) * self.factor + (0 if is_change else self.offset)
        quotient = _EXACT.divide(Decimal(exact.numerator), Decimal(exact.denominator))
        rounded = quotient.quantize(_STEP, rounding=ROUND_HALF_EVEN, context=_EXACT)
        return rounded, Fraction(rounded) == exact

    def fits(self, value: Decimal) -> bool:
        """Tell whether the converted number has room in a column, and leaves something of a tiny one."""
        converted, _ = self.apply(value)
        return abs(converted) < _LIMIT and (converted != 0 or value == 0)


@dataclass(frozen=True, slots=True)
class _Unit:
    dimension: str
    factor: Fraction


@cache
def dimension(unit: str | None) -> str | None:
    """Name what a unit measures: `mass`, `money`, `money/volume`, … ; the unit itself where it is unknown.

    Time in a denominator that is not part of a unit of its own does not count (*USD/mo* is money): it says how a
    flow is counted, and the unit itself is part of every key.
    """
    if unit is None:
        return None
    known = _table().get(unit)
    if known:
        return known.dimension
    if unit == "money" or _MONEY.fullmatch(unit):
        return "money"
    above, slash, below = unit.partition("/")
    if not slash:
        return _pint_dimension(unit) or unit
    under = dimension(below)
    return dimension(above) if under in ("clock", "calendar") else f"{dimension(above)}/{under}"


@cache
def conversion(unit: str | None, target: str | None = None) -> Conversion:
    """Say how values of a unit become canonical.

    Args:
        target: the canonical unit of an indicator, in which `money` keeps the currency; by default that of the
            unit's dimension.
    """
    if unit is None or unit == target:
        return Conversion(unit)
    if "/" in unit and unit not in _table():
        return _compound(unit, target)
    own = _table().get(unit)
    if own is None:
        return Conversion(unit) if dimension(unit) == "money" else _by_pint(unit)
    wanted = target if target in _table() and dimension(target) == own.dimension else _canonical(own.dimension)
    if wanted is None or wanted == unit:
        return Conversion(unit)
    other = _table()[wanted]
    factor = own.factor / other.factor
    offset = (_offsets().get(unit, Fraction(0)) - _offsets().get(wanted, Fraction(0))) / other.factor
    return Conversion(wanted, factor, offset, _words(unit, wanted, factor, offset))


def _compound(unit: str, target: str | None) -> Conversion:
    """Convert money per something, or something per something, where the target names another denominator."""
    above, _, below = unit.partition("/")
    wanted_above, _, wanted_below = (target or "").partition("/")
    if not wanted_below or dimension(unit) != dimension(target):
        return Conversion(unit)
    if wanted_above == "money" or wanted_above not in _table():
        wanted_above = above
    tables = _table()
    if any(u not in tables for u in (below, wanted_below)):
        return Conversion(unit)
    factor = tables[wanted_below].factor / tables[below].factor
    if above != wanted_above:
        factor *= tables[above].factor / tables[wanted_above].factor
    wanted = f"{wanted_above}/{wanted_below}"
    return Conversion(unit) if wanted == unit else Conversion(wanted, factor, text=_words(unit, wanted, factor))


def _words(unit: str, wanted: str, factor: Fraction, offset: Fraction = Fraction(0)) -> str:
    text = f"{unit} to {wanted}: × {_number(factor)}"
    if offset:
        text += f" {'+' if offset > 0 else '-'} {_number(abs(offset))}"
    return text


def _number(value: Fraction) -> str:
    """Write a fraction as a decimal where it has an end, else as it is."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    return format(_EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)), "f")


@cache
def _file() -> dict[str, dict[str, Decimal | int | str]]:
    text = Path(__file__).with_name("units.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


@cache
def _table() -> dict[str, _Unit]:
    return {
        unit: _Unit(name, Fraction(factor))
        for name, entries in _file().items()
        if name != "offsets"
        for unit, factor in entries.items()
        if unit != "canonical"
    }


@cache
def _offsets() -> dict[str, Fraction]:
    return {unit: Fraction(offset) for unit, offset in _file()["offsets"].items()}


def _canonical(name: str) -> str:
    return str(_file()[name]["canonical"])


def _by_pint(unit: str) -> Conversion:
    name = _pint_dimension(unit)
    if name is None:
        return Conversion(unit)
    wanted = PINT_CANONICAL[unit]
    if wanted == unit:
        return Conversion(unit)
    factor = Fraction(_pint().Quantity(Decimal(1), unit).to(wanted).magnitude)
    return Conversion(wanted, factor, text=_words(unit, wanted, factor) + " (pint)")
