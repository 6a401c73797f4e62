"""How a stated number bounds the true one: the words before and after it, and the verbs that compare."""

from typing import NamedTuple

from extraction.claims.tokens import Sentence
from extraction.claims.wordlist import words
from extraction.model import Comparator

_BEFORE = {
    Comparator.APPROX: (
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "approx",
        "approx .",
        "circa",
        "ca .",
        "~",
        "≈",
        "∼",
        "in the region of",
        "on the order of",
        "of the order of",
        "in the neighborhood of",
        "in the vicinity of",
        "somewhere around",
        "or so",
        "more or less",
        "broadly",
    ),
    Comparator.NEARLY: (
        "nearly",
        "almost",
        "close to",
        "near",
        "near to",
        "just under",
        "just below",
        "just shy of",
        "shy of",
        "a little under",
        "a little less than",
        "a little below",
        "slightly under",
        "slightly less than",
        "slightly below",
        "just less than",
        "not quite",
        "pretty much",
        "virtually",
        "practically",
        "approaching",
        "nearing",
        "just short of",
    ),
    Comparator.GT: (
        "more than",
        "greater than",
        "higher than",
        "larger than",
        "bigger than",
        "better than",
        "longer than",
        "over",
        "above",
        "well over",
        "well above",
        "well more than",
        "just over",
        "just above",
        "just more than",
        "a little over",
        "a little more than",
        "slightly over",
        "slightly above",
        "slightly more than",
        "in excess of",
        "upwards of",
        "upward of",
        "north of",
        "far more than",
        "much more than",
        "beyond",
        ">",
    ),
    Comparator.LT: (
        "less than",
        "fewer than",
        "lower than",
        "smaller than",
        "shorter than",
        "under",
        "below",
        "well under",
        "well below",
        "far less than",
        "much less than",
        "sub -",
        "sub",
        "south of",
        "<",
    ),
    Comparator.GE: (
        "at least",
        "no less than",
        "not less than",
        "no fewer than",
        "not fewer than",
        "a minimum of",
        "minimum of",
        "minimum",
        "as little as",
        "as few as",
        "as low as",
        "≥",
    ),
    Comparator.LE: (
        "up to",
        "upto",
        "at most",
        "at the most",
        "no more than",
        "not more than",
        "no greater than",
        "no higher than",
        "as much as",
        "as many as",
        "as high as",
        "as long as",
        "a maximum of",
        "maximum of",
        "maximum",
        "not exceeding",
        "≤",
    ),
}
_AFTER = {
    "or more": Comparator.GE,
    "or higher": Comparator.GE,
    "or greater": Comparator.GE,
    "or above": Comparator.GE,
    "or over": Comparator.GE,
    "or better": Comparator.GE,
    "or older": Comparator.GE,
    "or longer": Comparator.GE,
    "and over": Comparator.GE,
    "and above": Comparator.GE,
    "and older": Comparator.GE,
    "and up": Comparator.GE,
    "plus": Comparator.GE,
    "+": Comparator.GE,
    "or less": Comparator.LE,
    "or fewer": Comparator.LE,
    "or lower": Comparator.LE,
    "or below": Comparator.LE,
    "or under": Comparator.LE,
    "or so": Comparator.APPROX,
}
_VERBS = {
    **dict.fromkeys(
        [
            "exceed",
            "exceeds",
            "exceeded",
            "exceeding",
            "tops",
            "topped",
            "topping",
            "surpass",
            "surpasses",
            "surpassed",
            "surpassing",
            "outstripped",
            "outstripping",
            "outnumbered",
        ],
        Comparator.GT,
    ),
    **dict.fromkeys(["approach", "approaches", "approached", "nears", "neared"], Comparator.NEARLY),
}
_MOVES_UP_TO = words(
    "rose rise rises risen rising went go goes going gone came climbed climb crept edged inched moved move moves soared"
    " jumped back way it added adds add adding"
)
_DETERMINERS = frozenset(("a", "an", "the", "its", "their", "his", "her"))
_NEGATIONS = frozenset(("not", "never", "n't", "no", "neither"))
_NEGATED = {Comparator.GT: Comparator.LE, Comparator.LT: Comparator.GE}


class Found(NamedTuple):
    """A comparator and the first token of the words that make it."""

    comparator: Comparator
    first: int
    is_verb: bool = False


def _index() -> dict[str, list[tuple[tuple[str, ...], Comparator]]]:
    """The phrases by their last word, longest first, for they are read from the number leftwards."""
    index: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for comparator, phrases in _BEFORE.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            index.setdefault(words[-1], []).append((words, comparator))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


_BY_LAST = _index()
_AFTER_FIRST = frozenset(phrase.split()[0] for phrase in _AFTER)


def before(s: Sentence, first: int, floor: int) -> Found | None:
    """Read the comparator whose words end before token `first`, none of them left of `floor`."""
    lowers = s.lowers
    i = first - 1
    if i < floor:
        return None
    entries = _BY_LAST.get(lowers[i])
    if entries is None and lowers[i] in _DETERMINERS and i - 1 >= floor:
        definite = lowers[i] not in ("a", "an")
        i -= 1
        entries = None if definite and lowers[i] != "than" else _BY_LAST.get(lowers[i])
        if entries is None:
            verb = _VERBS.get(lowers[i])
            return Found(verb, first, True) if verb else None
    if entries is None:
        verb = _VERBS.get(lowers[i])
        return Found(verb, first, True) if verb else None
    for words, comparator in entries:
        start = i - len(words) + 1
        if start >= floor and tuple(lowers[start : i + 1]) == words:
            return _checked(s, comparator, start, words, floor)
    return None


def _checked(
    s: Sentence, comparator: Comparator, start: int, words: tuple[str, ...], floor: int
) -> Found | None:
    lowers = s.lowers
    left = lowers[start - 1] if start > 0 else ""
    if words == ("up", "to") and left in _MOVES_UP_TO:
        return None
    if words in (("near",), ("over",), ("under",)) and left == "-":
        return None
    if comparator in _NEGATED and any(
        w in _NEGATIONS or w.endswith("n't") for w in lowers[max(floor, start - 3) : start]
    ):
        comparator = _NEGATED[comparator]
    if left in ("somewhere", "well", "just", "only", "slightly") and words[0] in ("around", "about", "near"):
        start -= left == "somewhere"
    return Found(comparator, start)


def after(s: Sentence, last: int) -> tuple[Comparator, int] | None:
    """Read the comparator that follows a quote ending before token `last`, and where it ends."""
    lowers = s.lowers
    if last >= len(lowers) or lowers[last] not in _AFTER_FIRST:
        return None
    two = " ".join(lowers[last : last + 2])
    if two in _AFTER:
        return _AFTER[two], last + 2
    one = _AFTER.get(lowers[last])
    if one is None or not (lowers[last] == "+" or s.glued(last)):
        return None
    return one, last + 1
