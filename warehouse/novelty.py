"""What of some inputs the warehouse does not have yet, read from the front door: no lock, no waiting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import duckdb

from warehouse.identity import address_id, dated, extraction_id
from warehouse.lake import Lake
from warehouse.remote import reach_views
from warehouse.sql import statement


class Novelty(StrEnum):
    """What is new about a text at an address."""

    TEXT = "text"  # extract it
    ADDRESS = "address"  # the text is known, the address is not
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A text that was read, and what is said about it there.

    Attributes:
        uri: its address (`rows.address_of`).
        published_on: its date, as far as it is stated.
    """

    document_id: str
    uri: str
    published_on: date | None = None

    @property
    def address_id(self) -> str:
        """The id of the text at its address."""
        return address_id(self.document_id, self.uri)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is new about a sighting, and the date to go by.

    Attributes:
        published_on: the date stated there; but the one known, where none is stated, or where it is another
            address that states another one.
    """

    novelty: Novelty
    published_on: date | None


def novelty(lake: Lake, inputs: Sequence[Sighting], fingerprint: str) -> list[Answer]:
    """Say of each input what is new about it.

    An answer may be out of date by the time of the load, which looks again.

    Args:
        lake: the warehouse, which need not exist yet.
        inputs: what was read.
        fingerprint: that of the extractor which would read them.

    Returns:
        One answer for each input, in their order.
    """
    if not lake.front_door.exists():
        return [Answer(Novelty.TEXT, sighting.published_on) for sighting in inputs]
    with duckdb.connect(lake.front_door, read_only=True) as door:
        reach_views(door)
        known = {row[0]: row[1:] for row in _asked(door, "dates", [s.document_id for s in inputs])}
        seen = {row[0] for row in _asked(door, "addresses", [sighting.address_id for sighting in inputs])}
        days = [_date(sighting, *known.get(sighting.document_id, (None, None))) for sighting in inputs]
        readings = [
            extraction_id(sighting.document_id, dated(fingerprint, day))
            for sighting, day in zip(inputs, days, strict=True)
        ]
        read = {row[0] for row in _asked(door, "readings", readings)}
    return [
        Answer(_novelty(reading in read, sighting.address_id in seen), day)
        for sighting, day, reading in zip(inputs, days, readings, strict=True)
    ]


def _date(sighting: Sighting, known: date | None, known_from: str | None) -> date | None:
    """The date stated at the address that the one known is from corrects it.

    No other address does: a text that stands at two, with two dates, would be read anew by each run.
    """
    if sighting.published_on is None or (known is not None and sighting.uri != known_from):
        return known
    return sighting.published_on


def _novelty(is_read: bool, is_seen: bool) -> Novelty:
    if not is_read:
        return Novelty.TEXT
    return Novelty.NOTHING if is_seen else Novelty.ADDRESS


def _asked(door: duckdb.DuckDBPyConnection, name: str, ids: list[str]) -> list[tuple[Any, ...]]:
    return door.execute(statement(f"novelty/{name}"), {"ids": ids}).fetchall()
