"""The `addresses` table."""

from typing import Annotated

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class Addresses(Table):
    """One row per document and address at which it was seen."""

    address_id: str = identifier("Address id", "Hash of document and address.", key=True, unique=True)
    document_id: str = identifier("Document", "The document seen there.", references="documents.document_id")
    uri: str = column("Address", "File path, URL or name at which the text was read.")
    name: str = column("Name", "What the document is called at this address.")
    seen_at: Annotated[pl.Datetime, "us", "UTC"] = column(
        "Seen at", "Start of the run that first saw it there."
    )
    fetch_id: str = identifier(
        "Fetch",
        "The fetch that brought it from there, where one did.",
        nullable=True,
        references="fetches.fetch_id",
    )
    run_id: str = run_reference()
