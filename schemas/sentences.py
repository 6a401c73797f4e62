"""The `sentences` table."""

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class Sentences(Table):
    """One row per sentence that holds a number, for each extraction that found it."""

    sentence_id: str = identifier("Sentence", "Hash of document and span.", key=True, unique=True)
    extraction_id: str = identifier(
        "Extraction", "The reading that found it.", key=True, references="extractions.extraction_id"
    )
    document_id: str = identifier("Document", "The document it is from.", references="documents.document_id")
    sentence_start: pl.Int64 = column("Start", "Offset of its first code point in the document's text.", ge=0)
    sentence_end: pl.Int64 = column("End", "Offset after its last code point.", gt=0)
    text: str = column("Text", "The sentence, as it stands in the document.", str_length={"min_value": 1})
    page: pl.Int32 = column(
        "Page", "Page on which it starts, from 1, for paged formats.", nullable=True, ge=1
    )
    run_id: str = run_reference()
