"""Spec of time expressions: which days they mean.

A period is written as a year, a month, a day, or `first..last`; `-` is none.
"""

from datetime import date

import pytest
from grammar import table
from hypothesis import given
from hypothesis import strategies as st
from periods import days

from extraction.claims.context.time_expressions import read_times
from extraction.claims.context.time_words import TRIGGERS
from extraction.claims.words.tokens import Sentence
from extraction.model import Period

FRIDAY = date(2025, 8, 29)


def first_time(text: str, published: date | None) -> Period | None:
    found = read_times(Sentence(text, 0, len(text)), published)
    assert found, f"no time in {text!r}"
    return found[0].period


ABSOLUTE = table("""
    # years and decades
    in 2012                                  | 2012
    in 2012-13                               | 2012..2013
    in fiscal year 2024                      | 2024
    in FY2024                                | 2024
    in FY24                                  | 2024
    from 1998 to 2001                        | 1998..2001
    between 1998 and 2001                    | 1998..2001
    during the 1990s                         | 1990..1999
    in the 19th century                      | 1801..1900
    # months and days
    in May 2024                              | 2024-05
    in October and November 2024             | 2024-10..2024-11
    on May 7, 2024                           | 2024-05-07
    on 7 May 2024                            | 2024-05-07
    on the 7th of May 2024                   | 2024-05-07
    from Feb. 7, 2024 to March 3, 2025       | 2024-02-07..2025-03-03
    on 2024-02-29                            | 2024-02-29
    on 12/31/2024                            | 2024-12-31
    on 31/12/2024                            | 2024-12-31
    # of two possible days none is told
    on 02/03/2024                            | -
    # parts of years
    in the first half of 2024                | 2024-01..2024-06
    in the third quarter of 2009             | 2009-07..2009-09
    in the first three weeks of 2026         | 2026-01-01..2026-01-21
    in the year ended in the third quarter of 2024 | 2023-10..2024-09
    in the last two quarters of 2024         | 2024-07..2024-12
    in the 3rd quarter of 2009               | 2009-07..2009-09
    in the 2nd-half of 2009                  | 2009-07..2009-12
    in Q3 2022                               | 2022-07..2022-09
    in 3Q22                                  | 2022-07..2022-09
    in the third quarter of fiscal 2024      | 2024-07..2024-09
    in the third quarter of fiscal year 2024 | 2024-07..2024-09
    in H1 2024                               | 2024-01..2024-06
    in the first nine months of 2009         | 2009-01..2009-09
    in the last three months of 2012         | 2012-10..2012-12
    in the half year through June 2024       | 2024-01..2024-06
    in the summer of 2024                    | 2024-06..2024-08
    # the edges of a time: quarters of years, thirds of months, single days
    in early 2024                            | 2024-01..2024-03
    early in 2024                            | 2024-01..2024-03
    to end in 2024                           | 2024
    in mid-2024                              | 2024-04..2024-09
    in the middle of 2024                    | 2024-04..2024-09
    in late 1999                             | 1999-10..1999-12
    in the early 2000s                       | 2000..2003
    in the mid-1990s                         | 1993..1996
    # other times have no parts
    in late 2012-13                          | 2012..2013
    at the end of 1995                       | 1995-12-31
    at year-end 2024                         | 2024-12-31
    at yearend 2024                          | 2024-12-31
    in the 12 months through March 2024      | 2023-04..2024-03
    in the week ended Feb. 14, 2025          | 2025-02-08..2025-02-14
""")


@pytest.mark.parametrize(("text", "meaning"), ABSOLUTE)
def test_times_with_a_year_mean_the_same_whenever_they_are_read(text: str, meaning: str) -> None:
    assert first_time(text, FRIDAY) == first_time(text, None) == days(meaning)


BESIDE = table("""
    in the 2009 fourth quarter               | 2009-10..2009-12
    in 2009's fourth quarter                 | 2009-10..2009-12
    in 2009’s first half                     | 2009-01..2009-06
    from 7 May to 3 June 2024                | 2024-05-07..2024-06-03
    from 7 December to 3 January 2024        | 2023-12-07..2024-01-03
""")


@pytest.mark.parametrize(("text", "meaning"), BESIDE)
def test_a_time_takes_the_year_that_stands_before_it_or_ends_its_range(text: str, meaning: str) -> None:
    assert first_time(text, FRIDAY) == days(meaning)


