"""A quantity as JSON: the line that `indicia extract` prints, for people and for scoring scripts."""

from decimal import Decimal

from extraction.model import Document, Extraction, Quantity

Json = dict[str, object]


def quantity_json(document: Document, extraction: Extraction, quantity: Quantity) -> Json:
    """One quantity with all the fields of the claim model, decimals as exact text.

    `equivalent_of` is `[start, end]` of the quote that this one restates; `period` is `[start, end]`, both
    days included; `start` and `end` are code points of the document's text.
    """
    sentence = extraction.sentences[quantity.sentence]
    restated = quantity.equivalent_of
    period = quantity.period
    return {
        "document": document.name,
        "quote": quantity.quote,
        "start": quantity.start,
        "end": quantity.end,
        "value": plain(quantity.value),
        "low": plain(quantity.low),
        "high": plain(quantity.high),
        "unit": quantity.unit,
        "counted": quantity.counted,
        "comparator": quantity.comparator,
        "measure": quantity.measure,
        "basis": quantity.basis,
        "direction": quantity.direction,
        "subject": quantity.subject,
        "subject_start": quantity.subject_start,
        "subject_end": quantity.subject_end,
        "topic": quantity.topic,
        "of": quantity.of,
        "geo": quantity.geo,
        "place": quantity.place,
        "period": [period.start.isoformat(), period.end.isoformat()] if period else None,
        "modality": quantity.modality,
        "attributed_to": quantity.attributed_to,
        "equivalent_of": _span(extraction.quantities[restated]) if restated is not None else None,
        "kind": quantity.kind,
        "sentence": document.text[sentence.start : sentence.end],
    }


def plain(value: Decimal | None) -> str | None:
    """A decimal without an exponent and without losing a digit: 5.86E+12 is `5860000000000`."""
    return None if value is None else format(value, "f")


def _span(quantity: Quantity) -> list[int]:
    return [quantity.start, quantity.end]
