"""Dates, years, periods and times of day: numbers that say when and never how much.

Each reader takes the token at which the digits stand and gives the tokens `[first, last)` of the whole
expression, so that *June 24-25, 2003* is one mention. Nothing left of `floor` is taken.
"""

from extraction.claims.tokens import Sentence
from extraction.claims.wordlist import words

MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul"
    " aug sep sept oct nov dec"
)
_SHORT_MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec")
_DASHES = frozenset("-‐‑–—")
_AROUND_YEAR = words(
    "in since by until till during before after from between of through throughout circa c year early late mid pre"
    " post around fiscal fy summer winter spring autumn fall for to and vs versus than beyond calendar ending ended"
    " compared next last this back"
)
_COUNTED_BY_THOUSANDS = words(
    "people employees workers jobs units homes students troops soldiers members customers users patients deaths"
    " cases stores hectares acres vehicles cars families households men women children refugees migrants delegates"
    " visitors companies firms shares votes megawatts tonnes tons barrels miles kilometres kilometers feet metres"
    " meters calories times guests participants passengers staff protesters prisoners schools houses points"
)
_TIME_WORDS = words("am pm a.m. p.m. gmt utc est edt et pst pdt pt cst cdt bst ist cet o'clock hrs")
_ZONES = words("gmt utc est edt et pst pdt pt cst cdt ct bst ist cet cest jst hkt aest")
_QUARTER_LETTERS = frozenset(("q", "h"))
_PERIOD_NOUNS = words("quarter half")
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))


def is_year(token: str) -> bool:
    """Tell whether a token is written as a year of our time."""
    return len(token) == 4 and token[:2] in ("19", "20") and token.isdecimal()


