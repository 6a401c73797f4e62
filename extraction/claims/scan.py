"""The scanner: every number of a sentence with its kind, value, unit and comparator.

One pass from left to right finds the numbers, what is no quantity first; then neighbours are joined to ranges,
comparators and counted nouns are read around each number, and what stays without a unit takes it from the
number before.
"""

from decimal import Decimal
from itertools import pairwise

from extraction.claims import comparator, durations, elliptic
from extraction.claims.counted import count
from extraction.claims.dates import read_date, read_time
from extraction.claims.mention import Mention
from extraction.claims.multiples import (
    FACTOR_WORDS,
    RANK_WORDS,
    rank,
    read_factor,
    read_one_in,
    read_rank,
    read_times,
    read_twice,
)
from extraction.claims.names import read_name
from extraction.claims.nouns import is_modifier, is_noun
from extraction.claims.numbers import NUMBER_WORDS, Number, plain, read_digits, read_fraction, read_words
from extraction.claims.ones import read_one
from extraction.claims.quantity import assemble, bare
from extraction.claims.ranges import pair_up
from extraction.claims.tokens import Sentence
from extraction.claims.units import currency_before
from extraction.claims.wordlist import words
from extraction.model import Comparator, Kind

_FRACTION_WORDS = words("half third quarter fourth fifth sixth seventh eighth ninth tenth")
TRIGGERS = NUMBER_WORDS | _FRACTION_WORDS | RANK_WORDS | frozenset(FACTOR_WORDS) | {"twice"}


def scan(sentence: Sentence) -> list[Mention]:
    """Find all numbers of a sentence, in text order; their quotes do not overlap.

    Every run of digits of the sentence is within one mention: a number that no rule can read is there with
    kind `UNREADABLE`.
    """
    mentions = _find(sentence)
    if not mentions:
        return mentions
    if len(mentions) > 1:
        mentions = pair_up(sentence, mentions)
    durations.place_times(sentence, mentions)
    _read_around(sentence, mentions)
    elliptic.fill(sentence, mentions)
    return mentions


def _find(s: Sentence) -> list[Mention]:
    found: list[Mention] = []
    floor = 0
    for i, low in enumerate(s.lowers):
        if i < floor:
            continue
        if low in TRIGGERS:
            mention = _read_word(s, i, low, floor)
        elif low[0].isdecimal():
            mention = _read_digits(s, i, floor)
        else:
            continue
        if mention is not None and mention.first >= floor:
            found.append(mention)
            floor = mention.last
    return found


def _read_digits(s: Sentence, i: int, floor: int) -> Mention:
    if i == floor or currency_before(s, i, floor) is None:
        other = _read_other(s, i, floor)
        if other is not None:
            return other
    number = read_digits(s, i)
    if number is None:
        kind = Kind.IDENTIFIER if len(s.tokens[i]) > 30 or s.tokens[i].count(".") > 1 else Kind.UNREADABLE
        return bare(s, i, i + 1, kind, "unread digits")
    return read_one_in(s, number) or read_times(s, number) or assemble(s, number, floor)


def _read_other(s: Sentence, i: int, floor: int) -> Mention | None:
    """What the digits at token `i` are, if no quantity: a time, a date, part of a name, a code, a list mark."""
    span = read_time(s, i)
    if span:
        return bare(s, *span, Kind.TIME, "time")
    span = read_date(s, i, floor)
    if span:
        return bare(s, *span, Kind.DATE, "date")
    name = read_name(s, i, floor)
    if name is None:
        return None
    kind, first, last, rule = name
    return rank(s, first, last, plain(s.tokens[i])) if rule == "rank" else bare(s, first, last, kind, rule)


def _read_word(s: Sentence, i: int, low: str, floor: int) -> Mention | None:
    if low == "twice":
        return read_twice(s, i)
    if low in FACTOR_WORDS:
        return read_factor(s, i)
    if low == "one" and not _goes_on(s, i):
        ratio = read_one_in(s, _one(i))
        return ratio or read_one(s, i) or assemble(s, _one(i), floor)
    if low in RANK_WORDS or low == "quarter":
        mention = read_rank(s, i) if low in RANK_WORDS else None
        if mention is None and low not in ("first", "second"):
            part = read_fraction(s, i)
            mention = assemble(s, part, floor) if part else None
        return mention
    number = read_words(s, i)
    if number is None or number.first < floor:
        return None
    if number.form == "words" and number.last == i + 1 and _is_hyphened(s, i):
        return bare(s, i, i + 1, Kind.IDIOM, "hyphened number")
    return read_one_in(s, number) or read_times(s, number) or assemble(s, number, floor)


