"""The documents' pages: the whole text, with every number marked by what became of it."""

from collections import defaultdict
from collections.abc import Sequence

from pages.links import document_part
from pages.marking import Part, count_parts, parts
from pages.site import Site, by_weight
from warehouse.page_rows import Row

_AT_ONCE = 2_000_000
"""Characters of text that are held in memory together."""


def write(site: Site) -> None:
    """Write the page, or pages, of every document, and the list of all."""
    documents = site.rows.rows("documents")
    changed = [d for d in documents if not _is_current(site, d)]
    for some in by_weight(changed, "length", _AT_ONCE):
        _write_some(site, some)
    site.pages("documents.html", "documents/index", "documents", documents, section="documents")


def _is_current(site: Site, document: Row) -> bool:
    parts_there = range(count_parts(document["length"]))
    paths = [document_part(document["document_id"], part) for part in parts_there]
    return site.folder.are_current(paths, document["fingerprint"])


def _write_some(site: Site, documents: Sequence[Row]) -> None:
    ids = [d["document_id"] for d in documents]
    texts = {row["document_id"]: row["text"] for row in site.rows.of("document_texts", ids)}
    marks = _by_document(site.rows.of("document_marks", ids))
    claims = _by_document(site.rows.of("document_claims", ids))
    for document in documents:
        which = document["document_id"]
        _write_one(site, document, texts[which], marks[which], claims[which])


def _write_one(site: Site, document: Row, text: str, marks: list[Row], claims: list[Row]) -> None:
    pages = list(parts(text, marks))
    by_id = {claim["claim_id"]: claim for claim in claims}
    for part in pages:
        shown = [by_id[i] for i in _claims_of(part) if i in by_id]
        lost = [m for m in marks if m["quote_start"] is None] if part.number == 0 else []
        site.page(
            "document.html",
            document_part(document["document_id"], part.number),
            document["fingerprint"],
            document=document,
            part=part,
            pages=len(pages),
            claims=shown,
            lost=lost,
            section="documents",
        )


def _claims_of(part: Part) -> list[str]:
    runs = (run.mark for paragraph in part.paragraphs for run in paragraph)
    return [mark["claim_id"] for mark in runs if mark is not None and mark["claim_id"] is not None]


def _by_document(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["document_id"]].append(row)
    return found
