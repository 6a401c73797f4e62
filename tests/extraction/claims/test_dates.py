"""Dates, years and times of day: each expression one mention, to its full length."""

import pytest

from extraction.claims.scan.scanner import scan
from extraction.claims.words.tokens import Sentence
from extraction.model import Kind

DATES = [
    ("on June 24-25, 2003 in", "June 24-25, 2003"),
    ("on 31 May-2 June 2003", "31 May"),
    ("on Aug. 29, 2025 in", "Aug. 29, 2025"),
    ("from Aug. 31-Sept. 2 it", "Aug. 31-Sept. 2"),
    ("on the 5th of June it", "5th of June"),
    ("since June of 2018 it", "June of 2018"),
    ("in May 2011 it", "May 2011"),
    ("on 2025-08-29 it", "2025-08-29"),
    ("on 29.08.2025 it", "29.08.2025"),
    ("in 1990-91 it", "1990-91"),
    ("in the mid-1990s it", "mid-1990s"),
    ("in the '90s it", "'90s"),
    ("the 3Q22 result", "3Q22"),
    ("in Q1 it", "Q1"),
    ("in Q1FY24 it", "Q1FY24"),
    ("in 2H24 it", "2H24"),
    ("in constant 2015 dollars it", "2015"),
    ("in 2015 dollars it", "2015"),
    ("the 2015 yuan devaluation", "2015"),
    ("in fiscal 2024 it", "fiscal 2024"),
    ("in the first half of 2012 it", "first half of 2012"),
    ("by 2120 it", "2120"),
    ("our 2000 hearings", "2000"),
    ("on March 7,2019 it", "March 7,2019"),
]
TIMES = [
    ("at 8:00 p.m. ET it", "8:00 p.m. ET"),
    ("at 10:27 it", "10:27"),
    ("at 9am it", "9am"),
    ("by 0800 GMT it", "0800 GMT"),
    ("by 0930 JST it", "0930 JST"),
    ("at 10:00 aest it", "10:00 aest"),
    ("at 9:30:15 CT it", "9:30:15 CT"),
]
NEITHER = [
    "a 1500 ct parcel",
    "over 2000 people came",
    "may 5 percent do",
    "13000 workers left",
    "it sold 2012 million units",
    "it cost 2000 euros",
    "over 2000 yen went",
    "it weighs 1950 kg",
    "a 2000-MW plant opened",
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(text: str, expected: str) -> None:
    first = scan(Sentence(text, 0, len(text)))[0]
    assert (text[first.start : first.end], first.kind) == (expected, Kind.DATE)


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times(text: str, expected: str) -> None:
    (mention,) = scan(Sentence(text, 0, len(text)))
    assert (text[mention.start : mention.end], mention.kind) == (expected, Kind.TIME)


@pytest.mark.parametrize("text", NEITHER)
def test_amounts_that_look_like_dates(text: str) -> None:
    (mention,) = scan(Sentence(text, 0, len(text)))
    assert mention.kind is Kind.CLAIM
