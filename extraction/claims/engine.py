"""The engine: a document in, its quantities and claims out, one pass from front to back."""

import decimal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress

from extraction.claims.context.context import Circumstances, Context
from extraction.claims.context.gazetteer import HEAD
from extraction.claims.grammar.clause import Role, read_clauses
from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.scan.minor_units import currency_of, put_in_currency
from extraction.claims.scan.scanner import last_price, scan
from extraction.claims.scan.shared_names import tell_currencies
from extraction.claims.sentences import has_number, paragraphs, sentences
from extraction.claims.words.tokens import Sentence, UncutSentence
from extraction.model import Document, Extraction, Quantity, Span

VERSION = "0.12.1"
"""Raised whenever the output for some text changes: claims carry it, and it is part of their ids."""

_EXACT = decimal.Context(prec=60)
"""More digits than a column holds, so that no value is rounded."""


def extract(document: Document) -> Extraction:
    """Find every number of a document and read those that are claims.

    Time is linear in the length of the text. Never raises on any text.
    """
    if document.language not in (None, "en"):
        return Extraction((), ())
    with decimal.localcontext(_EXACT):
        return _extract(document)


def _extract(document: Document) -> Extraction:
    spans: list[Span] = []
    quantities: list[Quantity] = []
    rest = _paragraphs(document.text)
    head = _until(rest, HEAD)
    context = Context(document, [s for paragraph in head for s in paragraph.sentences])
    for paragraph in chain(head, rest):
        context.enter_paragraph(paragraph.sentences)
        price: Mention | None = None
        for sentence in paragraph.with_numbers:
            mentions = scan(sentence, price)
            price = last_price(mentions, price)
            if mentions:
                _add(quantities, len(spans), sentence, mentions, context)
                spans.append(Span(sentence.start, sentence.end))
    return Extraction(tuple(spans), tuple(quantities))


@dataclass(slots=True)
class _Paragraph:
    """A paragraph's sentences, and those that may hold a number; one without any is left in one piece."""

    sentences: Sequence[Sentence]
    with_numbers: Sequence[Sentence]


def _until(rest: Iterator[_Paragraph], offset: int) -> list[_Paragraph]:
    """Take the paragraphs before an offset, and the one that reaches it."""
    taken = []
    for paragraph in rest:
        taken.append(paragraph)
        if paragraph.sentences[-1].end >= offset:
            break
    return taken


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    for paragraph in paragraphs(text):
        start, end = paragraph
        if not has_number(text, start, end):
            yield _Paragraph([UncutSentence(text, start, end)], ())
            continue
        spans = sentences(text, paragraph)
        if len(spans) == 1:
            parts = [Sentence(text, *spans[0])]
            yield _Paragraph(parts, parts)
            continue
        numbered = [has_number(text, start, end) for start, end in spans]
        parts = [
            (Sentence if is_numbered else UncutSentence)(text, *span, i)
            for i, (span, is_numbered) in enumerate(zip(spans, numbered, strict=True))
        ]
        yield _Paragraph(parts, list(compress(parts, numbered)))


def _add(
    quantities: list[Quantity], index: int, sentence: Sentence, mentions: Sequence[Mention], context: Context
) -> None:
    """Add the quantities of a sentence, which is number `index` of those that hold one."""
    tell_currencies(sentence, mentions, context.gazetteer.counts, context.today)
    first = len(quantities)
    for mention, role in zip(mentions, read_clauses(sentence, mentions), strict=True):
        around = context.circumstances(sentence, mention, role)
        quantity = _quantity((sentence.text, index), mention, role, around)
        currency = currency_of(mention, mentions)
        if currency:
            put_in_currency(quantity, currency)
        quantities.append(quantity)
    if any(mention.restates or mention.until for mention in mentions):
        _tie(quantities, first, mentions)


def _tie(quantities: list[Quantity], first: int, mentions: Sequence[Mention]) -> None:
    """Write down which quantity one restates, and which its figure moved to; `first` is the first of them."""
    position = {id(mention): first + i for i, mention in enumerate(mentions)}
    for mention, quantity in zip(mentions, quantities[first:], strict=True):
        quantity.equivalent_of = position.get(id(mention.restates))
        quantity.until = position.get(id(mention.until))


def _quantity(place: tuple[str, int], mention: Mention, role: Role, around: Circumstances) -> Quantity:
    """Put together what the layers found; `place` is the document's text and the index of the sentence."""
    text, sentence = place
    value = -mention.value if mention.value is not None and role.is_negative else mention.value
    low, high = mention.low, mention.high
    if role.is_negative and low is not None and high is not None:
        low, high = -high, -low
    quantity = Quantity(
        quote=text[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        kind=mention.kind,
        rule=mention.rule,
        sentence=sentence,
        value=value,
        low=low,
        high=high,
        unit=f"{mention.unit}/{mention.per}" if mention.per else mention.unit,
        counted=mention.counted,
        comparator=mention.comparator,
        measure=role.measure,
        basis=role.basis,
        direction=role.direction,
        of=role.of,
        fraction=mention.fraction,
    )
    _name(quantity, text, role)
    if mention.kind is CLAIM:
        quantity.geo, quantity.place, quantity.period = around.geo, around.place, around.period
        quantity.modality, quantity.attributed_to = around.modality, around.attributed_to
    return quantity


def _name(quantity: Quantity, text: str, role: Role) -> None:
    """Write down the phrases that the role of a quantity points to."""
    if role.subject:
        quantity.subject_start, quantity.subject_end = start, end = role.subject
        quantity.subject = text[start:end]
    if role.topic:
        quantity.topic_start, quantity.topic_end = start, end = role.topic
        quantity.topic = text[start:end]
    if role.holder:
        quantity.holder = text[slice(*role.holder)]
