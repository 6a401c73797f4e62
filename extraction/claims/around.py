"""What is read around the numbers once all are found: comparators, and the nouns that they count."""

from itertools import pairwise

from extraction.claims import comparator
from extraction.claims.counted import count
from extraction.claims.mention import Mention
from extraction.claims.nouns import is_modifier, is_noun
from extraction.claims.tokens import Sentence
from extraction.claims.wordlist import words
from extraction.model import Comparator, Kind

_TABLE_ENDS = words("top bottom final last first")
_QUANTITIES = (Kind.CLAIM, Kind.DURATION, Kind.AGE, Kind.PARTITIVE)


def read_around(s: Sentence, mentions: list[Mention]) -> None:
    """Read comparators and counted nouns, none of them reaching into a neighbour."""
    floor = 0
    for k, mention in enumerate(mentions):
        if mention.last <= floor:
            continue
        if mention.kind in _QUANTITIES:
            _read_one(s, mention, floor, _ceiling(s, mentions, k))
        floor = mention.last
    if any(a.last > b.first for a, b in pairwise(mentions)):
        mentions[:] = [m for k, m in enumerate(mentions) if k == 0 or m.first >= mentions[k - 1].last]
    for mention in mentions:
        if mention.restates is not None and mention.comparator is Comparator.EQ:
            mention.comparator = mention.restates.comparator


def _read_one(s: Sentence, mention: Mention, floor: int, ceiling: int) -> None:
    _compare(s, mention, floor, ceiling)
    if mention.unit is None and mention.form == "words" and _is_place(s, mention):
        mention.kind, mention.rule = Kind.IDIOM, "place in a table"
    elif mention.unit is None or (mention.unit == "1" and mention.counted is None):
        _count(s, mention, ceiling)


def _ceiling(s: Sentence, mentions: list[Mention], k: int) -> int:
    """Where the next mention begins that is not part of what mention `k` counts: *two Phase 3 trials*."""
    if k + 1 == len(mentions):
        return len(s.tokens)
    other = mentions[k + 1]
    is_name = other.kind in (Kind.NAME, Kind.IDENTIFIER) and other.first == mentions[k].last
    if not is_name or other.last >= len(s.tokens) or not is_noun(s.tokens[other.last]):
        return other.first
    return mentions[k + 2].first if k + 2 < len(mentions) else len(s.tokens)


def _is_place(s: Sentence, mention: Mention) -> bool:
    """*towards the bottom three*, *among the top ten*: no noun follows."""
    if s.low(mention.first - 1) not in _TABLE_ENDS:
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