def _one(i: int) -> Number:
    return Number(i, i + 1, Decimal(1), "words")


_ONE_GOES_ON = words("hundred thousand million billion trillion half third quarter fourth fifth sixth tenth")
_IDIOM_PARTS = words(
    "way off time sided side stop step tier man person piece part fold handed hand headed on to by half star sport"
)


def _goes_on(s: Sentence, i: int) -> bool:
    """Tell whether *one* begins a longer number: *one hundred*, *one-third*, *one and a half*."""
    after = s.lowers[i + 1 : i + 4]
    if after[:1] == ["-"]:
        after = after[1:]
    return bool(after) and (after[0] in _ONE_GOES_ON or after == ["and", "a", "half"])


def _is_hyphened(s: Sentence, i: int) -> bool:
    """*two-way*, *five-star*: a fixed word; *four-cylinder* and *five-year* stay numbers."""
    after = s.lowers[i + 1 : i + 3]
    return len(after) == 2 and after[0] == "-" and s.glued(i + 1) and after[1] in _IDIOM_PARTS


def _read_around(s: Sentence, mentions: list[Mention]) -> None:
    """Read comparators and counted nouns, none of them reaching into a neighbour."""
    floor = 0
    for k, mention in enumerate(mentions):
        if mention.last <= floor:
            continue
        if mention.kind in (Kind.CLAIM, Kind.DURATION, Kind.AGE, Kind.PARTITIVE):
            ceiling = _ceiling(s, mentions, k)
            _compare(s, mention, floor, ceiling)
            if mention.unit is None and mention.form == "words" and _is_place(s, mention):
                mention.kind, mention.rule = Kind.IDIOM, "place in a table"
                continue
            if mention.unit is None or (mention.unit == "1" and mention.counted is None):
                _count(s, mention, ceiling)
        floor = mention.last
    if any(a.last > b.first for a, b in pairwise(mentions)):
        mentions[:] = [m for k, m in enumerate(mentions) if k == 0 or m.first >= mentions[k - 1].last]
    for mention in mentions:
        original = mention.restates
        if original is not None and mention.comparator is Comparator.EQ:
            mention.comparator = original.comparator


def _ceiling(s: Sentence, mentions: list[Mention], k: int) -> int:
    """Where the next mention begins that is not part of what mention `k` counts: *two Phase 3 trials*."""
    following = mentions[k + 1 : k + 3]
    for other in following:
        part_of_name = other.kind in (Kind.NAME, Kind.IDENTIFIER) and other.last < len(s.tokens)
        if not part_of_name or not is_noun(s.tokens[other.last]) or other.first != mentions[k].last:
            return other.first
    return len(s.tokens) if len(following) < 2 else mentions[k + 2].first


def _is_place(s: Sentence, mention: Mention) -> bool:
    """*towards the bottom three*, *among the top ten*: no noun follows."""
    before = s.lowers[mention.first - 1] if mention.first else ""
    if before not in ("top", "bottom", "final", "last", "first"):
        return False
    return mention.last >= len(s.tokens) or not is_modifier(s.tokens[mention.last])


def _compare(s: Sentence, mention: Mention, floor: int, ceiling: int) -> None:
    found = comparator.before(s, mention.first, floor)
    if found is not None:
        if mention.comparator is Comparator.EQ:
            mention.comparator = found.comparator
        if not found.is_verb:
            mention.first, mention.start = found.first, s.starts[found.first]
        return
    later = comparator.after(s, mention.last)
    if later is not None and later[1] <= ceiling:
        if mention.comparator is Comparator.EQ:
            mention.comparator = later[0]
        mention.last, mention.end = later[1], s.ends[later[1] - 1]


def _count(s: Sentence, mention: Mention, ceiling: int) -> None:
    last, end = mention.last, mention.end
    count(s, mention)
    if mention.last > ceiling:
        mention.last, mention.end = last, end
    if mention.counted is not None:
        later = comparator.after(s, mention.last)
        if later is not None and mention.comparator is Comparator.EQ and later[1] <= ceiling:
            mention.comparator, mention.last = later
            mention.end = s.ends[mention.last - 1]
