"""HTML: the article of a page, with every number in it, and what the page says about itself.

trafilatura tells the article from the rest of the page. Its text is taken from the page's own blocks, so that
a block with a number that stands inside the article stays even where trafilatura would have dropped it.
"""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy
from datetime import date

import trafilatura
from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import Document as Article

from extraction.text.characters import storable
from extraction.text.decoding import decode
from extraction.text.html_article import article_blocks
from extraction.text.html_blocks import depth
from extraction.text.reading import Draft, Fact
from extraction.text.sniffing import Format
from extraction.text.source import Source

META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
XML_CHARSET = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
EARLIEST = "1900-01-01"
# Not the extensive search: it takes the year of a copyright notice for a date.
STATED_DATES = {"extensive_search": False, "original_date": True, "min_date": EARLIEST}
IN_HEAD = frozenset(("title", "meta", "link", "style", "script", "base", "noscript", "template", "object"))
NOISY = ("trafilatura", "htmldate")


def read(source: Source) -> Iterator[Draft]:
    """The page's article as one document."""
    yield draft_of_html(source, source.load(), source.options.charset)


def draft_of_html(source: Source, data: bytes, charset: str | None) -> Draft:
    """The article of a page; `charset` is that which came with its bytes, and goes before its own.

    Raises:
        ReadError: `too_deep`.
    """
    found = META_CHARSET.search(data[:4096]) or XML_CHARSET.search(data[:4096])
    declared = found[1].decode("ascii") if found else None
    decoded = decode(data, charset or declared, "declared charset")
    tree = parse(source, decoded.text)
    for name in NOISY:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    article = trafilatura.bare_extraction(
        deepcopy(tree),
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=STATED_DATES,
    )
    if not isinstance(article, Article):
        article = Article()
    text = "\n".join(block.text for block in article_blocks(tree, article.text or ""))
    published = (date.fromisoformat(article.date), "metadata of the page") if article.date else None
    return Draft(
        storable(text) + "\n",
        Format.HTML,
        _facts(article, tree, source.uri if "://" in source.uri else None),
        published,
        encoding=decoded.label,
    )


def parse(source: Source, text: str) -> HtmlElement:
    """The tree of a page, refused where it is nested too deep for the libraries that walk it."""
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    except ParserError:  # there is nothing in it, or nothing but comments
        tree = document_fromstring("<html></html>", parser=parser, ensure_head_body=True)
    _mend_body(tree)
    limit = source.options.limits.max_html_depth
    if depth(tree) > limit:
        reason = f"Its elements are nested more than {limit:,} deep."
        raise source.error("too_deep", reason, "Raise max_html_depth.")
    return tree


def _mend_body(tree: HtmlElement) -> None:
    """Move what is no metadata from the head to the body, where pages leave out their tags.

    libxml2 does not know the elements of HTML 5, and takes an `article` after a title to belong to the head.
    """
    head, body = tree.find("head"), tree.find("body")
    if head is None or body is None:
        return
    first = next((at for at, element in enumerate(head) if element.tag not in IN_HEAD), len(head))
    moved = list(head)[first:]
    for element in reversed(moved):
        body.insert(0, element)


def _facts(article: Article, tree: HtmlElement, address: str | None) -> dict[str, Fact]:
    facts = {}
    for field, value in (("title", article.title), ("publisher", article.sitename)):
        if value:
            facts[field] = Fact(value, "metadata of the page")
    if article.url and not address and article.url.startswith(("http://", "https://")):
        facts["uri"] = Fact(article.url, "canonical address in the page")
    if tree.get("lang"):
        facts["language"] = Fact(str(tree.get("lang")), "lang of the page")
    return facts
