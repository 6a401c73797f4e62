"""Single numbers, as written in digits and in words."""

from decimal import Decimal

import pytest

from extraction.claims import extract
from extraction.claims.scan.number_words import read_words
from extraction.claims.scan.numbers import fraction, percentage, plain, read_digits
from extraction.claims.words.tokens import Sentence
from extraction.model import Document

PLAIN = [
    ("1,234.5", "1234.5"),
    ("12,34,567", "1234567"),
    ("1.234.567", "1234567"),
    ("3,5", "3.5"),
    ("007", "7"),
    ("4.0", "4.0"),
    ("1,2,3", None),
    ("1.2.3", None),
    ("9" * 31, None),
]


@pytest.mark.parametrize(("token", "expected"), PLAIN)
def test_tokens_of_digits(token: str, expected: str | None) -> None:
    assert plain(token) == (None if expected is None else Decimal(expected))


DIGITS = [
    ("816 000 t", "816000", 2),
    ("1 250 000 t", "1250000", 3),
    ("5-1/2 years", "5.5", 5),
    ("5 1/2 years", "5.5", 4),
    ("3½ years", "3.5", 2),
    ("5.21-3/4 dollars", "5.2175", 5),
    ("2/3 point", "0.67", 3),
    ("4.2 billion", "4200000000", 2),
    ("5,000 crore", "50000000000", 2),
    ("4 hundred million", "400000000", 3),
    ("3 x 10^8 m", "300000000", 5),
    ("1.5e6 units", "1500000", 3),
    ("3 millions of them", "3", 1),
]


@pytest.mark.parametrize(("text", "value", "last"), DIGITS)
def test_numbers_in_digits(text: str, value: str, last: int) -> None:
    number = read_digits(Sentence(text, 0, len(text)), 0)
    assert number is not None
    assert (number.value, number.last) == (Decimal(value), last)


WORDS = [
    ("twenty-five mines", "25", 3),
    ("one hundred and ten mines", "110", 4),
    ("two thousand and five", "2005", 4),
    ("three million four hundred thousand", "3400000", 5),
    ("two and a half million", "2500000", 5),
    ("four five", "4", 1),
    ("five and six", "5", 1),
]


@pytest.mark.parametrize(("text", "value", "last"), WORDS)
def test_numbers_in_words(text: str, value: str, last: int) -> None:
    number = read_words(Sentence(text, 0, len(text)), 0)
    assert number is not None
    assert (number.value, number.last) == (Decimal(value), last)


def test_fractions_are_exact_where_they_end_and_have_two_decimals_where_not() -> None:
    assert fraction(Decimal(1), Decimal(128)) == Decimal("0.0078125")
    assert fraction(Decimal(2), Decimal(3)) == Decimal("0.67")
    assert percentage(Decimal(1), Decimal(3)) == Decimal("33.33")
    assert percentage(Decimal(3), Decimal(4)) == 75
    assert percentage(Decimal(1), Decimal(20_000)) == Decimal("0.005")
    assert percentage(Decimal(1), Decimal(7_000)) == Decimal("0.014")


def test_no_digit_of_a_long_number_is_lost() -> None:
    text = "It owes 12345678901234567.123456789012 million euros."
    (claim,) = extract(Document("long", text)).claims
    assert claim.value == Decimal("12345678901234567123456.789012")
