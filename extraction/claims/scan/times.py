"""Times of day."""

from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_TIME_WORDS = words("am pm a.m. p.m. gmt utc est edt et pst pdt pt cst cdt bst ist cet o'clock hrs")
_ZONES = words("gmt utc est edt et pst pdt pt cst cdt ct bst ist cet cest jst hkt aest")


def read_time(s: Sentence, i: int) -> tuple[int, int] | None:
    """Read a time of day at token `i`: *8:00 p.m. ET*, *0401 GMT*, *2.30 pm*, *10 a.m.*, *9am*."""
    tokens, lowers, n = s.tokens, s.lowers, len(s.tokens)
    token = tokens[i]
    last = i + 1
    if last >= n or len(token) > 5:
        return None
    clock = False
    while last + 1 < n and tokens[last] == ":" and s.glued(last) and s.glued(last + 1) and last - i < 5:
        if not (tokens[last + 1].isdecimal() and len(tokens[last + 1]) == 2 and tokens[last + 1] < "60"):
            break
        clock, last = True, last + 2
    if clock and not (token.isdecimal() and int(token) <= 24):
        return None
    said = last < n and lowers[last] in _TIME_WORDS
    if said and lowers[last] in _ZONES and not clock and len(token) != 4:
        return None
    if not (clock or said):
        return None
    if said and not clock and not _hour(token):
        return None
    if last < n and lowers[last] in _TIME_WORDS:
        last += 1
    if last < n and lowers[last] in _ZONES and tokens[last].isupper():
        last += 1
    return i, last


def _hour(token: str) -> bool:
    return token.isdecimal() or (len(token) <= 5 and token.count(".") == 1 and token.split(".")[1] < "60")
