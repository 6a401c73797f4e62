"""Whose estimate a figure is: *topping analysts' estimate of 5*, *the 5 expected by the market*."""

from collections.abc import Sequence
from itertools import pairwise

from extraction.claims.context.attribution import EXPERTS, Attribution, source_of
from extraction.claims.context.source_spans import noun_phrase_after
from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.model import Modality

_ESTIMATES = wordlist.words(
    "estimate estimates forecast forecasts expectation expectations projection consensus"
)
_FORECASTS = wordlist.words("forecasts predicts projects expects predicted projected expected anticipates")
_ROUGH = wordlist.words("flash advance preliminary provisional initial first")
_READINGS = wordlist.words("estimate estimates data figures reading results count tally")
_EXPECTED = wordlist.words(
    "pegged expected forecast predicted projected estimated anticipated expecting penciled pencilled tipped",
    "looking",
)
_ANY_ESTIMATE = _ESTIMATES | _EXPECTED | {"seen"}
_LINKS = wordlist.words("of for in is was were at")
_MOVES = wordlist.words("rise gain increase growth decline drop fall decrease")
_BETWEEN = wordlist.words("had were have was been on average polled")
_POLLS = wordlist.words("poll survey")
_HELD_TO = wordlist.words(
    "of than against versus beating topping missing beat missed topped above below exceeding"
)
_BEFORE, _AFTER, _LINKED = 8, 8, 4


def is_expected_by(sentence: Sentence, last: int) -> bool:
    """Whether *expected by* or *analysts had forecast* stands behind the figure that ends at token `last`."""
    if not _tells_estimate(sentence):
        return False
    words = sentence.lowers
    return (
        _by(words, last) is not None
        or _expecting(words, last) is not None
        or _estimate_behind(sentence, last) is not None
    )


def _tells_estimate(sentence: Sentence) -> bool:
    """Whether a sentence has any word of an estimate: all that is read here needs one, most have none."""
    found: bool | None = sentence.notes.get("tells_estimate")
    if found is None:
        found = sentence.notes["tells_estimate"] = not _ANY_ESTIMATE.isdisjoint(sentence.lowers)
    return found


def _estimate_behind(sentence: Sentence, last: int) -> int | None:
    """The token of *estimate* in *ahead of the 5 average estimate*, where a figure is held to it."""
    words, line = sentence.lowers, tags(sentence)
    for i in range(last, min(len(words), last + _LINKED)):
        if words[i] in _ESTIMATES:
            return i if not _HELD_TO.isdisjoint(words[max(0, last - _BEFORE) : last]) else None
        if line[i] not in "naz":
            return None
    return None


def _by(words: list[str], last: int) -> int | None:
    """The token of *by* in *the 5 expected by the market*."""
    if last + 2 >= len(words):
        return None
    if words[last : last + 2] == ["seen", "by"] and words[last + 2] in EXPERTS:
        return last + 1
    if words[last] not in _EXPECTED:
        return None
    return next((i for i in range(last + 1, last + 4) if words[i : i + 1] == ["by"]), None)


def _expecting(words: list[str], last: int) -> int | None:
    """The token of *analysts* in *the 5 that analysts had forecast*."""
    i = last
    while i < len(words) and i < last + 2 and (words[i] == "that" or words[i] in _MOVES):
        i += 1
    is_street = words[i : i + 2] == ["wall", "street"]
    if i >= len(words) or not (is_street or words[i] in EXPERTS):
        return None
    k = i + 2 if is_street else i + 1
    while k < len(words) and words[k] in _BETWEEN:
        k += 1
    return i if k < len(words) and words[k] in _EXPECTED else None


def forecaster(sentence: Sentence, first: int, last: int) -> Attribution | None:
    """The source of a figure that is an estimate told by the way, if the sentence names who made it."""
    if not _tells_estimate(sentence):
        return None
    words = sentence.lowers
    by = _by(words, last)
    if by is not None:
        end = noun_phrase_after(sentence, tags(sentence), by + 1)
        return Attribution(last, by + 1, end, "all") if end > by + 1 else None
    who = _expecting(words, last)
    if who is not None:
        return Attribution(last, who, who + (2 if words[who] == "wall" else 1), "all")
    behind = _estimate_behind(sentence, last)
    if behind is not None and words[behind + 1 : behind + 2] in (["of"], ["by"], ["from"]):
        end = noun_phrase_after(sentence, tags(sentence), behind + 2)
        return Attribution(behind, behind + 2, end, "all") if end > behind + 2 else None
    at = _estimate_before(words, first)
    if at is None:
        return None
    return _poll_behind(sentence, last) or _owner(sentence, at)


def told_as(sentence: Sentence, sources: Sequence[Attribution], first: int, last: int) -> Modality:
    """How real the source makes a figure that is told as a fact: *9 people fled, the mayor estimates*."""
    one = source_of(sentence, first, last, sources)
    words = sentence.lowers
    if one is None:
        return Modality.ACTUAL
    if one.verb >= last and words[one.verb] in _FORECASTS:
        return Modality.FORECAST
    behind = words[max(0, min(one.first, one.verb) - _BEFORE // 2) : one.last + _AFTER]
    if (one.verb >= last and words[one.verb] in _ESTIMATES) or any(
        w in _ROUGH and after in _READINGS for w, after in pairwise(behind)
    ):
        return Modality.ESTIMATE
    return Modality.ACTUAL


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
