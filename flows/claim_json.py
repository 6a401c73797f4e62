"""A quantity as JSON: the line that `indicia extract` prints, for people and for scoring scripts."""

from decimal import Decimal

from extraction.model import Document, Extraction, Quantity

_HUNDRED = Decimal(100)
Json = dict[str, object]


def quantity_json(
    document: Document, extraction: Extraction, quantity: Quantity, as_written: bool = False
) -> Json:
    """One quantity with all the fields of the claim model, decimals as exact text.

    `as_written` is for a reader of all numbers: `subject` is what the clause is about, for `counted` already
    names what is counted (of *Ford has 13,000 workers* `Ford`, where a claim has `workers`), and cents stay
    cents (*63 cents* is 63 `cent`, where a claim has 0.63 `USD`).

    `equivalent_of` is `[start, end]` of the quote that this one restates; `period` is `[start, end]`, both
    days included; `start` and `end` are code points of the document's text.
    """
    sentence = extraction.sentences[quantity.sentence]
    restated = quantity.equivalent_of
    period = quantity.period
    is_minor = as_written and quantity.minor_unit is not None
    value, low, high = (
        plain(v * _HUNDRED if is_minor and v is not None else v)
        for v in (quantity.value, quantity.low, quantity.high)
    )
    return {
        "document": document.name,
        "quote": quantity.quote,
        "start": quantity.start,
        "end": quantity.end,
        "value": value,
        "low": low,
        "high": high,
        "unit": quantity.minor_unit if is_minor else quantity.unit,
        "counted": quantity.counted,
        "comparator": quantity.comparator,
        "measure": quantity.measure,
        "basis": quantity.basis,
        "direction": quantity.direction,
        "subject": quantity.topic if as_written else quantity.subject,
        "subject_start": quantity.topic_start if as_written else quantity.subject_start,
        "subject_end": quantity.topic_end if as_written else quantity.subject_end,
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
