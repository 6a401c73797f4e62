"""The `claims` table."""

import pandera.polars as pa
import polars as pl
from pandera.api.polars.types import PolarsData

from extraction.model import Basis, Comparator, Direction, Measure, Modality
from schemas.contract import ID_PATTERN, Number, Table, column, identifier, run_reference


class Claims(Table):
    """One row per claim: a quantity asserted of something measurable, with all that the text says of it."""

    claim_id: str = identifier("Claim", "Hash of quantity and extractor fingerprint.", key=True, unique=True)
    quantity_id: str = identifier("Quantity", "The number it states.", references="quantities.quantity_id")
    sentence_id: str = identifier(
        "Sentence", "The sentence it stands in.", references="sentences.sentence_id"
    )
    document_id: str = identifier("Document", "The document it is from.", references="documents.document_id")
    extraction_id: str = identifier(
        "Extraction", "The reading that found it.", references="extractions.extraction_id"
    )
    quote: str = column(
        "Quote", "The quantity as written; text[quote_start:quote_end].", str_length={"min_value": 1}
    )
    quote_start: pl.Int64 = column("Quote start", "Offset of the quote's first code point in the text.", ge=0)
    quote_end: pl.Int64 = column("Quote end", "Offset after its last code point.", gt=0)
    value: Number = column(
        "Value", "The number in its unit, scale applied, signed for changes; null for ranges.", nullable=True
    )
    low: Number = column("Low", "Lower end of a range, else null.", nullable=True)
    high: Number = column("High", "Upper end of a range, else null.", nullable=True)
    unit: str = column(
        "Unit",
        "ISO 4217 code, %, pp, bp, × (multiples), 1 (counts), rank, index, or a symbol.",
        nullable=True,
    )
    counted: str = column("Counted", "For counts: the thing counted, in lower case.", nullable=True)
    comparator: str = column(
        "Comparator", "How the stated number bounds the true one.", isin=[c.value for c in Comparator]
    )
    measure: str = column("Measure", "What sort of figure it is.", isin=[m.value for m in Measure])
    basis: str = column(
        "Basis",
        "What a change is measured against, where said.",
        nullable=True,
        isin=[b.value for b in Basis],
    )
    direction: str = column(
        "Direction", "Which way a change goes, where said.", nullable=True, isin=[d.value for d in Direction]
    )
    subject: str = column(
        "Subject", "What is measured, as written; text[subject_start:subject_end].", nullable=True
    )
    subject_start: pl.Int64 = column(
        "Subject start", "Offset of the subject's first code point in the text.", nullable=True, ge=0
    )
    subject_end: pl.Int64 = column("Subject end", "Offset after its last code point.", nullable=True, gt=0)
    topic: str = column(
        "Topic",
        "What the clause is about: for counts, who or what has what is counted; text[topic_start:topic_end].",
        nullable=True,
    )
    topic_start: pl.Int64 = column(
        "Topic start", "Offset of the topic's first code point in the text.", nullable=True, ge=0
    )
    topic_end: pl.Int64 = column("Topic end", "Offset after its last code point.", nullable=True, gt=0)
    of: str = column("Of", "The whole of a share, or what is ranked among.", nullable=True)
    geo: str = column(
        "Country",
        "ISO 3166-1 alpha-3 code, WLD, EUU or EMU, where the figure is about a place.",
        nullable=True,
    )
    place: str = column("Place", "The finest place named for the figure, as written.", nullable=True)
    period_start: pl.Date = column("Period start", "First day the figure is about.", nullable=True)
    period_end: pl.Date = column("Period end", "Last day the figure is about, included.", nullable=True)
    modality: str = column("Modality", "How real the figure is.", isin=[m.value for m in Modality])
    attributed_to: str = column("Attributed to", "Who the text says the figure is from.", nullable=True)
    equivalent_of: str = column(
        "Equivalent of",
        "The claim that this one restates in another unit.",
        nullable=True,
        references="claims.claim_id",
        str_matches=ID_PATTERN,
    )
    source_link: str = column(
        "Source link",
        "Where the quote stands in the source: a text fragment of a page, a page of a PDF, a line of a file.",
        nullable=True,
    )
    rule: str = column("Rule", "The rule of the extractor that decided.")
    extractor_version: str = column("Extractor version", "Version of the claims engine.")
    run_id: str = run_reference()

    @pa.dataframe_check(name="states_a_number")
    @classmethod
    def states_a_number(cls, data: PolarsData) -> pl.LazyFrame:
        """Value and range exclude each other, and one of them is there; a range has its ends in order."""
        value, low, high = pl.col("value"), pl.col("low"), pl.col("high")
        is_point = value.is_not_null() & low.is_null() & high.is_null()
        is_range = value.is_null() & low.is_not_null() & high.is_not_null() & (low <= high).fill_null(False)
        return data.lazyframe.select(is_point | is_range)

    @pa.dataframe_check(name="period_in_order")
    @classmethod
    def period_in_order(cls, data: PolarsData) -> pl.LazyFrame:
        """A period has both its ends, the first not after the last, or none."""
        start, end = pl.col("period_start"), pl.col("period_end")
        return data.lazyframe.select((start <= end).fill_null(start.is_null() & end.is_null()))
