"""Times of day."""

from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_HOURS = words("am pm a.m. p.m. o'clock hrs")
_ZONES = words("gmt utc est edt et pst pdt pt cst cdt bst ist cet cest jst hkt aest")


def read_time(s: Sentence, i: int) -> tuple[int, int] | None:
    """Read a time of day at token `i`: *8:00 p.m. ET*, *0401 GMT*, *2.30 pm*, *10 a.m.*, *9am*."""
    token, lowers, n = s.tokens[i], s.lowers, len(s.tokens)
    last = i + 1
    if last >= n or len(token) > 5:
        return None
    while _is_part(s, last) and last - i < 5:
        last += 2
    is_clock = last > i + 1
    if is_clock and not (token.isdecimal() and int(token) <= 24):
        return None
    if last < n and lowers[last] in _HOURS:
        if not is_clock and not _is_hour(token):
            return None
        last += 1
    elif not is_clock:
        is_time = lowers[last] in _ZONES and len(token) == 4 and _is_hour(token)
        return (i, last + 1) if is_time else None
    has_zone = last < n and (lowers[last] in _ZONES or s.tokens[last] == "CT")
    return i, last + 1 if has_zone else last


def _is_part(s: Sentence, i: int) -> bool:
    """Whether a colon at token `i` and what is behind it are minutes or seconds."""
    part = s.token(i + 1)
    is_glued = s.low(i) == ":" and s.glued(i) and s.glued(i + 1)
    return is_glued and part.isdecimal() and len(part) == 2 and part < "60"


def _is_hour(token: str) -> bool:
    return token.isdecimal() or (token.count(".") == 1 and token.split(".")[1] < "60")
