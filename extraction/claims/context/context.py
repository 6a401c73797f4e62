"""What a document says around a quantity: period, place, speaker and modality.

A claim takes what its clause says first, then its sentence, its paragraph, the title and the dateline.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extraction.claims.context.chronology import figure_period
from extraction.claims.context.dateline import dateline, heading_date
from extraction.claims.context.figure import Figure
from extraction.claims.context.forecasters import told_as
from extraction.claims.context.gazetteer import Gazetteer
from extraction.claims.context.geography import tokens_of
from extraction.claims.context.headline import reported_time
from extraction.claims.context.modality import is_sample, is_standing, read_modality
from extraction.claims.context.speakers import speaker
from extraction.claims.context.surroundings import Passage, Surroundings
from extraction.claims.context.tense import is_present_level
from extraction.claims.grammar.clause import Role
from extraction.claims.members import ACTUAL, CLAIM, ESTIMATE, FORECAST, HYPOTHETICAL, TARGET
from extraction.claims.mention import Mention
from extraction.claims.words.tokens import Sentence
from extraction.model import Document, Modality, Period

_SETTLED = frozenset({ACTUAL, ESTIMATE})
_FORESEEN = frozenset({FORECAST, HYPOTHETICAL})
_SOON = 31  # days
_BESIDE = frozenset({"below", "above", "than", "exceeding"})  # *would be 9 percent below last year's 5 t*
_REASONS, _REASON = frozenset({"after", "following"}), 8


@dataclass(slots=True)
class Circumstances:
    """When, where, by whom and how surely a quantity is stated."""

    period: Period | None = None
    geo: str | None = None
    place: str | None = None
    modality: Modality = ACTUAL
    attributed_to: str | None = None


_NONE = Circumstances()


class Context:
    """Reads a document front to back and resolves what its quantities leave to their surroundings.

    `head` are the document's first sentences: they tell its country before the first figure.
    """

    def __init__(self, document: Document, head: Sequence[Sentence]) -> None:
        self.document = document
        self.today = document.published_on
        self.passage = Passage(reported_time(document.title, self.today))
        self.gazetteer = Gazetteer(document, dateline(document.text), head)

    def enter_paragraph(self, sentences: Sequence[Sentence]) -> None:
        """Take note of a paragraph before its quantities are resolved; called for each, in order."""
        if sentences and (day := heading_date(sentences[0].text, sentences[0].start, sentences[-1].end)):
            self.today = day
        places = self.gazetteer
        self.passage.enter([Surroundings(s, self.today, places.body, places.counts) for s in sentences])
        places.enter()

    def circumstances(self, sentence: Sentence, mention: Mention, role: Role) -> Circumstances:
        """Resolve one quantity of the paragraph entered last."""
        if mention.kind is not CLAIM:
            return _NONE
        here = self.passage.at(sentence)
        figure = _figure(here, mention, role)
        days = figure_period(here, self.passage, figure)
        modality = _as_of(days, self.today, figure, sentence) if days and self.today else figure.modality
        geo, place = self.gazetteer.locate(here, self.passage, figure)
        return Circumstances(days, geo, place, modality, speaker(here, self.passage, figure))


def _figure(here: Surroundings, mention: Mention, role: Role) -> Figure:
    """What of a figure bears on its time, place and source; how real it is, its words alone tell."""
    sentence, first, last, span = here.sentence, mention.first, mention.last, role.subject
    standing = is_standing(sentence, mention.first, last)
    modality = TARGET if standing else read_modality(sentence, first, last)
    if modality is ACTUAL and here.sources:
        modality = told_as(sentence, here.sources, first, last)
    is_present = is_sample(sentence.lowers, first) or (
        modality not in _SETTLED and is_present_level(sentence, first, last)
    )
    return Figure(
        first=first,
        last=last,
        subject=tokens_of(sentence, *span) if span else (first, first),
        measure=role.measure,
        modality=ACTUAL if is_present else modality,
        unit=mention.unit,
        is_standing=standing,
        is_present=is_present,
        basis=role.basis,
    )


def _as_of(days: Period, today: date, figure: Figure, sentence: Sentence) -> Modality:
    """How real a figure is, given its time: what is told of days far ahead can only be a forecast."""
    if figure.modality is ACTUAL:
        is_ahead = days.start >= today and (days.end - today).days > _SOON
        is_not_over = figure.is_present and days.end > today
        return FORECAST if is_ahead or is_not_over else ACTUAL
    if figure.modality in _SETTLED or days.end >= today:
        return figure.modality
    lead = sentence.lowers[max(0, figure.first - _REASON) : figure.first]
    if "from" in lead[-3:]:
        return ACTUAL  # *aims to cut it to 3 percent by 2029 from 5.8 percent in 2025*
    if figure.modality not in _FORESEEN:
        return figure.modality
    is_held_to = not _REASONS.isdisjoint(lead) or lead[-1:] in (["against"], ["versus"])
    is_held_to = is_held_to or (figure.modality is HYPOTHETICAL and not _BESIDE.isdisjoint(lead))
    # *expects sales to fall after growth of 9 percent last year*
    return ACTUAL if is_held_to else figure.modality
