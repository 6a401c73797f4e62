"""What is read around the numbers once all are found: comparators, and the nouns that they count."""

import re
from itertools import pairwise

from extraction.claims.members import AGE, CLAIM, DURATION, EQ
from extraction.claims.mention import Mention
from extraction.claims.scan import comparator
from extraction.claims.scan.counted import count
from extraction.claims.scan.ones import EXACTLY, IDIOM_NOUNS
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.nouns import is_modifier, is_plural
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Comparator, Kind

DENOMINATOR = "denominator"
_TABLE_ENDS = words("top bottom final last first")
_DEFINITION_REACH = 20
_DIFFERENCES = words("percent % pct times points")
# What is listed rather than counted: *two reasons why*.
_UNCOUNTED = words(
    "reasons ways things factors issues questions aspects observations lessons topics themes respects",
    "principles perspectives directions extremes kinds types sorts forms sides areas concerns challenges",
    "hypotheses objectives goals considerations implications conclusions caveats criticisms arguments",
    "explanations possibilities effects relationships interpretations assumptions dimensions avenues",
    "elements priorities channels levels categories approaches sets features components strategies pillars",
    "ideas senses examples weaknesses options choices alternatives",
)
_OTHERS, _ENDS = words("other former latter"), words(". , ; )")
_FEW = 4
_NOTES = words("bill bills note notes banknote banknotes coin coins")
_PRINTED = frozenset((1, 2, 5, 10, 20, 50, 100, 200, 500, 1000))
_CITATION = re.compile(r"\b(?:19|20)\d\d\)?[.,] [\"“]")
_QUANTITIES = (CLAIM, DURATION, AGE, Kind.PARTITIVE)


def read_around(s: Sentence, mentions: list[Mention]) -> None:
    """Read comparators and counted nouns, none of them reaching into a neighbour."""
    floor = 0
    for k, mention in enumerate(mentions):
        if mention.last <= floor:
            continue
        if mention.kind in _QUANTITIES:
            _read_one(s, mention, floor, mentions[k + 1 : k + 3])
        floor = mention.last
    if len(mentions) == 1:
        return
    if any(a.last > b.first for a, b in pairwise(mentions)):
        mentions[:] = [m for k, m in enumerate(mentions) if k == 0 or m.first >= mentions[k - 1].last]
    for mention, following in pairwise(mentions):
        is_every = s.lowers[mention.last : mention.last + 2] == ["for", "every"]
        link = 2 if is_every else 1 if s.low(mention.last) == "per" else 0
        if link and following.first == mention.last + link:
            # *9.2 deaths per 1,000 births*: of what the figure is a rate, and no amount of its own
            following.kind, following.rule = Kind.PARTITIVE, DENOMINATOR
    for mention in mentions:
        if mention.restates is not None and mention.comparator is EQ:
            mention.comparator = mention.restates.comparator


def _read_one(s: Sentence, mention: Mention, floor: int, following: list[Mention]) -> None:
    if mention.rule == "range" and mention.unit is None and _is_of_citation(s, mention):
        mention.kind, mention.rule = Kind.IDENTIFIER, "pages"
        return
    _compare(s, mention, floor, following)
    if mention.dimension == "money" and _is_denomination(s, mention):
        mention.kind, mention.rule = Kind.NAME, "denomination"
    elif mention.unit is None and mention.form == "words" and _is_place(s, mention):
        mention.kind, mention.rule = Kind.IDIOM, "place in a table"
    elif mention.unit is None or (mention.unit == "1" and mention.counted is None):
        _count(s, mention, following)
        _judge_small(s, mention)


def _is_of_citation(s: Sentence, mention: Mention) -> bool:
    """*2001, "On Rates," Annals of Prices, 78, 152-156.*: the pages of what is cited."""
    is_apart = s.low(mention.first - 1) == "," and s.low(mention.last) in (".", ",", ")")
    return is_apart and _CITATION.search(s.text, s.start, s.starts[mention.first]) is not None


def _is_denomination(s: Sentence, mention: Mention) -> bool:
    """*a $20 note*, *$100 bills*: what is printed on them, and no amount."""
    return s.low(mention.last) in _NOTES and mention.value in _PRINTED and mention.scale == 1


