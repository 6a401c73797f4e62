"""Which indicator a claim is of: by the words of its subject, its unit and its measure.

A phrase matches when all its words are in the subject and the subject's head is among them: *oil price* is
in *the price of Russian oil*, but *oil* is not in *oil price cap*. Of the phrases that match, the one with
most words is taken, then the one that leaves least of the subject unexplained. What is left (*Russian*)
becomes the qualifier: it is part of the observation's key, so that exports of cars are never compared
with all exports.

Every decision can be explained by its phrase, its score and the field it was found in, and is the same for
the same claim and registry.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from extraction.claims.scan.units import Entry as WrittenUnit
from extraction.claims.scan.units import table as units_in_texts
from extraction.claims.words.place import PlaceKind, places
from extraction.model import Measure
from schemas.registry import Indicator, Registry, RegistryError
from schemas.wording import GENERIC, NAMELESS, head_words, words
from warehouse.dataset.units import dimension
from warehouse.identity import hashed

PROPOSED = "proposed:"
"""Ids of indicators that are not in the registry begin so."""

UNNAMED = PROPOSED + "unnamed"
"""Where the text has no noun for what is measured: only *it*, *the rest*, *percent*, or who did it."""

_LEAST_SCORE = Decimal("0.30")
_IN_COUNTED = Decimal("0.90")
_OF_THEIR_OWN = frozenset({"money", "rank", "index"})
_NOT_NAMED = "not named"
_MAX_SLUG = 60
_HASH = 8


@dataclass(frozen=True, slots=True)
class Subject:
    """What matching looks at: the words of a claim that say what is measured, and how it is measured."""

    subject: str | None
    of: str | None
    counted: str | None
    unit: str | None
    measure: Measure
    geo: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """The decision on one claim.

    Attributes:
        indicator_id: of the registry, or beginning with `proposed:`.
        indicator: the registry's entry; None for a proposed one.
        measure: the claim's measure as the indicator sees it: a change in consumer prices is inflation, a
            ratio.
        qualifier: what the phrase leaves of the subject, in its order; None where nothing is left.
        phrase: the registry's phrase that matched, or the normalised subject.
        score: 0 to 1: the share of the subject's words that the phrase explains; 0 for proposed ones.
        found_in: `subject` or `counted`.
    """

    indicator_id: str
    indicator: Indicator | None
    measure: Measure
    qualifier: str | None
    phrase: str
    score: Decimal
    found_in: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A phrase in the index."""

    words: frozenset[str]
    phrase: str
    indicator: Indicator
    is_change_of: bool
    variant: str | None
    excluded: tuple[frozenset[str], ...]
    order: int


class Matcher:
    """Matches claims to the indicators of one registry."""

    def __init__(self, registry: Registry) -> None:
        """Index the registry's phrases by their rarest word.

        Raises:
            RegistryError: if no text has the unit of an indicator, or if two have the same phrase and nothing
                tells them apart.
        """
        self.registry = registry
        _refuse_strange_units(registry)
        entries = list(_entries(registry.indicators))
        _refuse_doubles(registry, entries)
        self._index = _by_rarest_word(entries)
        self._match = lru_cache(maxsize=200_000)(self._decide)

    def match(self, subject: Subject) -> Match:
        """Decide which indicator a claim is of; one that is in no registry gets a proposed one."""
        return self._match(subject)

    def _decide(self, subject: Subject) -> Match:
        for text, found_in, weight in (
            (subject.subject, "subject", Decimal(1)),
            (subject.counted, "counted", _IN_COUNTED),
        ):
            if text and (found := self._best(text, subject)):
                entry, measure, qualifier, score = found
                if score * weight >= _LEAST_SCORE:
                    return Match(
                        entry.indicator.indicator_id,
                        entry.indicator,
                        measure,
                        qualifier,
                        entry.phrase,
                        (score * weight).quantize(Decimal("0.01")),
                        found_in,
                    )
        return propose(subject)

    def _best(self, text: str, subject: Subject) -> tuple[_Entry, Measure, str | None, Decimal] | None:
        said = words(text)
        bag, heads, own = frozenset(said), head_words(text), place_words(subject.geo)
        best: (
            tuple[tuple[int, Decimal, bool, bool, int], _Entry, Measure, tuple[str, ...], Decimal] | None
        ) = None
        for entry in self._candidates(said):
            measure = self._fits(entry, bag, heads, subject)
            if measure is None:
                continue
            left = tuple(w for w in said if not (w in entry.words or w in GENERIC or w in own))
            score = Decimal(len(entry.words)) / (len(entry.words) + len(left))
            if entry.variant:
                left = (entry.variant, *left)
            is_its_own = (entry.indicator.scope == "entity") is bool(left)
            is_plain = entry.is_change_of or entry.indicator.measure is subject.measure
            rank = (len(entry.words), score, is_its_own, is_plain, -entry.order)
            if best is None or rank > best[0]:
                best = (rank, entry, measure, left, score)
        if best is None:
            return None
        _, entry, measure, left, score = best
        return entry, measure, " ".join(left) or None, score

    def _candidates(self, said: tuple[str, ...]) -> Iterable[_Entry]:
        for word in dict.fromkeys(said):
            yield from self._index.get(word, ())

    def _fits(
        self, entry: _Entry, bag: frozenset[str], heads: frozenset[str], subject: Subject
    ) -> Measure | None:
        if not entry.words <= bag or not (heads & entry.words):
            return None
        if any(excluded <= bag for excluded in entry.excluded):
            return None
        return measure_as(entry.indicator, entry.is_change_of, subject)


