"""A claim as the dataset reads it: indicator, canonical value, key, interval; one row of `claim_indicators`.

Pure: the same claim, registry and corrections give the same row, whatever came before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from extraction.model import Comparator, Measure
from schemas.contract import ROOM, STEP
from schemas.wording import GENERIC, words
from warehouse.dataset.matching import UNNAMED, Match, Matcher, Subject
from warehouse.dataset.precision import read_interval
from warehouse.dataset.units import EXACT, Conversion, conversion, dimension
from warehouse.identity import hashed

Row = dict[str, Any]

POINT = "point"
"""Frequency of a stock's figures."""

_FREQUENCIES = ((1, 1, "day"), (5, 7, "week"), (28, 31, "month"), (89, 92, "quarter"), (181, 184, "half"))
_YEAR = (365, 366)
_WORDS_TO_COMPARE = 2
_SEPARATOR = "\x1f"


@dataclass(frozen=True, slots=True)
class _Key:
    """What an observation is about."""

    indicator_id: str
    qualifier: str | None
    of_what: str | None
    geo: str | None
    place: str | None
    period_start: date | None
    period_end: date | None
    frequency: str | None
    measure: Measure
    basis: str | None
    unit: str | None
    modality: str
    quantity_id: str
    document_id: str
    is_comparable: bool

    def ids(self) -> Row:
        """Hash it: the observation, the point without modality, the series without period, the thing.

        What cannot be compared with other documents is a thing of its document, and a figure of its number.
        """
        alone = ("", "") if self.is_comparable else (self.document_id, self.quantity_id)
        if self.indicator_id == UNNAMED:
            alone = (self.quantity_id, self.quantity_id)
        place = (self.place or "").casefold()
        thing = _SEPARATOR.join((self.indicator_id, self.qualifier or "", self.geo or "", place, alone[0]))
        said = (alone[1], self.of_what or "", self.measure, self.basis or "", self.unit or "")
        figure = _SEPARATOR.join((thing, *said))
        days = (str(day) if day else "" for day in (self.period_start, self.period_end))
        point = _SEPARATOR.join((figure, *days))
        return {
            "thing_id": _often_hashed("thing", thing),
            "series_id": _often_hashed("series", figure, self.frequency or ""),
            "point_id": _often_hashed("point", point),
            "observation_id": hashed("observation", point, self.modality),
        }


def read_claim(claim: Mapping[str, Any], matcher: Matcher, *, stands_alone: bool = False) -> Row:
    """Make the row of one claim.

    Args:
        claim: a row of the claims table, corrected, with `is_rejected`, `correction_id` and `known_from`.
        matcher: decides on the indicator.
        stands_alone: whether it is known not to be comparable, whatever it names.
    """
    match = _of_its_owner(matcher.match(_subject(claim)), claim["topic"])
    converted = _canonical(claim, match)
    of_what = _of_what(claim["of"], match.measure, matcher)
    key = _key(claim, match, of_what, converted.unit, not stands_alone and is_comparable(claim, match))
    return {
        "claim_id": claim["claim_id"],
        "document_id": claim["document_id"],
        "indicator_id": key.indicator_id,
        "phrase": match.phrase,
        "score": match.score,
        "found_in": match.found_in,
        "qualifier": key.qualifier,
        "of_what": key.of_what,
        "measure": str(key.measure),
        "basis": key.basis,
        "geo": key.geo,
        "place": key.place,
        "period_start": key.period_start,
        "period_end": key.period_end,
        "frequency": key.frequency,
        "modality": key.modality,
        "comparator": claim["comparator"],
        **_numbers(claim, converted, match.measure is Measure.CHANGE),
        "known_from": claim["known_from"],
        "is_comparable": key.is_comparable,
        "is_rejected": claim["is_rejected"],
        "correction_id": claim["correction_id"],
        "restates": claim["equivalent_of"],
        **key.ids(),
    }


def _key(
    claim: Mapping[str, Any], match: Match, of_what: str | None, unit: str | None, comparable: bool
) -> _Key:
    start, end, frequency = _period(claim, match)
    return _Key(
        indicator_id=match.indicator_id,
        qualifier=match.qualifier,
        of_what=of_what,
        geo=claim["geo"],
        place=claim["place"],
        period_start=start,
        period_end=end,
        frequency=frequency,
        measure=match.measure,
        basis=_basis(claim["basis"], match),
        unit=unit,
        modality=claim["modality"],
        quantity_id=claim["quantity_id"],
        document_id=claim["document_id"],
        is_comparable=comparable,
    )


