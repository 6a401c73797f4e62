"""Claims as JSON lines, each a W3C Web Annotation that points at its quote in the text of its document.

Two selectors say where: by position, in code points of the stored text (`document_id` is the hash of it), and
by quotation, which still finds the place where the text is laid out differently.
"""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

from extraction.text.links import PDF_FRAGMENTS
from warehouse.export.content import Content, Row
from warehouse.export.plain import plain

NAME = "claims.jsonl"
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_BODY = (
    "claim_id observation_id role indicator_id value low high unit counted comparator measure basis "
    "direction subject topic of geo place period_start period_end modality attributed_to equivalent_of rule "
    "extractor_version run_id"
)
_DOCUMENT = "document_id document title publisher published_on uri source_link page"


def write(folder: Path, content: Content) -> None:
    """Write the claims behind the exported observations, document by document, in the order of the text."""
    with (folder / NAME).open("w", encoding="utf-8", newline="\n") as lines:
        for row in content.rows("claims"):
            lines.write(json.dumps(annotation(row), ensure_ascii=False, separators=(",", ":")) + "\n")


def annotation(row: Row) -> Mapping[str, object]:
    """Write one claim as an annotation."""
    return {
        "@context": _CONTEXT,
        "id": f"urn:indicia:claim:{row['claim_id']}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "Dataset", **_values(row, _BODY)},
        "target": {
            "source": row["uri"] or f"urn:sha256:{row['document_id']}",
            "indicia:document": _values(row, _DOCUMENT),
            "selector": [
                {"type": "TextPositionSelector", "start": row["quote_start"], "end": row["quote_end"]},
                *_page(row),
                {
                    "type": "TextQuoteSelector",
                    "exact": row["quote"],
                    "prefix": row["prefix"],
                    "suffix": row["suffix"],
                },
            ],
        },
    }


def _page(row: Row) -> list[dict[str, str]]:
    """Select the page of a PDF, as the data model's note on fragments says."""
    if row["page"] is None:
        return []
    return [{"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS, "value": f"page={row['page']}"}]


def _values(row: Row, names: str) -> dict[str, object]:
    return {name: _value(row[name]) for name in names.split() if row[name] is not None}


def _value(value: object) -> object:
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else value
