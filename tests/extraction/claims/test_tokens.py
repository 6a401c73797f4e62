"""How a sentence is cut into tokens, and where each of them stands."""

import pytest

from extraction.claims.words.tokens import Sentence

TOKENS = [
    ("Sales rose 1,234.5 percent.", "Sales rose 1,234.5 percent ."),
    ("The U.S. rate at 8 p.m. fell", "The U.S. rate at 8 p.m. fell"),
    ("a 37m cable, $4.2bn", "a 37 m cable , $ 4.2 bn"),
    ("well-known 10-12%", "well - known 10 - 12 %"),
    ("the nation’s data", "the nation’s data"),
    ("COVID-19 and G20", "COVID - 19 and G 20"),
    ("1.5 percentâ€”below", "1.5 percent â€” below"),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_sentences_are_cut_into_tokens(text: str, expected: str) -> None:
    assert " ".join(Sentence(text, 0, len(text)).tokens) == expected


def test_offsets_are_those_of_the_document() -> None:
    text = "First one. It’s 3 %."
    sentence = Sentence(text, 11, len(text))
    spans = zip(sentence.starts, sentence.ends, strict=True)
    assert [text[a:b] for a, b in spans] == sentence.tokens == ["It’s", "3", "%", "."]
    assert sentence.lowers[0] == "it's"


def test_past_its_ends_a_sentence_has_full_stops_and_nothing_glued() -> None:
    sentence = Sentence("3m", 0, 2)
    assert (sentence.low(-1), sentence.token(2), sentence.glued(1), sentence.glued(2)) == (
        ".",
        ".",
        True,
        False,
    )


def test_unknown_attributes_are_errors() -> None:
    with pytest.raises(AttributeError):
        _ = Sentence("x", 0, 1).nothing
