"""Numbers that leave out what the sentence has said already: the unit of a series, the noun of a count."""

from collections.abc import Sequence

from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.scan.exchange import read_exchange
from extraction.claims.scan.points import INDEX_REACH, INDEX_WORDS, read_points
from extraction.claims.words.lexicon import forms_of, verbs_of_change, word_tag
from extraction.claims.words.nouns import is_noun
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_LEVEL_WORDS = words(
    "to at from by near and or but through below above under over with against than versus vs"
)
_HARMING = forms_of("kill injure wound hurt")
_PEOPLE = words(
    "people persons civilians children women men students soldiers police officers passengers residents"
    " patients workers miners migrants villagers tourists pilgrims protesters troops firefighters"
)
_EXTREMES = words("low high peak record average trough bottom")
_RESULTS = words("profit profits loss losses earnings income dividend dividends gain")
_TOLLS = words("toll tolls tally")
_TO_TOLL = 5
_BRINGING = words("bringing taking lifting raising boosting increasing reducing cutting")
_TOTALS = words("total tally toll count number figure sum it them that")
_TO_BRINGING, _TO_NOUN = 8, 2
_NEAR_SUMS = 4
_EXPECTED = words("expected forecast predicted projected")  # "Analysts had expected 520 million."
_FURTHER = words("further another additional remaining other extra")
_MARKS = words("mark threshold barrier forecast estimate estimated expected consensus target")
_ESTIMATES = words("estimate estimates forecast forecasts consensus expectations target")
_HELD_TO = words(
    "quota quotas target goal limit cap ceiling capacity forecast estimate average record peak view outlook",
    "guidance projection consensus forecasts estimates expectations",
)
_PART_WORDS = words("which including")
_SERIES_WORDS = words("to at near below above under over through around about from")
_INDEX_LEVEL_WORDS = words("to at of was were been from hit reached averaged")
_INDEX_NAMES = words("index pmi")
_PHRASE = 5  # tokens
_REACHED = words("to at was were reached hit totaled totalled averaged exceeded") | forms_of("rise fall")
_WINNING, _IN_A_ROW = forms_of("win lose drop"), words("in straight of consecutive")
_TIMES = words("double twice triple half times")
_CROWDS = words("crowd crowds audience audiences attendance gathering")
_PEOPLED = words("country nation state city town region province island continent bloc population")
_WHERE = words("in across at on from over within")
_MORE = words("more less fewer higher lower")
_TICKS = frozenset(("32", "64"))
_CARRIED = words(
    "share money index length mass temperature flow speed volume area power energy time frequency pressure"
    " information"
)
_MANY = 1000
_SAME_SIZE = 20
"""Numbers of one series differ by less than this factor."""


def fill_units(s: Sentence, mentions: list[Mention], price: Mention | None = None) -> None:
    """Give every claim without a unit one: that of the number before it, `index`, or a plain count.

    `price` is the last price of the sentence before: a series goes on, *by noon it had recovered to $4.80*.
    """
    for k in range(len(mentions) - 2, -1, -1):
        mention, after = mentions[k], mentions[k + 1]
        if mention.counted is None and mention.unit in (None, "1") and _hangs(s, mention.last, after):
            mention.unit, mention.counted, mention.dimension = (
                after.unit or "1",
                after.counted,
                after.dimension,
            )
            mention.kind, mention.rule = after.kind, after.rule
        elif mention.counted is None and mention.unit is None and _shares_noun(s, mention, after):
            mention.unit, mention.counted = "1", after.counted
    previous: Mention | None = None
    rate: Mention | None = None
    main: Mention | None = None
    total: Mention | None = None
    for mention in mentions:
        if mention.kind is not CLAIM:
            continue
        _fill(s, mention, _whole(s, mention, mentions) or previous)
        if mention.unit == "1" and (mention.counted is not None or _opens_clause(s, mention)):
            main = _main_count(s, mention, main)
        _carry_sum(s, mention, total)
        if mention.dimension == "money" and mention.scale > 1:
            total = mention
        _carry_rate(s, mention, rate)
        if "/" in (mention.unit or ""):
            rate = mention
        if price is not None:
            _go_on(s, mention, price)
        is_where = previous is not None and previous.counted is not None and _only_places(s, mention)
        if mention.restates is None and mention.unit != "×" and not is_where:
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
        return main if main is not None and s.low(mention.first - 1) in _WHERE else mention
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


def _fill(s: Sentence, mention: Mention, previous: Mention | None) -> None:
    if mention.unit is None and mention.form == "glyph" and s.tokens[mention.number_last - 1] in _TICKS:
        # *the bond was up 10/32*: prices of bonds are in percent
        mention.unit, mention.dimension = "pp", "share"
    elif mention.unit is None and not read_exchange(s, mention):
        mention.unit = "1"
        if not _count_noun_before(s, mention):
            _carry(s, mention, previous)
    elif mention.unit != "1":
        return
    elif previous is not None and _is_sum_of_others(s, mention, previous):
        mention.unit, mention.dimension, mention.counted = previous.unit, "money", None
    elif mention.counted in ("point", "points"):
        read_points(s, mention, previous)
    elif mention.counted is None and mention.form != "multiple" and mention.rule != "occasions":
        _carry_counted(s, mention, previous)


