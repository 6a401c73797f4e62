"""Noun phrases with the prepositional links between them: "prices for services at airports".

Positions are chunks; what is given back are token indices of the sentence, half-open.
"""

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.words.wordlist import words

Tokens = tuple[int, int]
"""A stretch `[first, last)` of a sentence's tokens."""

CHAIN = words(
    "of for on in at to from with between by against per as over about into among under across around near"
    " inside during excluding including through via within outside before after along toward towards"
    " aboard beyond behind"
)
# "Before" and "after" are prepositions in "profit before tax" alone, which is one thing.
CLOSE = words("of per for on before after")
NARROW = words("of per before after")
WIDE = words("of for on in at to from with between by over before after")
_KINDS_OF_RATE = words(
    "offering operating borrowing lending saving clearing trading closing opening financing natural neutral"
)
_REACH = 12
_GOALS = words("goals objectives mandate")
_PARTS = words("percent percentage proportion share fraction")


def phrase_ending(cut: Chunked, at: int, links: frozenset[str] = CHAIN) -> Tokens:
    """The noun phrase that ends with chunk `at`, with the prepositional links before it.

    From the last noun back to the first, unless a verb, a comma or the start of the sentence comes between.
    """
    kinds = cut.kinds
    last = at
    floor = max(0, at - _REACH)
    while at > floor:
        step = _step_left(cut, at, links)
        if step is None:
            break
        if kinds[at - 1] in "VE":  # a relative clause: its antecedent is the phrase
            last = step
        at = step
    while at < last and kinds[at] not in "NRKD":
        at += 1
    return cut.firsts[at], cut.lasts[last]


def _step_left(cut: Chunked, at: int, links: frozenset[str]) -> int | None:
    """The chunk to which the phrase goes back from chunk `at`, or None where it begins."""
    kinds = cut.kinds
    left = kinds[at - 1]
    before = kinds[at - 2] if at >= 2 else "."
    third = kinds[at - 3] if at >= 3 else "."
    if left == "P":
        return _across_link(cut, at) if cut.sentence.lowers[cut.firsts[at - 1]] in links else None
    step = 0
    is_linked = "P" in (before, third) or (before == third == "D" and kinds[max(0, at - 4)] == "P")
    if left == "D" or (left == "M" and kinds[at] == "N" and is_linked):
        step = 1
    elif left == "C" and before == "A" and kinds[at] == "N" and third in "PD":
        step = 2  # "sales of electric and plug-in hybrid cars"
    elif before == "N" and (
        (left == "C" and _joins(cut, at - 2) and not _is_apart(cut, at, links))
        or (left == "S" and is_part(cut, at))
    ):
        step = 2
    elif (third == "N" and left == "G" and before == "P") or (
        third in "ND" and left in "VE" and before == "W"  # "those who took the drug"
    ):
        step = 3
    return at - step if step else None


def _across_link(cut: Chunked, at: int) -> int | None:
    """What a preposition links the phrase at chunk `at` to."""
    kinds = cut.kinds
    before = kinds[at - 2] if at >= 2 else "."
    if before == "K":  # but "from 2010 to 2020 prices rose"
        is_date = _is_dated(cut, at - 2) and "N" not in kinds[max(0, at - 4) : at - 2]
        return None if is_date else at - 2
    if before in "NR" or (before == "D" and cut.sentence.lowers[cut.firsts[at - 2]] in ("those", "that")):
        return at - 2  # "those to Asia" as well
    is_out_of = cut.sentence.lowers[cut.firsts[at - 1]] == "of" and before == "P" and at >= 3
    if is_out_of and kinds[at - 3] == "N" and cut.sentence.lowers[cut.firsts[at - 2]] == "out":
        return at - 3  # "people out of work"
    if before == "A" and at >= 3 and kinds[at - 3] in "ND":
        return at - 3
    is_sum = before == "M" and kinds[max(0, at - 4) : at - 2] == ["N", "P"]
    if is_sum and cut.sentence.lowers[cut.firsts[at - 3]] in ("on", "for"):
        return at - 4  # "the tariff on $200 billion of goods"
    opening = before_bracket(cut, at - 2) if before == ")" else -1
    return opening if opening >= 0 and kinds[opening] == "N" else None


