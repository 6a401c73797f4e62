"""DOCX: paragraphs, rows of tables and notes of a word processor's document."""

import zipfile
from collections.abc import Iterator

from lxml import etree

from extraction.text.characters import SUPERSCRIPTS, storable
from extraction.text.reading import Draft, Fact
from extraction.text.sniffing import Format
from extraction.text.source import Source
from extraction.text.xml_tree import parse_xml

DOCUMENT = "word/document.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
PROPERTIES = "docProps/core.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
CELL_MARK = " | "
WRITTEN = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def draft_of_docx(source: Source, archive: zipfile.ZipFile) -> Draft:
    """The document in an opened DOCX.

    Raises:
        ReadError: `too_large`, `broken`, `entities`.
    """
    parts = [DOCUMENT, *(note for note in NOTES if note in archive.namelist())]
    lines = [line for part in parts for line in _lines(parse_xml(source, _member(source, archive, part)))]
    facts = {}
    if PROPERTIES in archive.namelist():
        title = parse_xml(source, _member(source, archive, PROPERTIES)).findtext(f".//{TITLE}")
        if title:
            facts["title"] = Fact(title, "properties of the document")
    return Draft(storable("\n".join(lines) + "\n"), Format.DOCX, facts, encoding="XML of the document")


def _member(source: Source, archive: zipfile.ZipFile, name: str) -> bytes:
    limit = source.options.limits.max_file_bytes
    with archive.open(name) as member:
        data = member.read(limit + 1)
    if len(data) > limit:
        raise source.error("too_large", f"Its text unpacks to more than {limit:,} bytes.", "Split it.")
    return data


def _lines(root: etree._Element) -> Iterator[str]:
    """One line a paragraph; one a row of a table that is in no other table."""
    for element in root.iter(f"{W}p", f"{W}tr"):
        if _within(element, f"{W}tr") or _within(element, FALLBACK):
            continue
        if element.tag == f"{W}tr":
            cells = [
                " ".join(_text(p) for p in cell.iter(f"{W}p") if not _within(p, FALLBACK))
                for cell in element.iterchildren(f"{W}tc")
            ]
            text = CELL_MARK.join(" ".join(cell.split()) for cell in cells)
        else:
            text = _text(element)
        if text.strip(" |"):
            yield text.strip()


def _within(element: etree._Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _text(paragraph: etree._Element) -> str:
    pieces = []
    for node in _own(paragraph):
        if node.tag == f"{W}t":
            pieces.append(_raised(node))
        elif node.tag in WRITTEN:
            pieces.append(WRITTEN[node.tag])
        elif node.tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
            pieces.append(node.get(f"{W}id", "").translate(SUPERSCRIPTS))
    return "".join(pieces)


def _own(element: etree._Element) -> Iterator[etree._Element]:
    """What is in a paragraph, but not in its text boxes: their paragraphs are lines of their own."""
    for child in element:
        if child.tag not in {f"{W}p", FALLBACK}:
            yield child
            yield from _own(child)


def _raised(node: etree._Element) -> str:
    """The text of a run; digits set as superscript become superscript characters."""
    run = node.getparent()
    aligned = run.find(f"{W}rPr/{W}vertAlign") if run is not None else None
    text = node.text or ""
    if aligned is not None and aligned.get(f"{W}val") == "superscript":
        return text.translate(SUPERSCRIPTS)
    return text
