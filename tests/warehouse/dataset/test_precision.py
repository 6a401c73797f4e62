"""The interval that a stated number stands for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.model import Comparator
from warehouse.dataset.precision import read_interval, read_step

# quote, value, comparator | lowest, highest
SPECS = [
    ("41.06 zettabytes", "41.06", "eq", "41.055", "41.065"),
    ("5.86 trillion yuan", "5860000000000", "eq", "5855000000000", "5865000000000"),
    ("375 enterprises", "375", "eq", "374.5", "375.5"),
    ("16,100 guests", "16100", "eq", "16050", "16150"),
    ("400,000", "400000", "eq", "395000", "405000"),
    ("around 49 trillion yuan", "49000000000000", "approx", "48000000000000", "50000000000000"),
    ("nearly 30 policy measures", "30", "nearly", "28", "30"),
    ("more than 400,000", "400000", "gt", "400000", None),
    ("less than $1 billion", "1000000000", "lt", None, "1000000000"),
    # A comparator speaks of the magnitude of a change.
    ("more than 20 percent", "-20", "gt", None, "-20"),
    ("3.2 percent", "-3.2", "eq", "-3.25", "-3.15"),
    # Numbers in words are exact when whole.
    ("three plants", "3", "eq", "2.5", "3.5"),
    ("a third", "33.33", "eq", "33.325", "33.335"),
]


@pytest.mark.parametrize(("quote", "value", "comparator", "low", "high"), SPECS)
def test_interval(quote: str, value: str, comparator: str, low: str | None, high: str | None) -> None:
    interval = read_interval(quote, Decimal(value), None, None, Comparator(comparator))
    assert interval.low == (Decimal(low) if low else None)
    assert interval.high == (Decimal(high) if high else None)


def test_range_is_its_own_interval() -> None:
    interval = read_interval("between 4 and 5 percent", None, Decimal(4), Decimal(5), Comparator.RANGE)
    assert (interval.low, interval.high) == (Decimal(4), Decimal(5))


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4), st.sampled_from(list(Comparator)[:-1]))
def test_a_value_lies_in_its_own_interval(value: Decimal, comparator: Comparator) -> None:
    interval = read_interval(format(abs(value), ","), value, None, None, comparator)
    assert interval.low is None or interval.low <= value
    assert interval.high is None or value <= interval.high


@given(st.text(max_size=30), st.decimals(min_value=-(10**6), max_value=10**6, places=2))
def test_any_quote_gives_a_step(quote: str, value: Decimal) -> None:
    assert read_step(quote, value) > 0
