"""Spec of multiples, occasions, positions and parts of a whole that are written in words.

A row is a text and its claims: the quote, value and unit.
"""

import pytest
from scanned import claims

MULTIPLES = [
    ("It is twice the limit.", "twice | 2 ×"),
    ("It costs twice as much.", "twice | 2 ×"),
    ("It is twice a year's pay.", "twice | 2 ×"),
    ("Sales doubled.", "doubled | 2 ×"),
    ("It is double the price.", "double | 2 ×"),
    ("It will double.", "double | 2 ×"),
    ("It grew five times.", "five times | 5 ×"),
    ("It grew over 66 times.", "over 66 times | 66 × gt"),
    ("It rose 66 times.", "66 times | 66 ×"),
    ("It is three times the size.", "three times | 3 ×"),
    ("It is 3.6 times last year's.", "3.6 times | 3.6 ×"),
    ("It is three times last year's.", "three times | 3 ×"),
    ("It rose three-fold.", "three-fold | 3 ×"),
    ("It rose threefold.", "threefold | 3 ×"),
]

# how often, and not how many times as much
OCCASIONS = [
    ("It met twice in May.", "twice | 2 1"),
    ("It met twice since then.", "twice | 2 1"),
    ("It rose five times.", "five times | 5 1"),
    ("It met three times a year.", "three times a year | 3 1"),
    ("It met three times in May.", "three times | 3 1"),
]

RANKS = [
    ("It ranks second.", "second | 2 rank"),
    ("It was ranked as third.", "third | 3 rank"),
    ("It was placed the fourth.", "fourth | 4 rank"),
    ("It is the third biggest.", "third biggest | 3 rank"),
    ("It is the second most.", "second most | 2 rank"),
    ("It is the second most used.", "second most | 2 rank"),
    ("They rank second sons high.", "second | 2 rank"),
]

PARTS = [
    ("Half a million people left.", "Half a million people | 500000 1"),
    ("A half million left.", "A half million | 500000 1"),
    ("Costs were cut in half.", "half | 50 %"),
    ("It rose half a point.", "half a point | 0.5 pp"),
    ("It rose a half point.", "half point | 0.5 pp"),
    ("It rose half a percentage point.", "half a percentage point | 0.5 pp"),
    ("It made a half-point cut.", "a half-point | 0.5 pp"),
    ("Half of it burned.", "Half | 50 %"),
    ("It lost nearly half.", "nearly half | 50 % nearly"),
    ("Half the boats sank.", "Half | 50 %"),
    ("Three quarters of it burned.", "Three quarters | 75 %"),
    ("It was three quarters full.", "three quarters | 75 %"),
    ("One half percent is low.", "One half percent | 0.5 %"),
    ("Two-thirds of it burned.", "Two-thirds | 66.67 %"),
    ("Two thirds agree.", "Two thirds | 66.67 %"),
    ("One third agree.", "One third | 33.33 %"),
    ("A quarter of the staff left.", "A quarter | 25 %"),
    ("It has a third fewer boats.", "a third | 33.33 %"),
    ("It is up from a quarter in May.", "a quarter | 25 %"),
    ("A quarter to a third of firms agree.", "A quarter to a third | 25..33.33 %"),
    ("A third have raised pay.", "A third | 33.33 %"),
    ("It fell by as much as a tenth.", "as much as a tenth | 10 % le"),
    ("Sales rose a fifth.", "a fifth | 20 %"),
    ("Sales rose a quarter.", "a quarter | 25 %"),
    ("It fell by a fifth last year.", "a fifth | 20 %"),
    ("It fell by a quarter last year.", "a quarter | 25 %"),
    ("It fell by a tenth while it rained.", "a tenth | 10 %"),
    ("It drew a quarter of a million.", "a quarter of a million | 250000 1"),
    ("It lost two and a half million.", "two and a half million | 2500000 1"),
    ("It lost two-and-a-half tonnes.", "two-and-a-half tonnes | 2.5 t"),
]

# one in so many, and what only looks like it
SHARES = [
    ("One in five agree.", "One in five | 20 %"),
    ("One person in five agrees.", "One person in five | 20 %"),
    ("Nine out of 10 agree.", "Nine out of 10 | 90 %"),
    ("Two of every three agree.", "Two of every three | 66.67 %"),
    ("1 in 4 agree.", "1 in 4 | 25 %"),
    ("It won 5 in 8 games.", "5 | 5 1", "8 games | 8 1"),
    ("It won 12 in 14.", "12 | 12 1", "14 | 14 1"),
    ("It won 12 out of 14.", "12 out of 14 | 85.71 %"),
]

# what multiplies, ranks and parts nothing
NONE = [
    ("He scored twice.",),
    ("He scored twice as Acme won.",),
    ("It saw double-digit gains.",),
    ("They won the men's doubles.",),
    ("The two halves differ.",),
    ("He doubled down.",),
    ("A double room is free.",),
    ("It is the first-largest.",),
    ("It is the second best.",),
    ("They rank the second son high.",),
    ("The first half was slow.",),
    ("The last two quarters were slow.",),
    ("A quarter of 2009 was lost.",),
    ("A quarter of growth was lost.",),
    ("It is up from a quarter earlier.",),
    ("It rose a quarter earlier.",),
    ("A third was built.",),
    ("It opened one in 2004.",),
]


@pytest.mark.parametrize(
    "row", [*MULTIPLES, *OCCASIONS, *RANKS, *PARTS, *SHARES, *NONE], ids=lambda row: row[0]
)
def test_words_that_multiply_rank_or_part(row: tuple[str, ...]) -> None:
    text, *expected = row
    assert claims(text) == expected
