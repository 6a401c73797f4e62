"""The `quarantine` table."""

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class Quarantine(Table):
    """One row per input or row held back, with the check that failed and what was held back."""

    quarantine_id: str = identifier(
        "Quarantine id", "Hash of what was held back and why.", key=True, unique=True
    )
    table_name: str = column("Table", "The table it would have gone to; inputs for what could not be read.")
    check_name: str = column("Check", "Name of the check that failed.")
    reason: str = column("Reason", "What is wrong, in a sentence.")
    row_json: str = column("Row", "The row held back, as JSON.", nullable=True)
    uri: str = column("Address", "Where the input was read from.", nullable=True)
    document_id: str = identifier("Document", "The document it is from, if it was read.", nullable=True)
    extraction_id: str = identifier("Extraction", "The reading it is from.", nullable=True)
    quantity_id: str = identifier("Quantity", "The number held back.", nullable=True)
    span_start: pl.Int64 = column(
        "Span start", "Offset in the document's text, where there is one.", nullable=True
    )
    span_end: pl.Int64 = column("Span end", "Offset after its last code point.", nullable=True)
    run_id: str = run_reference()
