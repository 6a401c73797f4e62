"""Figures and periods as people read them: what is in the row | what is shown."""

from datetime import date
from decimal import Decimal

import pytest

from flows.show import cell, figure, number, period

FIGURES = [
    ({"value": "5860000000000.000000000000", "unit": "CNY"}, "5,860,000,000,000 CNY"),
    ({"value": "41.060000000000", "unit": "ZB"}, "41.06 ZB"),
    ({"value": "400000", "unit": "1", "comparator": "gt"}, "> 400,000"),
    ({"value": "-3.2", "unit": "%"}, "-3.2 %"),
    ({"value": "30", "unit": None, "comparator": "nearly"}, "nearly 30"),
    ({"low": "4", "high": "5.50", "unit": "%", "comparator": "range"}, "4 to 5.5 %"),
]
PERIODS = [
    ("2024-01-01", "2024-12-31", "2024"),
    ("2024-07-01", "2024-09-30", "2024 Q3"),
    ("2025-01-01", "2025-06-30", "2025 H1"),
    ("2025-02-01", "2025-02-28", "2025-02"),
    ("2025-08-29", "2025-08-29", "2025-08-29"),
    ("2024-11-01", "2025-03-31", "2024-11-01 to 2025-03-31"),
    ("2025-02-01", "2025-04-30", "2025-02 to 2025-04"),
    ("2025-03-01", "2025-12-31", "2025-03 to 2025-12"),
]


@pytest.mark.parametrize(("row", "shown"), FIGURES)
def test_a_figure_is_shown_with_its_comparator_and_unit(row: dict[str, str | None], shown: str) -> None:
    numbers = {k: Decimal(row[k]) if row.get(k) else None for k in ("value", "low", "high")}
    assert figure({**numbers, "unit": row["unit"], "comparator": row.get("comparator", "eq")}) == shown


@pytest.mark.parametrize(("start", "end", "shown"), PERIODS)
def test_a_period_goes_by_its_shortest_usual_name(start: str, end: str, shown: str) -> None:
    assert period(date.fromisoformat(start), date.fromisoformat(end)) == shown


def test_no_period_and_no_value_show_as_nothing() -> None:
    assert period(None, None) == cell(None) == ""


def test_a_number_keeps_the_zeros_before_its_point() -> None:
    assert number(Decimal("1200.000")) == "1,200"
    assert cell(Decimal("1200.50")) == "1200.5"
