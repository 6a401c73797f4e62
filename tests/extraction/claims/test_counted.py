"""What is counted, whether its noun belongs to the quote, and in which stretch of time."""

import pytest
from scanned import read

from extraction.model import Kind

# Sentence, the thing counted, and whether the noun is in the quote.
COUNTED = [
    ("More than 16,000 guests came.", "guests", True),
    ("It has proposed nearly 40 policy measures on water.", "policy measures", True),
    ("A poll of eight European nations began.", "european nations", False),
    ("It has four different bosses to fight.", "different bosses", False),
    ("It sold 4.3M digital and physical copies.", "digital and physical copies", False),
    ("They left with 14 first-team players.", "first-team players", False),
    ("It needs two Phase 3 trials.", "phase 3 trials", True),
    ("The fall in one country finds its way to others.", "country", True),
    ("It makes six-cylinder engines.", "cylinder", True),
    ("It saved 300 lives.", "lives", True),
    ("He shot from three-point range there.", "point", True),
    ("It has 200 staff members.", "staff members", True),
    ("It saw 12 fatal commercial crashes.", "fatal commercial crashes", False),
    ("Police made 40 arrests.", "arrests", True),
    ("He had 12 assists.", "assists", True),
    ("He had three steals.", "steals", True),
    ("At least 43 such companies left.", "companies", False),
    ("It created 400 jobs created by law.", "jobs", True),
    ("It sold 300 EV last year.", "ev", True),
    ("Some 375 enterprises participating agreed.", "enterprises", True),
    ("It hired 17 Republicans.", "republicans", True),
    ("Five more children died.", "children", False),
    ("It is one of the best screens here.", "best screens", False),
    ("It ordered 14 Airbus A321neo jets.", "airbus a321neo jets", False),
    ("It retired six older 737s.", "older 737s", False),
    ("It got 3.6 million of the 11 million doses.", "doses", False),
    ("It won six of its last eight games.", "games", False),
    ("It will admit 500 fewer students.", "students", False),
    ("It gave 300 children a car to play with.", "children", True),
    ("It was expected by 30 analysts polled by us.", "analysts", True),
    ("Nearly 400 of the mill's 900 workers left.", "workers", False),
]


@pytest.mark.parametrize(("text", "counted", "in_quote"), COUNTED)
def test_counted_nouns_are_found(text: str, counted: str, in_quote: bool) -> None:
    mention = read(text)[0]
    assert mention.counted == counted
    assert mention.counted_start is not None
    assert mention.counted_end is not None
    assert text[mention.counted_start : mention.counted_end].lower() == counted
    assert (mention.end == mention.counted_end) is in_quote


def test_a_count_goes_on_with_the_people_and_not_with_their_places() -> None:
    found = [m.counted for m in read("It made 279 people in 41 states ill; 107 have died.")]
    assert found == ["people", "states", "people"]
    found = [m.counted for m in read("Orbis, which runs 612 shops in 14 states, will close 18.")]
    assert found == ["shops", "states", "shops"]


def test_a_street_that_looked_for_more_is_not_counted() -> None:
    found = [m.counted for m in read("It added 17 million users, double the 9 million Wall Street expected.")]
    assert found == ["users", None, "users"]


def test_a_level_of_an_index_counts_nothing() -> None:
    assert [m.counted for m in read("Readings above 50 signal expansion.")] == [None]


def test_two_verbs_share_one_noun() -> None:
    found = [m.counted for m in read("The blast killed 12 and injured 16 mine workers.")]
    assert found == ["mine workers", "mine workers"]


def test_who_is_killed_is_not_what_was_counted_before() -> None:
    assert [m.counted for m in read("Three trucks crashed, killing 11.")] == ["trucks", None]
    assert [m.counted for m in read("It killed 12 people, injuring 16.")] == ["people", "people"]


def test_a_town_or_country_of_so_many_is_one_of_people() -> None:
    assert [m.counted for m in read("The town of 31,000 voted.")] == ["people"]
    assert [m.counted for m in read("A level of 31,000 was seen.")] == [None]


def test_a_part_of_those_told_first_counts_them_and_not_what_they_did() -> None:
    assert [m.counted for m in read("Of the 18 shops, 11 missed estimates.")] == ["shops", "shops"]


# Counts in a stretch of time: the sentence, the quote and the denominator.
RATED_COUNTS = [
    ("It sells 3,000 cars a week.", "3,000 cars a week", "wk"),
    ("The number rose to 59 a year.", "59 a year", "a"),
    ("They ship 4-6 million lambs per year.", "4-6 million lambs per year", "a"),
    ("It runs three times a day.", "three times a day", "d"),
    ("It sold 3,000 cars a year ago.", "3,000 cars", None),
]


@pytest.mark.parametrize(("text", "quote", "per"), RATED_COUNTS)
def test_counts_have_denominators(text: str, quote: str, per: str | None) -> None:
    (mention,) = [m for m in read(text) if m.kind is Kind.CLAIM]
    assert (text[mention.start : mention.end], mention.per) == (quote, per)
