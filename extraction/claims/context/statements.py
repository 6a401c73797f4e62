"""Where and when something was said, which tells nothing of what was said."""

from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

SAYS = wordlist.words("said says told announced reported added wrote showed shown released warned")
_REACH, _NOMINAL = 12, frozenset("podnNazty")
_ENDS = frozenset({"", ".", ",", '"', "s", "w"})


def is_where_said(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the tokens `[first, last)` are a day or place of a statement: *told a hearing on Monday*.

    Only hearers and places part them from the verb of saying, and what was said does not go on behind them.
    """
    words, line = sentence.lowers, tags(sentence)
    behind = last
    while line[behind : behind + 1] in ("p", "k") and words[behind : behind + 1] != ["in"]:
        behind += 1  # *told a hearing in Rome on Monday*
    if line[behind : behind + 1] not in _ENDS:
        return False
    for i in range(first - 1, max(-1, first - _REACH), -1):
        if words[i] in SAYS:
            return words[i] == "told" or line[i + 1] in "pt"
        if line[i] not in _NOMINAL:
            return False
    return False
