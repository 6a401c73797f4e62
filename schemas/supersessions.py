"""The `supersessions` table."""

from schemas.contract import Table, identifier, run_reference


class Supersessions(Table):
    """One row per extraction that a later one of its document has replaced; its rows stay in the lake."""

    extraction_id: str = identifier(
        "Extraction", "The one replaced.", key=True, unique=True, references="extractions.extraction_id"
    )
    superseded_by: str = identifier(
        "Superseded by", "The one in its stead.", references="extractions.extraction_id"
    )
    run_id: str = run_reference()
