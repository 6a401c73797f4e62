"""The speaker of a figure: named in its sentence, or running on from the sentences around it."""

import re

from extraction.claims.context import attribution
from extraction.claims.context import source_names as names
from extraction.claims.context.attribution import REPORTS, Attribution
from extraction.claims.context.figure import Figure
from extraction.claims.context.forecasters import forecaster
from extraction.claims.context.surroundings import Passage, Surroundings
from extraction.claims.context.tense import is_past
from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

_QUOTES = re.compile(r"[\"“”]")
_QUOTATION = 2000  # code points over which a quotation may run
# Who has reported or found something is the source of the figures that follow, too.
_GIVES_RESULTS = wordlist.words("reported reporting discussed reviewed summarized described")
_FINDS = wordlist.words("found find finds showed show shows")
_FIRMS = wordlist.words(
    "company firm bank group retailer airline carrier maker automaker insurer lender store"
)
_BACK = 4  # sentences
_FORESEES = wordlist.words("poll forecast forecasts projection projections")
_TO_FORECASTS = 6  # tokens
_FORECASTS, _AGAINST = wordlist.words("forecasts expectations estimates"), wordlist.words("against versus")


def speaker(here: Surroundings, passage: Passage, figure: Figure) -> str | None:
    """Name the source of a figure: its own sentence's, that of its quotation, or a report's that runs on."""
    first, last, sources = figure.first, figure.last, here.sources
    one = attribution.source_of(here.sentence, first, last, sources) if sources else None
    estimate = forecaster(here.sentence, first, last)
    if estimate is None and _is_held_to_forecasts(here.sentence, figure):
        return None
    if estimate is not None:
        cited = next((other for other in sources if other.scope == "all" and other.verb >= last), None)
        one = cited or estimate
    if one and (name := _name(here, passage, one)):
        return name
    for other in passage.before(here, _BACK):
        if other.sources and other.sources[-1].scope == "label":
            return _name(other, passage, other.sources[-1])
    if not _is_quoted(here.sentence, passage, first):
        return None if sources else _running(here, passage, figure)
    for other in (*passage.after(here, 2), *passage.before(here, _BACK)):
        if not _QUOTES.search(other.sentence.text, other.sentence.start, other.sentence.end):
            continue
        for one in other.sources[:4]:
            if one.scope != "all" and (name := _name(other, passage, one)):
                return name
    return None


def _is_held_to_forecasts(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is what others had expected: *fell by 3 t, against forecasts for a fall of 2 t*."""
    lead = sentence.lowers[max(0, figure.first - _TO_FORECASTS) : figure.first]
    at = next((i for i, w in enumerate(lead) if w in _FORECASTS), 0)
    return at > 0 and lead[at - 1] in _AGAINST


def _is_quoted(sentence: Sentence, passage: Passage, first: int) -> bool:
    """Whether a token stands within a quotation that its paragraph has opened."""
    at = sentence.starts[first]
    start = passage.paragraph[0].sentence.start if passage.paragraph else sentence.start
    start = max(start, at - _QUOTATION)
    text = sentence.text
    if text.count('"', start, at) % 2 == 1:
        return True
    return not text.isascii() and text.count("“", start, at) > text.count("”", start, at)


def _running(here: Surroundings, passage: Passage, figure: Figure) -> str | None:
    """The source of results told before: *Acme reported a profit. Sales rose 5 percent.* is all from Acme."""
    before = passage.before(here, _BACK)
    if not before or names.opening_name(here.sentence):
        return None
    if not is_past(here.sentence, figure.first, figure.last):
        return None
    for other in before:
        if other.sources:
            one = next((one for one in other.sources if _runs_on(other.sentence, one)), None)
            return _name(other, passage, one) if one else None
        if names.opening_name(other.sentence):  # the text has gone on to someone else
            return None
    return None


def _runs_on(sentence: Sentence, one: Attribution) -> bool:
    """Whether a source is one of results or of findings."""
    verb = sentence.lowers[one.verb]
    if names.is_land(sentence.tokens, one.first, one.last):
        return False
    if verb in _GIVES_RESULTS:
        return tags(sentence)[one.verb] in "evg"
    named = sentence.lowers[one.first : one.last]
    return verb in _FINDS and not REPORTS.isdisjoint(named) and named[-1] not in _FORESEES


def _name(here: Surroundings, passage: Passage, one: Attribution) -> str | None:
    """The name of a source; a pronoun or *the bank* means one that was named before."""
    if name := names.name_of(here.sentence, one):
        return name
    head = names.generic_head(here.sentence, one)
    if head and (name := names.name_with(here.sentence, head, one.first)):
        return name
    if head in _FIRMS and one.first > 2 and (name := names.opening_name(here.sentence, modifies=True)):
        return name
    if head and (
        name := next(filter(None, (names.name_with(o.sentence, head) for o in passage.back(here))), None)
    ):
        return name
    pronoun = names.pronoun_of(here.sentence, one) or ("it" if head in _FIRMS else "")
    if pronoun and (name := _meant(here, passage, pronoun, one.first)):
        return name
    is_said = here.sentence.lowers[one.verb] in attribution.SAYS
    return head if head and (is_said or head in attribution.PUBLIC_BODIES) else None


def _meant(here: Surroundings, passage: Passage, pronoun: str, at: int) -> str | None:
    """Whom a pronoun at a token means: the last source it fits or, for *it*, what a sentence is about."""
    if pronoun == "it" and at > 2 and (name := names.opening_name(here.sentence)):
        return name
    for other in passage.back(here):
        for earlier in reversed(other.sources[-4:]):
            head = names.generic_head(other.sentence, earlier)
            name = names.name_of(other.sentence, earlier)
            name = name or (head and names.name_with(other.sentence, head, earlier.first))
            if name and names.agrees(pronoun, name):
                return name
        if pronoun == "it" and (name := names.opening_name(other.sentence)):
            return name
    return None
