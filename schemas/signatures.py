"""The `signatures` table."""

from typing import Annotated

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class Signatures(Table):
    """One row per document: what tells how much its text shares with another's."""

    document_id: str = identifier(
        "Document", "The document.", key=True, unique=True, references="documents.document_id"
    )
    signature: Annotated[pl.List, pl.Int64()] = column(
        "Signature",
        "128 MinHash values of its runs of four words; the share of values that two documents have in common "
        "estimates the share of runs.",
    )
    bands: Annotated[pl.List, pl.Int64()] = column(
        "Bands", "32 keys of the signature; documents without a key in common are not compared."
    )
    run_id: str = run_reference()
