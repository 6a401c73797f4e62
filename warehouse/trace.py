"""From an id to the sentence, document and run behind it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import duckdb

from warehouse.errors import AmbiguousIdError, UnknownIdError
from warehouse.query import opened
from warehouse.sql import statement


class Traced(StrEnum):
    """What an id names."""

    OBSERVATION = "observation"
    CLAIM = "claim"
    QUANTITY = "quantity"


@dataclass(frozen=True, slots=True)
class Source:
    """One number behind what was asked for, and all the way back to its source.

    Attributes:
        claim_id: None for a number that is no claim.
        kind: claim, or the reason why it is none.
        outcome: claim, skipped or quarantined; `held_back` says why it is quarantined.
        quote: the number as written; offsets count code points of the document's text.
        sentence: None, as `quote`, where it could not be found in the text.
        is_chosen: whether the observation's figure is this one.
        addresses: where the document was seen.
    """

    quantity_id: str
    claim_id: str | None
    outcome: str
    kind: str
    rule: str
    is_chosen: bool
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    counted: str | None
    comparator: str | None
    measure: str | None
    basis: str | None
    subject: str | None
    of: str | None
    geo: str | None
    place: str | None
    period_start: date | None
    period_end: date | None
    modality: str | None
    attributed_to: str | None
    equivalent_of: str | None
    quote: str | None
    quote_start: int | None
    quote_end: int | None
    sentence: str | None
    sentence_start: int | None
    sentence_end: int | None
    page: int | None
    held_back: list[str]
    document_id: str
    name: str
    title: str | None
    publisher: str | None
    published_on: date | None
    addresses: list[str]
    extractor_version: str
    run_id: str
    flow_run_id: str | None
    started_at: datetime

    @property
    def marked(self) -> tuple[str, str, str] | None:
        """The sentence in three parts: before the quote, the quote, after it."""
        if self.sentence is None or self.quote_start is None or self.quote_end is None:
            return None
        start = self.quote_start - (self.sentence_start or 0)
        end = self.quote_end - (self.sentence_start or 0)
        return self.sentence[:start], self.sentence[start:end], self.sentence[end:]


@dataclass(frozen=True, slots=True)
class Trace:
    """What an id names, and every number behind it.

    Attributes:
        traced: what it names.
        id: the id in full.
        observation: for an observation, its row by column, else None.
        sources: the numbers behind it, the chosen one first; one for a claim or a quantity.
    """

    traced: Traced
    id: str
    observation: dict[str, Any] | None
    sources: list[Source]


def trace(warehouse: Path, given: str) -> Trace:
    """Follow an id, or the beginning of one, back to its sources.

    Args:
        warehouse: the front door, `Lake.front_door`.
        given: the id of an observation, claim or quantity, or so much of it that no other id begins like it.

    Raises:
        NoWarehouseError: if there is no warehouse.
        UnknownIdError: if nothing has this id.
        AmbiguousIdError: if several ids begin like this.
    """
    with opened(warehouse) as door:
        traced, found = _resolve(door, given.strip().lower())
        sources = [Source(**row) for row in _rows(door, "from trace($id)", found)]
        observed = _rows(door, statement("trace/observed"), found) if traced is Traced.OBSERVATION else []
    return Trace(traced, found, observed[0] if observed else None, sources)


def _resolve(door: duckdb.DuckDBPyConnection, given: str) -> tuple[Traced, str]:
    if not given:
        raise UnknownIdError(given)
    # Bounds rather than a pattern: with them Parquet's statistics tell which row groups to read.
    found = door.execute(statement("trace/resolve"), {"low": given, "high": f"{given}g"}).fetchall()
    if not found:
        raise UnknownIdError(given)
    if len(found) > 1:
        raise AmbiguousIdError(given, [row[1] for row in found])
    return Traced(found[0][0]), str(found[0][1])


def _rows(door: duckdb.DuckDBPyConnection, sql: str, given: str) -> list[dict[str, Any]]:
    found = door.execute(sql, {"id": given})
    columns = [column[0] for column in found.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]
