"""From an id to the sentence, document and run behind it."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import duckdb

from warehouse.errors import AmbiguousIdError, UnknownIdError
from warehouse.identity import LENGTH
from warehouse.named_rows import Row, named_rows
from warehouse.query import opened


class Traced(StrEnum):
    """What an id names."""

    OBSERVATION = "observation"
    CLAIM = "claim"
    QUANTITY = "quantity"

    @property
    def view(self) -> str:
        """The view of all that there are."""
        return "quantities" if self is Traced.QUANTITY else f"{self}s"


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
        role: how the claim stands to the observation's figure: chosen, agrees, differs, restates, rejected.
        indicator: label of what the dataset takes the claim to measure; `phrase` of the registry said so,
            with this `score`, 0 where the registry has none.
        conversion: how the dataset's value came of the stated one, where the unit is another.
        corrections: what people put right in the claim: field, old and new value, who and why. The fields
            here are as the text has them.
        addresses: where the document was seen.
        source_link: where in the source the quote stands; of no claim, the address alone.
    """

    quantity_id: str
    claim_id: str | None
    outcome: str
    kind: str
    rule: str
    is_chosen: bool
    role: str | None
    indicator: str | None
    phrase: str | None
    score: Decimal | None
    conversion: str | None
    corrections: list[str]
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
    source_link: str | None
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
    observation: Row | None
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
        if traced is Traced.OBSERVATION:
            (observation,) = _rows(door, "observations", "observation_id", [found])
            links = _rows(door, "observation_claims", "observation_id", [found])
            roles = {link["claim_id"]: link["role"] for link in links}
            return Trace(traced, found, observation, _of_claims(door, roles))
        if traced is Traced.CLAIM:
            return Trace(traced, found, None, _of_claims(door, {found: None}))
        quantities = _rows(door, "quantities", "quantity_id", [found])
        claims = _rows(door, "claims", "quantity_id", [found])
        return Trace(traced, found, None, _sources(door, quantities, claims, {}))


def _resolve(door: duckdb.DuckDBPyConnection, given: str) -> tuple[Traced, str]:
    if not given:
        raise UnknownIdError(given)
    found: list[tuple[Traced, str]] = []
    for traced in Traced:
        key = f"{traced}_id"
        # Bounds rather than a pattern: with them Parquet's statistics tell which row groups to read.
        rows = door.execute(
            f"select {key} from {traced.view} where {key} >= ? and {key} < ? limit {_SHOWN}",
            [given, f"{given}g"],
        ).fetchall()
        found += [(traced, row[0]) for row in rows]
        if found and len(given) == LENGTH:  # a whole id names one thing
            break
    if not found:
        raise UnknownIdError(given)
    if len(found) > 1:
        raise AmbiguousIdError(given, [known for _, known in found])
    return found[0]


def _of_claims(door: duckdb.DuckDBPyConnection, roles: dict[str, str | None]) -> list[Source]:
    claims = _rows(door, "claims", "claim_id", list(roles))
    quantities = _rows(door, "quantities", "quantity_id", [claim["quantity_id"] for claim in claims])
    return _sources(door, quantities, claims, roles)


def _sources(
    door: duckdb.DuckDBPyConnection, quantities: list[Row], claims: list[Row], roles: dict[str, str | None]
) -> list[Source]:
    """Put together what several lookups give; each reads little, where a join would read whole tables."""

    def of(view: str, key: str, rows: list[Row], columns: str = "*") -> dict[str, Row]:
        ids = list({row[key]: None for row in rows if row[key] is not None})
        return {row[key]: row for row in _rows(door, view, key, ids, columns)}

    sentences = of("sentences", "sentence_id", quantities)
    documents = of("documents", "document_id", quantities, "* exclude (text, pages)")
    extractions = of("extractions", "extraction_id", quantities)
    runs = of("history.runs", "run_id", quantities)
    addresses = _rows(door, "addresses", "document_id", list(documents))
    held_back = _rows(
        door,
        "quarantine",
        "quantity_id",
        [q["quantity_id"] for q in quantities if q["outcome"] == "quarantined"],
    )
    stated = {claim["quantity_id"]: claim for claim in claims}
    readings = _readings(door, claims)
    sources = []
    for quantity in quantities:
        claim = stated.get(quantity["quantity_id"], {})
        sentence = sentences.get(quantity["sentence_id"], {})
        values = {
            **dict.fromkeys(_NAMES),
            **documents[quantity["document_id"]],
            **extractions[quantity["extraction_id"]],
            **runs[quantity["run_id"]],
            **{name: sentence.get(name) for name in ("sentence_start", "sentence_end", "page")},
            **quantity,
            **claim,
            **readings.get(claim.get("claim_id", ""), {"corrections": []}),
            "sentence": sentence.get("text"),
            "source_link": claim.get("source_link") or documents[quantity["document_id"]]["uri"],
            "is_chosen": roles.get(claim.get("claim_id", "")) == "chosen",
            "role": roles.get(claim.get("claim_id", "")),
            "addresses": sorted(a["uri"] for a in addresses if a["document_id"] == quantity["document_id"]),
            "held_back": [
                f"{held['check_name']}: {held['reason']}"
                for held in held_back
                if held["quantity_id"] == quantity["quantity_id"]
            ],
        }
        sources.append(Source(**{name: values[name] for name in _NAMES}))
    latest_first = sorted(sources, key=lambda s: (s.published_on or date.min, s.quantity_id), reverse=True)
    return sorted(latest_first, key=lambda s: not s.is_chosen)


def _readings(door: duckdb.DuckDBPyConnection, claims: list[Row]) -> dict[str, Row]:
    """Say how the dataset reads claims: indicator, why it is this one, conversion, corrections."""
    ids = [claim["claim_id"] for claim in claims]
    read = _rows(
        door, "claim_indicators", "claim_id", ids, "claim_id, indicator_id, phrase, score, conversion"
    )
    known = _rows(
        door, "history.indicators", "indicator_id", [r["indicator_id"] for r in read], "indicator_id, label"
    )
    labels = {row["indicator_id"]: row["label"] for row in known}
    corrected = _rows(door, "corrections_applied", "claim_id", ids)
    return {
        row["claim_id"]: {
            **{name: row[name] for name in ("phrase", "score", "conversion")},
            "indicator": labels[row["indicator_id"]],
            "corrections": sorted(_told(c) for c in corrected if c["claim_id"] == row["claim_id"]),
        }
        for row in read
    }


def _told(correction: Row) -> str:
    """Say what a correction did; the macro `trace` says it in the same words."""
    stated, corrected = (correction[name] or "none" for name in ("stated", "corrected"))
    change = (
        "rejected" if correction["field"] == "rejected" else f"{correction['field']} {stated} to {corrected}"
    )
    return f"{change} ({correction['corrected_by']}: {correction['reason']})"


def _rows(
    door: duckdb.DuckDBPyConnection, view: str, column: str, ids: list[str], columns: str = "*"
) -> list[Row]:
    """Give the rows of a view that have one of some ids, which Parquet's statistics narrow down."""
    if not ids:
        return []
    marks = ", ".join("?" * len(ids))
    return named_rows(door.execute(f"select {columns} from {view} where {column} in ({marks})", ids))


_SHOWN = 4
"""How many of the things of one kind whose ids begin as given are looked for."""

_NAMES = tuple(field.name for field in fields(Source))
