"""How a stated number bounds the true one: the words before and after it, and the verbs that compare."""

from typing import NamedTuple

from extraction.claims.words.lexicon import forms_of, tables
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Comparator

# Phrases that stand before a number, as tokens; those of one comparator parted by commas.
_BEFORE = {
    Comparator.APPROX: (
        "about, around, some, roughly, approximately, approx, approx ., circa, ca ., ~, ≈, ∼, in the "
        "region of, on the order of, of the order of, in the neighborhood of, in the vicinity of, more "
        "or less, somewhere around, broadly, barely"
    ),
    Comparator.NEARLY: (
        "nearly, almost, close to, closer to, near, "
        "near to, just under, just below, just less than, just shy of, "
        "just short of, shy of, a little under, a little less than, a little below, slightly under, "
        "slightly less than, a bit less than, a bit below, a bit under, a tad under, a tad less than, "
        "slightly below, not quite, pretty much, virtually, practically, "
        "approaching, nearing"
    ),
    Comparator.GT: (
        "more than, greater than, higher than, larger than, bigger than, better than, longer than, over, "
        "above, well over, well above, well more than, far more than, much more than, just over, just "
        "above, just more than, a little over, a little more than, slightly over, slightly above, "
        "a bit more than, a bit above, a bit over, a tad over, a tad more than, "
        "slightly more than, over than, in excess of, upwards of, upward of, north of, beyond, >"
    ),
    Comparator.LT: (
        "less than, fewer than, lower than, smaller than, shorter than, under, below, well under, well "
        "below, far less than, much less than, sub -, sub, south of, <"
    ),
    Comparator.GE: (
        "at least, no less than, not less than, no fewer than, not fewer than, a minimum of, minimum of, "
        "minimum, as little as, as few as, as low as, at or above, at or over, equal to or above, ≥"
    ),
    Comparator.LE: (
        "up to, upto, at most, at the most, no more than, not more than, no greater than, no higher "
        "than, as much as, as many as, as high as, as long as, a maximum of, maximum of, maximum, not "
        "exceeding, at or below, at or under, equal to or below, ≤"
    ),
}
_AFTER_PHRASES = {
    Comparator.GE: (
        "or more, or higher, or greater, or above, or over, or better, or older, or longer, and over, "
        "and above, and older, and up, plus, +"
    ),
    Comparator.LE: "or less, or fewer, or lower, or below, or under",
    Comparator.APPROX: "or so",
}
_AFTER = {phrase: c for c, phrases in _AFTER_PHRASES.items() for phrase in phrases.split(", ")}
_AFTER_FIRST = frozenset(phrase.split()[0] for phrase in _AFTER)
_SUFFIXES = {"plus": Comparator.GE, "odd": Comparator.APPROX, "something": Comparator.APPROX}
_VERBS = {
    **dict.fromkeys(
        words(
            "exceed exceeds exceeded exceeding tops topped topping surpass surpasses surpassed surpassing",
            "outstripped outstripping",
        ),
        Comparator.GT,
    ),
    **dict.fromkeys(words("approach approaches approached nears neared"), Comparator.NEARLY),
}
# *soared up to 147* reaches it, *worth up to 147* is bounded by it.
_MOVES_UP_TO = forms_of(tables()["change"]["up_verbs"] + " drift") | words(
    "picked pick picks picking stepped revised rounded ramped ramps ramping went go goes going gone came",
    "come edged edge edges edging moved move moves moving back way it shot",
)
_DETERMINERS = words("a an the its their his her")
_EQUATING = words("about almost nearly roughly just exactly half twice times double")
_NEGATIONS = words("not never n't no neither")
_NEGATED = {Comparator.GT: Comparator.LE, Comparator.LT: Comparator.GE}
_PLACES = (("near",), ("over",), ("under",))


class Found(NamedTuple):
    """A comparator and the first token of the words that make it; a verb stays out of the quote."""

    comparator: Comparator
    first: int
    is_verb: bool = False


Phrases = dict[tuple[str, ...], list[tuple[tuple[str, ...], Comparator]]]


def _index() -> Phrases:
    """The phrases by their last two words, longest first, for they are read from the number leftwards."""
    index: Phrases = {}
    for comparator, phrases in _BEFORE.items():
        for phrase in phrases.split(", "):
            tokens = tuple(phrase.split())
            index.setdefault(tokens[-2:], []).append((tokens, comparator))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


_BY_END = _index()
_LAST_WORDS = frozenset(end[-1] for end in _BY_END)


def before(s: Sentence, first: int, floor: int) -> Found | None:
    """Read the comparator whose words end before token `first`, none of them left of `floor`."""
    i = first - 1
    if i < floor:
        return None
    lowers = s.lowers
    definite = False
    if lowers[i] in _DETERMINERS and i > floor:
        # *about a third*; but *around the 50-mile mark* is a place, and *less than the 40 of May* compares.
        definite = lowers[i] not in ("a", "an")
        i -= 1
    if lowers[i] in _LAST_WORDS and not definite:
        for end in ((lowers[i - 1], lowers[i]), (lowers[i],)):
            for phrase, comparator in _BY_END.get(end, ()):
                start = i - len(phrase) + 1
                if start >= floor and tuple(lowers[start : i + 1]) == phrase:
                    if i < first - 1 and phrase in _PLACES and s.low(first + 1) == "-":
                        return None  # "under a four-year programme"
                    return _checked(s, Found(comparator, start), phrase, floor)
    verb = _VERBS.get(lowers[i])
    return _unless_negated(s, Found(verb, first, True), i, floor) if verb else None


def _checked(s: Sentence, found: Found, phrase: tuple[str, ...], floor: int) -> Found | None:
    """Leave out what only looks like a comparator, and turn one that is negated."""
    left = s.low(found.first - 1)
    if phrase[0] == "as" and left in _EQUATING:
        return None  # "about as much as 3 million homes", "twice as many as the 40 of 2019"
    if (phrase == ("up", "to") and left in _MOVES_UP_TO) or (phrase in _PLACES and left == "-"):
        return None
    return _unless_negated(s, found, found.first, floor)


def _unless_negated(s: Sentence, found: Found, i: int, floor: int) -> Found:
    """Turn what is negated before token `i`: *not more than 5*, *an amount not to exceed 5*."""
    if found.comparator in _NEGATED:
        preceding = s.lowers[max(floor, i - 3) : i]
        if any(word in _NEGATIONS or word.endswith("n't") for word in preceding):
            return found._replace(comparator=_NEGATED[found.comparator])
    return found


def after(s: Sentence, last: int) -> tuple[Comparator, int] | None:
    """Read the comparator that follows a quote ending before token `last`, and where it ends."""
    first = s.low(last)
    if first == "-" and s.low(last + 1) in _SUFFIXES and s.glued(last) and s.glued(last + 1):
        return _SUFFIXES[s.lowers[last + 1]], last + 2
    if first not in _AFTER_FIRST:
        return None
    two = f"{first} {s.low(last + 1)}"
    if two in _AFTER:
        return _AFTER[two], last + 2
    one = _AFTER.get(first)
    return (one, last + 1) if one is not None and s.glued(last) else None
