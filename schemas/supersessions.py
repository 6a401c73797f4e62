"""The `supersessions` table."""

from schemas.contract import Table, column, identifier, run_reference


class Supersessions(Table):
    """One row per extraction that a later one has replaced; its rows stay in the lake."""

    extraction_id: str = identifier(
        "Extraction", "The one replaced.", key=True, unique=True, references="extractions.extraction_id"
    )
    superseded_by: str = identifier(
        "Superseded by", "The one in its stead.", references="extractions.extraction_id"
    )
    reason: str = column(
        "Reason",
        "A newer extractor read the document, it was read with another date, or its address has a new text.",
        isin=["newer extractor", "another date", "newer version"],
    )
    run_id: str = run_reference()
