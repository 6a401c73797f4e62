"""The `near_duplicates` table."""

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class NearDuplicates(Table):
    """One row per pair of documents whose texts are nearly the same: syndicated copies, edited versions."""

    document_id: str = identifier("Document", "One of the two.", key=True, references="documents.document_id")
    other_id: str = identifier(
        "Other", "The other one, whose id is greater.", key=True, references="documents.document_id"
    )
    resemblance: pl.Int32 = column(
        "Resemblance", "Percent of their runs of four words that both have, as estimated.", ge=70, le=100
    )
    run_id: str = run_reference()
