"""Numbers that leave out what the sentence has said already: the unit of a series, the noun of a count."""

from collections.abc import Sequence

from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.scan.carried_counts import WHERE, carry_counted, carry_crowd
from extraction.claims.scan.carried_sums import (
    EXTREMES,
    LEVEL_WORDS,
    carry_rate,
    carry_sum,
    go_on,
    is_comparable,
    is_estimate,
)
from extraction.claims.scan.exchange import read_exchange
from extraction.claims.scan.points import INDEX_REACH, INDEX_WORDS, SOFT_INDEX_WORDS, read_points
from extraction.claims.words.lexicon import verbs_of_change, word_tag
from extraction.claims.words.nouns import is_noun
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_NEAR_SUMS = 4
_MARKS = words("mark threshold barrier forecast estimate estimated expected consensus target")
_HELD_TO = words(
    "quota quotas target goal limit cap ceiling capacity forecast estimate average record peak view outlook",
    "guidance projection consensus forecasts estimates expectations",
)
_OF_EACH = words("in for")
_PART_WORDS = words("which including")
_INDEX_LEVEL_WORDS = words("to at of was were been from hit reached averaged")
_INDEX_NAMES = words("index pmi")
_TIMES = words("double twice triple half times")
_CROWDS = words("crowd crowds audience audiences attendance gathering crew crews squad workforce")
_PEOPLED = words("country nation state city town region province island continent bloc population")
_MORE = words("more less fewer higher lower")
_TRADED = words("traded trading trades quoted")
_TICKS = frozenset(("32", "64"))
_CARRIED = words(
    "share money index length mass temperature flow speed volume area power energy time frequency pressure"
    " information"
)
_MANY = 1000
_SOFT_INDEX = 1000


def fill_units(s: Sentence, mentions: list[Mention], price: Mention | None = None) -> None:
    """Give every claim without a unit one: that of the number before it, `index`, or a plain count.

    `price` is the last price of the sentence before: a series goes on, *by noon it had recovered to $4.80*.
    """
    for k in range(len(mentions) - 2, -1, -1):
        mention, after = mentions[k], mentions[k + 1]
        has_figure = mention.value is not None or mention.low is not None  # a date has none, nor has a name
        if not has_figure or mention.counted is not None:
            continue
        if mention.unit in (None, "1") and _hangs(s, mention.last, after):
            mention.unit, mention.counted, mention.dimension = (
                after.unit or "1",
                after.counted,
                after.dimension,
            )
            mention.kind, mention.rule = after.kind, after.rule
        elif mention.unit is None and _shares_noun(s, mention, after):
            mention.unit, mention.counted = "1", after.counted
    previous: Mention | None = None
    rate: Mention | None = None
    main: Mention | None = None
    total: Mention | None = None
    for k, mention in enumerate(mentions):
        if mention.kind is not CLAIM:
            continue
        ceiling = mentions[k + 1].first if k + 1 < len(mentions) else len(s.tokens)
        _fill(s, mention, _whole(s, mention, mentions) or previous, ceiling)
        if mention.unit == "1" and (mention.counted is not None or _opens_clause(s, mention)):
            main = _main_count(s, mention, main)
        elif main is not None and mention.unit == "1" and mention.counted is None:
            carry_crowd(s, mention, main)
        carry_sum(s, mention, total)
        if mention.dimension == "money" and mention.scale > 1:
            total = mention
        carry_rate(s, mention, rate)
        if "/" in (mention.unit or ""):
            rate = mention
        if price is not None:
            go_on(s, mention, price)
        is_where = previous is not None and previous.unit == "1" and _only_places(s, mention)
        is_part = mention.form == "fraction" and ceiling == mention.last + 1  # "half the 9 billion of 2024"
        if mention.restates is None and mention.unit != "×" and not is_where and not is_part:
            previous = mention


def _only_places(s: Sentence, mention: Mention) -> bool:
    """Whether a count only tells where the one before it is: *runs 612 stores in 14 states*."""
    return mention.counted is not None and s.low(mention.first - 1) in ("in", "across", "at")


