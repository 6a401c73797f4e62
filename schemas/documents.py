"""The `documents` table."""

from typing import Annotated

import polars as pl

from schemas.contract import Table, column, identifier, run_reference


class Documents(Table):
    """One row per distinct text: what it says, word for word, and what is known about it."""

    document_id: str = identifier(
        "Document", "First 32 hex digits of the SHA-256 of the stored text in UTF-8.", key=True, unique=True
    )
    name: str = column("Name", "What people call it: the record's id, else the file's stem.")
    uri: str = column(
        "Address", "Where it was first read from; all its addresses are in `addresses`.", nullable=True
    )
    title: str = column("Title", "Its title, where one is known.", nullable=True)
    publisher: str = column("Publisher", "Who published it, where that is known.", nullable=True)
    language: str = column("Language", "ISO 639-1 code; only English is read for claims.", nullable=True)
    media_type: str = column("Media type", "The format it was read from, such as text/html.")
    published_on: pl.Date = column(
        "Published on", "The day it was published, to which words like *last year* refer.", nullable=True
    )
    text: str = column("Text", "The stored text; every offset counts code points of it.")
    length: pl.Int64 = column("Length", "Number of code points of the text.", ge=0)
    pages: Annotated[pl.List, pl.Int64()] = column(
        "Pages", "Offset at which each page starts; empty where there are none."
    )
    run_id: str = run_reference()
