"""What a document says around a quantity: period, place, speaker and modality.

A claim takes what its clause says first, then its sentence, its paragraph, the title and the dateline.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from extraction.claims import attribution, geography, period
from extraction.claims.attribution import Attribution
from extraction.claims.clause import Role
from extraction.claims.dateline import dateline, heading_date
from extraction.claims.mention import Mention
from extraction.claims.modality import is_standing, read_modality
from extraction.claims.place import PlaceKind, PlaceMention, find_places
from extraction.claims.tags import tags
from extraction.claims.time_expressions import TimeExpression, read_times
from extraction.claims.tokens import Sentence
from extraction.model import Document, Modality, Period


_HEAD = 3000  # code points at the head of a document that tell its country before the first figure
_REMEMBERED = 8  # sentences before a paragraph in which a speaker may have been named
_PRONOUNS = frozenset({"it", "they", "its", "their", "this", "these"})


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

    def __init__(self, sentence: Sentence, today: date | None) -> None:
        self.sentence = sentence
        self.today = today

    @cached_property
    def times(self) -> list[TimeExpression]:
        return read_times(self.sentence, self.today)

    @cached_property
    def numbers(self) -> list[int]:
        taken = {i for t in self.times for i in range(t.first, t.last)}
        return [i for i, w in enumerate(self.sentence.tokens) if w[0].isdigit() and i not in taken]

    @cached_property
    def sources(self) -> list[Attribution]:
        return attribution.read_attributions(self.sentence)

    @cached_property
    def named(self) -> list[PlaceMention]:
        return find_places(self.sentence.tokens)


class Context:
    """Reads a document front to back and resolves what its quantities leave to their surroundings."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.paragraph: list[_Reading] = []
        self.before: list[_Reading] = []
        self.counts: Counter[str] = Counter()
        self.dateline = dateline(document.text)
        self.last_country: str | None = None
        self.today = document.published_on
        if document.title:
            self._note(Sentence(document.title, 0, len(document.title)), 3)
        if self.dateline and self.dateline.country:
            self.counts[self.dateline.country] += 1
        self._note(Sentence(document.text, self._body, min(len(document.text), _HEAD)), 1)

    @property
    def _body(self) -> int:
        return self.dateline.end if self.dateline else 0

    def _note(self, sentence: Sentence, weight: int) -> None:
        for mention in find_places(sentence.tokens):
            if not mention.place.doubtful and not geography.is_weak(mention, sentence):
                local = mention.place.kind in (PlaceKind.CITY, PlaceKind.REGION)
                self.counts[mention.place.code] += 1 if local else weight

    def enter_paragraph(self, sentences: Sequence[Sentence]) -> None:
        """Take note of a paragraph before its quantities are resolved; called for every paragraph, in order."""
        self.before = [*self.before, *self.paragraph][-_REMEMBERED:]
        self.paragraph = [_Reading(s, self.today) for s in sentences]
        self.last_country = None
        if sentences and (dated := heading_date(sentences[0].text, sentences[0].start, sentences[-1].end)):
            self.today = dated
        for s in sentences:
            if s.start >= _HEAD:
                self._note(s, 1)

    def circumstances(self, sentence: Sentence, mention: Mention, role: Role) -> Circumstances:
        """Resolve one quantity of the paragraph entered last."""
        reading = next((r for r in self.paragraph if r.sentence is sentence), None) or _Reading(sentence, self.today)
        modality = read_modality(sentence, mention.first, mention.last)
        geo = self._geo(reading, mention, role)
        days = self._period(reading, mention, role, modality)
        if modality is Modality.ACTUAL and days and self.today and days.start > self.today:
            modality = Modality.FORECAST
        return Circumstances(days, geo, None, modality, self._source(reading, mention))

    def _period(self, reading: _Reading, mention: Mention, role: Role, modality: Modality) -> Period | None:
        sentence = reading.sentence
        span = role.subject
        subject = geography.tokens_of(sentence, span.start, span.end) if span else (0, 0)
        standing = is_standing(sentence, mention.last)
        figure = period.Figure(mention.first, mention.last, subject, role.measure, modality, standing)
        found = period.nearest(reading.times, sentence, reading.numbers, figure)
        if found is not None:
            earlier = [*self._running(reading), *(t for t in reading.times if t.first < found.first)]
            return period.resolve(found, earlier, self.today, modality)
        if period.is_earlier_level(sentence, mention.first):
            return None
        if modality in (Modality.FORECAST, Modality.HYPOTHETICAL):
            return None
        if modality is not Modality.TARGET and period.is_past(sentence, mention.first, mention.last):
            running = self._running(reading)
            if running:
                return running[-1].period
        return Period(self.today, self.today) if self.today else None

    def _running(self, reading: _Reading) -> list[TimeExpression]:
        """The times of the sentence before in the paragraph, or of the last that has any."""
        for other in reversed(self.paragraph[max(0, reading.sentence.index - 4) : reading.sentence.index]):
            words = other.sentence.lowers
            found = [t for t in other.times if period.is_running(t, words, self.today)]
            if found:
                return found
        return []

    def _geo(self, reading: _Reading, mention: Mention, role: Role) -> str | None:
        code = self._country(reading, mention, role)
        self.last_country = code
        return None if code == geography.INTERNATIONAL else code

    def _country(self, reading: _Reading, mention: Mention, role: Role) -> str | None:
        sentence = reading.sentence
        words = sentence.lowers
        span = role.subject
        subject = geography.tokens_of(sentence, span.start, span.end) if span else (mention.first, mention.first)
        named = words[subject[0] : subject[1]]
        places = self._places(reading)
        best, score = geography.best_place(places, sentence, (mention.first, mention.last), subject)
        in_subject = any(m.last > subject[0] and m.first < subject[1] for m in places)
        is_name = bool(named) and not in_subject and set(tags(sentence)[subject[0] : subject[1]]) <= {"N"}
        close = words[max(0, mention.first - 10) : mention.last + 6]
        private = geography.is_private(close, named, is_name=is_name) or geography.is_bodily(mention.unit)
        if best is not None and score >= (2.5 if private else 0.4):
            return best.place.code
        if private or geography.is_research(words):
            return None
        if named and named[0] in _PRONOUNS and self.last_country:
            return self.last_country
        public = geography.is_public(words)
        before = self._before(reading)
        if before and (public or before == self.last_country):
            return before
        code, is_clear = geography.default_country(self.counts)
        return code if is_clear or public else None

    def _places(self, reading: _Reading) -> list[PlaceMention]:
        starts = reading.sentence.starts
        named = reading.named
        if reading.sentence.start < self._body:
            named = [m for m in named if starts[m.first] >= self._body]
        return geography.settle(named, self.counts, reading.sentence.tokens)

    def _before(self, reading: _Reading) -> str | None:
        """The one country that the sentences before this one, in its paragraph, speak of."""
        for other in reversed(self.paragraph[: reading.sentence.index]):
            found = {m.place.code for m in self._places(other) if not geography.is_weak(m, other.sentence)}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def _source(self, reading: _Reading, mention: Mention) -> str | None:
        """Who a figure is from: by its own sentence or, within a quotation, by the one that closes or opened it."""
        sentence = reading.sentence
        if reading.sources:
            found = attribution.source_of(sentence, mention.first, mention.last, reading.sources, self._name)
            if found:
                return found
        if not self._is_quoted(reading, mention):
            return None
        at = sentence.index
        for other in (*self.paragraph[at + 1 : at + 3], *reversed(self.paragraph[max(0, at - 4) : at])):
            for one in other.sources:
                if one.scope != "all" and (name := self._name(other.sentence, one)):
                    return name
        return None

    def _is_quoted(self, reading: _Reading, mention: Mention) -> bool:
        """Whether a figure stands within a quotation that its paragraph has opened."""
        text, start = reading.sentence.text, self.paragraph[0].sentence.start if self.paragraph else 0
        start = max(start, mention.start - 2000)
        opened = text.count("“", start, mention.start) - text.count("”", start, mention.start)
        return opened > 0 or text.count('"', start, mention.start) % 2 == 1

    def _name(self, sentence: Sentence, one: Attribution) -> str | None:
        """The name of a source; a pronoun or *the bank* means one that was named before."""
        name = attribution.name_of(sentence, one)
        if name:
            return name
        head = attribution.generic_head(sentence, one)
        for reading in self._readings_before(sentence):
            if head:
                found = attribution.name_with(reading.sentence, head)
                if found:
                    return found
                continue
            for other in reversed(reading.sources):
                if other != one and (found := attribution.name_of(reading.sentence, other)):
                    return found
        return None

    def _readings_before(self, sentence: Sentence) -> list[_Reading]:
        """The sentences up to this one, nearest first, of its paragraph and the few before."""
        here = [r for r in self.paragraph if r.sentence.start <= sentence.start]
        return [*reversed(here), *reversed(self.before)]
