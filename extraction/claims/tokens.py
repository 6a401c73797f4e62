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
# A dash that was decoded with the wrong code page begins with a letter, which must not stick to the word before.
_MOJIBAKE = "â€"
_MOJIBAKE_TOKEN = re.compile(TOKEN.pattern.replace(r"[^\W\d_]+(?:", r"(?:(?!â€)[^\W\d_])+(?:", 1))


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

    @property
    def _pattern(self) -> re.Pattern[str]:
        return TOKEN if self.text.find(_MOJIBAKE, self.start, self.end) < 0 else _MOJIBAKE_TOKEN

    @cached_property
    def tokens(self) -> list[str]:
        return self._pattern.findall(self.text, self.start, self.end)

    @cached_property
    def lowers(self) -> list[str]:
        lowers = [t.lower() for t in self.tokens]
        if self.text.find("’", self.start, self.end) >= 0:
            return [t.replace("’", "'") for t in lowers]
        return lowers

    @cached_property
    def starts(self) -> list[int]:
        return [m.start() for m in self._pattern.finditer(self.text, self.start, self.end)]

    @cached_property
    def ends(self) -> list[int]:
        return [start + len(token) for start, token in zip(self.starts, self.tokens, strict=True)]

    def glued(self, i: int) -> bool:
        """Tell whether token `i` follows its left neighbour with nothing between them."""
        return i > 0 and self.ends[i - 1] == self.starts[i]

    def __str__(self) -> str:
        return self.text[self.start : self.end]
