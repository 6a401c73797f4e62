"""Words that bound a number: before it, after it, verbs and negations."""

import pytest

from extraction.claims.scan import comparator
from extraction.claims.words.tokens import Sentence
from extraction.model import Comparator

# Text up to the number 5, the comparator and the words that belong to the quote.
BEFORE = [
    ("more than 5", Comparator.GT, "more than"),
    ("no more than 5", Comparator.LE, "no more than"),
    ("not less than 5", Comparator.GE, "not less than"),
    ("at or below 5", Comparator.LE, "at or below"),
    ("at or above 5", Comparator.GE, "at or above"),
    ("well over 5", Comparator.GT, "well over"),
    ("about a 5", Comparator.APPROX, "about a"),
    ("close to 5", Comparator.NEARLY, "close to"),
    ("closer to 5", Comparator.NEARLY, "closer to"),
    ("as many as 5", Comparator.LE, "as many as"),
    ("in excess of 5", Comparator.GT, "in excess of"),
    ("has never been below 5", Comparator.GE, "below"),
    ("exceeding 5", Comparator.GT, ""),
    ("approached 5", Comparator.NEARLY, ""),
    ("went up to 5", None, ""),
    ("ticked up to 5", None, ""),
    ("picked up to 5", None, ""),
    ("about as much as 5", None, ""),
    ("twice as many as the 5", None, ""),
    ("less than the 5", None, ""),
    ("just 5", None, ""),
    ("around the 5", None, ""),
    ("under a 5", Comparator.LT, "under a"),
]


@pytest.mark.parametrize(("text", "expected", "quoted"), BEFORE)
def test_before_the_number(text: str, expected: Comparator | None, quoted: str) -> None:
    sentence = Sentence(text, 0, len(text))
    number = sentence.tokens.index("5")
    found = comparator.before(sentence, number, 0)
    assert (found.comparator if found else None) == expected
    assert " ".join(sentence.tokens[found.first if found else number : number]) == quoted


AFTER = [
    ("5 or more", Comparator.GE, 3),
    ("5+", Comparator.GE, 2),
    ("5-plus", Comparator.GE, 3),
    ("5 or so", Comparator.APPROX, 3),
    ("5 plus 6", None, 1),
    ("5 or six", None, 1),
]


@pytest.mark.parametrize(("text", "expected", "last"), AFTER)
def test_after_the_number(text: str, expected: Comparator | None, last: int) -> None:
    found = comparator.after(Sentence(text, 0, len(text)), 1)
    assert found == (None if expected is None else (expected, last))
