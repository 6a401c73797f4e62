"""How templates write values: calculated numbers, titles, counts, and characters that would mislead."""

from decimal import Decimal

import pytest

from pages.rendering import count, implied, marked_sentence, shown, title_of, topic_page
from pages.site import by_weight, chunks


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("32.848", "ZB", "about 32.85 ZB"),
        ("123456.789", "EUR", "about EUR 123,457"),
        ("0.0123456", "%", "about 0.01235%"),
        ("0", "%", "about 0%"),
    ],
)
def test_a_calculated_number_has_the_digits_that_its_inputs_can_carry(
    value: str, unit: str, words: str
) -> None:
    assert implied({"value": Decimal(value), "unit": unit}) == words


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ({"title": " Trade ", "name": "trade-2025"}, "Trade"),
        ({"document_title": "Trade", "title": "a claim's", "name": "n"}, "Trade"),
        ({"title": None, "name": "trade-2025"}, "trade-2025"),
        ({"title": "", "document_name": "trade-2025"}, "trade-2025"),
        ({"title": "  ", "name": "n"}, "untitled"),
        ({}, "untitled"),
    ],
)
def test_a_document_goes_by_its_title_or_else_its_name(row: dict[str, str | None], title: str) -> None:
    assert title_of(row) == title


def test_counts() -> None:
    assert [count(1204), count(1, "claim"), count(2000, "claim")] == ["1,204", "1 claim", "2,000 claims"]


def test_what_cannot_be_seen_is_shown() -> None:
    assert shown("a\x00b\u202ec\nd") == "a␀b[U+202E]c\nd"


def test_a_sentence_with_its_quote_marked_is_escaped_throughout() -> None:
    claim = {"sentence": "<b> 5 & 6 </b>", "sentence_start": 100, "quote_start": 104, "quote": "5 & 6"}
    assert marked_sentence(claim) == "&lt;b&gt; <mark>5 &amp; 6</mark> &lt;/b&gt;"


def test_topics_have_pages_with_plain_names() -> None:
    assert topic_page("public finance") == "topics/public-finance.html"


def test_rows_are_taken_together_up_to_a_weight() -> None:
    rows = [{"claims": weight} for weight in (2, 3, 1, 9, 0, 5, 1)]
    groups = [[row["claims"] for row in group] for group in by_weight(rows, "claims", 5)]
    assert groups == [[2, 3], [1], [9], [0, 5], [1]]
    assert list(by_weight([], "claims", 5)) == []


def test_a_sequence_is_cut_into_pieces() -> None:
    assert list(chunks("abcde", 2)) == ["ab", "cd", "e"]
