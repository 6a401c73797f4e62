"""What can be found: indicators, documents and the sentences that hold claims."""

from collections.abc import Iterator

from pages.links import claim_address, document_page, indicator_page
from pages.rendering import shown, title_of
from pages.site import Site
from pages.spans import day_label
from pages.word_index import Entry, index_files

_LONGEST = 300


def write(site: Site) -> None:
    """Write the index."""
    for path, content in index_files(_entries(site)):
        site.folder.write(path, content)


def _entries(site: Site) -> Iterator[Entry]:
    for i in sorted(site.rows.rows("indicators"), key=lambda i: (-i["claims"], i["label"], i["indicator_id"])):
        note = f"{i['topic']} · {i['claims']:,} claims"
        yield Entry("indicator", indicator_page(i["indicator_id"]), shown(i["label"]), note, i["definition"] or "")
    for d in site.rows.rows("documents"):
        note = f"{day_label(d['published_on'])} · {d['claims']:,} claims"
        path = document_page(d["document_id"])
        yield Entry("document", path, shown(title_of(d)), note, f"{d['publisher'] or ''} {d['name']}")
    for s in site.rows.rows("search_sentences"):
        path = claim_address(s["document_id"], s["claim_id"], s["quote_start"])
        note = shown(f"{s['document']} · {day_label(s['published_on'])}")
        sentence = s["sentence"] if len(s["sentence"]) <= _LONGEST else s["sentence"][: _LONGEST - 1] + "…"
        yield Entry("sentence", path, shown(sentence), note, f"{s['attributed_to'] or ''} {s['sentence'][_LONGEST:]}")
