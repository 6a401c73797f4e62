"""The two ends of a movement, *from 20 mpg in 2008 to 29 mpg*: tied, so that they can be told together."""

from itertools import pairwise

from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_REACH = 9
_PARTS = words(", ; : . ) ( and or but while that which by from")


def tie_endpoints(s: Sentence, mentions: list[Mention]) -> None:
    """Tie the level after *from* to the one after *to*, where nothing parts them but when and where."""
    if "from" not in s.lowers:
        return
    levels = [m for m in mentions if m.kind is CLAIM]
    for left, right in pairwise(levels):
        if left.value is None or right.value is None or left.unit != right.unit:
            continue
        gap = s.lowers[left.last : right.first]
        is_from = s.low(left.first - 1) == "from" and gap[-1:] == ["to"]
        if is_from and len(gap) <= _REACH and _PARTS.isdisjoint(gap):
            left.until = right