def is_comparable(claim: Mapping[str, Any], match: Match) -> bool:
    """Tell whether a claim names enough of what it is about to be held against claims of other documents.

    A period always, and of a share more than its whole: *12 percent of firms* do what? Then, by the
    indicator's scope, a country or whose figure it is. A proposed indicator must be named by two words at
    least: *people* of one report are not those of the next.
    """
    if claim["period_end"] is None or match.indicator_id == UNNAMED or _is_of_itself(claim):
        return False
    has_place = claim["geo"] is not None
    if match.indicator is None:
        return has_place and len(match.phrase.split()) >= _WORDS_TO_COMPARE
    match match.indicator.scope:
        case "place":
            return has_place
        case "entity":
            return match.qualifier is not None
        case _:
            return True


def _is_of_itself(claim: Mapping[str, Any]) -> bool:
    of = claim["of"]
    return claim["measure"] == Measure.SHARE and of is not None and words(of) == words(claim["subject"] or "")


def _subject(claim: Mapping[str, Any]) -> Subject:
    return Subject(
        subject=claim["subject"],
        of=claim["of"],
        counted=claim["counted"],
        unit=claim["unit"],
        measure=Measure(claim["measure"]),
        geo=claim["geo"],
    )


def _of_its_owner(match: Match, topic: str | None) -> Match:
    """Take whose figure it is from the clause where the subject is silent: *Ford has 13,000 workers*."""
    if match.indicator is None or match.indicator.scope != "entity" or match.qualifier or not topic:
        return match
    owner = words(topic)
    if not owner or frozenset(owner) & frozenset(words(match.phrase)):
        return match
    return replace(match, qualifier=" ".join(owner))


def _period(claim: Mapping[str, Any], match: Match) -> tuple[date | None, date | None, str | None]:
    start, end = claim["period_start"], claim["period_end"]
    if start is None or end is None:
        return None, None, None
    is_stock = match.indicator is not None and match.indicator.time == "stock"
    if is_stock and match.measure is not Measure.CHANGE:
        return end, end, POINT
    return start, end, frequency_of(start, end)


def frequency_of(start: date, end: date) -> str:
    """Name the length of a period, both days included."""
    days = (end - start).days + 1
    if days in _YEAR:
        return "year"
    return next((name for least, most, name in _FREQUENCIES if least <= days <= most), "other")


def _basis(stated: str | None, match: Match) -> str | None:
    """Take the indicator's convention for a plain value of it; a change is only what the text says it is."""
    if stated is not None or match.indicator is None or match.measure is not match.indicator.measure:
        return stated
    return str(match.indicator.basis) if match.indicator.basis else None


def _of_what(of: str | None, measure: Measure, matcher: Matcher) -> str | None:
    if of is None or measure not in (Measure.SHARE, Measure.RANK):
        return None
    return _whole(of, matcher)


@lru_cache(maxsize=65536)
def _whole(of: str, matcher: Matcher) -> str | None:
    """Name the whole by its indicator where the registry has it (money: *GDP*), else by its words."""
    match = matcher.match(Subject(of, None, None, "USD", Measure.LEVEL))
    if match.indicator is not None and match.qualifier is None:
        return match.indicator_id
    said = words(of)
    return " ".join(w for w in said if w not in GENERIC) or " ".join(said) or None


def _canonical(claim: Mapping[str, Any], match: Match) -> Conversion:
    """Find the conversion, which is none where a number would not fit into its column."""
    unit = claim["unit"]
    target = match.indicator.unit if match.indicator else None
    if target is not None and dimension(unit) != dimension(target):
        target = None
    found = conversion(unit, target)
    numbers = (claim[name] for name in ("value", "low", "high"))
    return found if all(found.fits(n) for n in numbers if n is not None) else Conversion(unit)


def _numbers(claim: Mapping[str, Any], converted: Conversion, is_change: bool) -> Row:
    interval = read_interval(
        claim["quote"], claim["value"], claim["low"], claim["high"], Comparator(claim["comparator"])
    )
    numbers = [claim["value"], claim["low"], claim["high"], interval.low, interval.high]
    text = converted.text
    if text is not None:
        results = [None if n is None else converted.apply(n, is_change=is_change) for n in numbers]
        numbers = [result and result[0] for result in results]
        if not all(result is None or result[1] for result in results[:3]):
            text = f"{text}, to 12 decimals"
    return {
        "value_canonical": numbers[0],
        "low_canonical": numbers[1],
        "high_canonical": numbers[2],
        "unit_canonical": converted.unit,
        "conversion": text,
        "interval_low": _bounded(numbers[3]),
        "interval_high": _bounded(numbers[4]),
    }


def _bounded(number: Decimal | None) -> Decimal | None:
    return None if number is None or abs(number) >= ROOM else number.quantize(STEP, context=EXACT)


@lru_cache(maxsize=65536)
def _often_hashed(*parts: str) -> str:
    """Hash what many claims share."""
    return hashed(*parts)
