"""HTML: the article of a page, with every number in it, and what the page says about itself.

trafilatura tells the article from the rest of the page. Its text is taken from the page's own blocks, so that
a block with a number that stands inside the article stays even where trafilatura would have dropped it.
"""

import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import date
from itertools import islice

import trafilatura
from htmldate import find_date
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import Document as Article

from extraction.text.characters import storable
from extraction.text.decoding import decode
from extraction.text.html_blocks import HEADINGS, Block, blocks, depth
from extraction.text.reading import Draft, Fact
from extraction.text.sniffing import Format
from extraction.text.source import Source

META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
XML_CHARSET = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
NOT_WORD = re.compile(r"[\W_]+")
DIGIT = re.compile(r"\d")
REGIONS = frozenset(("article", "main"))
LINKED_SHARE = 0.5
SURE_LENGTH = 24  # letters and digits from which a block cannot be in the article's text by chance
EARLIEST = "1900-01-01"
MAX_CLIMB = 6  # elements outwards to look for one that says it is the article
MOST = 0.9  # of the article's text


def read(source: Source) -> Iterator[Draft]:
    """The page's article as one document."""
    data = source.load()
    yield draft_of_html(source, data)


def draft_of_html(source: Source, data: bytes) -> Draft:
    """The article of a page.

    Raises:
        ReadError: `too_deep`, `no_text`.
    """
    found = META_CHARSET.search(data[:4096]) or XML_CHARSET.search(data[:4096])
    declared = found[1].decode("ascii") if found else None
    decoded = decode(data, source.options.charset or declared, "declared charset")
    tree = parse(source, decoded.text)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    article = trafilatura.bare_extraction(
        deepcopy(tree), favor_recall=True, include_comments=False, include_tables=True, with_metadata=True
    )
    if not isinstance(article, Article):
        article = Article()
    text = "\n".join(block.text for block in article_blocks(tree, article.text or ""))
    address = source.uri if "://" in source.uri else None
    return Draft(
        storable(text) + "\n",
        Format.HTML,
        _facts(article, tree, address),
        _published(tree, address or article.url),
        encoding=decoded.label,
    )


def parse(source: Source, text: str) -> HtmlElement:
    """The tree of a page, refused where it is nested too deep for the libraries that walk it."""
    if not text.strip():
        raise source.error("no_text", "The page is empty.")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True)
    limit = source.options.limits.max_html_depth
    if depth(tree) > limit:
        raise source.error("too_deep", f"Its elements are nested more than {limit:,} deep.")
    return tree


def article_blocks(tree: HtmlElement, article: str) -> list[Block]:
    """The blocks of the page that make up the article.

    Those that are in the article's text as trafilatura found it, and, of the part of the page they are in,
    those with a number that are no links.
    """
    body = tree.find("body")
    page = list(blocks(tree if body is None else body))
    letters = _letters(article)
    sure = [block for block in page if _is_sure(block, letters)]
    if not sure:
        return [block for block in page if not block.is_aside]
    region = set(_region(sure).iter())
    lines = {_letters(line) for line in article.splitlines()}
    inside = [block for block in page if block.element in region]
    kept = [b for b in inside if _is_sure(b, letters) or _letters(b.text) in lines or _is_worth(b)]
    while kept and kept[-1].element.tag in HEADINGS:  # of what else the site offers
        kept.pop()
    return kept


def _letters(text: str) -> str:
    return NOT_WORD.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _is_sure(block: Block, letters: str) -> bool:
    own = _letters(block.text)
    return len(own) >= SURE_LENGTH and own in letters


def _is_worth(block: Block) -> bool:
    if block.is_aside or block.linked > LINKED_SHARE * len(block.text):
        return False
    return DIGIT.search(block.text) is not None or block.element.tag in HEADINGS


def _region(sure: Sequence[Block]) -> HtmlElement:
    """The part of the page that is the article: an element that says so, else the innermost one around it."""
    innermost = _around_most(sure)
    for element in islice((innermost, *innermost.iterancestors()), MAX_CLIMB):
        marked = f"{element.get('id', '')} {element.get('itemprop', '')} {element.get('role', '')}".lower()
        if element.tag in REGIONS or "article" in marked or "main" in marked.split():
            return element
    return innermost


def _around_most(sure: Sequence[Block]) -> HtmlElement:
    """The innermost element around most of the text: a slogan at the top, repeated in it, counts little."""
    weights: Counter[HtmlElement] = Counter()
    for block in sure:
        for element in (block.element, *block.element.iterancestors()):
            weights[element] += len(block.text)
    wanted = MOST * sum(len(block.text) for block in sure)
    return min((e for e, weight in weights.items() if weight >= wanted), key=lambda e: weights[e])


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


def _published(tree: HtmlElement, address: str | None) -> tuple[date, str] | None:
    for extensive, origin in ((False, "metadata of the page"), (True, "a date in the page, by htmldate")):
        logging.getLogger("htmldate").setLevel(logging.CRITICAL)
        found = find_date(
            deepcopy(tree), extensive_search=extensive, original_date=True, url=address, min_date=EARLIEST
        )
        if found:
            return date.fromisoformat(found), origin
    return None
