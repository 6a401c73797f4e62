"""Where paragraphs and sentences begin and end."""

import pytest

from extraction.claims.sentences import has_number, paragraphs, sentences
from extraction.model import Span

CUT = [
    ("U.S. GDP grew 2 percent. It fell later.", ["U.S. GDP grew 2 percent.", "It fell later."]),
    ("The No. 2 toymaker fell. It rose.", ["The No. 2 toymaker fell.", "It rose."]),
    ("It paid Rs. 5,000 on Jan. 30 there.", ["It paid Rs. 5,000 on Jan. 30 there."]),
    ("It paid $4.2 bn. in cash. He left.", ["It paid $4.2 bn. in cash.", "He left."]),
    ("It fell 2 percent last month. Ada left.", ["It fell 2 percent last month.", "Ada left."]),
    ("He holds 2 approx. Monday.", ["He holds 2 approx. Monday."]),
    ("They use programs.17 The next one fell.", ["They use programs.17", "The next one fell."]),
    ("It met in May 2014.5 The rest left.", ["It met in May 2014.5", "The rest left."]),
    ("It costs $5 per kg. Oslo pays.", ["It costs $5 per kg.", "Oslo pays."]),
    ("It closed at 2014.5 Monday.", ["It closed at 2014.5 Monday."]),
    ("He asked “Why?”17 That cost $4.", ["He asked “Why?”17", "That cost $4."]),
    ("Sales rose 3 % • Costs fell 4 % • End", ["Sales rose 3 % •", "Costs fell 4 % •", "End"]),
    ("Title\nSecond line\n\nThird", ["Title", "Second line", "Third"]),
    ("It ended.\t\tThe next paragraph has 3.", ["It ended.", "The next paragraph has 3."]),
    ("It voted as follows: \tThe desk buys 4 bonds.", ["It voted as follows:", "The desk buys 4 bonds."]),
    ("A\t3.5\nB\t4.2", ["A\t3.5", "B\t4.2"]),
    ("  \n padded 3 \n", ["padded 3"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_texts_are_cut_into_sentences(text: str, expected: list[str]) -> None:
    spans = [s for paragraph in paragraphs(text) for s in sentences(text, paragraph)]
    assert [text[s.start : s.end] for s in spans] == expected


def test_a_wrapped_line_goes_on() -> None:
    text = "The board of the bank agreed on Tuesday to raise the\nrate by 2 percent at its meeting."
    assert len(list(paragraphs(text))) == 1


def test_a_line_that_breaks_before_the_number_of_a_reference_goes_on() -> None:
    text = "Arden, Prices and Wages, Review of Work, vol.\n12, no.\n3, autumn, pp.\n47-58.\nThe bank agrees."
    spans = [s for paragraph in paragraphs(text) for s in sentences(text, paragraph)]
    assert [text[s.start : s.end] for s in spans] == text.rsplit("\n", 1)


WITHOUT_END = [
    ("words", "output of the plant rose again and again "),
    ("figures alone", "4.5 17 23,000 816 000 "),
]


@pytest.mark.parametrize("part", [part for _, part in WITHOUT_END], ids=[name for name, _ in WITHOUT_END])
def test_what_is_far_too_long_for_a_sentence_is_cut_at_blanks(part: str) -> None:
    text = part * (50_000 // len(part)) + "end"
    spans = sentences(text, Span(0, len(text)))
    assert max(end - start for start, end in spans) < 5_000
    assert " ".join(text[start:end] for start, end in spans) == text


def test_what_has_no_blank_stays_in_one_piece() -> None:
    text = "a1," * 10_000
    assert sentences(text, Span(0, len(text))) == [Span(0, len(text))]


SCREEN = [
    ("no such thing here", False),
    ("Someone weightless often phoned", False),
    ("It rose 3", True),
    ("Exports DOUBLED", True),
    ("two-thirds", True),
    ("they came—ten of them", True),
    ("a “third” party", True),
    ("½ cup", True),
]


@pytest.mark.parametrize(("text", "expected"), SCREEN)
def test_the_screen_finds_numbers(text: str, expected: bool) -> None:
    assert has_number(text, 0, len(text)) is expected


@pytest.mark.parametrize("data", ['"a":5,', "1/2/", "(5", "5;", "达5万吨，", "5 percent and "])
def test_what_goes_on_without_a_blank_is_cut_as_well(data: str) -> None:
    text = data * (40_000 // len(data))
    found = sentences(text, Span(0, len(text)))
    assert max(end - start for start, end in found) < 8_100
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")
