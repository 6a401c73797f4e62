"""A record - a line of JSONL, a row of CSV or Parquet - as a document."""

import json
from collections.abc import Mapping
from datetime import date, datetime

from extraction.text.characters import UNSTORABLE, storable
from extraction.text.problem import Rejected, excerpt, printable
from extraction.text.reading import Draft, Fact
from extraction.text.source import Source

# Our fields and the names under which records bring them, in order of preference.
NAMES = {
    "id": ("id", "name", "document_id"),
    "url": ("url", "uri", "link"),
    "published": ("published", "published_on", "published_at", "date"),
    "title": ("title", "headline"),
    "text": ("text", "body", "content"),
    "publisher": ("publisher", "source"),
    "language": ("language", "lang"),
}
FACTS = {"id": "name", "url": "uri"}  # where a document's field has another name than the record's


def draft_of_record(
    source: Source, record: Mapping[str, object], line: int, media_type: str
) -> Draft | Rejected:
    """The record's document; `line` counts records from 1."""
    found = {field: _find(source, record, field) for field in NAMES}
    key, text = found["text"]
    name = _plain(found["id"][1]) or source.stem
    if not isinstance(text, str) or not text.strip():
        return _without_text(source, record, line, name)
    limit = source.options.limits.max_text_chars
    if len(text) > limit:
        reason = f"The text of the record has more than {limit:,} characters."
        return Rejected(
            printable(name), "too_large", reason, None, line, "Raise max_text_chars, or split it."
        )
    facts = {"uri": Fact(f"{source.uri}#row={line}", "row of the file")}
    for field, (column, value) in found.items():
        stated = _plain(value)
        if stated and field != "text":
            facts[FACTS.get(field, field)] = Fact(stated, f"field {column} of the record")
    note = " (characters that no store can hold replaced)" if UNSTORABLE.search(text) else ""
    return Draft(storable(text), media_type, facts, encoding=f"field {key} of the record{note}")


def _find(source: Source, record: Mapping[str, object], field: str) -> tuple[str, object]:
    mapped = source.options.fields.get(field)
    for column in (mapped,) if mapped else NAMES[field]:
        if record.get(column) is not None:
            return column, record[column]
    return mapped or field, None


def _plain(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return storable(str(value)).strip()
    return ""


def _without_text(source: Source, record: Mapping[str, object], line: int, name: str) -> Rejected:
    mapped = source.options.fields.get("text")
    wanted = mapped or " or ".join(NAMES["text"])
    return Rejected(
        printable(name),
        "no_text",
        f"The record has no text in a field {wanted}.",
        excerpt(json.dumps(dict(record), ensure_ascii=False, default=str)),
        line,
        "Map the field that holds the text: text=FIELD.",
    )
