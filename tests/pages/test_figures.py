"""Numbers and periods as people read them."""

from datetime import date
from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.figures import basis_words, figure, number, number_words
from pages.spans import day_label, period_label

FIGURES = """
5860000000000.000000000000 | CNY  |         | eq     | CNY 5.86 trillion
16000                      | 1    | guests  | gt     | more than 16,000 guests
-3.2                       | %    |         | eq     | −3.2%
49000000000000             | CNY  |         | approx | about CNY 49 trillion
2                          | rank |         | eq     | rank 2
6327.8                     | index|         | nearly | nearly 6,327.8 points
0.25                       | pp   |         | ge     | at least 0.25 pp
41.06                      | ZB   |         | le     | up to 41.06 ZB
3                          | ×    |         | lt     | less than 3×
5                          | bbl  |         | eq     | 5 bbl
"""


@pytest.mark.parametrize("line", FIGURES.strip().splitlines())
def test_figure(line: str) -> None:
    value, unit, counted, comparator, written = (part.strip() for part in line.split("|"))
    row = {"value": Decimal(value), "unit": unit, "counted": counted or None, "comparator": comparator}
    assert figure(row) == written


def test_a_range_has_no_middle() -> None:
    row = {"value": None, "low": Decimal(4), "high": Decimal("5.5"), "unit": "%", "comparator": "range"}
    assert figure(row) == "4 to 5.5%"


def test_an_end_of_a_range_stands_for_one_that_is_open_and_nothing_for_none() -> None:
    assert number_words(None, Decimal(4), None) == number_words(None, None, Decimal(4)) == "4"
    assert number_words(None, None, None) == "?"


@pytest.mark.parametrize(
    ("code", "words"),
    [("yoy", "year on year"), ("since", "since an earlier point"), ("xyz", "xyz"), (None, None)],
)
def test_what_a_change_is_measured_against(code: str | None, words: str | None) -> None:
    assert basis_words(code) == words


NUMBERS = """
0 | 0
1234567 | 1,234,567
1200000 | 1.2 million
1234000 | 1.234 million
1234500 | 1,234,500
999999 | 999,999
-1500000000 | −1.5 billion
1000000.5 | 1,000,000.5
0.000000000001 | 0.000000000001
12345678901234567890 | 12,345,678,901,234,567,890
"""


@pytest.mark.parametrize("line", NUMBERS.strip().splitlines())
def test_number(line: str) -> None:
    value, written = (part.strip() for part in line.split("|"))
    assert number(Decimal(value)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=12))
def test_no_digit_is_lost(value: Decimal) -> None:
    words = number(value).replace(",", "").replace("−", "-").split()
    scale = {"trillion": 12, "billion": 9, "million": 6}[words[1]] if len(words) > 1 else 0
    assert Context(prec=60).scaleb(Decimal(words[0]), scale) == value


PERIODS = """
2024-01-01 2024-12-31 | 2024
2025-01-01 2025-06-30 | first half 2025
2025-07-01 2025-12-31 | second half 2025
2025-07-01 2025-09-30 | Q3 2025
2025-08-01 2025-08-31 | Aug 2025
2025-08-29 2025-08-29 | 29 Aug 2025
2025-01-01 2025-09-30 | Jan–Sep 2025
2020-01-01 2024-12-31 | 2020–2024
2024-04-01 2025-03-31 | 1 Apr 2024 – 31 Mar 2025
"""


@pytest.mark.parametrize("line", PERIODS.strip().splitlines())
def test_period(line: str) -> None:
    days, written = (part.strip() for part in line.split("|"))
    assert period_label(*(date.fromisoformat(day) for day in days.split())) == written


def test_no_period_and_no_day_are_said() -> None:
    assert period_label(None, date(2024, 12, 31)) == period_label(date(2024, 1, 1), None) == "no period said"
    assert day_label(None) == "no date"
