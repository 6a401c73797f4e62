"""Scores of matches: two numbers joined by a hyphen that are no range, no vote and no amount."""

import re

from extraction.claims.scan.marks import Found
from extraction.claims.scan.units import table
from extraction.claims.words.nouns import is_noun
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

_GAMES = words(
    "win wins won beat beats beating defeat defeated victory loss lost lose draw drew drawn lead leads",
    "led leading score scored scoreline scoring trail trailed trailing down up ahead behind tie tied",
    "final halftime aggregate game games match set sets against record over thrashed edged",
    "routed thumping triumph success defeats decision series margin run home away goalless outscored",
)
_VOTES = words("vote votes voted voting majority ruling ruled passed approved senate committee panel")
# *outrebounded them 43-31*: two counts, not a result.
_COUNTING_VERB = re.compile(r"out(?:rebound|shot|shoot|gain|hit|run|pass)\w*")
_CRICKET = words("over overs wicket wickets innings declared batting bowled runs ball balls")
_WICKETS = 10  # at which all are out
_SET_PHRASES = frozenset((("24", "7"), ("9", "11"), ("50", "50"), ("20", "20")))
_JOINTS = frozenset("-–:/")
_LIST_SIGNS = frozenset("-–,()")
_LONGEST_LIST = 24
_NO_SCORE_AFTER = words("percent % per million billion")


def read_score(s: Sentence, i: int, floor: int) -> Found | None:
    """Read *2-0*, *a 96-79 win*, *89-89*, *24/7* at token `i`."""
    if not _is_pair(s, i):
        return _innings(s, i) or _set_pair(s, i)
    left, right = s.tokens[i], s.tokens[i + 2]
    if (left, right) in _SET_PHRASES and s.tokens[i + 1] in "/-":
        return Kind.NAME, i, i + 3, "set phrase"
    first = _start_of_list(s, i)
    around = s.lowers[max(0, first - 6) : first] + s.lowers[i + 3 : i + 7]
    is_record = _is_record(s, first)
    if s.tokens[i + 1] == "/" or _is_amount(s, i, floor) or (_is_count(around) and not is_record):
        return None
    if is_record or (first < i and int(s.tokens[first]) > int(s.tokens[first + 2])):
        return Kind.SCORE, i, _end(s, i + 3), "score"
    near = any(word in _GAMES for word in around)
    alone = not is_noun(s.low(i + 3))
    falling = int(left) > int(right) and (near or alone or right == "0")
    if left == right or falling or (near and alone):
        return Kind.SCORE, i, _end(s, i + 3), "score"
    return None


def _innings(s: Sentence, i: int) -> Found | None:
    """*287 for 6 in 50 overs*: runs and wickets of a match of cricket."""
    wickets = s.token(i + 2)
    is_score = s.low(i + 1) == "for" and wickets.isdecimal() and len(wickets) < 3 and s.tokens[i].isdecimal()
    if not is_score or int(wickets) >= _WICKETS or _CRICKET.isdisjoint(s.lowers):
        return None
    return Kind.SCORE, i, i + 3, "score"


def _set_pair(s: Sentence, i: int) -> Found | None:
    """*7-on-7*, *8-of-12*, *1:25,000*: pairs that are no score of two sides."""
    if s.low(i + 1) not in "-:":
        return None
    link, right = s.low(i + 2), s.token(i + 4)
    if s.low(i + 1) == "-" and link in ("on", "of", "for") and s.low(i + 3) == "-" and right.isdecimal():
        return Kind.NAME if link == "on" else Kind.SCORE, i, i + 5, "hyphened pair"
    if s.tokens[i] == "1" and s.low(i + 1) == ":" and s.glued(i + 1) and s.glued(i + 2) and len(link) > 2:
        return (Kind.IDENTIFIER, i, i + 3, "scale of a map") if link[0].isdecimal() else None
    return None


def _is_pair(s: Sentence, i: int) -> bool:
    if i + 2 >= len(s.tokens) or s.tokens[i + 1] not in _JOINTS:
        return False
    left, right = s.tokens[i], s.tokens[i + 2]
    if not (left.isdecimal() and right.isdecimal() and len(left) <= 3 and len(right) <= 3):
        return False
    return s.glued(i + 1) and s.glued(i + 2)


def _start_of_list(s: Sentence, i: int) -> int:
    """Where the list of pairs begins that goes on at token `i`: *won 6-4, 3-6, 7-6 (5), 6-2*."""
    first, limit = i, max(0, i - _LONGEST_LIST)
    for j in range(i - 1, limit - 1, -1):
        if s.tokens[j].isdecimal():
            first = j if j + 2 < i else first
        elif s.tokens[j] not in _LIST_SIGNS:
            break
    return first if _is_pair(s, first) else i


def _is_record(s: Sentence, i: int) -> bool:
    """*the Bulls (4-11, 0-3)*: games won and lost, in a bracket after a name."""
    if s.token(i - 1) != "(" or not s.token(i - 2)[0].isupper():
        return False
    return s.low(i + 3) in (",", ")")


def _is_amount(s: Sentence, i: int, floor: int) -> bool:
    """*2-1/4 percent*, *10-12 km*, *$5-3*: a unit, a fraction or a sign of money."""
    after = s.low(i + 3)
    if after in _NO_SCORE_AFTER or (after == "/" and s.glued(i + 3)):
        return True
    if i > floor and s.tokens[i - 1] in "$£€~":
        return True
    return after in table().after and after not in ("h", "in", "a")


def _is_count(around: list[str]) -> bool:
    return any(word in _VOTES or _COUNTING_VERB.fullmatch(word) for word in around)


def _end(s: Sentence, last: int) -> int:
    """*6-4-2*: further parts of the same score."""
    tokens, n = s.tokens, len(s.tokens)
    limit = last + 6
    while (
        last + 1 < n
        and last < limit
        and tokens[last] in "-–"
        and s.glued(last)
        and tokens[last + 1].isdecimal()
    ):
        last += 2
    return last
