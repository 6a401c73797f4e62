"""The speaker of a figure: named in its sentence, or running on from the sentences around it."""

import re

from extraction.claims.context import attribution
from extraction.claims.context.attribution import Attribution
from extraction.claims.context.period import Figure
from extraction.claims.context.surroundings import Passage, Surroundings
from extraction.claims.words.tokens import Sentence

_QUOTES = re.compile(r"[\"“”]")
_QUOTATION = 2000  # code points over which a quotation may run


def speaker(here: Surroundings, passage: Passage, figure: Figure) -> str | None:
    """Name the source of a figure: its own sentence's or, in a quotation, that of one that frames it."""
    if here.sources:
        one = attribution.source_of(here.sentence, figure.first, figure.last, here.sources)
        if one and (name := _name(here, passage, one)):
            return name
    for other in passage.before(here, 4):
        if other.sources and other.sources[-1].scope == "label":
            return _name(other, passage, other.sources[-1])
    if not _is_quoted(here.sentence, passage, figure.first):
        return None
    for other in (*passage.after(here, 2), *passage.before(here, 4)):
        if not _QUOTES.search(other.sentence.text, other.sentence.start, other.sentence.end):
            continue
        for one in other.sources[:4]:
            if one.scope != "all" and (name := _name(other, passage, one)):
                return name
    return None


def _is_quoted(sentence: Sentence, passage: Passage, first: int) -> bool:
    """Whether a token stands within a quotation that its paragraph has opened."""
    at = sentence.starts[first]
    start = passage.paragraph[0].sentence.start if passage.paragraph else sentence.start
    start = max(start, at - _QUOTATION)
    text = sentence.text
    return text.count("“", start, at) > text.count("”", start, at) or text.count('"', start, at) % 2 == 1


def _name(here: Surroundings, passage: Passage, one: Attribution) -> str | None:
    """The name of a source; a pronoun or *the bank* means one that was named before."""
    if name := attribution.name_of(here.sentence, one):
        return name
    head = attribution.generic_head(here.sentence, one)
    if head and (name := attribution.name_with(here.sentence, head, one.first)):
        return name
    if head and (
        name := next(
            filter(None, (attribution.name_with(o.sentence, head) for o in passage.back(here))), None
        )
    ):
        return name
    for other in passage.back(here):
        for earlier in reversed(other.sources[-4:]):
            if name := attribution.name_of(other.sentence, earlier):
                return name
    return None
