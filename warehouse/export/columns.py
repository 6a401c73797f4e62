"""The columns of exported observations, with their words and checks from the declarations in `schemas`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import polars as pl

from schemas import TABLES
from schemas.contract import columns

_RENAMED = {
    "indicator": "indicators.label",
    "topic": "indicators.topic",
    "stated_value": "claims.value",
    "stated_low": "claims.low",
    "stated_high": "claims.high",
    "stated_unit": "claims.unit",
    "sentence": "sentences.text",
    "sentence_start": "sentences.sentence_start",
    "page": "sentences.page",
    "document": "documents.name",
}
_OF_OBSERVATIONS = (
    "observation_id series_id indicator_id indicator topic qualifier of_what geo place period_start "
    "period_end frequency measure basis modality comparator value low high unit is_preferred is_conflict "
    "is_revised claims documents agreeing_claims agreeing_documents independent_documents "
    "agreeing_independent known_from reason claim_id"
)
_OF_CLAIMS = (
    "quote quote_start quote_end stated_value stated_low stated_high stated_unit counted attributed_to "
    "sentence sentence_start page source_link document_id"
)
_OF_DOCUMENTS = "document title publisher published_on uri"
_OF_RUNS = "extractor_version run_id"
_GROUPS = (
    ("observations", _OF_OBSERVATIONS),
    ("claims", _OF_CLAIMS),
    ("documents", _OF_DOCUMENTS),
    ("claims", _OF_RUNS),
)
_TYPES: dict[type[pl.DataType], str] = {
    pl.String: "string",
    pl.Int32: "integer",
    pl.Int64: "integer",
    pl.Boolean: "boolean",
    pl.Date: "date",
    pl.Decimal: "number",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A column of the exported observations.

    Attributes:
        origin: `table.column` of the warehouse.
        type: as Table Schema names it: string, integer, number, boolean or date.
        allowed: the values that may occur, where they are few; None otherwise.
    """

    name: str
    origin: str
    title: str
    description: str
    type: str
    is_required: bool
    allowed: tuple[str, ...] | None


def exported_columns() -> tuple[Exported, ...]:
    """List the columns in their order."""
    return tuple(_all())


def _all() -> Iterator[Exported]:
    for table, names in _GROUPS:
        for name in names.split():
            yield _column(name, _RENAMED.get(name, f"{table}.{name}"))


def _column(name: str, origin: str) -> Exported:
    table, _, column = origin.partition(".")
    model = TABLES[table]
    declared = next(c for c in columns(model) if c.name == column)
    checks = model.to_schema().columns[column].checks
    return Exported(
        name=name,
        origin=origin,
        title=declared.title,
        description=declared.description,
        type=_TYPES[type(declared.dtype)],
        is_required=not declared.is_nullable,
        allowed=next((_allowed(check) for check in checks if check.name == "isin"), None),
    )


def _allowed(check: Any) -> tuple[str, ...]:  # pandera does not type what a check was made with
    return tuple(str(value) for value in check.statistics["allowed_values"])
