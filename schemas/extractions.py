"""The `extractions` table."""

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class Extractions(Table):
    """One row per document and version of the extractor that read it, with the account of its numbers."""

    extraction_id: str = identifier("Extraction", "Hash of document and fingerprint.", key=True, unique=True)
    document_id: str = identifier("Document", "The document read.", references="documents.document_id")
    extractor_version: str = column("Extractor version", "Version of the claims engine.")
    fingerprint: str = column("Fingerprint", "Hash of extractor version and settings.")
    quantities: pl.Int64 = column("Quantities", "Numbers found; the sum of the next three.", ge=0)
    claims: pl.Int64 = column("Claims", "Numbers that are claims.", ge=0)
    skipped: pl.Int64 = column("Skipped", "Numbers that are none, with the reason why.", ge=0)
    quarantined: pl.Int64 = column("Quarantined", "Numbers held back because a check failed.", ge=0)
    published_on: pl.Date = column(
        "Published on", "The day to which it took words like *last year* to refer.", nullable=True
    )
    run_id: str = run_reference()
