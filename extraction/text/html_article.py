"""Which blocks of a page are its article."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from extraction.text.html_blocks import HEADINGS, Block, blocks

NOT_WORD = re.compile(r"[\W_]+")
NO_LETTERS = {code: None for code in range(128) if not chr(code).isalnum()}
DIGIT = re.compile(r"\d")
ROOTS = frozenset(("body", "html"))
LEAVES = HEADINGS | {"p", "li", "blockquote", "pre", "td", "tr", "dd", "dt", "figcaption"}
REGIONS = frozenset(("article", "main"))
LINKED_SHARE = 0.5
SURE_LENGTH = 24  # letters and digits from which a block cannot be in the article's text by chance
MAX_CLIMB = 6  # elements outwards to look for one that says it is the article
MOST = 0.9  # of the article's text


def article_blocks(tree: HtmlElement, article: str) -> list[Block]:
    """The blocks of the page that make up the article.

    Those that are in the article's text as trafilatura found it, and, of the part of the page they are in,
    those with a number that are no links.
    """
    body = tree.find("body")
    page = list(blocks(tree if body is None else body))
    found = _Found(article)
    sure = {at for at, block in enumerate(page) if found.has(block.text)}
    if not sure:
        return [block for block in page if not block.is_aside]
    region = _region(page, [page[at] for at in sorted(sure)])
    kept = [
        block
        for at, block in enumerate(page)
        if block.element in region and (at in sure or found.has_line(block.text) or _is_worth(block))
    ]
    while kept and kept[-1].element.tag in HEADINGS:  # of what else the site offers
        kept.pop()
    return kept


class _Found:
    """The article's text as trafilatura found it, to look blocks up in, in the order of the page."""

    def __init__(self, article: str) -> None:
        self._lines = {_letters(line) for line in article.splitlines()}
        self._letters = _letters(article)
        self._at = 0

    def has(self, text: str) -> bool:
        """Whether a block that is too long to be there by chance is in the article."""
        own = _letters(text)
        if len(own) < SURE_LENGTH:
            return False
        at = self._letters.find(own, self._at)
        if at < 0:
            return own in self._lines or own in self._letters[: self._at]
        self._at = at
        return True

    def has_line(self, text: str) -> bool:
        """Whether a block is a line of the article."""
        return _letters(text) in self._lines


def _letters(text: str) -> str:
    if text.isascii():
        return text.translate(NO_LETTERS).lower()
    return NOT_WORD.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _is_worth(block: Block) -> bool:
    if block.is_aside or block.linked > LINKED_SHARE * len(block.text):
        return False
    return DIGIT.search(block.text) is not None or block.element.tag in HEADINGS


def _region(page: Sequence[Block], sure: Sequence[Block]) -> set[HtmlElement]:
    """The elements of the article: in one that says it is the article, else in the innermost one around it.

    The innermost one is widened while what is added is mostly no links: tables beside the text belong to it.
    """
    innermost = _around_most(sure)
    for element in islice((innermost, *innermost.iterancestors()), MAX_CLIMB):
        marked = f"{element.get('id', '')} {element.get('itemprop', '')} {element.get('role', '')}".lower()
        if element.tag in REGIONS or "article" in marked or "main" in marked.split():
            return set(element.iter())
    region = set(innermost.iter())
    for element in islice(innermost.iterancestors(), MAX_CLIMB):
        wider = set(element.iter())
        added = [block for block in page if block.element in wider and block.element not in region]
        if element.tag in ROOTS or _is_boilerplate(added):
            break
        region = wider
    return region


def _is_boilerplate(added: Sequence[Block]) -> bool:
    linked = sum(block.linked for block in added)
    length = sum(len(block.text) for block in added)
    return linked > LINKED_SHARE / 2 * length or any(block.is_aside for block in added)


def _around_most(sure: Sequence[Block]) -> HtmlElement:
    """The innermost element around most of the text: a slogan at the top, repeated in it, counts little."""
    weights: Counter[HtmlElement] = Counter()
    for block in sure:
        leaf = block.element.getparent() if block.element.tag in LEAVES else block.element
        for element in (leaf, *leaf.iterancestors()):
            weights[element] += len(block.text)
    wanted = MOST * sum(len(block.text) for block in sure)
    return min((e for e, weight in weights.items() if weight >= wanted), key=lambda e: weights[e])
