"""Spec of datelines: where and when a report was filed."""

from datetime import date

import pytest
from grammar import table

from extraction.claims.context.dateline import dateline, heading_date

SPEC = table("""
    # text | place | country | month-day | text that goes on
    BEIJING, China, Aug 29 — Ships                       | BEIJING   | CHN | 8-29 | Ships
    TOKYO (Reuters) - Ships                              | TOKYO     | JPN | -    | Ships
    NEW YORK  (Reuters) - Ships                          | NEW YORK  | USA | -    | Ships
    Beijing, Aug. 29 (Xinhua) -- Ships                   | Beijing   | CHN | 8-29 | Ships
    CUPERTINO, Calif., Jan. 30, 2025 /PRNewswire/ -- Up  | CUPERTINO | USA | 1-30 | Up
    (Reuters) - Ships                                    | -         | -   | -    | Ships
    Nov 12 (Reuters) - Ships                             | -         | -   | 11-12 | Ships
    New Delhi, Jan 5: Ships                              | New Delhi | IND | 1-5  | Ships
""")


@pytest.mark.parametrize(("text", "place", "country", "day", "rest"), SPEC)
def test_dateline(text: str, place: str, country: str, day: str, rest: str) -> None:
    found = dateline(text)
    assert found is not None
    month_and_day = f"{found.month}-{found.day}" if found.month else "-"
    assert (found.place or "-", found.country or "-", month_and_day) == (place, country, day)
    assert text[found.end :].strip() == rest


@pytest.mark.parametrize(
    "text", ["", "Apple - the company", "Here is what: ships", "Ships rose 5 percent - a lot", "(a) - b"]
)
def test_beginnings_that_are_no_datelines(text: str) -> None:
    assert dateline(text) is None


def test_the_day_of_a_dateline_takes_a_year_unless_it_has_one() -> None:
    first, second, third = (
        dateline(f"ROME, {day} (Reuters) - Ships") for day in ("Feb. 28", "Feb. 28, 2020", "Feb. 30")
    )
    assert first and second and third
    assert first.date(2024) == date(2024, 2, 28)
    assert second.date(2024) == date(2020, 2, 28)
    assert third.date(2024) is None


def test_a_line_with_a_date_alone() -> None:
    for line, day in {
        "Date: August 14, 2025": date(2025, 8, 14),
        "Thursday, Aug. 14, 2025": date(2025, 8, 14),
        "August 14, 2025 was warm": None,
        "February 30, 2025": None,
    }.items():
        assert heading_date(line, 0, len(line)) == day