def _judge_small(s: Sentence, mention: Mention) -> None:
    """*One open question is ...* counts nothing, nor does *zero* without a noun."""
    if mention.kind is not CLAIM:
        return
    if mention.value == mention.scale and _defines(s, mention.first):
        mention.kind, mention.rule = Kind.IDIOM, "definition"
    if mention.form != "words":
        return
    noun = mention.counted.rpartition(" ")[2] if mention.counted else ""
    if not noun and s.lowers[mention.last : mention.last + 2] in ([".", "."], ["…"]):
        mention.kind, mention.rule = Kind.IDIOM, "cut short"
    elif noun in _UNCOUNTED:
        mention.kind, mention.rule = Kind.PARTITIVE, "lists, not counts"
    elif not noun and _stands_for_some(s, mention):
        mention.kind, mention.rule = Kind.PRONOUN, "the two"
    elif mention.value == 0 and not is_plural(noun):  # "zero inflation"
        mention.kind, mention.rule = Kind.IDIOM, "counts nothing"
    elif mention.value == 1 and noun in IDIOM_NOUNS and s.low(mention.first - 1) not in EXACTLY:
        mention.kind, mention.rule = Kind.IDIOM, "idiom"


def _stands_for_some(s: Sentence, mention: Mention) -> bool:
    """*the two now agree*, *the other two were sold*, *between the two*: those that were told of before."""
    before, after = s.low(mention.first - 1), s.low(mention.last)
    if before in _OTHERS and s.low(mention.first - 2) == "the":
        return word_tag(after) in "mve"
    is_pair = mention.value is not None and 0 < mention.value <= _FEW
    return before == "the" and (
        word_tag(after) in "mvb" or (is_pair and (after in _ENDS or word_tag(after) == "e"))
    )


def _defines(s: Sentence, i: int) -> bool:
    """*a unit of measurement, representing 1 quadrillion operations*: what a unit is, not how much of it."""
    before = s.lowers[max(0, i - _DEFINITION_REACH) : i]
    return any(pair == ("unit", "of") for pair in pairwise(before))


def _is_place(s: Sentence, mention: Mention) -> bool:
    """*towards the bottom three*, *among the top ten*: no noun follows."""
    if s.low(mention.first - 1) not in _TABLE_ENDS:
        return False
    return mention.last >= len(s.tokens) or not is_modifier(s.tokens[mention.last])


def _compare(s: Sentence, mention: Mention, floor: int, following: list[Mention]) -> None:
    """Read the comparator before a number, else the one after it, which is in the quote in any case."""
    later = _after(s, mention, following)
    found = comparator.before(s, mention.first, floor)
    if found is not None and found.first == floor and s.low(floor - 1) in _DIFFERENCES:
        found = None  # "14 percent more than the 2 million of 2023": the words tell how far, not a bound
    if later is not None:
        mention.last, mention.end = later[1], s.ends[later[1] - 1]
    if found is not None and not found.is_verb:
        mention.first, mention.start = found.first, s.starts[found.first]
    elif later is None and "or" in s.lowers[mention.number_first : mention.last]:
        later = comparator.after(s, s.lowers.index("or", mention.number_first))  # "ten or so years"
    said = found.comparator if found is not None else later[0] if later is not None else None
    if said is not None and mention.comparator is EQ:
        mention.comparator = said


def _after(s: Sentence, mention: Mention, following: list[Mention]) -> tuple[Comparator, int] | None:
    """The comparator after a mention; but *9 cars and over 5 bikes* are more than five bikes."""
    later = comparator.after(s, mention.last)
    if later is None:
        return None
    ceiling = next((m.first for m in following if m.first >= mention.last), len(s.tokens) + 1)
    is_own = later[1] < ceiling or (later[1] == ceiling and s.low(mention.last) != "and")
    return later if is_own else None


def _count(s: Sentence, mention: Mention, following: list[Mention]) -> None:
    """Read the counted noun; a number that is part of it, *two Phase 3 trials*, goes into the quote."""
    last, end = mention.last, mention.end
    count(s, mention)
    if following and mention.last > following[0].first:
        part = following[0]
        is_within = (
            part.kind in (Kind.NAME, Kind.IDENTIFIER) and part.first == last and part.last < mention.last
        )
        if not is_within or (len(following) > 1 and following[1].first < mention.last):
            mention.last, mention.end = last, end
    if mention.counted is None or mention.comparator is not EQ:
        return
    later = _after(s, mention, following)
    if later is not None:
        mention.comparator, mention.last = later
        mention.end = s.ends[mention.last - 1]
