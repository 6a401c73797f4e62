"""Texts in parts, paragraphs and runs: no character is lost, and a number is where its offset says."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import marking
from pages.marking import count_parts, excerpt, parts


def marks_of(spans: list[tuple[int, int]]) -> list[dict[str, int]]:
    return [{"quote_start": start, "quote_end": end} for start, end in spans]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[dict[str, int]]]:
    text = draw(st.text(alphabet="ab 1\n\r😀", max_size=120))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=12)))
    return text, marks_of(list(pairwise(cuts))[::2])


@given(marked_texts(), st.integers(3, 40))
def test_no_character_is_lost_and_every_number_is_on_its_page(
    marked: tuple[str, list[dict[str, int]]], size: int
) -> None:
    text, marks = marked
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marking, "PART", size)
        pages = list(parts(text, marks))
        assert len(pages) == count_parts(len(text))
        assert "".join(r.text for page in pages for p in page.paragraphs for r in p) == text
        found = [(page.number, r) for page in pages for p in page.paragraphs for r in p if r.mark]
    assert [r.mark for _, r in found] == marks
    for number, run in found:
        assert run.mark is not None
        assert number == run.mark["quote_start"] // size
        assert run.text == text[run.mark["quote_start"] : run.mark["quote_end"]]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("one\n\ntwo", [5, 3]),
        ("one\r\n\r\ntwo", [7, 3]),
        ("one\n \t\ntwo", [7, 3]),
        ("one\ntwo", [7]),
        ("", []),
    ],
)
def test_paragraphs_end_at_blank_lines(text: str, lengths: list[int]) -> None:
    (page,) = parts(text, [])
    assert [sum(len(run.text) for run in p) for p in page.paragraphs] == lengths


def test_numbers_without_a_place_or_over_others_are_left_out() -> None:
    spans = [{"quote_start": None, "quote_end": None}, *marks_of([(0, 3), (2, 5), (5, 99), (4, 5)])]
    (page,) = parts("abcdef", spans)
    assert [run.text for p in page.paragraphs for run in p if run.mark] == ["abc", "e"]


def test_a_page_ends_with_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marking, "PART", 10)
    pages = list(parts("first\nsecond\nthird", []))
    ends = list(accumulate(sum(len(r.text) for p in page.paragraphs for r in p) for page in pages))
    assert ends == [6, 18]


@pytest.mark.parametrize(
    ("start", "end", "pieces"),
    [
        (2, 4, ("ab", "cd", "ef")),
        (-2, 2, ("", "ab", "cdef")),
        (4, 9, ("abcd", "ef", "")),
        (8, 9, ("abcdef", "", "")),
    ],
)
def test_an_excerpt_loses_no_character_where_its_span_reaches_over_an_edge(
    start: int, end: int, pieces: tuple[str, str, str]
) -> None:
    assert excerpt("abcdef", start, end) == pieces
