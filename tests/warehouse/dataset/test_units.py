"""Canonical units: exact, explained, and never a mix of what must stay apart."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warehouse.dataset.units import conversion, dimension

# value, unit, canonical unit asked for | value, unit, is exact
SPECS = [
    ("41.06", "ZB", "ZB", "41.06", "ZB", True),
    ("780000", "PFLOPS", "EFLOPS", "780", "EFLOPS", True),
    ("5860000000000", "CNY", "money", "5860000000000", "CNY", True),
    ("25", "bp", None, "0.25", "pp", True),
    ("4", "%", "%", "4", "%", True),
    ("3", "pp", "%", "3", "pp", True),
    ("1", "mi", "km", "1.609344", "km", True),
    ("1", "bcf", "m3", "28316846.592", "m3", True),
    ("37.4", "GtCO2", "Mt", "37400", "Mt", True),
    ("649", "MtCO2e", "Mt", "649", "Mt", True),
    ("43", "d", None, "1032", "h", True),
    ("2", "USD/lb", "money/t", "4409.245243697552", "USD/t", False),
    ("35", "mg/m3", "µg/m3", "35000", "µg/m3", True),
    ("98.6", "°F", None, "37", "°C", True),
    ("100", "hp", None, "0.074569987158", "MW", False),
    ("12", "USD/mo", "money", "12", "USD/mo", True),
    ("7", "widgets", "t", "7", "widgets", True),
    ("7", "kg", "km", "0.007", "t", True),
    ("7", None, "t", "7", None, True),
]

DIMENSIONS = [
    ("USD", "money"),
    ("USD/bbl", "money/volume"),
    ("USD/gal", "money/volume"),
    ("USD/mo", "money"),
    ("%", "percent"),
    ("pp", "points"),
    ("bp", "points"),
    ("psi", "pressure"),
    ("TEU", "containers"),
    ("bbl/d", "oil_flow"),
    ("1/a", "count"),
]


@pytest.mark.parametrize("spec", SPECS, ids=[f"{s[1]}-{s[2]}" for s in SPECS])
def test_conversion(spec: tuple[str, str | None, str | None, str, str | None, bool]) -> None:
    value, unit, target, expected, canonical, is_exact = spec
    converted = conversion(unit, target)
    assert converted.unit == canonical
    assert converted.apply(Decimal(value)) == (Decimal(expected), is_exact)
    assert (converted.text is None) == (unit == canonical)


@pytest.mark.parametrize(("unit", "name"), DIMENSIONS)
def test_dimension(unit: str, name: str) -> None:
    assert dimension(unit) == name


def test_conversion_is_told_in_words() -> None:
    assert conversion("PFLOPS", "EFLOPS").text == "PFLOPS to EFLOPS: × 0.001"
    assert conversion("°F").text == "°F to °C: × 5/9 - 160/9"


def test_no_offset_for_changes() -> None:
    assert conversion("°F").apply(Decimal(9), is_change=True) == (Decimal(5), True)


def test_too_large_or_too_small_for_a_column() -> None:
    assert not conversion("YB", "GB").fits(Decimal(10) ** 20)
    assert not conversion("B", "ZB").fits(Decimal(1))
    assert conversion("ZB", "GB").fits(Decimal("41.06"))


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=3),
    st.sampled_from(["kg", "lb", "Mt", "ft", "acre", "bbl", "kWh", "TB", "GW", "wk"]),
)
def test_there_and_back(value: Decimal, unit: str) -> None:
    there = conversion(unit)
    converted, is_exact = there.apply(value)
    back, _ = conversion(there.unit, unit).apply(converted)
    assert not is_exact or abs(back - value) <= Decimal("1e-9") * max(abs(value), 1)