def read_date(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    """Read the date to which the digits at token `i` belong."""
    token = s.tokens[i]
    if not token.isdecimal():
        return _numeric(s, i) if "." in token else _year_glued(s, i)
    before = s.lowers[i - 1] if i > floor else ""
    if before in MONTHS and (before != "may" or s.tokens[i - 1] == "May"):
        return _after_month(s, i, i - 1)
    if before == "." and i - 2 >= floor and s.lowers[i - 2] in _SHORT_MONTHS:
        return _after_month(s, i, i - 2)
    if len(token) <= 2:
        return _before_month(s, i) or _numeric(s, i) or _fiscal(s, i, floor) or _short_year(s, i, floor)
    if len(token) == 4:
        return _numeric(s, i) or _fiscal(s, i, floor) or _year(s, i, floor)
    return None


def _year_glued(s: Sentence, i: int) -> tuple[int, int] | None:
    """*March 7,2019*: a day and a year that a missing blank made one token."""
    parts = s.tokens[i].split(",")
    if len(parts) == 2 and len(parts[0]) <= 2 and is_year(parts[1]) and i and s.lowers[i - 1] in MONTHS:
        return i - 1, i + 1
    return None


def _day(token: str) -> bool:
    return len(token) <= 2 and token.isdecimal() and 1 <= int(token) <= 31


def _after_month(s: Sentence, i: int, first: int) -> tuple[int, int] | None:
    """*June 24-25, 2003*, *Aug 29*, *May 2011*, *June 5th*."""
    tokens, lowers, n = s.tokens, s.lowers, len(s.tokens)
    last = i + 1
    if is_year(tokens[i]) or (len(tokens[i]) == 4 and tokens[i][0] == "1"):
        return _with_era(s, first, last)
    if not _day(tokens[i]):
        return None
    if (
        last < n
        and lowers[last] in ("percent", "%", "million", "billion")
        and lowers[i - 1] in ("may", "march")
    ):
        return None
    if last < n and lowers[last] in _ORDINAL_ENDS and s.glued(last):
        last += 1
    last = _day_range(s, last)
    j = last + 1 if last < n and tokens[last] == "," else last
    if j < n and is_year(tokens[j]) and (j == last or s.starts[j] - s.ends[last] <= 1):
        last = j + 1
    return first, last


def _day_range(s: Sentence, last: int) -> int:
    """*24-25*, *28 to 30*, *31-Sept. 2*: the last day of the span, if there is one."""
    tokens, n = s.tokens, len(s.tokens)
    if last + 1 >= n or not (tokens[last] in _DASHES or s.lowers[last] in ("to", "and", "through")):
        return last
    if _day(tokens[last + 1]):
        after = s.lowers[last + 2] if last + 2 < n else "."
        if tokens[last] in _DASHES or after in (",", ".", "in", "at") or is_year(after):
            return last + 2
        return last
    if s.lowers[last + 1] in MONTHS and tokens[last] in _DASHES:
        j = last + 2
        if j < n and tokens[j] == ".":
            j += 1
        if j < n and _day(tokens[j]):
            return j + 1
    return last


def _before_month(s: Sentence, i: int) -> tuple[int, int] | None:
    """*29 August 2025*, *5th of June*, *24-25 June*."""
    tokens, lowers, n = s.tokens, s.lowers, len(s.tokens)
    if not _day(tokens[i]):
        return None
    j = i + 1
    if j < n and lowers[j] in _ORDINAL_ENDS and s.glued(j):
        j += 1
    if j + 1 < n and tokens[j] in _DASHES and _day(tokens[j + 1]):
        j += 2
    if j < n and lowers[j] == "of" and lowers[j - 1] in _ORDINAL_ENDS:
        j += 1
    if (
        j >= n
        or lowers[j] not in MONTHS
        or not tokens[j][0].isupper()
        or (j > i + 1) < (tokens[j] == "May" and j == i)
    ):
        return None
    last = j + 1
    if last < n and tokens[last] == "." and lowers[j] in _SHORT_MONTHS:
        last += 1
    k = last + 1 if last < n and tokens[last] == "," else last
    if k < n and is_year(tokens[k]):
        last = k + 1
    return i, last


def _numeric(s: Sentence, i: int) -> tuple[int, int] | None:
    """*2025-08-29*, *12/04/96*, *29.08.2025*."""
    tokens, n = s.tokens, len(s.tokens)
    parts = tokens[i].split(".")
    if len(parts) == 3:
        return (i, i + 1) if _looks_like_date(parts) else None
    if i + 4 >= n or tokens[i + 1] not in "/-" or tokens[i + 3] != tokens[i + 1]:
        return None
    if not all(s.glued(j) for j in range(i + 1, i + 5)):
        return None
    return (i, i + 5) if _looks_like_date([tokens[i], tokens[i + 2], tokens[i + 4]]) else None


def _looks_like_date(parts: list[str]) -> bool:
    if not all(p.isdecimal() and len(p) in (1, 2, 4) for p in parts):
        return False
    a, b, c = (int(p) for p in parts)
    if len(parts[0]) == 4:
        return b <= 12 and c <= 31
    return len(parts[2]) in (2, 4) and 1 <= a <= 31 and 1 <= b <= 31 and min(a, b) <= 12


def _fiscal(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    """*Q3 2022*, *3Q22*, *H1*, *FY2024*: a letter beside the digits says so."""
    tokens, lowers, n = s.tokens, s.lowers, len(s.tokens)
    first = last = -1
    if (
        i > floor
        and s.glued(i)
        and (lowers[i - 1] == "fy" or (lowers[i - 1] in _QUARTER_LETTERS and len(tokens[i]) == 1))
    ):
        first, last = i - 1, i + 1
        if (
            i - 2 >= floor
            and s.glued(i - 1)
            and not tokens[i - 2].isspace()
            and tokens[i - 2] not in "(,/-–—'\"“"
        ):
            return None
    elif i > floor and lowers[i - 1] in ("fy", "fiscal") and (is_year(tokens[i]) or len(tokens[i]) == 2):
        first, last = i - 1, i + 1
    elif (
        len(tokens[i]) == 1
        and i + 1 < n
        and tokens[i + 1] in ("Q", "H")
        and s.glued(i + 1)
        and tokens[i] in "1234"
    ):
        first, last = i, i + 2
        if last < n and s.glued(last) and tokens[last].isdecimal():
            return first, last + 1
    if first < 0:
        return None
    j = last + 1 if last < n and tokens[last] in ("'", "’", "-", ",", "/") else last
    if j < n and (is_year(tokens[j]) or (lowers[last] in ("fy", "of"))):
        return first, j + 1
    if lowers[last : last + 1] == ["fy"] and last + 1 < n and tokens[last + 1].isdecimal():
        return first, last + 2
    if (
        j == last + 1
        and j < n
        and tokens[j].isdecimal()
        and len(tokens[j]) in (1, 2)
        and lowers[first] == "fy"
    ):
        return first, j + 1
    return first, last


def _short_year(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    """*'09*, *the '90s*, *mid-20s*, *the 80s*."""
    tokens, lowers, n = s.tokens, s.lowers, len(s.tokens)
    if len(tokens[i]) != 2:
        return None
    plural = i + 1 < n and lowers[i + 1] in ("s", "'s") and s.glued(i + 1)
    if (
        i > floor
        and tokens[i - 1] in "'’‘"
        and s.glued(i)
        and (i - 1 == 0 or not s.glued(i - 1) or tokens[i - 2] in "-(")
    ):
        return i - 1, i + 2 if plural else i + 1
    if plural and tokens[i][1] == "0":
        return i, i + 2
    return None


def _with_era(s: Sentence, first: int, last: int) -> tuple[int, int]:
    """Take *2012–13*, *1990s*, *2000's* and *400 BC* whole."""
    tokens, lowers, n = s.tokens, s.lowers, len(s.tokens)
    if last >= n:
        return first, last
    if lowers[last] in ("s", "'s") and s.glued(last) and tokens[last - 1][-1] == "0":
        return first, last + 1
    if lowers[last] == "'" and last + 1 < n and lowers[last + 1] == "s" and s.glued(last + 1):
        return first, last + 2
    if tokens[last] in "-–/" and s.glued(last) and last + 1 < n and s.glued(last + 1):
        end = tokens[last + 1]
        if end.isdecimal() and (is_year(end) or (len(end) == 2 and end > tokens[last - 1][2:])):
            return first, last + 2
    if lowers[last] in ("bc", "bce", "ad", "ce"):
        return first, last + 1
    return first, last


def _year(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    """A year that stands alone, with the quarter or season before it."""
    tokens, lowers, n = s.tokens, s.lowers, len(s.tokens)
    before = lowers[i - 1] if i > floor else ""
    after = lowers[i + 1] if i + 1 < n else "."
    modern = is_year(tokens[i])
    if not modern and not (tokens[i][0] == "1" and tokens[i] >= "1500"):
        return None
    decade = after in ("s", "'s") and s.glued(i + 1) and tokens[i][-1] == "0"
    if (
        not decade
        and i + 1 < n
        and s.glued(i + 1)
        and tokens[i + 1][0].isalpha()
        and after not in ("s", "'s")
    ):
        return None
    if not decade and before not in _AROUND_YEAR and (not modern or after in _COUNTED_BY_THOUSANDS):
        return None
    if (
        before in ("for", "to", "and", "than", "around", "of", "after", "from", "over")
        and after in _COUNTED_BY_THOUSANDS
    ):
        return None
    if after in ("percent", "%", "million", "billion"):
        return None
    return _with_era(s, _period_before(s, i, floor), i + 1)


def _period_before(s: Sentence, i: int, floor: int) -> int:
    """*the fourth quarter of 2009*, *mid-1990s*, *early 2000*: the first token of the period."""
    lowers = s.lowers
    j = i - 1
    if j >= floor and lowers[j] in ("of", ",", "in") and j - 1 >= floor and lowers[j - 1] in MONTHS:
        return j - 1
    if j >= floor and lowers[j] == "of":
        j -= 1
    if j >= floor and lowers[j] in _PERIOD_NOUNS:
        j -= 1
        if j >= floor and lowers[j] == "-":
            j -= 1
        return j if j >= floor and lowers[j] in _WHICH else i
    if (
        i - 2 >= floor
        and lowers[i - 1] in _DASHES
        and lowers[i - 2] in ("mid", "early", "late", "pre", "post")
    ):
        return i - 2
    if i - 1 >= floor and lowers[i - 1] in ("early", "late", "mid", "fiscal", "calendar"):
        return i - 1
    return i


_WHICH = words("first second third fourth last final latter opening closing 1st 2nd 3rd 4th")


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
