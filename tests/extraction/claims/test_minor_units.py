"""Cents are told in their currency, and what was written stays known."""

import pytest

from extraction.claims import extract
from extraction.model import Document

# text | value or range in the currency | unit | unit as written
SPEC = [
    ("The dividend was 63 cents per share.", "0.63", "USD/share", "cent/share"),
    ("Shares closed at 118.5p in London.", "1.185", "GBP", "p"),
    ("The stock rose 18 sen to RM23.50.", "0.18", "MYR", "sen"),
    ("The loss narrowed by 4 cents a share.", "-0.04", "USD/share", "cent/share"),
    ("A stamp costs 85 euro cents.", "0.85", "EUR", "euro_cent"),
    ("The fare went up 20 cents to C$3.45.", "0.20", "CAD", "cent"),
    ("Milk fetched 45 to 48 cents per litre.", "0.45..0.48", "USD/L", "cent/L"),
    ("Milk fetched $2 per litre.", "2", "USD/L", None),
]


@pytest.mark.parametrize(("text", "value", "unit", "written"), SPEC)
def test_minor_units(text: str, value: str, unit: str, written: str | None) -> None:
    first = extract(Document(name="a", text=text)).claims[0]
    stated = str(first.value) if first.value is not None else f"{first.low}..{first.high}"
    assert (stated, first.unit, first.minor_unit) == (value, unit, written)
