"""Sentences cut into tokens: numbers, words and single signs, each with its place in the document."""

import re
from typing import Any

from extraction.claims.words.remembered import remembered

# Abbreviations with inner full stops are one token (U.S., a.m.); a hyphen, a currency sign and every other
# sign is a token of its own; digits keep their separators (1,234.5) but not the letters beside them (34m).
# Plain words and the commonest signs come first, for they are most tokens and cheap to tell; what begins an
# abbreviation is no word of two letters.
# The mark of a footnote that is written on to a year (*in 2014.5*) is none of its decimals.
TOKEN = re.compile(
    r"[A-Za-z]{2,}+(?!['’]|[^\W\d_])"
    r"|[,.()%$:;\"-]"
    r"|(?:19|20)\d\d(?=\.\d{1,2}(?:\s+[A-Z“\"]|\s*\Z))(?<=[a-z,] \d{4})(?<!\b[at][to] \d{4})"
    r"|\d+(?:[.,]\d+)*+"
    r"|[^\W\d_]{2,}(?:['’][^\W\d_]+)*"
    r"|(?:[A-Za-z]\.){2,}"
    r"|[^\W\d_](?:['’][^\W\d_]+)*"
    r"|\S"
)
# A dash or quote that was decoded with the wrong code page begins with a letter, which must not stick to the
# word before it: it is a sign of its own.
_UNBROKEN = "\u2011"  # a hyphen at which no line may break
_MOJIBAKE = "â€"
_WORD_BEFORE_IT = TOKEN.pattern.replace(r"|[^\W\d_]{2,}", r"|(?:(?!â€)[^\W\d_]){2,}", 1)
_MOJIBAKE_TOKEN = re.compile(r"â€\S|" + _WORD_BEFORE_IT)


@remembered
def _lower(token: str) -> str:
    return token.lower().replace("’", "'").replace(_UNBROKEN, "-")


class Sentence:
    """A sentence of a document with its tokens.

    Attributes:
        text: the whole document's text; offsets refer to it.
        start, end: the sentence's span in code points, `[start, end)`.
        index: its number in the paragraph.
        tokens: its tokens as written; `lowers`: in lower case, curly apostrophes made straight and
            hyphens that keep a line together plain.
        starts, ends: each token's span, in offsets of the document.
        notes: what later layers have found out about it, so that it is found out once.
    """

    __slots__ = ("end", "ends", "index", "lowers", "notes", "start", "starts", "text", "tokens")

    def __init__(self, text: str, start: int, end: int, index: int = 0) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.index = index
        self.notes: dict[str, Any] = {}
        self._cut()

    def _cut(self) -> None:
        text, start, end = self.text, self.start, self.end
        pattern = TOKEN if text.find(_MOJIBAKE, start, end) < 0 else _MOJIBAKE_TOKEN
        matches = list(pattern.finditer(text, start, end))
        self.tokens: list[str] = list(map(re.Match.group, matches))
        self.starts = list(map(re.Match.start, matches))
        self.ends = list(map(re.Match.end, matches))
        self.lowers = list(map(_lower, self.tokens))

    def glued(self, i: int) -> bool:
        """Tell whether token `i` follows its left neighbour with nothing between them."""
        try:
            return i > 0 and self.ends[i - 1] == self.starts[i]
        except IndexError:
            return False

    def low(self, i: int) -> str:
        """Token `i` in lower case; beyond either end of the sentence a full stop."""
        try:  # hardly ever beyond the end, and then told by the list itself
            return self.lowers[i] if i >= 0 else "."
        except IndexError:
            return "."

    def token(self, i: int) -> str:
        """Token `i` as written; beyond either end of the sentence a full stop."""
        try:
            return self.tokens[i] if i >= 0 else "."
        except IndexError:
            return "."

    def __str__(self) -> str:
        return self.text[self.start : self.end]


class UncutSentence(Sentence):
    """A sentence that is cut when its tokens are first asked for: those of most without a number never are.

    From then on it is a plain sentence, whose attributes are found at once: they are asked for very often.
    """

    __slots__ = ()

    def _cut(self) -> None:
        """Leave the sentence in one piece."""

    def __getattr__(self, name: str) -> Any:
        self.__class__ = Sentence  # type: ignore[assignment]  # the same slots
        self._cut()
        return getattr(self, name)
