"""Corrections: what people put right in claims, with a guard that fails when a claim no longer reads so.

A correction names claims by id, or by quote and document, and either sets fields or rejects. What `expect`
says of the claim must hold; otherwise the text or the extractor has changed, the correction may be wrong or
no longer needed, and resolving stops. The claim itself is never changed: the dataset reads it corrected.

    [[correction]]
    id = "velmora-revenue-unit"
    quote = "$1.24 billion"
    document = "markets-wire"
    expect = { value = 1240000000, unit = "USD" }
    set = { subject = "Velmora's revenue" }
    reason = "The sentence names the company only by its shares."
    who = "A. Reader"
"""

import re
import tomllib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from extraction.model import Basis, Comparator, Measure, Modality
from schemas.contract import ID_PATTERN, ROOM
from warehouse.errors import WarehouseError

Row = dict[str, Any]

_DECIMALS = frozenset({"value", "low", "high"})
_DATES = frozenset({"period_start", "period_end"})
_CHOICES: dict[str, type[Basis] | type[Comparator] | type[Measure] | type[Modality]] = {
    "basis": Basis,
    "comparator": Comparator,
    "measure": Measure,
    "modality": Modality,
}
_TEXTS = frozenset({"unit", "counted", "subject", "topic", "of", "geo", "place"})
_NEVER_EMPTY = frozenset({"comparator", "measure", "modality"})
_GEO = re.compile(r"[A-Z]{3}")
_ID = re.compile(ID_PATTERN)
FIELDS = _DECIMALS | _DATES | _TEXTS | _CHOICES.keys()
"""Fields of a claim that can be set."""


class CorrectionError(WarehouseError):
    """A correction cannot be applied.

    Attributes:
        correction_id: its name.
    """

    def __init__(self, correction_id: str, problem: str) -> None:
        super().__init__(f"correction {correction_id!r}: {problem}")
        self.correction_id = correction_id


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the file.

    Attributes:
        claim_id: the claim meant; else `quote` and `document` (name or id) say which.
        expect: fields and what the claim must say there.
        fields: fields and what the dataset takes instead; a value that is None empties the field.
        is_rejection: whether the claim is taken out of the dataset.
    """

    correction_id: str
    claim_id: str | None
    quote: str | None
    document: str | None
    expect: tuple[tuple[str, Any], ...]
    fields: tuple[tuple[str, Any], ...]
    is_rejection: bool
    reason: str
    who: str

    def means(self, claim: Mapping[str, Any]) -> bool:
        """Tell whether a claim is the one, or one of those, that the correction is about."""
        if self.claim_id:
            return bool(claim["claim_id"] == self.claim_id)
        return claim["quote"] == self.quote and self.is_document(claim)

    def is_document(self, claim: Mapping[str, Any]) -> bool:
        """Tell whether a claim is from the document named."""
        return self.document in (claim["document_id"], claim["document_name"])


@dataclass(frozen=True, slots=True)
class Applied:
    """A field of a claim that was corrected; `rejected` where the claim was rejected."""

    correction_id: str
    claim_id: str
    field: str
    stated: str | None
    corrected: str | None
    reason: str
    corrected_by: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections in the order of the file, in which they are applied."""

    entries: tuple[Correction, ...] = ()
    fingerprint: str = ""

    def apply(self, claims: Iterable[Row]) -> list[Applied]:
        """Correct claims in place.

        Args:
            claims: rows of the claims table with `document_name`; get `is_rejected` and `correction_id`.

        Raises:
            CorrectionError: if a claim does not read as expected.
        """
        rows = list(claims)
        for row in rows:
            row["is_rejected"], row["correction_id"] = False, None
        by_quote: dict[str | None, list[Row]] = {}
        by_id: dict[str, Row] = {}
        if self.entries:
            for row in rows:
                by_quote.setdefault(row["quote"], []).append(row)
                by_id[row["claim_id"]] = row
        applied: list[Applied] = []
        for entry in self.entries:
            candidates = [by_id[entry.claim_id]] if entry.claim_id in by_id else by_quote.get(entry.quote, [])
            meant = [row for row in candidates if entry.means(row)]
            for row in meant:
                applied += _apply(entry, row)
        return applied

    def refuse_absent(self, met: Container[str], documents: Container[str]) -> None:
        """Refuse corrections that found nothing to correct, once all claims of a warehouse were met.

        Args:
            met: ids of the corrections that were applied.
            documents: ids and names of all documents that have claims; a correction for a document that is
                not there may wait for it.

        Raises:
            CorrectionError: for the first that must be wrong.
        """
        for entry in self.entries:
            if entry.correction_id in met:
                continue
            if entry.claim_id:
                raise CorrectionError(
                    entry.correction_id, f"there is no claim {entry.claim_id}: name it anew"
                )
            if entry.document in documents:
                raise CorrectionError(
                    entry.correction_id,
                    f"no claim of {entry.document} has the quote {entry.quote!r} any longer",
                )