def _count_noun_before(s: Sentence, mention: Mention) -> bool:
    """*a vote of 41 to 36*, *a pick or two*, *a crowd of 900*: the noun stands before the number."""
    noun = s.low(mention.first - 2)
    before = s.low(mention.first - 1)
    if (before == "of" and noun in ("vote", "votes")) or (
        before == "or" and noun[0].isalpha() and is_noun(noun)
    ):
        mention.counted = noun
        return True
    if before == "of" and noun in _PEOPLED and mention.scale > 1:
        mention.counted = "people"  # "a country of 34 million"
        return True
    return before == "of" and noun in _CROWDS


def _carry(s: Sentence, mention: Mention, previous: Mention | None) -> None:
    """Take the unit of the number before, where this one stands as a level or part of its series."""
    before = s.low(mention.first - 1)
    if previous is not None and previous.unit == "1" and mention.value is None:
        _carry_counted(s, mention, previous)
    elif previous is None or mention.value is None:
        if (before in _INDEX_LEVEL_WORDS and _is_index(s, mention)) or before in _INDEX_NAMES:
            mention.unit, mention.dimension = "index", "index"
    elif previous.unit == "1":
        _carry_counted(s, mention, previous)
    elif _is_of_series(s, mention, previous):
        mention.unit, mention.dimension = previous.unit, previous.dimension
    elif (before in _LEVEL_WORDS or _is_extreme(s, mention)) and not _opens_clause(s, mention):
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
                _is_comparable(mention, previous)
                or _is_former(s, mention, previous)
                or _is_reached(s, mention, previous)
            )
        ):
            mention.unit, mention.dimension = previous.unit, previous.dimension


