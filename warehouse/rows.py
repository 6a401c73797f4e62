"""From documents and what extraction found in them to the rows of all tables."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from extraction.model import Document, Extraction, Kind, Quantity, Span
from extraction.text.duplicates import bands, signature
from extraction.text.fetched import Fetched
from extraction.text.links import source_link
from warehouse import identity
from warehouse.run import Run

MaybeText = TypeVar("MaybeText", str, str | None)

Row = dict[str, Any]
"""A row by column; its values are of the types that the table's declaration names."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document and what was found in it; `fetch_id` names the fetch that brought it, if one did."""

    document: Document
    extraction: Extraction
    fetch_id: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A document that is in the warehouse already, met at an address that is not."""

    document: Document
    fetch_id: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that could not be read.

    Attributes:
        check: what it failed: *encoding*, *size*, *empty*, …
        reason: one sentence for people.
        details: what else is known, for the quarantine's `row_json`.
    """

    uri: str
    check: str
    reason: str
    details: str | None = None


Item = Read | Seen | Refused | Fetched


@dataclass(slots=True)
class Rows:
    """Rows of a batch by table, before they are checked, and the texts they refer to."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def add(self, table: str, row: Row) -> None:
        self.tables.setdefault(table, []).append(row)

    def of(self, table: str) -> list[Row]:
        return self.tables.get(table, [])


def make_rows(items: Sequence[Item], run: Run) -> Rows:
    """Make the rows of a batch.

    Of a text that occurs twice in it, the first is taken, or the first with a date, with both addresses.
    """
    rows = Rows()
    rows.add("runs", _run(run))
    chosen = _chosen(items)
    addresses: set[str] = set()
    for item in items:
        if isinstance(item, Refused):
            rows.add("quarantine", refused_row(item, run))
            continue
        if isinstance(item, Fetched):
            rows.add("fetches", _fetch(item, run))
            continue
        document_id = identity.document_id(item.document.text)
        address = _address(document_id, item, run)
        if address["address_id"] not in addresses:
            addresses.add(address["address_id"])
            rows.add("addresses", address)
        if isinstance(item, Read) and chosen[document_id] is item:
            _add_reading(rows, document_id, item, run)
    return rows


def _chosen(items: Sequence[Item]) -> dict[str, Read]:
    """Of each text, by its id, the reading to take."""
    chosen: dict[str, Read] = {}
    for item in items:
        if isinstance(item, Read):
            held = chosen.setdefault(identity.document_id(item.document.text), item)
            if held.document.published_on is None and item.document.published_on is not None:
                chosen[identity.document_id(item.document.text)] = item
    return chosen


def refused_row(item: Refused, run: Run) -> Row:
    """Make the quarantine's row for an input that could not be read; the same input gives the same row."""
    return {
        "quarantine_id": identity.hashed("input", item.uri, item.check, item.reason),
        "table_name": "inputs",
        "check_name": item.check,
        "reason": _spelled(item.reason),
        "row_json": _spelled(item.details),
        "uri": _spelled(item.uri),
        "document_id": None,
        "extraction_id": None,
        "quantity_id": None,
        "span_start": None,
        "span_end": None,
        "run_id": run.run_id,
    }


def address_of(document: Document) -> str:
    """Say where a document is; one without an address is at its name."""
    return _spelled(document.uri or document.name)


def _run(run: Run) -> Row:
    return {
        "run_id": run.run_id,
        "flow_run_id": run.flow_run_id,
        "extractor_version": run.extractor_version,
        "fingerprint": run.fingerprint,
        "settings": run.settings,
        "started_at": run.started_at,
    }


def _fetch(fetched: Fetched, run: Run) -> Row:
    problem = fetched.problem
    return {
        "fetch_id": identity.fetch_id(fetched.address, fetched.fetched_at),
        "address": _spelled(fetched.address),
        "final_address": _spelled(fetched.final_address),
        "fetched_at": fetched.fetched_at,
        "status": fetched.status,
        "sha256": fetched.digest,
        "size": fetched.size,
        "media_type": _spelled(fetched.media_type),
        "charset": _spelled(fetched.charset),
        "etag": _spelled(fetched.etag),
        "last_modified": _spelled(fetched.last_modified),
        "is_new": fetched.is_new,
        "check_name": problem.check if problem else None,
        "reason": problem.reason if problem else None,
        "run_id": run.run_id,
    }


def _address(document_id: str, item: Read | Seen, run: Run) -> Row:
    document = item.document
    uri = address_of(document)
    return {
        "address_id": identity.address_id(document_id, uri),
        "document_id": document_id,
        "uri": uri,
        "name": _spelled(document.name),
        "seen_at": run.started_at,
        "fetch_id": item.fetch_id,
        "run_id": run.run_id,
    }


