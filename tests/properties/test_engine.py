"""What holds of the engine on any text: it never raises, quotes what stands there and accounts for digits."""

import re
import sys
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.claims import extract
from extraction.claims.words.wordlist import words
from extraction.model import Document, Kind, Quantity
from flows.as_written import as_written

DIGITS = re.compile(r"\d+")
WORDS = sorted(
    words(
        "the of in to from and or between by at about more than up over nearly no No. only Jan Sept. May",
        "March Monday wednesday's sunday fortnight's decade's last year month since until before after",
        "per a each aged one two third half quarter twice doubled dozens millions fold times rose fell",
        "was were said that which it they sales prices Orbis Ltd China EU index S&P rate share worth",
        "according respectively compared with $ £ US$ € % percent points million bn m b k K - – / . , ( )",
        ": ; ' ’ ” “ ~ + − ½ × e x ^ @ www :// ″ s 3 12 45 2020 1999 1,234 5.6 0.05 1.2.3 12:30 3:49.11",
        "6-4 ٣٤٥٦ २०२५ １２ 𝟙𝟚 ² ① Ⅷ İ ß ﬁ ǅ 🙂 é",
    )
)
GLUE = st.sampled_from([" ", " ", " ", "", "\n", "\n\n", "\t", "\u00a0", "\u200b", "\u2028"])
DAYS = st.sampled_from([None, date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31)])
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.tuples(st.sampled_from(WORDS), GLUE), max_size=40).map(
        lambda pieces: "".join(word + glue for word, glue in pieces)
    ),
)


def places(quantity: Quantity) -> list[tuple[str | None, int | None, int | None]]:
    """All that a quantity quotes, with where it stands."""
    return [
        (quantity.quote, quantity.start, quantity.end),
        (quantity.subject, quantity.subject_start, quantity.subject_end),
        (quantity.topic, quantity.topic_start, quantity.topic_end),
    ]


@given(TEXTS, DAYS)
@settings(max_examples=250, deadline=None)
def test_any_text_is_read_and_quoted_as_it_stands(text: str, day: date | None) -> None:
    found = extract(Document("d", text, published_on=day)).quantities
    for quantity in found:
        for quote, start, end in places(quantity):
            assert quote is None or text[start:end] == quote
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_run_of_digits_is_within_one_quantity(text: str) -> None:
    spans = [(q.start, q.end) for q in extract(Document("d", text)).quantities]
    for digits in DIGITS.finditer(text):
        assert any(start <= digits.start() and digits.end() <= end for start, end in spans)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_claims_have_a_figure_and_a_unit(text: str) -> None:
    for quantity in extract(Document("d", text)).quantities:
        if quantity.kind is Kind.CLAIM:
            assert quantity.unit is not None
            assert quantity.measure is not None
            assert (quantity.value is None) == (quantity.low is not None and quantity.high is not None)
            assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_numbers_as_written_are_quoted_as_they_stand(text: str) -> None:
    document = Document("d", text)
    for quantity in as_written(document, extract(document)):
        assert text[quantity.start : quantity.end] == quantity.quote


def work(text: str) -> int:
    """The number of lines, turns of loops and calls that reading a text takes."""
    steps = 0

    def count(_frame: FrameType, _event: str, _arg: object) -> TraceFunction:
        nonlocal steps
        steps += 1
        return count

    sys.settrace(count)
    try:
        extract(Document("d", text, published_on=date(2025, 8, 29)))
    finally:
        sys.settrace(None)
    return steps


TraceFunction = Callable[[FrameType, str, object], object]

HOSTILE: list[tuple[str, Callable[[int], str]]] = [
    ("movements", lambda n: "from 5 to 6 percent " * n),
    ("scores", lambda n: "3-1, " * n),
    ("ages", lambda n: "aged 15 and " * n),
    ("objects", lambda n: "Orbis pays a fee of 5 euros at " * n),
    ("shares", lambda n: "a third of " * n),
    ("points", lambda n: "the rate rose 5 points " * n),
    ("verbs", lambda n: "and costs 5 " * n),
    ("places", lambda n: "China 5 " * n),
    ("speakers", lambda n: "Li said 5 percent, " * n),
    ("times", lambda n: "in May 2024 5 percent " * n),
    ("quotations", lambda n: '"It rose 5 percent," he said. ' * n),
    ("running times", lambda n: "The bank said profit in Spain rose 5 in May. " * n),
    (
        "all of it",
        lambda n: "In May 2010 Spain and China said it rose 5 percent since 1999, and it said " * n,
    ),
]


@pytest.mark.parametrize(("name", "make"), HOSTILE, ids=[name for name, _ in HOSTILE])
def test_work_grows_no_faster_than_the_text(name: str, make: Callable[[int], str]) -> None:
    work(make(10))
    small, large = work(make(60)), work(make(480))
    assert large <= 8 * 1.25 * small + 400, name
