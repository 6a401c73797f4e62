"""An HTML tree as the blocks a reader sees: paragraphs, headings, list items, rows of tables.

Superscript digits become Unicode superscripts, so that a footnote mark never runs into the number before it
(*in 2020³*, not *20203*).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from extraction.text.characters import SUPERSCRIPTS

UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "canvas"}
    | {"button", "select", "textarea", "input"}
)
ASIDE = frozenset(("nav", "aside", "footer", "form", "menu", "dialog"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BREAKS = HEADINGS | frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
    }
    | {"div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html"}
    | {"legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table"}
    | {"tbody", "thead", "tfoot", "tr", "ul"}
)
CELLS = frozenset(("td", "th"))
CELL_MARK = " | "
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
SPACES = re.compile(r"[^\S\xa0\u202f]+")
MARK = re.compile(r"[\s\[(]*[0-9][0-9,\s]*[\])]*\s*\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that stands on its own line.

    Attributes:
        text: on one line.
        element: the innermost block element it is in.
        linked: how many of its characters are links.
        is_aside: it is in navigation, a form, a footer or the like.
    """

    text: str
    element: HtmlElement
    linked: int
    is_aside: bool


@dataclass(slots=True)
class _Walk:
    """Where the walk through the tree is."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    unseen: int = 0
    asides: int = 0
    links: int = 0
    raised: int = 0
    rows: list[bool] = field(default_factory=list)  # for each row above: a row of data, printed on one line

    def write(self, text: str | None) -> None:
        if not text or self.unseen:
            return
        if self.raised and MARK.match(text):
            text = text.strip().translate(SUPERSCRIPTS)
        self.pieces.append(text)
        self.linked += len(text.strip()) if self.links else 0

    def flush(self, element: HtmlElement) -> Iterator[Block]:
        text = SPACES.sub(" ", "".join(self.pieces)).strip().removesuffix(CELL_MARK.rstrip()).strip()
        linked = self.linked
        self.pieces.clear()
        self.linked = 0
        if text.strip("| "):
            yield Block(text, element, linked, self.asides > 0)


def blocks(root: HtmlElement) -> Iterator[Block]:
    """The blocks under an element, in the order of the page."""
    walk = _Walk()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end":
                walk.write(element.tail)
        elif event == "start":
            yield from _enter(walk, element)
        else:
            yield from _leave(walk, element, root)
    yield from walk.flush(root)


def _enter(walk: _Walk, element: HtmlElement) -> Iterator[Block]:
    tag = element.tag
    if _breaks(walk, tag):
        yield from walk.flush(_parent(element))
    if tag == "tr":
        walk.rows.append(_is_data(element))
    _count(walk, element, 1)
    walk.write(element.text)


def _leave(walk: _Walk, element: HtmlElement, root: HtmlElement) -> Iterator[Block]:
    tag = element.tag
    if tag in CELLS and walk.rows and walk.rows[-1]:
        walk.write(CELL_MARK)
    if _breaks(walk, tag):
        yield from walk.flush(element)
    _count(walk, element, -1)
    if tag == "tr":
        yield from walk.flush(element)
        walk.rows.pop()
    if element is not root:
        walk.write(element.tail)


def _breaks(walk: _Walk, tag: str) -> bool:
    if walk.rows and walk.rows[-1]:
        if tag in BREAKS:
            walk.write(" ")
        return tag == "tr"
    return tag in BREAKS or tag in CELLS


def _count(walk: _Walk, element: HtmlElement, step: int) -> None:
    tag = element.tag
    hidden = element.get("hidden") is not None or HIDDEN.search(element.get("style", "")) is not None
    walk.unseen += step * (tag in UNSEEN or hidden)
    walk.asides += step * (tag in ASIDE or element.get("role") == "navigation")
    walk.links += step * (tag == "a" and element.get("href") is not None)
    walk.raised += step * (tag == "sup")


def _is_data(row: HtmlElement) -> bool:
    """Whether the cells of a row are short and hold no layout of their own."""
    cells = [child for child in row if child.tag in CELLS]
    if len(cells) < 2:
        return False
    return not any(inner.tag in {"table", "div", "ul", "ol"} or inner.tag in HEADINGS for inner in row.iter())


def _parent(element: HtmlElement) -> HtmlElement:
    parent = element.getparent()
    return element if parent is None else parent


def depth(root: HtmlElement) -> int:
    """How many elements deep the tree is."""
    deepest = level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
    return deepest
