"""Every number told as it is written: what `indicia extract --all` prints."""

import pytest

from extraction.claims import extract
from extraction.model import Comparator, Direction, Document
from flows.as_written import as_written

# The sentence, then quote | value or ends, unit | subject.
SPEC = [
    ("Orbis lost 63 cents a share.", "63 cents a share | 63 cent/share | Orbis"),
    ("A third of the pupils left.", "A third | 0.333333333 1 | None"),
    ("One in five pupils left.", "One in five | 0.2 1 | None"),
    ("Orbis has 64 GB of storage.", "64 GB | 64 GB | storage of Orbis"),
    ("The index rose to 1,478 points.", "1,478 points | 1478 point | index"),
    ("Orbis scored 12 points.", "12 points | 12 point | Orbis"),
    ("The index rose to 1,478.3.", "1,478.3 | 1478.3 None | index"),
    ("Mileage rose from 20 mpg in May to 29 mpg.", "20 mpg in May to 29 mpg | 20..29 mi/gal | Mileage"),
    ("Mileage fell from 29 to 20 mpg.", "29 to 20 mpg | 29..20 mi/gal | Mileage"),
    ("Prices fell 3 to 5 percent.", "3 to 5 percent | 3..5 % | Prices"),
    ("Orbis has 300 workers.", "300 workers | 300 1 | Orbis"),
]


@pytest.mark.parametrize(("text", "expected"), SPEC)
def test_numbers_are_told_as_they_are_written(text: str, expected: str) -> None:
    document = Document("d", text)
    (told,) = as_written(document, extract(document))
    value = f"{told.value:f}" if told.value is not None else f"{told.low:f}..{told.high:f}"
    assert f"{told.quote} | {value} {told.unit} | {told.subject}" == expected
    assert text[told.start : told.end] == told.quote


# The sentence with one number, its comparator and direction.
COMPARED = [
    ("Orbis rose 5 percent.", Comparator.EQ, Direction.UP),
    ("Orbis closed 5 percent higher.", Comparator.EQ, None),
    ("Prices will rise between 5 and 6 percent.", Comparator.RANGE, None),
    ("Waits averaged 5 minutes.", Comparator.APPROX, None),
    ("They use about 14-18 litres.", Comparator.APPROX, None),
]


@pytest.mark.parametrize(("text", "comparator", "direction"), COMPARED)
def test_words_before_a_number_compare_it(
    text: str, comparator: Comparator, direction: Direction | None
) -> None:
    document = Document("d", text)
    (told,) = as_written(document, extract(document))
    assert (told.comparator, told.direction) == (comparator, direction)


def test_two_movements_are_told_one_by_one() -> None:
    document = Document("d", "Sales rose from 20 to 29 euros and costs fell from 12 to 8 euros.")
    told = [(q.low, q.high) for q in as_written(document, extract(document))]
    assert told == [(20, 29), (12, 8)]


def test_levels_that_a_comma_parts_stay_two() -> None:
    document = Document("d", "Sales rose from 20 euros, helped by exports, to 29 euros.")
    assert [q.value for q in as_written(document, extract(document))] == [20, 29]
