"""The `quantities` table."""

from enum import StrEnum

import polars as pl

from extraction.model import Kind
from schemas.contract import Number, Table, column, identifier, run_reference


class Outcome(StrEnum):
    """What became of a number; each has exactly one outcome, so that none is lost."""

    CLAIM = "claim"
    SKIPPED = "skipped"
    QUARANTINED = "quarantined"


class Quantities(Table):
    """One row per number found in a document, for each extraction: what it is and what became of it."""

    quantity_id: str = identifier("Quantity", "Hash of document and span.", key=True, unique=True)
    extraction_id: str = identifier(
        "Extraction", "The reading that found it.", key=True, references="extractions.extraction_id"
    )
    document_id: str = identifier("Document", "The document it is from.", references="documents.document_id")
    sentence_id: str = identifier(
        "Sentence", "The sentence that holds it.", nullable=True, references="sentences.sentence_id"
    )
    quote_start: pl.Int64 = column(
        "Quote start", "Offset of the quote's first code point in the document's text.", nullable=True, ge=0
    )
    quote_end: pl.Int64 = column("Quote end", "Offset after its last code point.", nullable=True, gt=0)
    quote: str = column(
        "Quote",
        "The number as written, with comparator, unit and counted noun; null only where it is quarantined "
        "because it could not be found in the text.",
        nullable=True,
    )
    outcome: str = column("Outcome", "claim, skipped or quarantined.", isin=[o.value for o in Outcome])
    kind: str = column(
        "Kind", "claim, or the reason why it is none: date, name, ordinal, …", isin=[k.value for k in Kind]
    )
    rule: str = column("Rule", "The rule of the extractor that decided.")
    value: Number = column(
        "Value", "The number in its unit, scale applied, where it was read.", nullable=True
    )
    low: Number = column("Low", "Lower end of a range.", nullable=True)
    high: Number = column("High", "Upper end of a range.", nullable=True)
    unit: str = column("Unit", "Code of the unit, where there is one.", nullable=True)
    run_id: str = run_reference()
