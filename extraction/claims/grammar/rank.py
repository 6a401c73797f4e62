"""Ranks: what is ranked among."""

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.phrase import phrase_starting
from extraction.claims.words.lexicon import words

_EVERYWHERE = words("globally worldwide nationally nationwide internationally overall")
_AMONG = words("among in of out across")


def ranked_among(cut: Chunked, at: int) -> tuple[int, int] | None:
    """The tokens after the rank at chunk `at` that say among what: "second globally"."""
    lowers = cut.sentence.lowers
    i = at + 1
    while i < len(cut.kinds) and i < at + 3:
        first = cut.firsts[i]
        if lowers[first] in _EVERYWHERE:
            return first, first + 1
        if cut.kinds[i] == "P" and lowers[first] in _AMONG:
            while i + 1 < len(cut.kinds) and cut.kinds[i + 1] in "PDA":
                i += 1
            return phrase_starting(cut, i + 1) if i + 1 < len(cut.kinds) and cut.kinds[i + 1] == "N" else None
        if cut.kinds[i] not in "NAB":
            return None
        i += 1
    return None