def load_corrections(path: Path | None) -> Corrections:
    """Read a file of corrections; without a path there are none.

    Raises:
        CorrectionError: if the file cannot be read, or an entry is wrong.
    """
    if path is None:
        return Corrections()
    try:
        raw = path.read_bytes()
        data = tomllib.loads(raw.decode(), parse_float=Decimal)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CorrectionError(str(path), f"the file cannot be read ({error})") from error
    listed = data.get("correction", [])
    if (
        data.keys() - {"correction"}
        or not isinstance(listed, list)
        or not all(isinstance(e, dict) for e in listed)
    ):
        raise CorrectionError(str(path), "the file must hold tables [[correction]], and nothing else")
    entries = tuple(_read(entry) for entry in listed)
    seen: set[str] = set()
    for entry in entries:
        if entry.correction_id in seen:
            raise CorrectionError(entry.correction_id, "occurs twice: give each a name of its own")
        seen.add(entry.correction_id)
    return Corrections(entries, sha256(raw).hexdigest()[:16])


def _read(entry: dict[str, Any]) -> Correction:
    name = str(entry.get("id", "(without id)"))
    known = {"id", "claim_id", "quote", "document", "expect", "set", "reject", "reason", "who"}
    if unknown := sorted(entry.keys() - known):
        raise CorrectionError(name, f"has unknown keys {', '.join(unknown)}")
    if missing := [key for key in ("id", "reason", "who", "expect") if not entry.get(key)]:
        raise CorrectionError(name, f"lacks {', '.join(missing)}")
    for key in sorted(entry.keys() & {"id", "claim_id", "quote", "document", "reason", "who"}):
        if not isinstance(entry[key], str):
            raise CorrectionError(name, f"{key} must be text, not {entry[key]!r}")
    if not isinstance(entry.get("reject", False), bool):
        raise CorrectionError(name, f"reject must be true or false, not {entry['reject']!r}")
    if bool(entry.get("claim_id")) == bool(entry.get("quote") and entry.get("document")):
        raise CorrectionError(name, "must name a claim_id, or a quote and a document")
    if entry.get("claim_id") and not _ID.fullmatch(entry["claim_id"]):
        raise CorrectionError(
            name, f"claim_id must be a whole id of 32 characters, as in `claims`, not {entry['claim_id']!r}"
        )
    if bool(entry.get("set")) == bool(entry.get("reject")):
        raise CorrectionError(name, "must either set fields or reject")
    return Correction(
        name,
        entry.get("claim_id"),
        entry.get("quote"),
        entry.get("document"),
        _fields(name, entry, "expect"),
        _fields(name, entry, "set"),
        bool(entry.get("reject")),
        entry["reason"],
        entry["who"],
    )


def _fields(name: str, entry: dict[str, Any], key: str) -> tuple[tuple[str, Any], ...]:
    table = entry.get(key, {})
    if not isinstance(table, dict):
        raise CorrectionError(name, f"{key} must name fields and values, such as {{ value = 2 }}")
    return tuple((field, _typed(name, field, value)) for field, value in table.items())


def _typed(name: str, field: str, value: Any) -> Any:
    if field not in FIELDS:
        raise CorrectionError(name, f"{field!r} is no field that can be set: take one of {sorted(FIELDS)}")
    if value == "" and field not in _NEVER_EMPTY:
        return None
    try:
        if field in _DECIMALS:
            return _number(value)
        if field in _DATES:
            return date.fromisoformat(str(value))
        return str(_CHOICES[field](value)) if field in _CHOICES else _wording(field, value)
    except (ValueError, ArithmeticError, TypeError) as error:
        raise CorrectionError(name, f"{field} cannot be {value!r}") from error


def _number(value: Any) -> Decimal:
    number = Decimal(value)
    if isinstance(value, bool) or not abs(number) < ROOM:
        raise ValueError(value)
    return number


def _wording(field: str, value: Any) -> str:
    if not isinstance(value, str) or (field == "geo" and not _GEO.fullmatch(value)):
        raise ValueError(value)
    return value


def _apply(entry: Correction, row: Row) -> list[Applied]:
    for field, expected in entry.expect:
        if row[field] != expected:
            raise CorrectionError(
                entry.correction_id,
                f"claim {row['claim_id']} has {field} {_shown(row[field])}, not {_shown(expected)} as "
                "expected: look at the claim again, then mend the correction or drop it",
            )
    row["correction_id"] = entry.correction_id
    if entry.is_rejection:
        row["is_rejected"] = True
        return [_applied(entry, row, "rejected", None, None)]
    applied = []
    for field, value in entry.fields:
        applied.append(_applied(entry, row, field, row[field], value))
        row[field] = value
    if problem := _unfit(row):
        raise CorrectionError(entry.correction_id, f"claim {row['claim_id']} would then have {problem}")
    return applied


def _unfit(row: Row) -> str | None:
    """Say what no claim can be, and a corrected one cannot either, in its figure or its period."""
    value, low, high = row["value"], row["low"], row["high"]
    start, end = row["period_start"], row["period_end"]
    if (low is None) != (high is None) or (value is None) == (low is None):
        return 'other than a value or both ends of a range: "" empties a field'
    if low is not None and low > high:
        return f"a range from {_shown(low)} to {_shown(high)}"
    if (start is None) != (end is None) or (start is not None and start > end):
        return f"a period from {_shown(start)} to {_shown(end)}"
    return None


def _shown(value: Any) -> str:
    return _text(value) or "none"


def _applied(entry: Correction, row: Row, field: str, stated: Any, corrected: Any) -> Applied:
    return Applied(
        entry.correction_id,
        row["claim_id"],
        field,
        _text(stated),
        _text(corrected),
        entry.reason,
        entry.who,
    )


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)
