"""What a document says around a quantity: period, place, speaker and modality.

A claim takes what its clause says first, then its sentence, its paragraph, the title and the dateline.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.claims.clause import Role
from extraction.claims.mention import Mention
from extraction.claims.tokens import Sentence
from extraction.model import Document, Modality, Period


@dataclass(slots=True)
class Circumstances:
    """When, where, by whom and how surely a quantity is stated."""

    period: Period | None = None
    geo: str | None = None
    place: str | None = None
    modality: Modality = Modality.ACTUAL
    attributed_to: str | None = None


class Context:
    """Reads a document front to back and resolves what its quantities leave to their surroundings."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def enter_paragraph(self, sentences: Sequence[Sentence]) -> None:
        """Take note of a paragraph before its quantities are resolved; called for every paragraph, in order."""

    def circumstances(self, sentence: Sentence, mention: Mention, role: Role) -> Circumstances:
        """Resolve one quantity of the paragraph entered last."""
        day = self.document.published_on
        return Circumstances(period=Period(day, day) if day else None)
