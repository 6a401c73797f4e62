"""Documents with their claims written into the text, so that a test says what was found and not how.

    GDP grew {5.2 percent|change subject=GDP value=5.2 unit=% geo=CHN period=2024} in {2024|date}.

A number stands in braces with what it turned out to be: its kind, or, for a claim, its measure and fields.
The braces and what follows the bar are not part of the text.
"""

import re
import shlex
from calendar import monthrange
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from extraction.model import (
    Comparator,
    Document,
    Extraction,
    Kind,
    Measure,
    Modality,
    Period,
    Quantity,
    Span,
)
from warehouse.rows import Read

_NUMBER = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")
_SENTENCE = re.compile(r"[^\s][^\n]*?(?:[.!?](?=\s|$)|(?=\n|$))")
_DECIMALS = ("value", "low", "high")


def annotated(name: str, marked: str, **about: Any) -> Read:
    """Read a document out of marked text; `about` are fields of `Document`."""
    text, found = _unmark(marked)
    sentences = [Span(*m.span()) for m in _SENTENCE.finditer(text)]
    used = sorted({_home(sentences, start) for start, _, _ in found})
    spans = tuple(sentences[i] for i in used)
    quantities = tuple(
        _quantity(text, number, used.index(_home(sentences, number[0])), spans) for number in found
    )
    return Read(Document(name, text, **about), Extraction(spans, quantities))


def altered(item: Read, index: int, **fields: object) -> Read:
    """Change one of the quantities of a reading, as a defect of the extractor would."""
    quantities = list(item.extraction.quantities)
    quantities[index] = replace(quantities[index], **fields)  # type: ignore[arg-type]  # any field
    return Read(item.document, replace(item.extraction, quantities=tuple(quantities)))


def _unmark(marked: str) -> tuple[str, list[tuple[int, str, str]]]:
    pieces: list[str] = []
    found = []
    at = length = 0
    for match in _NUMBER.finditer(marked):
        before = marked[at : match.start()]
        pieces += [before, match[1]]
        found.append((length + len(before), match[1], match[2]))
        length += len(before) + len(match[1])
        at = match.end()
    return "".join([*pieces, marked[at:]]), found


def _home(sentences: list[Span], start: int) -> int:
    return next(i for i, s in enumerate(sentences) if s.start <= start < s.end)


def _quantity(text: str, found: tuple[int, str, str], sentence: int, spans: tuple[Span, ...]) -> Quantity:
    start, quote, words = found
    what, *pairs = shlex.split(words)
    end = start + len(quote)
    if what not in set(Measure):
        return Quantity(quote, start, end, Kind(what), what, sentence)
    fields: dict[str, Any] = dict(pair.split("=", 1) for pair in pairs)
    fields |= {key: Decimal(fields[key]) for key in _DECIMALS if key in fields}
    if "period" in fields:
        fields["period"] = _period(fields["period"])
    if "comparator" in fields:
        fields["comparator"] = Comparator(fields["comparator"])
    fields["modality"] = Modality(fields.get("modality", "actual"))
    claim = Quantity(quote, start, end, Kind.CLAIM, "annotated", sentence, measure=Measure(what), **fields)
    return _with_subject(text, claim, spans[sentence])


def _with_subject(text: str, claim: Quantity, home: Span) -> Quantity:
    if claim.subject is None:
        return claim
    begin = text.find(claim.subject, home.start, home.end)
    if begin < 0:
        raise ValueError(f"the subject {claim.subject!r} is not in the sentence of {claim.quote!r}")
    return replace(claim, subject_start=begin, subject_end=begin + len(claim.subject))


def _period(words: str) -> Period:
    start, _, end = words.partition("..")
    return Period(_day(start, first=True), _day(end or start, first=False))


def _day(words: str, *, first: bool) -> date:
    year, month, day = [int(part) for part in words.split("-")] + [0] * (2 - words.count("-"))
    month = month or (1 if first else 12)
    return date(year, month, day or (1 if first else monthrange(year, month)[1]))