def measure_as(indicator: Indicator, is_change_of: bool, subject: Subject) -> Measure | None:
    """Say which measure a claim has as a value of an indicator; None where its unit or measure forbids it."""
    own, wanted = dimension(subject.unit), dimension(indicator.unit)
    measure, plain = subject.measure, indicator.measure
    is_allowed = own == wanted
    if is_change_of:
        is_allowed = measure is Measure.CHANGE and own == "percent"
    elif own == "rank" or measure is Measure.RANK:
        plain, is_allowed = Measure.RANK, own == "rank"
    elif own == "multiple":
        plain, is_allowed = measure, measure in (Measure.CHANGE, Measure.RATIO)
    elif measure is Measure.CHANGE:
        plain, is_allowed = Measure.CHANGE, own in ("percent", "points", wanted)
    elif measure is Measure.SHARE and not (wanted == "percent" and (subject.of is None or plain is measure)):
        plain, is_allowed = Measure.SHARE, own == "percent" and plain is Measure.LEVEL
    return plain if is_allowed else None


def propose(subject: Subject) -> Match:
    """Name an indicator that the registry does not have, after the normalised subject."""
    text = subject.subject or subject.counted or ""
    said = words(text) or words(subject.counted or "")
    while len(said) > 1 and said[0] in GENERIC:
        said = said[1:]
    phrase = " ".join(said)
    if NAMELESS.issuperset(said) or said in _place_names():
        return Match(UNNAMED, None, subject.measure, phrase or None, _NOT_NAMED, Decimal(0), "subject")
    return Match(PROPOSED + _slug(said), None, subject.measure, None, phrase, Decimal(0), "subject")


def _slug(said: tuple[str, ...]) -> str:
    """Name an indicator after its words; two with other words never have the same name."""
    whole = "_".join(said)
    if len(whole) <= _MAX_SLUG:
        return whole
    return f"{whole[: _MAX_SLUG - _HASH - 1]}_{hashed('slug', whole)[:_HASH]}"


@cache
def place_words(geo: str | None) -> frozenset[str]:
    """Give the words of a country's names and of its people's; in a subject they say what `geo` says."""
    return _place_words().get(geo or "", frozenset())


@cache
def _place_names() -> frozenset[tuple[str, ...]]:
    """Give the words of every name of a country, a city, a people or a body that stands for one."""
    return frozenset(words(place.name) for names in places().values() for _, place in names)


@cache
def _place_words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for names in places().values():
        for _, place in names:
            if place.kind in (PlaceKind.COUNTRY, PlaceKind.DEMONYM):
                found.setdefault(place.code, set()).update(words(place.name))
    return {code: frozenset(own) for code, own in found.items()}


def _entries(indicators: Iterable[Indicator]) -> Iterable[_Entry]:
    order = 0
    for indicator in indicators:
        excluded = tuple(frozenset(words(e)) for e in indicator.exclude)
        for phrases, is_change_of in ((indicator.phrases, False), (indicator.changes_of, True)):
            for phrase in phrases:
                own = frozenset(words(phrase))
                yield _Entry(
                    own,
                    phrase,
                    indicator,
                    is_change_of,
                    indicator.variant_of(phrase),
                    tuple(e for e in excluded if not e <= own),
                    order,
                )
                order += 1


def _refuse_strange_units(registry: Registry) -> None:
    """Refuse units that neither texts nor our table know: nothing would ever be found for them."""
    for indicator in registry.indicators:
        if not _is_known(indicator.unit):
            raise RegistryError(
                registry.path,
                indicator.indicator_id,
                f"unit {indicator.unit!r} is unknown: take one that claims have, such as t, %, 1 or USD/bbl, "
                "or money",
            )


def _is_known(unit: str) -> bool:
    if dimension(unit) != unit or unit in _OF_THEIR_OWN or unit in _codes(units_in_texts().after):
        return True
    above, _, below = unit.partition("/")
    return below in _codes(units_in_texts().per) and _is_known(above)


def _codes(index: dict[str, list[WrittenUnit]]) -> frozenset[str]:
    return frozenset(entry.code for entries in index.values() for entry in entries)


def _refuse_doubles(registry: Registry, entries: list[_Entry]) -> None:
    seen: dict[tuple[object, ...], _Entry] = {}
    for entry in entries:
        indicator = entry.indicator
        is_share = indicator.measure is Measure.SHARE
        key = (entry.words, entry.is_change_of, dimension(indicator.unit), is_share)
        other = seen.setdefault(key, entry)
        if other.indicator is not indicator:
            raise RegistryError(
                registry.path,
                indicator.indicator_id,
                f"phrase {entry.phrase!r} says the same as {other.phrase!r} of "
                f"{other.indicator.indicator_id!r}: drop one, or give them units that differ",
            )


def _by_rarest_word(entries: list[_Entry]) -> dict[str, list[_Entry]]:
    counts: dict[str, int] = {}
    for entry in entries:
        for word in entry.words:
            counts[word] = counts.get(word, 0) + 1
    index: dict[str, list[_Entry]] = {}
    for entry in entries:
        rarest = min(entry.words, key=lambda word: (counts[word], word))
        index.setdefault(rarest, []).append(entry)
    return index