def _is_sum_of_others(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """*2 million euros of Greek debt and 9 million of Italian bonds*: euros, too."""
    is_alike = mention.scale == previous.scale > 1 and previous.dimension == "money"
    return (
        is_alike and s.low(mention.last) == s.low(previous.last) == "of" and s.low(mention.first - 1) == "and"
    )


def _is_extreme(s: Sentence, mention: Mention) -> bool:
    """*to 19 from a record low of 18*."""
    return s.low(mention.first - 1) == "of" and s.low(mention.first - 2) in _EXTREMES


def _is_former(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """*bought 711 million euros, up from 9 million*: the former level, however far from this one."""
    is_from = s.low(mention.first - 1) == "from" and s.low(mention.first - 2) in ("up", "down")
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
    return s.low(mention.first - 1) in ("and", "but") and word_tag(s.low(mention.last)) == "m"


def _is_of_series(s: Sentence, mention: Mention, previous: Mention) -> bool:
    """Whether the words around a number say that it has the unit of the one before.

    *110 million tons, 5 million more than last year*; *rose to 50.8, crossing the 50 mark*; *invested $350
    million, of which 120 million came from the state*.
    """
    if s.low(mention.last) in _MORE and s.low(mention.last + 1) == "than":
        return True
    before = s.low(mention.first - 1)
    is_large = mention.scale > 1 or (mention.value or 0) >= _MANY
    is_held_to = before == "of" and s.low(mention.first - 2) in _HELD_TO and is_large
    if is_held_to and mention.scale == previous.scale:
        return _is_comparable(mention, previous) and previous.dimension in _CARRIED
    if before == "the" and s.low(mention.first - 2) in _TIMES and mention.scale == previous.scale > 1:
        return _is_comparable(mention, previous) and previous.dimension in _CARRIED
    is_part = before in _PART_WORDS or (before == "plus" and mention.scale == previous.scale)
    return (is_part or s.low(mention.last) in _MARKS) and previous.dimension in _CARRIED


def _carry_sum(s: Sentence, mention: Mention, total: Mention | None) -> None:
    """*profit fell to 2 trillion yen, while sales climbed 6 percent to 24 trillion*: yen, too."""
    if total is None or mention.unit != "1" or mention.counted is not None or mention.scale != total.scale:
        return
    is_after_step = s.low(mention.first - 1) == "to" and s.low(mention.first - 2) in ("%", "percent", "cent")
    if is_after_step and mention.value is not None and _is_comparable(mention, total):
        mention.unit, mention.dimension = (total.unit or "").partition("/")[0], "money"


def _carry_rate(s: Sentence, mention: Mention, previous: Mention | None) -> None:
    """*from $4.92 per gallon to $4.51*: the second price is per gallon, too.

    Over what stands between: *$4 million, or 92 cents a share, from $3 million, or 78 cents*.
    """
    if previous is None or previous.unit is None or mention.scale != previous.scale:
        return
    unit = mention.unit or ""
    if "/" in unit or not previous.unit.startswith(unit + "/") or mention.dimension == "length":
        return
    before = s.low(mention.first - 1)
    # "from a low of $58", "lost 41 cents a share, against estimates of a loss of 35 cents"
    is_named = before == "of" and s.low(mention.first - 2) in _EXTREMES | _RESULTS | _ESTIMATES
    is_named = is_named or (before == "the" and s.low(mention.first - 2) in ("than", "from"))
    is_named = is_named or s.low(mention.last) in ("better", "worse", "above", "below")
    if (before in _LEVEL_WORDS or is_named) and _is_comparable(mention, previous):
        mention.unit = previous.unit


def is_price(mention: Mention) -> bool:
    """Tell whether a mention can begin a series of prices or sums: an amount of money."""
    return mention.kind is CLAIM and mention.dimension == "money" and mention.value is not None


def _go_on(s: Sentence, mention: Mention, price: Mention) -> None:
    """Take the unit of the price in the sentence before for a level of about the same size, or of a sum."""
    if price.scale > 1:
        is_expected = mention.counted is None and s.low(mention.first - 1) in _EXPECTED
        if mention.scale == price.scale and mention.unit == "1" and (_is_more(s, mention) or is_expected):
            mention.unit, mention.dimension = (price.unit or "").partition("/")[0], "money"
        return
    if mention.value is None or mention.scale != 1 or s.low(mention.first - 1) not in _SERIES_WORDS:
        return
    old = price.value or 0
    if not abs(mention.value - old) * 4 < old or price.unit is None:
        return
    is_bare = mention.unit == "1" and mention.counted is None
    if is_bare or ("/" in price.unit and mention.unit == price.unit.partition("/")[0]):
        mention.unit, mention.dimension = price.unit, "money"


def _harms_others(s: Sentence, mention: Mention, previous: Mention | None) -> bool:
    """*three trucks crashed, killing 11*: people, whatever was counted before."""
    if previous is None or s.low(mention.first - 1) not in _HARMING:
        return False
    head = (previous.counted or "").rpartition(" ")[2]
    return s.low(previous.first - 1) not in _HARMING and head not in _PEOPLE


def _only_tells_where(s: Sentence, previous: Mention, mention: Mention) -> bool:
    """*Ticket sales at the 212 cinemas came to 31 million*: no cinemas, whose number only says where."""
    i = previous.first - 1
    while i > 0 and word_tag(s.lowers[i]) in "dzna" and i > previous.first - _PHRASE:
        i -= 1
    leads = i > 0 and s.lowers[i] in _WHERE and is_noun(s.lowers[i - 1])
    behind = s.lowers[previous.last : mention.first]
    return leads and bool(behind) and word_tag(behind[0]) in "vem" and s.low(mention.first - 1) in _REACHED


def _is_of_own_noun(s: Sentence, mention: Mention) -> bool:
    """*hired 40 engineers, bringing its headcount to 900*: what is brought there is what has so many."""
    lead = s.lowers[max(0, mention.first - _TO_BRINGING) : mention.first]
    if lead[-1:] != ["to"] or _BRINGING.isdisjoint(lead):
        return False
    at = max(i for i, w in enumerate(lead) if w in _BRINGING)
    return _TOTALS.isdisjoint(lead[at:]) and len(lead) - at > _TO_NOUN


def _tells_toll(s: Sentence, mention: Mention, previous: Mention | None) -> bool:
    """*300 homes fell and the toll rose to nine*: people, whatever was counted before."""
    is_toll = not _TOLLS.isdisjoint(s.lowers[max(0, mention.first - _TO_TOLL) : mention.first])
    return is_toll and previous is not None and (previous.counted or "").rpartition(" ")[2] not in _PEOPLE


def _is_more(s: Sentence, mention: Mention) -> bool:
    """*A further 82.7 billion will come*: more of the sum told before."""
    return mention.counted is None and s.low(mention.first - 1) in _FURTHER


def _is_of_wins(s: Sentence, mention: Mention) -> bool:
    """*had 12 rebounds for the Owls, who have won seven in a row*: matches, and nothing that was counted."""
    return s.low(mention.first - 1) in _WINNING and s.low(mention.last) in _IN_A_ROW


def _carry_counted(s: Sentence, mention: Mention, previous: Mention | None) -> None:
    """*one side names 20 experts and the other will bring nine*."""
    if _is_of_wins(s, mention):
        return
    if _tells_toll(s, mention, previous) or _harms_others(s, mention, previous):
        return
    if previous is not None and (_only_tells_where(s, previous, mention) or _is_of_own_noun(s, mention)):
        return
    if mention.value is not None and mention.value != mention.value.to_integral_value():
        return
    if previous is not None and previous.unit == "1" and mention.form in ("digits", "words"):
        mention.counted = previous.counted
        is_level = s.low(mention.first - 1) in _LEVEL_WORDS or s.low(mention.first - 1) == "of"
        mention.per = previous.per if is_level else None


def _is_index(s: Sentence, mention: Mention) -> bool:
    start = max(0, mention.first - INDEX_REACH)
    return not INDEX_WORDS.isdisjoint(s.lowers[start : mention.first])


def _is_comparable(mention: Mention, previous: Mention) -> bool:
    old = previous.value if previous.value is not None else previous.high
    if old is None or mention.value is None:
        return False
    return abs(old) < _SAME_SIZE * abs(mention.value) and abs(mention.value) < _SAME_SIZE * abs(old)
