"""What of some inputs the warehouse does not have yet, read from the front door: no lock, no waiting."""

from collections.abc import Sequence
from enum import StrEnum

import duckdb

from warehouse.identity import address_id, extraction_id
from warehouse.lake import Lake
from warehouse.remote import reach_views


class Novelty(StrEnum):
    """What is new about a text at an address."""

    TEXT = "text"  # extract it
    ADDRESS = "address"  # the text is known, the address is not: stage it as `Seen`
    NOTHING = "nothing"  # drop it


def novelty(lake: Lake, inputs: Sequence[tuple[str, str]], fingerprint: str) -> list[Novelty]:
    """Say of each input what is new about it.

    An answer may be out of date by the time of the load, which looks again.

    Args:
        lake: the warehouse, which need not exist yet.
        inputs: `document_id` and address (`rows.address_of`) of each.
        fingerprint: that of the extractor which would read them.

    Returns:
        One answer for each input, in their order.
    """
    extractions = [extraction_id(document, fingerprint) for document, _ in inputs]
    addresses = [address_id(document, uri) for document, uri in inputs]
    if not lake.front_door.exists():
        return [Novelty.TEXT] * len(inputs)
    with duckdb.connect(lake.front_door, read_only=True) as door:
        reach_views(door)
        read = _known(door, "extractions", "extraction_id", extractions)
        seen = _known(door, "addresses", "address_id", addresses)
    return [
        Novelty.TEXT if e not in read else Novelty.ADDRESS if a not in seen else Novelty.NOTHING
        for e, a in zip(extractions, addresses, strict=True)
    ]


def _known(door: duckdb.DuckDBPyConnection, table: str, column: str, ids: list[str]) -> set[str]:
    found = door.execute(f"select {column} from history.{table} where {column} in (select unnest(?))", [ids])
    return {row[0] for row in found.fetchall()}
