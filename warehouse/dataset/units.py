"""Values in canonical units: exact decimals, with the conversion written down beside them.

Our own table (`units.toml`) comes first; what it does not know goes to pint. Money stays in its currency,
percent and percentage points stay apart, and a unit that nobody knows stays as it is.
"""

import re
import tomllib
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from pint import UnitRegistry
from pint.errors import PintError

from schemas.contract import SCALE, STEP

_MONEY = re.compile(r"[A-Z]{3}")
_FOREIGN = re.compile(r"[A-Za-zµΩ]{1,12}")
_NO_UNITS = frozenset({"canonical", "pint"})
_LIMIT = Decimal(10) ** (38 - SCALE)
EXACT = Context(prec=120)


@dataclass(frozen=True, slots=True)
class Conversion:
    """How numbers of one unit become numbers of another.

    Attributes:
        unit: the unit they are in afterwards.
        factor, offset: `value * factor + offset`.
        text: the same in words; None where nothing is to be done.
        multiplier: the factor where it has an end as a decimal and there is no offset: the fast way.
    """

    unit: str | None
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    text: str | None = None
    multiplier: Decimal | None = None

    def apply(self, value: Decimal, *, is_change: bool = False) -> tuple[Decimal, bool]:
        """Convert one number.

        No offset is added to a difference (`is_change`).

        Returns:
            The number with at most 12 decimals, and whether it is exact.
        """
        if self.text is None:
            return value, True
        if self.multiplier is not None:
            product = EXACT.multiply(value, self.multiplier)
            rounded = product.quantize(STEP, rounding=ROUND_HALF_EVEN, context=EXACT)
            return rounded, rounded == product
        exact = Fraction(value) * self.factor + (0 if is_change else self.offset)
        quotient = EXACT.divide(Decimal(exact.numerator), Decimal(exact.denominator))
        rounded = quotient.quantize(STEP, rounding=ROUND_HALF_EVEN, context=EXACT)
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

    Time in a denominator that is not part of a unit of its own does not count (*USD/mo* is money): it says
    how a flow is counted, and the unit itself is part of every key.
    """
    if unit is None:
        return None
    if unit == "money" or _is_currency(unit):
        return "money"
    if known := _known(unit):
        return known.dimension
    above, slash, below = unit.partition("/")
    if not slash:
        return unit
    under = dimension(below)
    return dimension(above) if under in ("clock", "calendar") else f"{dimension(above)}/{under}"


@cache
def conversion(unit: str | None, target: str | None = None) -> Conversion:
    """Say how values of a unit become canonical.

    The target is the canonical unit of an indicator, in which `money` keeps the currency; where there is
    none, or it measures something else, that of the unit's dimension.
    """
    if unit is None or unit == target or _is_currency(unit):
        return Conversion(unit)
    own = _known(unit)
    if own is None:
        return _compound(unit, target) if "/" in unit else Conversion(unit)
    other = _table().get(target or "")
    wanted = target if target and other and other.dimension == own.dimension else _canonical(own.dimension)
    if wanted == unit:
        return Conversion(unit)
    base = _table()[wanted].factor
    factor = own.factor / base
    offset = (_offsets().get(unit, Fraction(0)) - _offsets().get(wanted, Fraction(0))) / base
    return _convert(unit, wanted, factor, offset)


def _compound(unit: str, target: str | None) -> Conversion:
    """Convert money per something, or something per something, where the target names another denominator."""
    above, _, below = unit.partition("/")
    wanted_above, _, wanted_below = (target or "").partition("/")
    if not wanted_below or dimension(unit) != dimension(target):
        return Conversion(unit)
    under, wanted_under = _known(below), _known(wanted_below)
    if under is None or wanted_under is None or under.dimension != wanted_under.dimension:
        return Conversion(unit)
    over, wanted_over = _known(above), _known(wanted_above)
    if over is None or wanted_over is None:
        wanted_above, ratio = above, Fraction(1)
    else:
        ratio = over.factor / wanted_over.factor
    factor = ratio * wanted_under.factor / under.factor
    wanted = f"{wanted_above}/{wanted_below}"
    if wanted == unit:
        return Conversion(unit)
    return _convert(unit, wanted, factor)


def _convert(unit: str, wanted: str, factor: Fraction, offset: Fraction = Fraction(0)) -> Conversion:
    text = f"{unit} to {wanted}: × {_number(factor)}"
    if offset:
        text += f" {'+' if offset > 0 else '-'} {_number(abs(offset))}"
    return Conversion(wanted, factor, offset, text, None if offset else _decimal(factor))


def _number(value: Fraction) -> str:
    decimal = _decimal(value)
    return str(value) if decimal is None else format(decimal, "f")


def _decimal(value: Fraction) -> Decimal | None:
    """Give a fraction as a decimal, where it has an end."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)) if rest == 1 else None


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
        if unit not in _NO_UNITS
    }


@cache
def _known(unit: str) -> _Unit | None:
    """Look a unit up in our table, else ask pint."""
    return _table().get(unit) or (_by_pint(unit) if _FOREIGN.fullmatch(unit) else None)


def _is_currency(unit: str) -> bool:
    return _MONEY.fullmatch(unit) is not None and unit not in _table()


@cache
def _offsets() -> dict[str, Fraction]:
    return {unit: Fraction(offset) for unit, offset in _file()["offsets"].items()}


def _canonical(name: str) -> str:
    return str(_file()[name]["canonical"])


def _by_pint(unit: str) -> _Unit | None:
    """Ask pint for a unit, in terms of the base of one of our dimensions.

    Lengths are not asked for: pint takes points and pixels for lengths, which in texts they are not.
    """
    registry = _pint()
    try:
        quantity = registry.Quantity(Decimal(1), unit)
        for name, entries in _file().items():
            base = entries.get("pint")
            if base and quantity.is_compatible_with(str(base)):
                return _Unit(name, Fraction(quantity.to(str(base)).magnitude))
    except (PintError, ValueError, TypeError):
        return None
    return None


@cache
def _pint() -> UnitRegistry[Decimal]:
    return UnitRegistry(non_int_type=Decimal)
