"""Characters that are replaced one for one, so that no offset moves: those no store can hold, raised ones."""

import re

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
SUPERSCRIPTS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
"""Raised digits and signs as characters, so that a footnote mark never runs into the number before it."""


def storable(text: str) -> str:
    """The text with NULs and lone surrogates replaced by U+FFFD, the same length."""
    if text.isascii() and "\x00" not in text:
        return text
    return UNSTORABLE.sub(REPLACEMENT, text)
