"""What holds of the scanner on any text: accounting, grounding, the screen, and work in linear time."""

import re
import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.claims.mention import Mention
from extraction.claims.scan.scanner import TRIGGERS, scan
from extraction.claims.sentences import has_number, paragraphs, sentences
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

DIGITS = re.compile(r"\d+")
PIECES = sorted(
    TRIGGERS
    | words(
        "the of in to from and or between by at about more than up over nearly no No. only $ £ US$ € %",
        "percent points million bn m b k - – / . , ( ) : ' ’ ” ~ + − ½ × e x ^ @ www :// ″ â€” s th p.m.",
        "U.S. Rs RM PS Y= 2 3 10 24 2012 1990 1,234 12.5 00 000 816 1,2,3 1.2.3 May June Section iPhone",
        "S&P COVID G Q FY km kg yen dollars people new plants years old ago day per barrel times fold one",
        "two ranked largest -year Row",
    )
)
SOUP = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", "\u00a0"])), max_size=14
).map(lambda pairs: "".join(a + b for a, b in pairs))
TEXTS = st.one_of(SOUP, st.text(max_size=80))


def read(text: str) -> tuple[Sentence, list[Mention]]:
    sentence = Sentence(text, 0, len(text))
    return sentence, scan(sentence)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_run_of_digits_is_in_one_mention_and_none_overlap(text: str) -> None:
    sentence, mentions = read(text)
    end = 0
    for mention in mentions:
        assert mention.start >= end
        assert mention.start == sentence.starts[mention.first]
        assert mention.end == sentence.ends[mention.last - 1]
        end = mention.end
    for run in DIGITS.finditer(text):
        assert sum(m.start <= run.start() and run.end() <= m.end for m in mentions) == 1


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_counted_nouns_are_where_they_are_said_to_be(text: str) -> None:
    for mention in read(text)[1]:
        if mention.counted_start is not None:
            assert text[mention.counted_start : mention.counted_end].lower() == mention.counted


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_the_screen_lets_every_number_through(text: str) -> None:
    if read(text)[1]:
        assert has_number(text, 0, len(text))


@given(st.text(alphabet=st.sampled_from('ab .!?\n\r\t•3“”")’1A$,'), max_size=120))
@settings(max_examples=300, deadline=None)
def test_sentences_cover_all_but_blanks_in_order(text: str) -> None:
    spans = [s for paragraph in paragraphs(text) for s in sentences(text, paragraph)]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


def work(text: str) -> int:
    """The number of Python and C calls that scanning a text takes."""
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        for paragraph in paragraphs(text):
            for span in sentences(text, paragraph):
                scan(Sentence(text, span.start, span.end))
    finally:
        sys.setprofile(None)
    return calls


HOSTILE: list[tuple[str, Callable[[int], str]]] = [
    ("digits", lambda n: "1" * n),
    ("groups", lambda n: "1," * n),
    ("decimals", lambda n: "1.1." * n),
    ("spaced", lambda n: "100 " * n),
    ("letters", lambda n: "a" * n),
    ("brackets", lambda n: "(" * n + "1" + ")" * n),
    ("hyphens", lambda n: "1-" * n),
    ("slashes", lambda n: "1/" * n),
    ("words", lambda n: "five " * n),
    ("hundreds", lambda n: "hundred and " * n),
    ("claims", lambda n: "about 5 percent to " * n),
    ("nouns", lambda n: "five " + "plants " * n),
    ("blanks", lambda n: "5" + " " * n + "6"),
    ("tabs", lambda n: "5 \t " * n),
    ("quotes", lambda n: ".”1" * n),
]


@pytest.mark.parametrize(("name", "make"), HOSTILE, ids=[name for name, _ in HOSTILE])
def test_work_grows_no_faster_than_the_text(name: str, make: Callable[[int], str]) -> None:
    work(make(10))
    small, large = work(make(400)), work(make(3200))
    assert large <= 8 * 1.25 * small + 400, name


@pytest.mark.parametrize("text", ["1" * 20_000, "a" * 1_000_000, "(" * 50_000 + "7" + ")" * 50_000])
def test_monstrous_tokens_are_read_in_a_bounded_number_of_steps(text: str) -> None:
    assert work(text[:100] + "7" + text[-100:]) * 600 + 1000 > work(text)
