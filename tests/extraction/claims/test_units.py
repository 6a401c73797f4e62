"""The table of units: what it holds, and what it recognises after a number."""

import pytest

from extraction.claims.scan.units import table, unit_after
from extraction.claims.words.tokens import Sentence

AFTER = [
    ("3 percentage points", "pp"),
    ("145 KB", "kB"),
    ("3 percentage-point", "pp"),
    ("3 percent", "%"),
    ("3 per cent", "%"),
    ("3 bps", "bp"),
    ("3 km/h", "km/h"),
    ("3 kilometres per hour", "km/h"),
    ("3 gigawatt hours", "GWh"),
    ("3 petaflops", "PFLOPS"),
    ("3 terabytes", "TB"),
    ("3 square feet", "ft2"),
    ("3 barrels per day", "bbl/d"),
    ("3 tonnes a year", "t/a"),
    ("3 Australian dollars", "AUD"),
    ("3 Danish crowns", "DKK"),
    ("3 euros per tonne", "EUR/t"),
    ("3 DKK", "DKK"),
    ("3 €", "EUR"),
    ("3 Mt CO2e", "MtCO2e"),
    ("3 °C", "°C"),
    ("3 rabbits", None),
    ("3 A. Smith", None),
]


@pytest.mark.parametrize(("text", "code"), AFTER)
def test_units_after_a_number(text: str, code: str | None) -> None:
    unit = unit_after(Sentence(text, 0, len(text)), 1)
    assert (unit.code if unit else None) == code


def test_the_table_is_large() -> None:
    assert len({entry.code for entries in table().after.values() for entry in entries}) > 400


def test_no_spelling_stands_for_two_units() -> None:
    seen: dict[tuple[tuple[str, ...], bool], str] = {}
    for entries in table().after.values():
        for entry in entries:
            key = (entry.tokens, entry.is_symbol)
            assert seen.setdefault(key, entry.code) == entry.code, key
