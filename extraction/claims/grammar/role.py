"""The part that a quantity plays in its clause: the record that the grammar fills in."""

from dataclasses import dataclass

from extraction.model import Basis, Direction, Measure

Offsets = tuple[int, int]
"""A stretch `[start, end)` of the document's text; a `Span` takes far longer to make."""


@dataclass(slots=True)
class Role:
    """The part that a quantity plays in its clause.

    Attributes:
        is_negative: whether a change goes down, so that its value is signed.
        subject: the span, in the document, of the phrase that names what is measured.
        topic: the span of the noun phrase that the clause is about. It differs from `subject` for counts
            alone, whose subject is the counted noun: "the clinic has fitted some 300 hips".
        holder: the span of who has or does what the topic names, where the clause names another.
        of: for shares the whole, for ranks what is ranked among.
    """

    measure: Measure = Measure.LEVEL
    basis: Basis | None = None
    direction: Direction | None = None
    is_negative: bool = False
    subject: Offsets | None = None
    topic: Offsets | None = None
    holder: Offsets | None = None
    of: str | None = None
