"""RSS and Atom feeds: each entry is a document, as far as the feed carries its text."""

from collections.abc import Iterator
from copy import deepcopy
from html import unescape

from lxml import etree

from extraction.text.characters import storable
from extraction.text.html import parse
from extraction.text.html_blocks import blocks
from extraction.text.problem import ReadError, Rejected
from extraction.text.reading import Draft, Fact
from extraction.text.sniffing import Format
from extraction.text.source import Source
from extraction.text.xml_tree import parse_xml

TEXTS = ("encoded", "content", "description", "summary", "title")
NAMES = {
    "title": ("title",),
    "published": ("pubDate", "published", "date", "updated"),
    "name": ("guid", "id"),
}


def read(source: Source) -> Iterator[Draft | Rejected]:
    """The entries of the feed, in its order."""
    root = parse_xml(source, source.load())
    channel = next((e for e in root.iter() if _local(e) == "channel"), root)
    publisher = _child(channel, "title")
    language = _child(channel, "language") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    entries = (element for element in root.iter() if _local(element) in {"item", "entry"})
    for line, entry in enumerate(entries, 1):
        try:
            text = _text(source, entry)
        except ReadError as error:
            yield source.rejected(error.check, error.reason, line=line)
            continue
        facts = _facts(entry)
        facts.setdefault("uri", Fact(f"{source.uri}#row={line}", "place in the feed"))
        for field, value in (("publisher", publisher), ("language", language)):
            if value:
                facts[field] = Fact(value, f"{field} of the feed")
        if text.strip():
            yield Draft(storable(text), Format.FEED, facts, encoding="XML of the feed")
        else:
            yield source.rejected("no_text", "The entry has no text.", line=line)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _named(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if _local(child) == name), None)


def _child(element: etree._Element, name: str) -> str:
    found = _named(element, name)
    return "".join(found.itertext()).strip() if found is not None else ""


def _markup(element: etree._Element) -> str:
    """What an element holds as HTML: written out as its text, or as elements within it (Atom's xhtml)."""
    if not len(element):
        return (element.text or "").strip()
    copied = deepcopy(element)
    for inner in copied.iter(etree.Element):
        inner.tag = _local(inner)
    copied.tag = "div"
    written: str = etree.tostring(copied, encoding="unicode", method="html", with_tail=False)
    return written


def _link(entry: etree._Element) -> str:
    for child in entry:
        if _local(child) == "link" and child.get("rel", "alternate") == "alternate":
            address = (child.get("href") or child.text or "").strip()
            if address.startswith(("http://", "https://")):
                return address
    return ""


def _facts(entry: etree._Element) -> dict[str, Fact]:
    facts = {}
    for field, names in NAMES.items():
        value = next((found for name in names if (found := _child(entry, name))), "")
        if value:
            facts[field] = Fact(storable(value), f"{field} of the entry")
    if address := _link(entry):
        facts["uri"] = Fact(address, "link of the entry")
    return facts


def _text(source: Source, entry: etree._Element) -> str:
    for name in TEXTS:
        found = _named(entry, name)
        marked = _markup(found) if found is not None else ""
        if not marked:
            continue
        if "<" not in marked:
            return unescape(marked) + "\n"
        text = "\n".join(block.text for block in blocks(parse(source, marked)))
        if text:
            return text + "\n"
    return ""
