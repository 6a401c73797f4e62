"""What can be found: indicators, documents and the sentences that hold claims.

The registry's indicators come first. Those that only texts propose come last: each of their few claims
is found by its sentence, too.
"""

from collections.abc import Iterator

from pages.links import claim_address, document_page, indicator_page
from pages.rendering import count, shown, title_of
from pages.site import Site
from pages.spans import day_label
from pages.word_index import Entry, index_files
from warehouse.page_rows import Row

_LONGEST = 300


def write(site: Site) -> None:
    """Write the index, unless just this was indexed before."""
    (state,) = site.rows.rows("search_state")
    known = site.folder.known("search/")
    if known and site.folder.are_current(known, state["fingerprint"]):
        return
    for path, content in index_files(_entries(site)):
        site.folder.write(path, content, state["fingerprint"])


def _entries(site: Site) -> Iterator[Entry]:
    indicators = site.rows.rows("indicators")
    yield from map(_indicator, (i for i in indicators if not i["is_proposed"]))
    yield from _documents(site)
    yield from _sentences(site)
    yield from map(_indicator, (i for i in indicators if i["is_proposed"]))


def _indicator(i: Row) -> Entry:
    note = f"{i['topic']} · {count(i['claims'], 'claim')}"
    searched = f"{i['topic']} {i['definition'] or ''}"
    return Entry("indicator", indicator_page(i["indicator_id"]), shown(i["label"]), note, searched)


def _documents(site: Site) -> Iterator[Entry]:
    for d in site.rows.rows("documents"):
        day = day_label(d["published_on"])
        note = f"{day} · {count(d['claims'], 'claim')}"
        path = document_page(d["document_id"])
        yield Entry("document", path, shown(title_of(d)), note, f"{day} {d['publisher'] or ''} {d['name']}")


def _sentences(site: Site) -> Iterator[Entry]:
    for s in site.rows.rows("search_sentences"):
        path = claim_address(s["document_id"], s["claim_id"], s["quote_start"])
        note = shown(f"{s['document']} · {day_label(s['published_on'])}")
        whole = s["sentence"]
        label = whole if len(whole) <= _LONGEST else whole[: _LONGEST - 1] + "…"
        rest = whole[_LONGEST - 1 :]
        yield Entry("sentence", path, shown(label), note, f"{note} {s['attributed_to'] or ''} {rest}")
