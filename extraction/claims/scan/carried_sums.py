"""Sums and prices that take currency and denominator from one before: *$4.92 per gallon ... to $4.51*."""

from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

LEVEL_WORDS = words(
    "to at from by near and or but through below above under over with against than versus vs"
)
"""What stands before a further level of a series."""
_RANGING = forms_of("range vary")
EXTREMES = words("low high peak record average mean median trough bottom")
_RESULTS = words("profit profits loss losses earnings income dividend dividends gain")
_COSTS = words(
    "charge charges cost costs bonus fee fees fine fines payment payments impairment impairments writedown"
    " provision provisions debt debts tax taxes"
)
_EXPECTED = words("expected forecast predicted projected")  # "Analysts had expected 520 million."
_EXPERTS = words("analysts economists investors market expected forecast")
_HELD_TO = words("than from below above beating topping missing exceeding")
_FURTHER = words("further another additional remaining other extra")
_ESTIMATES = words("estimate estimates forecast forecasts consensus expectations target")
_SERIES_WORDS = words("to at near below above under over through around about from")
_BILLION = 10**9
_SAME_SIZE = 20
"""Numbers of one series differ by less than this factor."""


def carry_sum(s: Sentence, mention: Mention, total: Mention | None) -> None:
    """*profit fell to 2 trillion yen, while sales climbed 6 percent to 24 trillion*: yen, too."""
    if total is None or mention.unit != "1" or mention.scale != total.scale:
        return
    if mention.rule == "range" and s.low(mention.first - 1) in _RANGING:
        # *profit of 2 billion euros, above forecasts, which ranged from 1.3 billion to 1.7 billion*
        mention.unit, mention.dimension, mention.counted = total.unit, "money", None
    if mention.counted is not None:
        return
    if _is_of_sums(s, mention) and mention.value is not None and is_comparable(mention, total):
        mention.unit, mention.dimension = (total.unit or "").partition("/")[0], "money"


def _is_of_sums(s: Sentence, mention: Mention) -> bool:
    """Whether the words around a bare number make it a sum like the one before.

    *rose 6 percent to 24 trillion*; *topping the 3.9 trillion that analysts had forecast*; *a consensus for a
    loss of 2 billion*; *faces a redemption of 14 billion*.
    """
    before, earlier = s.low(mention.first - 1), s.low(mention.first - 2)
    if before == "to":
        return earlier in ("%", "percent", "cent")
    if is_estimate(s, mention):
        return True
    return before == "of" and (earlier in _RESULTS | _COSTS | _ESTIMATES or mention.scale >= _BILLION)


def is_estimate(s: Sentence, mention: Mention) -> bool:
    """*topping the 3.9 that analysts had forecast*, *below the 5.2 average estimate of analysts*."""
    behind = s.lowers[mention.last : mention.last + 3]
    is_expected = not _EXPERTS.isdisjoint(behind[:2]) or not _ESTIMATES.isdisjoint(behind)
    return is_expected and s.low(mention.first - 1) == "the"


def carry_rate(s: Sentence, mention: Mention, previous: Mention | None) -> None:
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
    is_named = before == "of" and s.low(mention.first - 2) in EXTREMES | _RESULTS | _ESTIMATES
    is_named = is_named or (before == "the" and s.low(mention.first - 2) in _HELD_TO)
    is_named = is_named or (before == "record" and s.low(mention.first - 2) == "a")  # "from a record $6.23"
    is_named = is_named or s.low(mention.last) in ("better", "worse", "above", "below")
    if (before in LEVEL_WORDS or is_named) and is_comparable(mention, previous):
        mention.unit = previous.unit


def is_price(mention: Mention) -> bool:
    """Tell whether a mention can begin a series of prices or sums: an amount of money."""
    return mention.kind is CLAIM and mention.dimension == "money" and mention.value is not None


def go_on(s: Sentence, mention: Mention, price: Mention) -> None:
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


def _is_more(s: Sentence, mention: Mention) -> bool:
    """*A further 82.7 billion will come*: more of the sum told before."""
    return mention.counted is None and s.low(mention.first - 1) in _FURTHER


def is_comparable(mention: Mention, previous: Mention) -> bool:
    old = previous.value if previous.value is not None else previous.high
    if old is None or mention.value is None:
        return False
    return abs(old) < _SAME_SIZE * abs(mention.value) and abs(mention.value) < _SAME_SIZE * abs(old)