RELATIVE = table("""
    # calendar units next to the day of publication, 2025-08-29, a Friday
    last year                                | 2024
    this year                                | 2025
    next year                                | 2026
    last month                               | 2025-07
    last quarter                             | 2025-04..2025-06
    last week                                | 2025-08-18..2025-08-24
    by the end of this year                  | 2025-12-31
    at the end of June of this year          | 2025-06-30
    so far this year                         | 2025-01-01..2025-08-29
    this year so far                         | 2025-01-01..2025-08-29
    so far in August                         | 2025-08-01..2025-08-29
    so far in July                           | 2025-07
    year to date                             | 2025-01-01..2025-08-29
    year-to-date sales                       | 2025-01-01..2025-08-29
    YTD sales                                | 2025-01-01..2025-08-29
    in the previous week                     | 2025-08-18..2025-08-24
    on Monday May 5                          | 2025-05-05
    May sales fell                           | 2025-05
    the fiscal year that ends March          | 2024-04..2025-03
    at this time last year                   | 2024-08-29
    this time a year ago                     | 2024-08-29
    last summer                              | 2024-06..2024-08
    last spring                              | 2025-03..2025-05
    in the 13 weeks to 29 June               | 2025-03-31..2025-06-29
    in the quarter that starts in July       | 2026-07..2026-09
    in the 12 months to May                  | 2024-06..2025-05
    in the three months ending in April      | 2025-02..2025-04
    in the last two quarters of the year     | 2025-07..2025-12
    the first half ended June 30             | 2025-01..2025-06
    # spans that end or begin with it
    in the past year                         | 2024-08-29..2025-08-29
    over the past twelve months              | 2024-08-29..2025-08-29
    in the last three quarters               | 2024-11-29..2025-08-29
    over the next five years                 | 2025-08-29..2030-08-29
    later this year                          | 2025-08-29..2025-12-31
    it needs them through May                | 2025-08-29..2026-05-31
    vowed to halve it in 18 months           | 2025-08-29..2027-02-28
    # the last such month, day or part of the year that has begun
    in May                                   | 2025-05
    last August                              | 2024-08
    in December                              | 2024-12
    on Dec. 5                                | 2024-12-05
    on June 24-25                            | 2025-06-24..2025-06-25
    in the first half                        | 2025-01..2025-06
    in the fourth quarter                    | 2024-10..2024-12
    in the holiday quarter                   | 2024-10..2024-12
    for the June quarter                     | 2025-04..2025-06
    in the April-June quarter                | 2025-04..2025-06
    yesterday                                | 2025-08-28
    on Friday                                | 2025-08-29
    sales in May and June                    | 2025-05..2025-06
    May and June payrolls                    | 2025-05..2025-06
    said that May exports fell               | 2025-05
    the March survey                         | 2025-03
    its half-year profit                     | 2025-01..2025-06
    the fourth quarter ended January 31      | 2024-11..2025-01
    # of results, the quarter that ended last
    posted a quarterly profit                | 2025-04..2025-06
    its fiscal third quarter                 | 2025-04..2025-06
    its last fiscal year                     | 2024
    the fiscal year that starts in October   | 2025-10..2026-09
    its last fiscal year, which ended in June | 2024-07..2025-06
    the April-to-June period                 | 2025-04..2025-06
    on Tuesday                               | 2025-08-26
    this spring                              | 2025-03..2025-05
    in the three months to June              | 2025-04..2025-06
    for the week                             | 2025-08-25..2025-08-29
    in the four quarters ending in the second quarter | 2024-07..2025-06
    in the twelve months through last November | 2023-12..2024-11
    for the month so far                     | 2025-08-01..2025-08-29
    has been high since spring               | 2025-03..2025-05
    it will close by winter                  | 2025-12..2026-02
    fell in the first eleven months          | 2024-01..2024-11
    fell in the last two months of the year  | 2024-11..2024-12
    # looking ahead: the next such
    it opens this Sunday                     | 2025-08-31
    is expected in December                  | 2025-12
    will come on Tuesday                     | 2025-09-02
    is due in the first quarter              | 2026-01..2026-03
    # no one can date these
    in recent years                          | -
    over the medium term                     | -
    in the coming quarters                   | -
""")


@pytest.mark.parametrize(("text", "meaning"), RELATIVE)
def test_other_times_are_told_from_the_day_of_publication(text: str, meaning: str) -> None:
    assert first_time(text, FRIDAY) == days(meaning)
    assert first_time(text, None) is None, "without that day they stay open"


@pytest.mark.parametrize(
    "text",
    [
        "may rise",
        "December corn futures",
        "a quarterly dividend",
        "scored 12 points in the second half",
        "Prime Minister May said",
        "the long march home",
        "bought 2000 shares",
        "$2012",
        "fell 25 percent",
        "a half",
        "it took a half year",
        "per year",
        "10.5/2",
    ],
)
def test_words_and_numbers_that_name_no_time(text: str) -> None:
    assert read_times(Sentence(text, 0, len(text)), FRIDAY) == []


LINKS = """Feb 29 30 1 2000 0 / - of the last next past two ago since from to and first fourth end early mid
ended through 's , same"""
WORDS = st.sampled_from([*sorted(TRIGGERS), *LINKS.split()])


@given(
    words=st.lists(WORDS, max_size=12),
    published=st.none() | st.dates() | st.sampled_from([date.min, date.max, date(2024, 2, 29)]),
    joint=st.sampled_from([" ", ""]),
)
def test_any_words_on_any_day_give_periods_in_order(
    words: list[str], published: date | None, joint: str
) -> None:
    text = joint.join(words)
    sentence = Sentence(text, 0, len(text))
    done = 0
    for time in read_times(sentence, published):
        assert done <= time.first < time.last <= len(sentence.tokens)
        assert time.period is None or time.period.start <= time.period.end
        done = time.last
