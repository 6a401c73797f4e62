"""Signs that several readers ask for, and what is written on to digits."""

from extraction.claims.words.wordlist import words

HYPHENS = frozenset("-‐‑–")
DASHES = HYPHENS | {"—"}
MONEY = frozenset("$€£¥")
ORDINAL_ENDS = words("st nd rd th")
