"""Feeds: each entry a document."""

from collections.abc import Callable
from datetime import date

import pytest

from extraction.text import ReadError, Reading, Rejected

ReadAll = Callable[..., list[Reading | Rejected]]
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Daily Sample</title><language>en-us</language>
<item><title>Exports up</title><link>https://example.org/a</link><guid>a1</guid>
<pubDate>Tue, 03 Jun 2025 08:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Exports rose 5 percent.</p>
<p>Imports fell 2 percent.</p>]]></content:encoded></item>
<item><title>Only a headline: jobs up 3 percent</title><link>https://example.org/b</link></item>
<item></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Daily Sample</title>
<entry><id>tag:a</id><title>Exports up</title><link rel="self" href="https://example.org/x"/>
<link href="https://example.org/a"/><updated>2025-06-03T08:00:00Z</updated>
<summary type="html">&lt;p&gt;Exports rose 5 percent.&lt;/p&gt;</summary></entry></feed>"""


def test_entries_of_rss(read_all: ReadAll) -> None:
    first, second, third = read_all("feed.xml", RSS)
    assert isinstance(first, Reading)
    assert isinstance(second, Reading)
    assert isinstance(third, Rejected)
    found = first.document
    assert found.text == "Exports rose 5 percent.\nImports fell 2 percent.\n"
    assert (found.name, found.uri, found.publisher) == ("a1", "https://example.org/a", "Daily Sample")
    assert found.published_on == date(2025, 6, 3)
    assert second.document.text == "Only a headline: jobs up 3 percent\n"


def test_entries_of_atom(read_all: ReadAll) -> None:
    (entry,) = read_all("feed", ATOM)
    assert isinstance(entry, Reading)
    assert (entry.document.text, entry.document.uri) == ("Exports rose 5 percent.\n", "https://example.org/a")


# text of an entry, as an RSS description or an Atom content | the document
TEXTS = [
    (
        "<description><![CDATA[The bank&#8217;s profit rose 5 percent.]]></description>",
        "The bank’s profit rose 5 percent.",
    ),
    ("<description><![CDATA[<!-- nothing -->]]></description>", "Exports up"),
    (
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Exports rose 5 percent.</p>'
        "<p>Imports fell.</p></div></content>",
        "Exports rose 5 percent.\nImports fell.",
    ),
    (
        '<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Exports rose.</x:p>'
        "<x:script/><x:p>Imports fell.</x:p></x:div></content>",
        "Exports rose.\nImports fell.",
    ),
]


@pytest.mark.parametrize(("marked", "text"), TEXTS)
def test_texts_of_entries_are_freed_of_markup(read_all: ReadAll, marked: str, text: str) -> None:
    (entry,) = read_all(
        "feed.xml", f"<rss><channel><item><title>Exports up</title>{marked}</item></channel></rss>"
    )
    assert isinstance(entry, Reading)
    assert entry.document.text == f"{text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "word " * 2_000_001,
        f"<![CDATA[{'word ' * 2_000_001}]]>",
        f"{'<b>' * 256}Up.{'</b>' * 256}",
    ],
    ids=["text", "section", "depth"],
)
def test_what_the_parser_would_cut_off_is_refused(read_all: ReadAll, text: str) -> None:
    with pytest.raises(ReadError) as refusal:
        read_all("feed.xml", f"<rss><channel><item><title>{text}</title></item></channel></rss>")
    assert refusal.value.check == "too_large"


def test_entity_bombs_are_refused(read_all: ReadAll) -> None:
    bomb = RSS.replace("<rss", '<!DOCTYPE rss [<!ENTITY a "ha">]><rss', 1)
    with pytest.raises(ReadError) as refusal:
        read_all("feed.xml", bomb)
    assert refusal.value.check == "entities"
