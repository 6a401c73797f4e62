"""Links lead back to the quote."""

from time import process_time
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.model import Document, Span
from extraction.text.links import DIGITS, line_of, page_of, source_link, text_fragment, whole_words

TEXT = "Exports rose 5 percent in May.\nImports rose 5 percent, to $1,204-odd million & more, in 2020³."
WEB = "https://example.org/a"


def span(quote: str, which: int = 0) -> Span:
    at = -1
    for _ in range(which + 1):
        at = TEXT.index(quote, at + 1)
    return Span(at, at + len(quote))


# quote | which of its occurrences | fragment
FRAGMENTS = [
    ("in May", 0, "in%20May"),
    ("5 percent", 0, "Exports%20rose-,5%20percent"),
    ("5 percent", 1, "Imports%20rose-,5%20percent"),
    ("$1,204-odd million & more", 0, "%241%2C204%2Dodd%20million%20%26%20more"),
    ("2020", 0, "2020" + "3"),
    (
        "percent in May.\nImports rose",
        0,
        "percent%20in,Imports%20rose",
    ),
]


@pytest.mark.parametrize(("quote", "which", "fragment"), FRAGMENTS)
def test_fragments_are_encoded_and_told_apart(quote: str, which: int, fragment: str) -> None:
    assert text_fragment(TEXT, span(quote, which)) == fragment


# document | link of "in May"
LINKS = [
    (Document("a", TEXT, uri=WEB, media_type="text/html"), f"{WEB}#:~:text=in%20May"),
    (Document("a", TEXT, uri=f"{WEB}#top", media_type="text/html"), f"{WEB}#top:~:text=in%20May"),
    (Document("a", TEXT, uri="x/a.pdf", media_type="application/pdf", pages=(0, 31)), "x/a.pdf#page=1"),
    (Document("a", TEXT, uri=f"{WEB}#x", media_type="application/pdf", pages=(0,)), f"{WEB}#page=1"),
    (Document("a", TEXT, uri="x/a.txt"), "x/a.txt:1"),
    (Document("a", TEXT, uri="x/a.jsonl#row=7", media_type="application/jsonl"), "x/a.jsonl#row=7"),
    (Document("a", TEXT, uri=WEB, media_type="application/jsonl"), f"{WEB}#:~:text=in%20May"),
    (Document("a", TEXT, uri=f"{WEB}#row=7", media_type="application/feed+xml"), f"{WEB}#row=7"),
]


@pytest.mark.parametrize(("document", "link"), LINKS)
def test_each_kind_of_source_has_its_link(document: Document, link: str) -> None:
    assert source_link(document, span("in May")) == link


def test_a_prefix_is_from_one_block_of_the_page() -> None:
    table = "Month | Exports | Imports\nApril | 48.1 | 42.0\nMay | 48.1 | 41.2"
    assert text_fragment(table, Span(table.rindex("48.1"), table.rindex("48.1") + 4)) == "May-,48.1"
    lines = "It fell 5 percent.\n5 percent is much."
    assert text_fragment(lines, Span(19, 28)) == "fell%205%20percent.-,5%20percent"


def test_links_into_a_long_text_are_found_without_reading_all_of_it_each_time() -> None:
    text = "Exports rose 5 percent in May. " * 200_000
    document = Document("a", text, uri=WEB, media_type="text/html")
    began = process_time()
    for at in range(0, 10_000, 10):
        source_link(document, Span(100 * at, 100 * at + 9))
    assert process_time() - began < 5


def test_pages_and_lines_count_from_one() -> None:
    document = Document("a", TEXT, pages=(0, 31, 60))
    assert [page_of(document, at) for at in (0, 30, 31, 59, 60, 99)] == [1, 1, 2, 2, 3, 3]
    assert page_of(Document("a", TEXT), 5) is None
    assert [line_of(TEXT, at) for at in (0, 30, 31)] == [1, 1, 2]


@given(st.text(min_size=1, max_size=200), st.data())
def test_a_fragment_holds_the_words_of_its_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    wanted = Span(start, data.draw(st.integers(start + 1, len(text))))
    low, high = whole_words(text, wanted)
    assert low <= wanted.start < wanted.end <= high
    fragment = text_fragment(text, wanted)
    assert fragment.isascii()
    assert not set(fragment) & set(' &#<>"')
    first, _, last = fragment.rpartition("-,")[2].partition(",")
    exact = " ".join(text[low:high].translate(DIGITS).split())
    assert exact == unquote(first) if not last else exact.startswith(unquote(first))
    assert exact.endswith(unquote(last))
