"""Signs that several readers ask for."""

HYPHENS = frozenset("-‐‑–")
DASHES = HYPHENS | {"—"}
MONEY = frozenset("$€£¥")
