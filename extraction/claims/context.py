"""What a document says around a quantity: period, place, speaker and modality.

A claim takes what its clause says first, then its sentence, its paragraph, the title and the dateline.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extraction.claims import geography, period
from extraction.claims.clause import Role
from extraction.claims.mention import Mention
from extraction.claims.modality import read_modality
from extraction.claims.place import PlaceKind, PlaceMention, find_places
from extraction.claims.time_expressions import TimeExpression, read_times
from extraction.claims.tokens import Sentence
from extraction.model import Document, Modality, Period


@dataclass(slots=True)
class Circumstances:
    """When, where, by whom and how surely a quantity is stated."""

    period: Period | None = None
    geo: str | None = None
    place: str | None = None
    modality: Modality = Modality.ACTUAL
    attributed_to: str | None = None


class _Reading:
    """What one sentence says, read when first asked for."""

    def __init__(self, sentence: Sentence, document: Document) -> None:
        self.sentence = sentence
        self.document = document

    @cached_property
    def times(self) -> list[TimeExpression]:
        return read_times(self.sentence, self.document.published_on)

    @cached_property
    def numbers(self) -> list[int]:
        taken = {i for t in self.times for i in range(t.first, t.last)}
        return [i for i, w in enumerate(self.sentence.tokens) if w[0].isdigit() and i not in taken]

    @cached_property
    def places(self) -> list[PlaceMention]:
        return [m for m in find_places(self.sentence.tokens) if not m.place.doubtful]


class Context:
    """Reads a document front to back and resolves what its quantities leave to their surroundings."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.paragraph: list[_Reading] = []
        self.counts: Counter[str] = Counter()
        if document.title:
            self._note(Sentence(document.title, 0, len(document.title)), 2)

    def _note(self, sentence: Sentence, weight: int) -> None:
        for mention in find_places(sentence.tokens):
            if not mention.place.doubtful:
                self.counts[mention.place.code] += weight

    def enter_paragraph(self, sentences: Sequence[Sentence]) -> None:
        """Take note of a paragraph before its quantities are resolved; called for every paragraph, in order."""
        self.paragraph = [_Reading(s, self.document) for s in sentences]
        for s in sentences:
            self._note(s, 1)

    def circumstances(self, sentence: Sentence, mention: Mention, role: Role) -> Circumstances:
        """Resolve one quantity of the paragraph entered last."""
        reading = next((r for r in self.paragraph if r.sentence is sentence), None) or _Reading(sentence, self.document)
        modality = read_modality(sentence, mention.first, mention.last)
        geo = self._geo(reading, mention, role)
        return Circumstances(self._period(reading, mention, modality), geo, None, modality, None)

    def _period(self, reading: _Reading, mention: Mention, modality: Modality) -> Period | None:
        today = self.document.published_on
        words = reading.sentence.lowers
        found = period.nearest(reading.times, words, reading.numbers, mention.first, mention.last)
        if found is not None:
            earlier = [t for t in reading.times if t.first < found.first]
            return period.resolve(found, earlier, today)
        if modality in (Modality.FORECAST, Modality.HYPOTHETICAL) or today is None:
            return None
        return Period(today, today)

    def _geo(self, reading: _Reading, mention: Mention, role: Role) -> str | None:
        words = set(reading.sentence.lowers)
        found = geography.nearest_place(reading.places, reading.sentence, mention.first, mention.last)
        if words & geography.PRIVATE:
            return None
        if found is not None:
            return found.place.code
        if words & geography.PUBLIC:
            return geography.default_country(self.counts)
        return None
