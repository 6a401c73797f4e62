"""Whose estimate a figure is: *topping analysts' estimate of 5*, *the 5 expected by the market*."""

from extraction.claims.context.attribution import EXPERTS, Attribution, noun_phrase_after
from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

_ESTIMATES = wordlist.words(
    "estimate estimates forecast forecasts expectation expectations projection consensus"
)
_EXPECTED = wordlist.words("expected forecast predicted projected estimated anticipated")
_LINKS = wordlist.words("of for in is was were at")
_POLLS = wordlist.words("poll survey")
_BEFORE, _AFTER = 8, 8


def is_expected_by(sentence: Sentence, last: int) -> bool:
    """Whether *expected by* stands behind the figure that ends at token `last`."""
    words = sentence.lowers
    return last + 2 < len(words) and words[last] in _EXPECTED and "by" in words[last + 1 : last + 4]


def forecaster(sentence: Sentence, first: int, last: int) -> Attribution | None:
    """The source of a figure that is an estimate told by the way, if the sentence names who made it."""
    words = sentence.lowers
    if is_expected_by(sentence, last):
        by = words.index("by", last)
        end = noun_phrase_after(sentence, tags(sentence), by + 1)
        return Attribution(last, by + 1, end, "all") if end > by + 1 else None
    at = _estimate_before(words, first)
    if at is None:
        return None
    return _poll_behind(sentence, last) or _owner(sentence, at)


def _estimate_before(words: list[str], first: int) -> int | None:
    """The token of *estimate* before a figure, with no other number between."""
    for i in range(first - 1, max(-1, first - _BEFORE), -1):
        if words[i] in _ESTIMATES:
            return i if i + 1 == first or words[i + 1] in _LINKS else None
        if words[i][0].isdigit() or words[i] in (",", ";", "that", "to"):
            return None
    return None


def _owner(sentence: Sentence, at: int) -> Attribution | None:
    """Whose estimate it is: *analysts' average estimate*, *Acme's forecast*."""
    words, line = sentence.lowers, tags(sentence)
    for i in range(at - 1, max(-1, at - 5), -1):
        if words[i] in EXPERTS and words[i].endswith("s"):
            return Attribution(at, i, i + 1, "all")
        if words[i] in ("'", "’"):
            continue
        if line[i] not in "naz":
            return None
    return None


def _poll_behind(sentence: Sentence, last: int) -> Attribution | None:
    """The poll that the estimate is from: *a forecast of 5 percent in a Reuters poll*."""
    words = sentence.lowers
    for i in range(last, min(len(words) - 1, last + _AFTER)):
        if words[i] in _POLLS:
            first = i
            while first > last and sentence.tokens[first - 1][0].isupper():
                first -= 1
            return Attribution(last, first, i + 1, "all") if words[first - 1] in ("a", "the") else None
        if words[i] in (",", ";"):
            return None
    return None