def _is_dated(cut: Chunked, at: int) -> bool:
    """Whether a phrase of time has a year or a month: no thing, as in "the cost of a day in hospital"."""
    token = cut.sentence.tokens[cut.lasts[at] - 1]
    return token.isdigit() or token[0].isupper()


def before_bracket(cut: Chunked, at: int) -> int:
    """The chunk before the bracket that the one at chunk `at` closes."""
    for i in range(at - 1, max(-1, at - _REACH), -1):
        if cut.kinds[i] == "(":
            return i - 1
    return at - 1


def is_part(cut: Chunked, at: int) -> bool:
    """Whether chunk `at` says of what its phrase is a part: "imports as a share of output"."""
    lowers = cut.sentence.lowers
    return lowers[cut.firsts[at - 1]] == "as" and head_of(cut, at) in _PARTS


def _is_apart(cut: Chunked, at: int, links: frozenset[str]) -> bool:
    """Whether chunk `at` alone has what follows: "a floor and a cash buffer of 25 percent".

    In "goals of full employment and inflation of 2 percent", too.
    """
    is_of_goals = at > 3 and cut.kinds[at - 3] == "P" and head_of(cut, at - 4) in _GOALS
    return links is NARROW and (is_of_goals or cut.sentence.lowers[cut.firsts[at]] in ("a", "an"))


def _joins(cut: Chunked, at: int) -> bool:
    """Whether the noun before a coordinator may belong to the same phrase: not where it is an object."""
    before = cut.kinds[at - 1] if at else "."
    if before == "P" and at >= 2:
        return cut.kinds[at - 2] == "N"
    return before in ".SC,D("


def phrase_starting(cut: Chunked, at: int, links: frozenset[str] = NARROW, stop: int | None = None) -> Tokens:
    """The noun phrase that starts with chunk `at`, with the prepositional links after it."""
    first = at
    limit = min(len(cut.kinds) if stop is None else stop, at + 10)
    while at + 2 < limit:
        step = _step_right(cut, at, links, limit)
        if not step:
            break
        at += step
    return cut.firsts[first], cut.lasts[at]


def _step_right(cut: Chunked, at: int, links: frozenset[str], limit: int) -> int:
    """How many chunks further the phrase goes on from chunk `at`; 0 where it ends."""
    kinds = cut.kinds
    link, following = kinds[at + 1], kinds[at + 2]
    beyond = kinds[at + 3] if at + 3 < len(kinds) else "."
    word = cut.sentence.lowers[cut.firsts[at + 1]]
    if link == "P" and word in links:
        if following == "N":
            return 2
        return 3 if following in "DEA" and beyond == "N" and at + 3 < limit else 0
    joins = link == "C" and following == "N" and word in ("and", "&") and at + 3 < len(kinds)
    return 2 if joins and beyond not in "VE" and cut.tags[cut.firsts[at + 2]] != "d" else 0


def head_of(cut: Chunked, at: int) -> str:
    """The last word of a chunk, in lower case."""
    return cut.sentence.lowers[cut.lasts[at] - 1]


def phrase_after(cut: Chunked, at: int, prepositions: frozenset[str], links: frozenset[str]) -> Tokens | None:
    """The noun phrase that one of the prepositions ties to chunk `at`: "an increase in sales"."""
    kinds = cut.kinds
    i = at + 1
    if i >= len(kinds) or kinds[i] != "P" or cut.sentence.lowers[cut.firsts[i]] not in prepositions:
        return None
    i += 1
    while i < len(kinds) and kinds[i] in "DAEG" and i < at + 4:
        i += 1
    return phrase_starting(cut, i, links) if i < len(kinds) and kinds[i] == "N" else None


def modifiers_of(cut: Chunked, at: int) -> Tokens | None:
    """The part of the noun phrase at chunk `at` before its head, where that names something."""
    first, last = cut.firsts[at], cut.lasts[at] - 1
    before = cut.tags[first:last]
    is_named = "n" in before or "N" in before or cut.sentence.lowers[last - 1] in _KINDS_OF_RATE
    return (first, last) if is_named and first < last else None
