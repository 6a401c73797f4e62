"""Pesos, dinars and crowns: names of money that countries share, told by the country that is spoken of."""

from collections.abc import Mapping, Sequence
from datetime import date

from extraction.claims.mention import Mention
from extraction.claims.scan.units import table
from extraction.claims.words.place import find_places, named_places
from extraction.claims.words.tokens import Sentence
from extraction.model import Kind

_EURO = date(2002, 3, 1)
"""Since then the euro is the only money of its first countries."""


def tell_currencies(
    sentence: Sentence, mentions: Sequence[Mention], countries: Mapping[str, int], day: date | None
) -> None:
    """Give sums in a shared name the currency of the country named nearest before, else of the document.

    `countries` counts how often the document names each; where none of them has such money, a name that
    is mostly one country's keeps that currency, and any other stays a count. What is written in full, *Swiss
    francs* or *CHF*, is nobody else's. Money that the euro replaced is that of documents of its time, told by
    `day`.
    """
    is_former = day is not None and day < _EURO
    for mention in mentions:
        by_country = _by_country(mention, is_former)
        if by_country is None or mention.kind is not Kind.CLAIM or _is_in_full(sentence, mention):
            continue
        code = _nearest(sentence, mention.first, by_country) or _commonest(countries, by_country)
        if code is None and is_former and len(by_country) == 1:
            (code,) = by_country.values()  # "the dollar stood at 1.52 marks"
        if code is not None:
            mention.unit = code + (mention.unit or "")[3:] if mention.dimension == "money" else code
            if mention.per is not None:
                mention.unit, mention.per = f"{code}/{mention.per}", None
            mention.dimension, mention.counted = "money", None
            mention.counted_start = mention.counted_end = None
            mention.number_last = mention.last
            if is_former:
                _carry_on(mentions, mention)


def _carry_on(mentions: Sequence[Mention], mention: Mention) -> None:
    """Give the number after a price the same money: *slipped to 1.4795 marks from 1.4860*."""
    after = next((m for m in mentions if m.first >= mention.last), None)
    if after is None or after.unit != "1" or after.counted is not None or after.scale != mention.scale:
        return
    if mention.value and after.value and abs(after.value - mention.value) * 4 < mention.value:
        after.unit, after.dimension = mention.unit, "money"


def _by_country(mention: Mention, is_former: bool) -> Mapping[str, str] | None:
    """The currencies of the name a sum is told in, by country."""
    if mention.dimension == "money":
        name = (mention.unit or "").partition("/")[0]
    elif mention.unit == "1" and mention.counted is not None:
        name = mention.counted.removesuffix("s")
    else:
        return None
    shared = table().shared.get(name)
    return {**(shared or {}), **table().former.get(name, {})} or None if is_former else shared


def _is_in_full(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sum has a sign or code that is one country's, or names the country whose money it is."""
    if mention.dimension != "money":
        return False
    signs = {"₹", (mention.unit or "")[:3]}
    written = sentence.tokens[mention.first : mention.last]
    return any(token.upper() in signs for token in written) or bool(find_places(written))


def _nearest(sentence: Sentence, first: int, by_country: Mapping[str, str]) -> str | None:
    """The currency of the last country before token `first` that has one, else of the first after it."""
    named = [m for m in named_places(sentence) if m.place.code in by_country]
    before = [m for m in named if m.first < first]
    nearest = before[-1] if before else next(iter(named), None)
    return None if nearest is None else by_country[nearest.place.code]


def _commonest(countries: Mapping[str, int], by_country: Mapping[str, str]) -> str | None:
    known = [code for code in countries if code in by_country]
    return by_country[max(known, key=countries.__getitem__)] if known else None
