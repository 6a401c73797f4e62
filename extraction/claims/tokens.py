"""Sentences cut into tokens: numbers, words and single signs, each with its place in the document."""

import re
from functools import cached_property

# Abbreviations with inner full stops are one token (U.S., a.m.); a hyphen, a currency sign and every other
# sign is a token of its own; digits keep their separators (1,234.5) but not the letters beside them (34m).
TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S"
)


class Sentence:
    """A sentence of a document with its tokens.

    Attributes:
        text: the whole document's text; offsets refer to it.
        start, end: the sentence's span in code points, `[start, end)`.
        index: its number in the paragraph.
        tokens: its tokens as written; `lowers`: in lower case, curly apostrophes made straight.
        starts, ends: each token's span, in offsets of the document.
    """

    def __init__(self, text: str, start: int, end: int, index: int = 0) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.index = index

    @cached_property
    def _matches(self) -> list[re.Match[str]]:
        return list(TOKEN.finditer(self.text, self.start, self.end))

    @cached_property
    def tokens(self) -> list[str]:
        return [m.group() for m in self._matches]

    @cached_property
    def lowers(self) -> list[str]:
        return [t.lower().replace("’", "'") for t in self.tokens]

    @cached_property
    def starts(self) -> list[int]:
        return [m.start() for m in self._matches]

    @cached_property
    def ends(self) -> list[int]:
        return [m.end() for m in self._matches]

    def __str__(self) -> str:
        return self.text[self.start : self.end]
