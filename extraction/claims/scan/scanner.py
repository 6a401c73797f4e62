"""The scanner: every number of a sentence with its kind, value, unit and comparator.

One pass from left to right finds the numbers, what is no quantity first; then neighbours are joined to
ranges, comparators and counted nouns are read around each number, and what stays without a unit takes it
from the number before.
"""

from collections.abc import Sequence
from decimal import Decimal

from extraction.claims.mention import Mention
from extraction.claims.scan.around import read_around
from extraction.claims.scan.carried_sums import is_price
from extraction.claims.scan.codes import read_spelt
from extraction.claims.scan.currency import currency_before
from extraction.claims.scan.durations import place_times, read_clock
from extraction.claims.scan.elliptic import fill_units
from extraction.claims.scan.endpoints import tie_endpoints
from extraction.claims.scan.multiples import (
    FACTOR_WORDS,
    RANK_WORDS,
    rank,
    read_factor,
    read_one_in,
    read_rank,
    read_times,
    read_twice,
)
from extraction.claims.scan.nonquantities import read_other
from extraction.claims.scan.number_words import read_words
from extraction.claims.scan.numbers import Number, is_scientific, plain, read_digits
from extraction.claims.scan.ones import read_one
from extraction.claims.scan.parts import half_after, read_part
from extraction.claims.scan.quantity import assemble, bare
from extraction.claims.scan.ranges import join_ranges
from extraction.claims.scan.scales import NUMBER_WORDS, TENS
from extraction.claims.scan.sharing import tie_restatements
from extraction.claims.words.remembered import remembered, where
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

PART_WORDS = words("third quarter fourth fifth sixth seventh eighth ninth tenth") | RANK_WORDS
TRIGGERS = NUMBER_WORDS | PART_WORDS | frozenset(FACTOR_WORDS) | {"twice"}
"""The words at which a number may begin, in lower case; digits begin one everywhere."""

_AMOUNT_AFTER = words("percent % million billion trillion")
_AFTER_ONE = words("hundred thousand million billion trillion half third quarter fourth fifth sixth tenth")
_ORDINAL_SCALES = words("hundredth thousandth millionth billionth")
_STARRED = words("star way sided tier pronged")
_FIXED_BEFORE = words("straight flat inline big final top catch hang")
_IDIOM_PARTS = words(
    "way off time sided side stop step tier man person piece part handed hand headed on to by half",
    "star sport pointer pointers under over wheeled legged pronged edged tiered dimensional stage track",
)


def scan(sentence: Sentence, price: Mention | None = None) -> list[Mention]:
    """Find all numbers of a sentence, in text order; their quotes do not overlap.

    `price` is what `last_price` gave for the sentences before, whose series this one may go on with.

    Every run of digits of the sentence is within one mention: a number that no rule can read is there with
    kind `UNREADABLE`.
    """
    mentions = _find(sentence)
    if not mentions:
        return mentions
    if len(mentions) > 1:
        mentions = join_ranges(sentence, mentions)
        tie_restatements(sentence, mentions)
    place_times(sentence, mentions)
    read_around(sentence, mentions)
    fill_units(sentence, mentions, price)
    tie_endpoints(sentence, mentions)
    return mentions


def last_price(mentions: Sequence[Mention], before: Mention | None) -> Mention | None:
    """Give the last price among the mentions of a sentence, else the one before it."""
    return next((m for m in reversed(mentions) if is_price(m)), before)


@remembered
def _may_begin(word: str) -> bool:
    return word in TRIGGERS or word[0].isdecimal()


def _find(s: Sentence) -> list[Mention]:
    found: list[Mention] = []
    floor = 0
    lowers = s.lowers
    for i in where(_may_begin, lowers):
        if i < floor:
            continue
        low = lowers[i]
        mention = _read_word(s, i, low, floor) if low in TRIGGERS else _read_digits(s, i, floor)
        if mention is not None and mention.first >= floor:
            found.append(mention)
            floor = mention.last
    return found


