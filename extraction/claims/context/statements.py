"""Where and when something was said, which tells nothing of what was said."""

from extraction.claims.context.time_words import WEEKDAYS
from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

SAYS = wordlist.words("said says told announced reported added wrote showed shown released warned")
_REACH, _NOMINAL = 12, frozenset("podnNazty")
_ENDS = frozenset({"", ".", ",", '"', "s", "w"})
_LEAD, _PARTS = 3, frozenset({"late", "early", "midday", "afternoon", "morning"})
_TRADING, _CLOCK = frozenset({"trading", "trade", "session", "hours"}), ("a.m", "p.m", "gmt")


def is_where_traded(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a place only tells where something was traded: *by 11 a.m. in Rome*, *in late Rome trading*."""
    words = sentence.lowers
    if first < _LEAD:
        return False
    if words[first - 1] in _PARTS:
        return words[first - 2] == "in" and not _TRADING.isdisjoint(words[last : last + 1])
    is_late = words[first - 3] in _PARTS and words[first - 2] in WEEKDAYS
    return words[first - 1] == "in" and (is_late or words[first - 2].startswith(_CLOCK))


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