def _add_reading(rows: Rows, document_id: str, item: Read, run: Run) -> None:
    document, extraction = item.document, item.extraction
    fingerprint = identity.dated(run.fingerprint, document.published_on)
    extraction_id = identity.extraction_id(document_id, fingerprint)
    shared: Row = {"document_id": document_id, "extraction_id": extraction_id, "run_id": run.run_id}
    rows.texts[document_id] = document.text
    rows.add("documents", _document(document_id, document, run))
    rows.add("extractions", _extraction(shared, document, extraction, run))
    rows.add("signatures", _signature(document_id, document.text, run))
    sentence_ids = [identity.sentence_id(document_id, s.start, s.end) for s in extraction.sentences]
    for sentence_id, span in zip(sentence_ids, extraction.sentences, strict=True):
        rows.add(
            "sentences",
            {
                "sentence_id": sentence_id,
                "sentence_start": span.start,
                "sentence_end": span.end,
                "text": document.text[span.start : span.end],
                "page": bisect_right(document.pages, span.start) or None,
                **shared,
            },
        )
    quantity_ids = [identity.quantity_id(document_id, q.start, q.end) for q in extraction.quantities]
    for quantity_id, quantity in zip(quantity_ids, extraction.quantities, strict=True):
        ids = {"quantity_id": quantity_id, "sentence_id": sentence_ids[quantity.sentence], **shared}
        rows.add("quantities", _quantity(quantity, ids))
        if quantity.kind is Kind.CLAIM:
            claim = _claim(quantity, ids, extraction, quantity_ids, fingerprint)
            claim["source_link"] = _spelled(source_link(document, Span(quantity.start, quantity.end)))
            claim["extractor_version"] = run.extractor_version
            rows.add("claims", claim)


def _document(document_id: str, document: Document, run: Run) -> Row:
    return {
        "document_id": document_id,
        "name": _spelled(document.name),
        "uri": _spelled(document.uri),
        "title": _spelled(document.title),
        "publisher": _spelled(document.publisher),
        "language": document.language,
        "media_type": document.media_type,
        "published_on": document.published_on,
        "text": document.text,
        "length": len(document.text),
        "pages": list(document.pages),
        "run_id": run.run_id,
    }


def _signature(document_id: str, text: str, run: Run) -> Row:
    values = signature(text)
    return {"document_id": document_id, "signature": values, "bands": bands(values), "run_id": run.run_id}


def _extraction(shared: Row, document: Document, extraction: Extraction, run: Run) -> Row:
    claims = len(extraction.claims)
    return {
        "extractor_version": run.extractor_version,
        "fingerprint": run.fingerprint,
        "quantities": len(extraction.quantities),
        "claims": claims,
        "skipped": len(extraction.quantities) - claims,
        "quarantined": 0,
        "published_on": document.published_on,
        **shared,
    }


def _quantity(quantity: Quantity, ids: Row) -> Row:
    return {
        "quote_start": quantity.start,
        "quote_end": quantity.end,
        "quote": quantity.quote,
        "outcome": "claim" if quantity.kind is Kind.CLAIM else "skipped",
        "kind": str(quantity.kind),
        "rule": quantity.rule,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        **ids,
    }


def _claim(
    claim: Quantity, ids: Row, extraction: Extraction, quantity_ids: list[str], fingerprint: str
) -> Row:
    return {
        "claim_id": identity.claim_id(ids["quantity_id"], fingerprint),
        "quote": claim.quote,
        "quote_start": claim.start,
        "quote_end": claim.end,
        "value": claim.value,
        "low": claim.low,
        "high": claim.high,
        "unit": claim.unit,
        "counted": claim.counted,
        "comparator": str(claim.comparator),
        "measure": _text(claim.measure),
        "basis": _text(claim.basis),
        "direction": _text(claim.direction),
        "subject": claim.subject,
        "subject_start": claim.subject_start,
        "subject_end": claim.subject_end,
        "topic": claim.topic,
        "topic_start": claim.topic_start,
        "topic_end": claim.topic_end,
        "of": claim.of,
        "geo": claim.geo,
        "place": claim.place,
        "period_start": claim.period.start if claim.period else None,
        "period_end": claim.period.end if claim.period else None,
        "modality": _text(claim.modality),
        "attributed_to": claim.attributed_to,
        "equivalent_of": _restated(claim, extraction, quantity_ids, fingerprint),
        "rule": claim.rule,
        **ids,
    }


def _restated(
    claim: Quantity, extraction: Extraction, quantity_ids: list[str], fingerprint: str
) -> str | None:
    if claim.equivalent_of is None or extraction.quantities[claim.equivalent_of].kind is not Kind.CLAIM:
        return None
    return identity.claim_id(quantity_ids[claim.equivalent_of], fingerprint)


def _spelled(words: MaybeText) -> MaybeText:
    """Spell out what is not Unicode, such as the bytes of an ill-encoded file name."""
    return None if words is None else words.encode("utf-8", "backslashreplace").decode()


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)
