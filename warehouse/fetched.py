"""What was fetched before, read from the front door: no lock, no waiting."""

from collections.abc import Sequence
from pathlib import Path

from extraction.text.fetched import Fetched
from extraction.text.raw_store import RawStore
from warehouse.lake import Lake
from warehouse.query import opened
from warehouse.sql import statement

RAW = "raw"
"""The folder of a warehouse in which fetched bytes are kept, by their hash."""


def raw_folder(lake: Lake) -> Path:
    """Say where the bytes are kept that were fetched for a warehouse."""
    return lake.folder / RAW


def last_fetches(lake: Lake, addresses: Sequence[str]) -> dict[str, Fetched]:
    """Give, by address, the last fetch that gave something to read, as long as its bytes are still kept."""
    if not lake.front_door.exists():
        return {}
    with opened(lake.front_door) as door:
        found = door.execute(statement("fetched/last"), {"addresses": list(addresses)}).fetchall()
    store = RawStore(raw_folder(lake))
    fetches = (Fetched(*row) for row in found)
    return {f.address: f for f in fetches if f.digest and store.path(f.digest).exists()}
