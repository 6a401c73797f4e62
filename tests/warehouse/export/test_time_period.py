"""Periods as SDMX writes them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warehouse.export.time_period import Frequency, frequency, time_period

PERIODS = """
2024-01-01 2024-12-31 | A  | 2024
2025-01-01 2025-06-30 | S  | 2025-S1
2025-07-01 2025-12-31 | S  | 2025-S2
2025-01-01 2025-03-31 | Q  | 2025-Q1
2025-10-01 2025-12-31 | Q  | 2025-Q4
2024-02-01 2024-02-29 | M  | 2024-02
2025-08-25 2025-08-31 | W  | 2025-W35
2024-12-30 2025-01-05 | W  | 2025-W01
2025-08-29 2025-08-29 | D  | 2025-08-29
2024-04-01 2025-03-31 | _O | 2024-04-01/P365D
2025-02-01 2025-04-30 | _O | 2025-02-01/P89D
2025-01-01 2025-09-30 | _O | 2025-01-01/P273D
2024-02-01 2024-02-28 | _O | 2024-02-01/P28D
2020-01-01 2024-12-31 | _O | 2020-01-01/P1827D
"""


@pytest.mark.parametrize("line", PERIODS.strip().splitlines())
def test_period(line: str) -> None:
    days, code, written = (part.strip() for part in line.split("|"))
    start, end = (date.fromisoformat(day) for day in days.split())
    assert (frequency(start, end), time_period(start, end)) == (code, written)


@given(st.dates(date(1600, 1, 1), date(2200, 1, 1)), st.integers(0, 4000))
def test_different_periods_are_written_differently(start: date, days: int) -> None:
    end = start + timedelta(days)
    if frequency(start, end) is Frequency.OTHER:
        assert time_period(start, end) == f"{start}/P{days + 1}D"
    assert time_period(start, end) != time_period(start, end + timedelta(1))
