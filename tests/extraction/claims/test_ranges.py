"""Two numbers side by side: a range, two levels, or a change and a level; units and scales they share."""

import pytest

from extraction.claims.scan.scanner import last_price, scan
from extraction.claims.words.tokens import Sentence
from extraction.model import Kind

PAIRS = [
    ("Growth of 4 to 5 percent.", ["4..5 %"]),
    ("Growth was 4-5 percent.", ["4..5 %"]),
    ("The reef shrank by between a quarter and a third.", ["25..33.33 %"]),
    ("It led by 48.7 percent to 46.1 percent.", ["48.7 %", "46.1 %"]),
    ("Fares of $200,000 to $4 million.", ["200000..4000000 USD"]),
    ("A drop of 3 percent to 6 percent.", ["3..6 %"]),
    ("Three or four plants closed.", ["3..4 1"]),
    ("It fell $2 to $35.", ["2 USD", "35 USD"]),
    ("It rose by $2 to $35.", ["2 USD", "35 USD"]),
    ("The price fell $3 million to $5 million.", ["3000000 USD", "5000000 USD"]),
    ("It fell by 800,523 to 122.4 million.", ["800523 1", "122400000 1"]),
    ("It has 3 or 6 plants.", ["3 1", "6 1"]),
    ("It has 2.5 or 3.5 tonnes.", ["2.5 t", "3.5 t"]),
    ("They rose by 78,300 or 1.5 percent.", ["78300 1", "1.5 %"]),
    ("They rose by 40 or 5 percent.", ["40 1", "5 %"]),
    ("They rose by 4 or 5 percent.", ["4..5 %"]),
    ("It lost 3 or 4 million jobs.", ["3000000..4000000 1"]),
    ("It fell by 98,000 to 784,000.", ["98000 1", "784000 1"]),
    ("It fell by 5,000 to 10,000.", ["5000..10000 1"]),
    ("It fell from a 30-year high of $29 to $27.", ["29 USD", "27 USD"]),
    ("It was cut from 5 to 4 percent.", ["5 %", "4 %"]),
    ("It was raised by 70,000 bpd to 930,000 bpd.", ["70000 bbl/d", "930000 bbl/d"]),
    ("Platinum shed $12 to $2,104.", ["12 USD", "2104 USD"]),
    ("It was revised from 5 to 7 percent to 3 to 5 percent.", ["5..7 %", "3..5 %"]),
    ("It was cut to a range of 3 to 5 percent from 5 to 7 percent.", ["3..5 %", "5..7 %"]),
    ("It sees $3.30 to $3.36, up from $3.22 to $3.30.", ["3.30..3.36 USD", "3.22..3.30 USD"]),
    ("Rates of 5 and 6 percent.", ["5 %", "6 %"]),
    (
        "It is down by 6 million to 9 million on one and two measures, respectively.",
        ["6000000 1", "9000000 1"],
    ),
    ("She has 40 million of the 2 billion shekels.", ["40000000 ILS", "2000000000 ILS"]),
    ("A 3 billion shekels ($800 million) a year trade.", ["3000000000 ILS/a", "800000000 USD/a"]),
    ("It rose 8 percent to 3.65.", ["8 %", "3.65 1"]),
]


def claims(text: str) -> list[str]:
    return [
        f"{m.value:f} {m.unit}" if m.value is not None else f"{m.low:f}..{m.high:f} {m.unit}"
        for m in scan(Sentence(text, 0, len(text)))
        if m.kind is Kind.CLAIM
    ]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs_of_numbers(text: str, expected: list[str]) -> None:
    assert claims(text)[: len(expected)] == expected


def test_a_range_takes_no_word_of_the_number_before() -> None:
    text = "They lend 12between 5 and 6."
    assert [text[m.start : m.end] for m in scan(Sentence(text, 0, len(text)))] == ["12between", "5 and 6"]


def test_a_series_of_prices_goes_on_in_the_next_sentence() -> None:
    first, second = "Gas fell to $4.92 per gallon.", "By noon it had recovered to $4.98."
    price = last_price(scan(Sentence(first, 0, len(first))), None)
    (mention,) = scan(Sentence(second, 0, len(second)), price)
    assert mention.unit == "USD/gal"


def test_what_had_been_expected_is_in_the_money_of_the_sentence_before() -> None:
    first, second = "Profit fell to $412 million.", "Analysts had expected 520 million."
    price = last_price(scan(Sentence(first, 0, len(first))), None)
    (mention,) = scan(Sentence(second, 0, len(second)), price)
    assert mention.unit == "USD"


def test_an_amount_of_another_size_is_no_part_of_the_series() -> None:
    first, second = "Gas fell to $4.92 per gallon.", "The fine came to $400."
    price = last_price(scan(Sentence(first, 0, len(first))), None)
    (mention,) = scan(Sentence(second, 0, len(second)), price)
    assert mention.unit == "USD"
