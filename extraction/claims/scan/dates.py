"""Calendar dates: numbers that say when and never how much.

Each reader takes the token at which the digits stand and gives the tokens `[first, last)` of the whole
expression, so that *June 24-25, 2003* is one mention. Nothing left of `floor` is taken.
"""

from extraction.claims.scan.years import is_year, read_fiscal, read_short_year, read_year, with_era
from extraction.claims.words.signs import DASHES, ORDINAL_ENDS
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_SHORT_MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec")
MONTHS = _SHORT_MONTHS | words(
    "january february march april may june july august september october november december",
)
_VERB_MONTHS = words("may march")
_AMOUNT_AFTER = words("percent % million billion")
_AFTER_DAYS = words(", . in at")


def read_date(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    """Read the date to which the digits at token `i` belong."""
    token = s.tokens[i]
    month = _month_before(s, i, floor)
    if not token.isdecimal():
        return _numeric(s, i) or _glued_year(s, i, month)
    if month is not None:
        return _after_month(s, i, month)
    if len(token) <= 2:
        return (
            _before_month(s, i) or _numeric(s, i) or read_fiscal(s, i, floor) or read_short_year(s, i, floor)
        )
    if len(token) == 4:
        return _numeric(s, i) or read_fiscal(s, i, floor) or read_year(s, i, floor)
    return None


def _month_before(s: Sentence, i: int, floor: int) -> int | None:
    """The token of the month whose name ends before token `i`: *June*, *Aug.*, *June of*."""
    if i <= floor:
        return None
    before = s.lowers[i - 1]
    if before in MONTHS:
        return i - 1 if before not in _VERB_MONTHS or s.tokens[i - 1][0].isupper() else None
    if i - 2 >= floor:
        month = s.lowers[i - 2]
        if (before == "." and month in _SHORT_MONTHS) or (
            before in ("of", ",") and month in MONTHS and is_year(s.tokens[i])
        ):
            return i - 2
    return None


def _glued_year(s: Sentence, i: int, month: int | None) -> tuple[int, int] | None:
    """*March 7,2019*: a day and a year that a missing blank made one token."""
    day, comma, year = s.tokens[i].partition(",")
    return (month, i + 1) if month is not None and comma and len(day) <= 2 and is_year(year) else None


def _is_day(token: str) -> bool:
    return len(token) <= 2 and token.isdecimal() and 1 <= int(token) <= 31


def _after_month(s: Sentence, i: int, first: int) -> tuple[int, int] | None:
    """*June 24-25, 2003*, *Aug 29*, *May 2011*, *June 5th*."""
    token = s.tokens[i]
    if is_year(token) or (len(token) == 4 and token[0] == "1"):
        return with_era(s, first, i + 1)
    if not _is_day(token) or (s.low(i + 1) in _AMOUNT_AFTER and s.lowers[i - 1] in _VERB_MONTHS):
        return None
    last = i + 2 if s.low(i + 1) in ORDINAL_ENDS and s.glued(i + 1) else i + 1
    return first, _with_year(s, _last_day(s, last))


def _with_year(s: Sentence, last: int) -> int:
    """Take the year that follows a day, after a comma or without."""
    j = last + 1 if s.token(last) == "," else last
    return j + 1 if is_year(s.token(j)) else last


def _is_dot(s: Sentence, i: int) -> bool:
    """Tell whether token `i` is a full stop that is written, and not the end of the sentence."""
    return i < len(s.tokens) and s.tokens[i] == "."


def _last_day(s: Sentence, last: int) -> int:
    """*24-25*, *28 to 30*, *31-Sept. 2*: where the last day of the span ends, if there is one."""
    dash = s.token(last) in DASHES
    if not dash and s.low(last) not in ("to", "and", "through"):
        return last
    if _is_day(s.token(last + 1)):
        after = s.low(last + 2)
        return last + 2 if dash or after in _AFTER_DAYS or is_year(after) else last
    if dash and s.low(last + 1) in MONTHS:
        j = last + 3 if _is_dot(s, last + 2) else last + 2
        return j + 1 if _is_day(s.token(j)) else last
    return last


def _before_month(s: Sentence, i: int) -> tuple[int, int] | None:
    """*29 August 2025*, *5th of June*, *24-25 June*."""
    if not _is_day(s.tokens[i]):
        return None
    j = i + 1
    if s.low(j) in ORDINAL_ENDS and s.glued(j):
        j += 2 if s.low(j + 1) == "of" else 1
    if s.token(j) in DASHES and _is_day(s.token(j + 1)):
        j += 2
    if s.low(j) not in MONTHS or not s.tokens[j][0].isupper():
        return None
    last = j + 2 if _is_dot(s, j + 1) and s.lowers[j] in _SHORT_MONTHS else j + 1
    return i, _with_year(s, last)


def _numeric(s: Sentence, i: int) -> tuple[int, int] | None:
    """*2025-08-29*, *12/04/96*, *29.08.2025*."""
    tokens = s.tokens
    if tokens[i].count(".") == 2:
        return (i, i + 1) if _looks_like_date(tokens[i].split(".")) else None
    if i + 4 >= len(tokens) or tokens[i + 1] not in "/-" or tokens[i + 3] != tokens[i + 1]:
        return None
    if not all(s.glued(j) for j in range(i + 1, i + 5)):
        return None
    return (i, i + 5) if _looks_like_date([tokens[i], tokens[i + 2], tokens[i + 4]]) else None


def _looks_like_date(parts: list[str]) -> bool:
    """Tell whether three numbers can be year, month and day, in one of the usual orders."""
    if not all(p.isdecimal() and len(p) in (1, 2, 4) for p in parts):
        return False
    a, b, c = (int(p) for p in parts)
    if len(parts[0]) == 4:
        return b <= 12 and c <= 31
    return len(parts[2]) in (2, 4) and 1 <= a <= 31 and 1 <= b <= 31 and min(a, b) <= 12
