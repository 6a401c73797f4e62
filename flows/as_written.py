"""Every number of a document told as it is written, for a reader of all of them.

A claim is told so that it can be counted with: in percent, in the currency itself, each level for itself.
Here cents stay cents, a third stays a third, points stay points, and a movement *from 20 to 29* is one
quantity with both ends, in the order in which they stand. `subject` is what the clause is about, for
`counted` already names what is counted: of *Ford has 13,000 workers* `Ford`, where a claim has `workers`.
"""

from collections.abc import Iterator
from dataclasses import replace

from extraction.model import Comparator, Document, Extraction, Measure, Quantity

_REACH = 12
_ABOUT = ("about", "around", "roughly", "approximately", "some ", "~", "≈")
_AVERAGING = ("averaged", "averages", "averaging")
_BEYOND = ("higher", "lower", "above", "below")


def as_written(document: Document, extraction: Extraction) -> Iterator[Quantity]:
    """Give the quantities of a document in text order, each as it is written."""
    taken: set[int] = set()
    for i, quantity in enumerate(extraction.quantities):
        if i in taken:
            continue
        told = _compared(document, _told(quantity))
        if quantity.until is not None:
            taken.add(quantity.until)
            told = _moved(document, told, _told(extraction.quantities[quantity.until]))
        yield _about(told)


def _about(told: Quantity) -> Quantity:
    """The topic as subject; with its holder it has no place of its own: *fee of Orbis*."""
    if told.topic is None or told.holder is None:
        return replace(told, subject=told.topic, subject_start=told.topic_start, subject_end=told.topic_end)
    return replace(told, subject=f"{told.topic} of {told.holder}", subject_start=None, subject_end=None)


def _told(quantity: Quantity) -> Quantity:
    value, low, high = quantity.value, quantity.low, quantity.high
    unit, counted = quantity.unit, quantity.counted
    if quantity.minor_unit is not None:
        value, low, high = (None if v is None else v.scaleb(2) for v in (value, low, high))
        unit = quantity.minor_unit
    elif quantity.fraction is not None:
        value, unit, counted = quantity.fraction, "1", quantity.of
    elif unit == "index":
        unit = "point" if quantity.quote.endswith(("point", "points")) else None
    elif unit == "1" and counted in ("point", "points"):
        unit, counted = "point", None
    if low is not None and high is not None and quantity.measure is Measure.CHANGE and low < 0:
        low, high = -high, -low
    return replace(quantity, value=value, low=low, high=high, unit=unit, counted=counted)


def _compared(document: Document, told: Quantity) -> Quantity:
    """Comparator and direction as the words before the number have them; what follows it leaves them open.

    *About 14 to 18* and *averaged 7* are about so much; *5 percent higher* and *between 5 and 6* go nowhere.
    """
    before = document.text[max(0, told.start - _REACH) : told.start].rstrip().lower()
    is_about = told.comparator is Comparator.EQ and before.endswith(_AVERAGING)
    if told.comparator is Comparator.RANGE:
        is_about = told.quote.lower().startswith(_ABOUT)
    comparator = Comparator.APPROX if is_about else told.comparator
    after = document.text[told.end : told.end + _REACH].lstrip().lower()
    is_open = after.startswith(_BEYOND) or told.quote.lower().startswith("between")
    return replace(told, comparator=comparator, direction=None if is_open else told.direction)


def _moved(document: Document, left: Quantity, right: Quantity) -> Quantity:
    """One quantity of the two levels between which a figure moved."""
    return replace(
        left,
        quote=document.text[left.start : right.end],
        end=right.end,
        value=None,
        low=left.value,
        high=right.value,
        comparator=Comparator.RANGE,
        until=None,
    )