def _whole(s: Sentence, mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """The sum of which this is a part, over a change of it: *9 million tons, up 5%, of which 7 million*."""
    if mention.scale == 1 or s.low(mention.first - 1) not in _PART_WORDS:
        return None
    earlier = [m for m in mentions if m.first < mention.first][-_NEAR_SUMS:]
    return next(
        (m for m in reversed(earlier) if m.scale == mention.scale and m.unit not in (None, "1")), None
    )


def _main_count(s: Sentence, mention: Mention, main: Mention | None) -> Mention | None:
    """What a count that opens a clause goes on with: *279 people in 41 states fell ill; 107 have died*."""
    if mention.counted_start is not None:
        return main if main is not None and s.low(mention.first - 1) in WHERE else mention
    if main is not None and word_tag(s.low(mention.last)) in "mve":
        mention.counted = main.counted
    return main


def _hangs(s: Sentence, i: int, after: Mention) -> bool:
    """*four-, five- and six-cylinder engines*, *a 52-48 vote*: a hyphen at token `i` that ends no word."""
    if s.low(i) != "-" or not s.glued(i):
        return False
    if after.first == i + 1:
        return after.unit == "1"
    return s.low(i + 1) == "," or not (i + 1 < len(s.tokens) and s.glued(i + 1))


def _shares_noun(s: Sentence, mention: Mention, after: Mention) -> bool:
    """*killed 12 and injured 16 mine workers*: two verbs and one noun."""
    if after.first != mention.last + 2 or after.counted is None or s.low(mention.last) != "and":
        return False
    return mention.kind is CLAIM and word_tag(s.lowers[mention.last + 1]) in "eigv"


def _fill(s: Sentence, mention: Mention, previous: Mention | None, ceiling: int) -> None:
    if mention.unit is None and mention.form == "glyph" and s.tokens[mention.number_last - 1] in _TICKS:
        # *the bond was up 10/32*: prices of bonds are in percent
        mention.unit, mention.dimension = "pp", "share"
    elif mention.dimension == "money":
        read_exchange(s, mention, ceiling)
    elif mention.unit is None and not read_exchange(s, mention, ceiling):
        mention.unit = "1"
        if not _count_noun_before(s, mention):
            _carry(s, mention, previous)
    elif mention.unit == "deg" and previous is not None and previous.dimension == "temperature":
        # *to 43°C, 7 degrees above normal*
        mention.unit, mention.dimension = previous.unit, previous.dimension
    elif mention.unit != "1":
        return
    elif previous is not None and _is_sum_of_others(s, mention, previous):
        mention.unit, mention.dimension, mention.counted = previous.unit, "money", None
    elif mention.counted in ("point", "points"):
        read_points(s, mention, previous)
    elif mention.counted is None and mention.form != "multiple" and mention.rule != "occasions":
        carry_counted(s, mention, previous)


def _count_noun_before(s: Sentence, mention: Mention) -> bool:
    """*a vote of 41 to 36*, *a pick or two*, *a crowd of 900*: the noun stands before the number."""
    noun = s.low(mention.first - 2)
    before = s.low(mention.first - 1)
    if (before == "of" and noun in ("vote", "votes")) or (
        before == "or" and noun[0].isalpha() and is_noun(noun)
    ):
        mention.counted = noun
        return True
    is_many = mention.scale > 1 or (mention.value or 0) >= _MANY
    if before == "of" and noun in _PEOPLED and is_many:
        mention.counted = "people"  # "a country of 34 million"
        return True
    return before == "of" and noun in _CROWDS


def _carry(s: Sentence, mention: Mention, previous: Mention | None) -> None:
    """Take the unit of the number before, where this one stands as a level or part of its series."""
    before = s.low(mention.first - 1)
    is_decimal = mention.value is not None and mention.value != mention.value.to_integral_value()
    if is_decimal and mention.scale == 1 and before in _INDEX_LEVEL_WORDS and _is_index(s, mention):
        mention.unit, mention.dimension = "index", "index"
    elif previous is not None and previous.unit == "1" and mention.value is None:
        carry_counted(s, mention, previous)
    elif previous is None or mention.value is None:
        if (before in _INDEX_LEVEL_WORDS and _is_index(s, mention)) or before in _INDEX_NAMES:
            mention.unit, mention.dimension = "index", "index"
    elif previous.unit == "1":
        carry_counted(s, mention, previous)
    elif _is_of_series(s, mention, previous) or _is_other_step(s, mention, previous):
        mention.unit, mention.dimension = previous.unit, previous.dimension
    elif _is_counted_anew(s, mention, previous) or _is_quoted(s, mention, previous):
        return
    elif _is_further_level(s, mention, previous):
        is_large = mention.value > 100 and mention.scale == 1 and "." in s.tokens[mention.number_first]
        if (
            previous.dimension == "share"
            and before in _INDEX_LEVEL_WORDS
            and (is_large or _is_index(s, mention))
        ):
            mention.unit, mention.dimension = "index", "index"
        elif previous.dimension == "share" and before == "to" and _is_step(s, mention, previous):
            # *rose 8 percent to 3.65*: a level after a change has a unit of its own.
            return
        elif previous.dimension == "index" or (
            previous.dimension in _CARRIED
            and (
                is_comparable(mention, previous)
                or _is_former(s, mention, previous)
                or _is_reached(s, mention, previous)
            )
        ):
            mention.unit, mention.dimension = previous.unit, previous.dimension


def _is_further_level(s: Sentence, mention: Mention, previous: Mention) -> bool:
    before = s.low(mention.first - 1)
    is_level = before in LEVEL_WORDS or _is_extreme(s, mention)
    is_former = before.endswith("'s") and _is_former(s, mention, previous)
    return (is_level or is_former) and not _opens_clause(s, mention)


def _is_counted_anew(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """*by 15 percent, and the number of plants to 10*: a count, and no percentage."""
    lead = s.lowers[previous.last : mention.first]
    return "number" in lead and lead[lead.index("number") + 1 : lead.index("number") + 2] == ["of"]


def _is_quoted(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """*has risen 38 percent and traded at 79.8*: a price, and no percentage."""
    return previous.dimension == "share" and s.low(mention.first - 2) in _TRADED


def _is_other_step(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """*inventories added 1.05 percentage points and trade cut 2.8*: points, too."""
    is_moved = (
        s.low(mention.first - 1) in verbs_of_change() and s.low(previous.first - 1) in verbs_of_change()
    )
    is_decimal = mention.value is not None and mention.value != mention.value.to_integral_value()
    return is_moved and is_decimal and previous.unit in ("pp", "bp")


def _is_sum_of_others(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """*2 million euros of Greek debt and 9 million of Italian bonds*: euros, too."""
    is_alike = mention.scale == previous.scale > 1 and previous.dimension == "money"
    return (
        is_alike and s.low(mention.last) == s.low(previous.last) == "of" and s.low(mention.first - 1) == "and"
    )


def _is_extreme(s: Sentence, mention: Mention) -> bool:
    """*to 19 from a record low of 18*."""
    return s.low(mention.first - 1) == "of" and s.low(mention.first - 2) in EXTREMES


def _is_former(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """*bought 711 million euros, up from 9 million*: the former level, however far from this one."""
    before = mention.first - 1
    if s.low(before).endswith("'s"):  # "up from last season's 31 million"
        before -= 1 + (word_tag(s.low(before - 1)) in "alkd")
    is_from = s.low(before) == "from" and s.low(before - 1) in ("up", "down")
    return is_from and mention.scale == previous.scale > 1


def _is_step(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """Whether a percentage is how far something moved, to a level right behind it or behind a comma."""
    is_moved = previous.unit == "%" and s.low(previous.first - 1) in verbs_of_change()
    return mention.first == previous.last + 1 or (is_moved and s.low(mention.first - 2) == ",")


def _is_reached(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """*fell by 3.9 million barrels last week to 418.2 million*: a level, of the unit of the step to it."""
    before = s.low(previous.first - 1)
    is_step = previous.unit != "%" and (before == "by" or before in verbs_of_change())
    is_next = not any(word_tag(w) in "mve,." for w in s.lowers[previous.last : mention.first])
    return s.low(mention.first - 1) == "to" and is_step and is_next and mention.scale >= previous.scale


def _opens_clause(s: Sentence, mention: Mention) -> bool:
    """*it sank 2 km off the coast, and 37 are missing*: a count that is the subject of a verb."""
    before, after = s.low(mention.first - 1), word_tag(s.low(mention.last))
    if mention.form == "words" and before in ("and", "but", ","):
        return after in "mve"  # *six saw a cut and two saw a rise*
    return (before in ("and", "but") and after == "m") or (before == ";" and after in "mve")


def _is_of_series(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """Whether the words around a number say that it has the unit of the one before.

    *110 million tons, 5 million more than last year*; *3.2 percent in May, 3.1 in June*; *rose to 50.8,
    crossing the 50 mark*; *invested $350 million, of which 120 million came from the state*.
    """
    if s.low(mention.last) in _MORE and s.low(mention.last + 1) == "than":
        return True
    before, after = s.low(mention.first - 1), s.low(mention.last + (s.low(mention.last) == "-"))
    if before == "," and after in _OF_EACH and after == s.low(previous.last):
        return is_comparable(mention, previous) and previous.dimension in _CARRIED
    if is_estimate(s, mention) and mention.scale == previous.scale:
        return is_comparable(mention, previous) and previous.dimension in _CARRIED
    is_large = mention.scale > 1 or (mention.value or 0) >= _MANY
    is_held_to = before == "of" and s.low(mention.first - 2) in _HELD_TO and is_large
    if is_held_to and mention.scale == previous.scale:
        return is_comparable(mention, previous) and previous.dimension in _CARRIED
    if before == "the" and s.low(mention.first - 2) in _TIMES and mention.scale == previous.scale > 1:
        return is_comparable(mention, previous) and previous.dimension in _CARRIED
    is_part = before in _PART_WORDS or (before == "plus" and mention.scale == previous.scale)
    return (is_part or after in _MARKS) and previous.dimension in _CARRIED


def _is_index(s: Sentence, mention: Mention) -> bool:
    lead = s.lowers[max(0, mention.first - INDEX_REACH) : mention.first]
    is_large = mention.value is not None and mention.value > _SOFT_INDEX
    return not (INDEX_WORDS - SOFT_INDEX_WORDS if is_large else INDEX_WORDS).isdisjoint(lead)
