"""Rates of exchange: *the lira traded at 27.02 per dollar*, *100 to the euro*."""

from extraction.claims.mention import Mention
from extraction.claims.scan.units import table
from extraction.claims.words.tokens import Sentence

_REACH = 24
_BASES = {"dollar": "USD", "greenback": "USD", "euro": "EUR", "pound": "GBP", "yuan": "CNY"}
_LINKS = (["to", "the"], ["against", "the"])


def read_exchange(s: Sentence, mention: Mention, ceiling: int) -> bool:
    """Give a number that of a rate of exchange, where it is one; tell whether it was.

    A sum is one where a currency follows to which it is held, *93 yen to the dollar*. `ceiling` is the first
    token of the next mention.
    """
    last = mention.last
    is_sum = mention.dimension == "money"
    if s.low(last) == "per":
        base, last = _BASES.get(s.low(last + 1)), last + 2
    elif s.lowers[last : last + 2] in _LINKS:
        base = _BASES.get(s.low(last + 2))
    else:
        return False
    if (
        base is None
        or last > ceiling
        or (is_sum and (mention.unit == base or mention.scale > 1 or "/" in (mention.unit or "")))
    ):
        return False
    currency = mention.unit if is_sum else _currency(s, mention.first)
    mention.unit, mention.dimension = f"{currency}/{base}", "money"
    mention.last, mention.end = last, s.ends[last - 1]
    return True


def _currency(s: Sentence, i: int) -> str:
    """The currency that was named last before token `i`, else `1`."""
    for j in range(i - 1, max(-1, i - _REACH - 1), -1):
        if s.low(j - 1) == "per" or s.lowers[max(0, j - 2) : j] in _LINKS:
            continue  # the base of another rate
        for entry in table().after.get(s.lowers[j], ()):
            if entry.dimension == "money" and not entry.is_symbol and len(entry.tokens) == 1:
                return entry.code
    return "1"
