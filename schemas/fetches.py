"""The `fetches` table."""

from typing import Annotated

import polars as pl

from schemas.contract import Table, column, identifier, run_reference

SHA256 = r"^[0-9a-f]{64}$"


class Fetches(Table):
    """One row per time that an address was fetched: when, with which answer, and which bytes came."""

    fetch_id: str = identifier("Fetch", "Hash of address and time.", key=True, unique=True)
    address: str = column("Address", "As asked for.")
    final_address: str = column("Final address", "After redirects; what came from it is at this `uri`.")
    fetched_at: Annotated[pl.Datetime, "us", "UTC"] = column("Fetched at", "When it was asked for, in UTC.")
    status: pl.Int32 = column(
        "Status", "Status of the last answer: 200, 304 for unchanged; 0 where none came.", ge=0
    )
    sha256: str = column(
        "SHA-256",
        "Hash of the bytes, which are kept under it in the warehouse's folder `raw`; null where none came.",
        nullable=True,
        str_matches=SHA256,
    )
    size: pl.Int64 = column("Size", "Number of bytes.", ge=0)
    media_type: str = column("Media type", "As the server declared it.", nullable=True)
    charset: str = column("Charset", "As the server declared it.", nullable=True)
    etag: str = column("ETag", "The server's mark of this version.", nullable=True)
    last_modified: str = column("Last modified", "The server's time of this version.", nullable=True)
    is_new: bool = column("New", "Whether bytes came that differ from those of the fetch before.")
    check_name: str = column(
        "Check", "What was wrong, where nothing could be read: robots, http_404, …", nullable=True
    )
    reason: str = column("Reason", "The same in a sentence.", nullable=True)
    run_id: str = run_reference()