def _read_digits(s: Sentence, i: int, floor: int) -> Mention:
    after = s.low(i + 1)
    is_amount = (after in _AMOUNT_AFTER and not s.glued(i)) or (len(after) == 1 and is_scientific(s, i))
    if not is_amount and (i == floor or currency_before(s, i, floor) is None):
        other = read_other(s, i, floor)
        if other is not None:
            kind, first, last, rule = other
            if rule == "rank":
                return rank(s, first, last, plain(s.tokens[i]))
            return bare(s, first, last, kind, rule)
    number = read_digits(s, i)
    if number is None:
        kind = Kind.IDENTIFIER if len(s.tokens[i]) > 30 or s.tokens[i].count(".") > 1 else Kind.UNREADABLE
        return bare(s, i, i + 1, kind, "unread digits")
    if after == "-" and s.low(i + 2) in _STARRED and s.glued(i + 1):
        return bare(s, i, i + 1, Kind.IDIOM, "hyphened number")
    clock = read_clock(s, number) if after == ":" else None
    return clock or _quantity(s, number, floor)


def _read_word(s: Sentence, i: int, low: str, floor: int) -> Mention | None:
    mention: Mention | None = None
    if s.low(i + 1) == "o'clock":
        mention = bare(s, i, i + 2, Kind.TIME, "time")
    elif (named := read_spelt(s, i, floor)) is not None:
        kind, first, last, rule = named
        mention = bare(s, first, last, kind, rule)
    elif low == "twice":
        mention = read_twice(s, i)
    elif low in FACTOR_WORDS:
        mention = read_factor(s, i)
    elif low == "one" and not _goes_on(s, i):
        number = Number(i, i + 1, Decimal(1), "words")
        mention = read_one_in(s, number) or read_one(s, i) or assemble(s, number, floor)
    elif low in PART_WORDS:
        mention = (read_rank(s, i) if low in RANK_WORDS else None) or _read_part(s, i, floor)
    else:
        mention = _read_number(s, i, low, floor)
    return mention


def _read_part(s: Sentence, i: int, floor: int) -> Mention | None:
    part = read_part(s, i)
    return None if part is None or part.first < floor else assemble(s, part, floor)


def _read_number(s: Sentence, i: int, low: str, floor: int) -> Mention | None:
    number = read_words(s, i)
    if number is None or number.first < floor:
        return None
    if number.form == "words" and number.last == i + 1:
        if low in TENS and _is_ordinal(s, i):
            return bare(s, i, i + 3, Kind.ORDINAL, "ordinal")
        if _is_hyphened(s, i):
            return bare(s, i, i + 1, Kind.IDIOM, "hyphened number")
    return _quantity(s, number, floor)


def _quantity(s: Sentence, number: Number, floor: int) -> Mention:
    return (
        _read_ordinal(s, number)
        or read_one_in(s, number)
        or read_times(s, number)
        or assemble(s, number, floor)
    )


def _goes_on(s: Sentence, i: int) -> bool:
    """Tell whether *one* begins a longer number: *one hundred*, *one-third*, *one and a half*."""
    after = s.low(i + 2 if s.low(i + 1) == "-" else i + 1)
    return after in _AFTER_ONE or (after == "and" and half_after(s, i + 1) > 0)


def _is_ordinal(s: Sentence, i: int) -> bool:
    """*twenty-first*, *ninety-second*."""
    return s.low(i + 2) in RANK_WORDS and s.low(i + 1) == "-" and s.glued(i + 1) and s.glued(i + 2)


def _read_ordinal(s: Sentence, number: Number) -> Mention | None:
    """*its three millionth car*, *the 200-thousandth visitor*: which one, and not how many."""
    last = number.last + (s.low(number.last) == "-")
    if s.low(last) not in _ORDINAL_SCALES or s.low(last + 1) == "of":
        return None
    return bare(s, number.first, last + 1, Kind.ORDINAL, "ordinal")


def _is_hyphened(s: Sentence, i: int) -> bool:
    """*two-way*, *straight-six*: a fixed word; *four-cylinder* and *five-year* stay numbers."""
    if s.low(i - 1) == "-" and s.glued(i) and s.glued(i - 1) and s.low(i - 2) in _FIXED_BEFORE:
        return True
    return s.low(i + 1) == "-" and s.glued(i + 1) and s.glued(i + 2) and s.low(i + 2) in _IDIOM_PARTS
