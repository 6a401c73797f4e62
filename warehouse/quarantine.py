"""Holding rows back: into quarantine with row and reason, and out of their tables with what hangs on them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from schemas import Outcome
from schemas.contract import DIGITS, SCALE
from warehouse.identity import hashed
from warehouse.rows import Row, Rows

_DECIMALS = ("value", "low", "high")
_SPANS = {"sentences": "sentence", "quantities": "quote", "claims": "quote"}
_DOCUMENT_TABLES = ("documents", "extractions")


@dataclass(frozen=True, slots=True)
class Failure:
    """A row that fails a check; `index` is its place among the table's rows."""

    table: str
    index: int
    check: str
    reason: str


def unstorable(rows: Rows) -> list[Failure]:
    """List the rows that no frame could hold: numbers beyond DECIMAL(38,12), texts that are not Unicode."""
    failures = [
        Failure("documents", i, "text:unicode", "the text holds code points that are no characters")
        for i, row in enumerate(rows.of("documents"))
        if not _is_unicode(row["text"])
    ]
    # Claims have the numbers of their quantities, and follow them.
    for i, row in enumerate(rows.of("quantities")):
        for name in _DECIMALS:
            if row[name] is not None and not is_storable(row[name]):
                reason = f"{name} {row[name]} is not exact in DECIMAL({DIGITS},{SCALE})"
                failures.append(Failure("quantities", i, f"{name}:decimal", reason))
    return failures


def astray(rows: Rows) -> list[Failure]:
    """List the quantities whose quotes are not within their sentences, which no check of one table sees."""
    spans = {s["sentence_id"]: (s["sentence_start"], s["sentence_end"]) for s in rows.of("sentences")}
    return [
        Failure("quantities", i, "quote_in_sentence", f"the quote at {start}-{end} leaves its sentence")
        for i, row in enumerate(rows.of("quantities"))
        for start, end in [(row["quote_start"], row["quote_end"])]
        if not spans[row["sentence_id"]][0] <= start < end <= spans[row["sentence_id"]][1]
    ]


def is_storable(number: Decimal) -> bool:
    """Tell whether a number keeps all its digits in the warehouse's decimals."""
    if not number.is_finite():
        return False
    _, digits, exponent = number.as_tuple()
    if number == 0:
        return True
    trailing = next(i for i, digit in enumerate(reversed(digits)) if digit)
    return number.adjusted() < DIGITS - SCALE and int(exponent) + trailing >= -SCALE


def hold(rows: Rows, failures: Iterable[Failure]) -> None:
    """Move the rows that fail to quarantine, in place, with all that hangs on them."""
    found = _by_row(failures)
    _pass_on(rows, found, "sentences", "quantities", "sentence_id")
    _pass_on(rows, found, "quantities", "claims", "quantity_id")
    notices = {
        notice["quarantine_id"]: notice
        for (table, index), failed in found.items()
        for notice in [_notice(table, rows.of(table)[index], failed)]
    }
    _drop(rows, {table: {i for t, i in found if t == table} for table in rows.tables})
    rows.tables["quarantine"] = [*rows.of("quarantine"), *notices.values()]


def _by_row(failures: Iterable[Failure]) -> dict[tuple[str, int], list[Failure]]:
    found: dict[tuple[str, int], list[Failure]] = {}
    for failure in failures:
        found.setdefault((failure.table, failure.index), []).append(failure)
    return found


def _pass_on(
    rows: Rows, found: dict[tuple[str, int], list[Failure]], owner: str, owned: str, link: str
) -> None:
    """Let the rows that refer to one that fails fail as well."""
    broken = {rows.of(owner)[i][link]: failed[0] for (table, i), failed in found.items() if table == owner}
    if not broken:
        return
    for index, row in enumerate(rows.of(owned)):
        if cause := broken.get(row[link]):
            failure = Failure(
                owned, index, f"{owner}/{cause.check}", f"held back with its {owner}: {cause.reason}"
            )
            found.setdefault((owned, index), []).append(failure)


def _drop(rows: Rows, failed: dict[str, set[int]]) -> None:
    documents = {
        rows.of(table)[index]["document_id"] for table in _DOCUMENT_TABLES for index in failed.get(table, ())
    }
    gone = {rows.of("sentences")[i]["sentence_id"] for i in failed.get("sentences", ())}
    unclaimed = {rows.of("claims")[i]["quantity_id"] for i in failed.get("claims", ())}
    quantities: dict[str, Row] = {}
    for index, row in enumerate(rows.of("quantities")):
        is_broken = index in failed["quantities"]
        kept = _stub(row) if is_broken else row
        if row["sentence_id"] in gone:
            kept["sentence_id"] = None
        if row["quantity_id"] in unclaimed:
            kept["outcome"] = Outcome.QUARANTINED.value
        quantities[row["quantity_id"]] = kept
    for table, indices in failed.items():
        rows.tables[table] = [row for i, row in enumerate(rows.of(table)) if i not in indices]
    rows.tables["quantities"] = list(quantities.values())
    for table in ("documents", "addresses", "extractions", "signatures", "sentences", "quantities", "claims"):
        rows.tables[table] = [row for row in rows.of(table) if row["document_id"] not in documents]
    claims = {row["claim_id"] for row in rows.of("claims")}
    for row in rows.of("claims"):
        if row["equivalent_of"] not in claims:
            row["equivalent_of"] = None


def _stub(row: Row) -> Row:
    """Keep of a quantity what says that it was found, and nothing of what may be wrong with it."""
    return {
        **row,
        **dict.fromkeys(("quote_start", "quote_end", "quote", "unit", *_DECIMALS)),
        "outcome": Outcome.QUARANTINED.value,
    }


def _notice(table: str, row: Row, failures: list[Failure]) -> Row:
    shown = {name: value for name, value in row.items() if name not in ("run_id", "pages")}
    if table == "documents":
        shown.pop("text")
    row_json = _json(shown)
    check = failures[0].check
    span = _SPANS.get(table)
    return {
        "quarantine_id": hashed(table, check, row_json),
        "table_name": table,
        "check_name": check,
        "reason": "; ".join(f.reason for f in failures),
        "row_json": row_json,
        "uri": row.get("uri"),
        "document_id": row.get("document_id"),
        "extraction_id": None if table in _DOCUMENT_TABLES else row.get("extraction_id"),
        "quantity_id": row.get("quantity_id"),
        "span_start": row.get(f"{span}_start"),
        "span_end": row.get(f"{span}_end"),
        "run_id": row["run_id"],
    }


def _json(row: dict[str, Any]) -> str:
    written = json.dumps(row, ensure_ascii=False, default=str, sort_keys=True)
    return written.encode("utf-8", "backslashreplace").decode()


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
