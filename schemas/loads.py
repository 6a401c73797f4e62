"""The `loads` table."""

from typing import Annotated

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class Loads(Table):
    """One row per transaction that loaded rows: what it brought."""

    load_id: str = identifier("Load", "Hash of the run and the snapshot before it.", key=True, unique=True)
    loaded_at: Annotated[pl.Datetime, "us", "UTC"] = column(
        "Loaded at", "When the transaction began, in UTC."
    )
    documents: pl.Int64 = column("Documents", "Documents it brought that were new.", ge=0)
    extractions: pl.Int64 = column("Extractions", "Readings of a document it brought.", ge=0)
    quantities: pl.Int64 = column("Quantities", "Numbers found in them.", ge=0)
    claims: pl.Int64 = column("Claims", "Of these, claims.", ge=0)
    skipped: pl.Int64 = column("Skipped", "Of these, no claims, with the reason why.", ge=0)
    quarantined: pl.Int64 = column("Quarantined", "Of these, held back because a check failed.", ge=0)
    inputs_refused: pl.Int64 = column("Inputs refused", "Inputs that could not be read at all.", ge=0)
    run_id: str = run_reference()
