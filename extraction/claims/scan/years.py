"""Years and the periods named by them: *2012–13*, *the 1990s*, *Q3 2022*, *the fourth quarter of 2009*."""

from extraction.claims.words.signs import DASHES
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_AROUND_YEAR = words(
    "in since by until till during before after from between of through throughout circa c year early",
    "late mid pre post around fiscal fy summer winter spring autumn fall for to and vs versus than beyond",
    "calendar ending ended compared next last this back",
)
_FUTURE_BEFORE = words("by in until year")
_WEAK_BEFORE_YEAR = words("for to and than around of after from over")
# After a number of four digits these say that it counts: *2000 people*.
_COUNTED = words(
    "people employees workers jobs units homes students troops soldiers members customers users patients",
    "deaths cases stores hectares acres vehicles cars families households men women children refugees",
    "migrants delegates visitors companies firms shares votes megawatts tonnes tons barrels miles",
    "kilometres kilometers feet metres meters calories times guests participants passengers staff",
    "protesters prisoners schools houses points kilograms kilos pounds kilowatts gigawatts litres liters",
    "gallons yards kg km km2 mm cm kw mw gw kwh mwh gwh twh mhz ghz hp mph rpm",
)
_SUMS = words("euros dollars pounds yen yuan rupees pesos francs kronor kroner roubles rubles")
# *in constant 2015 dollars*, *the 2015 yuan devaluation*: money of a year.
_OF_MONEY = words("constant real chained current the its to of")
_AMOUNT_AFTER = words("percent % million billion")
_WHICH = words("first second third fourth last final latter opening closing")
_EARLY = words("mid early late pre post")
_PARTS = words("early late mid fiscal calendar")
_ERAS = words("bc bce ad ce")
_NUMBERED = {"q": words("1 2 3 4"), "h": words("1 2")}  # quarters and halves
_OPENERS = frozenset("(,/-–—'\"“")
_OF_SEVERAL = frozenset("abcdefgh")
"""Letters that tell works of one year apart: *(2009a, 2009b)*."""
_AFTER_CITED = frozenset("),;.")


def is_year(token: str) -> bool:
    """Tell whether a token is written as a year of our time."""
    return len(token) == 4 and token[:2] in ("19", "20") and token.isdecimal()


def read_year(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    """Read a year that stands alone at token `i`, with the quarter or season before it."""
    token = s.tokens[i]
    before = s.lowers[i - 1] if i > floor else ""
    after = s.low(i + 1)
    modern = is_year(token) or (token[:2] == "21" and before in _FUTURE_BEFORE)
    if not modern:
        if not "1500" <= token < "1900":
            return None
        if _spans_years(s, i):
            return i, i + 3
    if after in ("s", "'s") and i + 1 < len(s.tokens) and s.glued(i + 1):
        return with_era(s, _period_start(s, i, floor), i + 1)
    if i + 1 < len(s.tokens) and s.glued(i + 1) and after[0].isalpha():
        return (i, i + 2) if after in _OF_SEVERAL and s.low(i + 2) in _AFTER_CITED else None
    is_around = before in _AROUND_YEAR
    is_count = _counts(s, i, before) and (before in _WEAK_BEFORE_YEAR or not is_around)
    is_count = is_count and not _ends_fronted(s, i)
    if is_count or after in _AMOUNT_AFTER or not (modern or is_around):
        return None
    return with_era(s, _period_start(s, i, floor), i + 1)


def _counts(s: Sentence, i: int, before: str) -> bool:
    """*2000 people*, *a 2000-MW plant*, *paid 2000 euros*: what follows is counted or measured."""
    after = s.low(i + 2 if s.low(i + 1) == "-" and s.glued(i + 1) else i + 1)
    return after in _COUNTED or (after in _SUMS and before not in _OF_MONEY)


def _ends_fronted(s: Sentence, i: int) -> bool:
    """*Between 2000 and 2023 deaths fell*: years with which a sentence opens."""
    first, year = s.lowers[0], s.token(1)
    return i == 3 and first in ("between", "from") and is_year(year) and year < s.tokens[i]


def _spans_years(s: Sentence, i: int) -> bool:
    """*(1863-1913)*: years of an earlier time, in order."""
    end = s.token(i + 2)
    is_span = s.low(i + 1) in DASHES and s.glued(i + 1) and s.glued(i + 2)
    return is_span and len(end) == 4 and end.isdecimal() and s.tokens[i] < end < "2100"


def with_era(s: Sentence, first: int, last: int) -> tuple[int, int]:
    """Take *2012–13*, *1990s*, *2000's* and *400 BC* whole; the year is the token before `last`."""
    after, year = s.low(last), s.tokens[last - 1]
    glued = last < len(s.tokens) and s.glued(last)
    if after in ("s", "'s") and glued and year[-1] == "0":
        return first, last + 1
    if after == "'" and s.low(last + 1) == "s" and s.glued(last + 1):
        return first, last + 2
    if after in _ERAS:
        return first, last + 1
    if after in ("-", "–", "/") and glued and last + 1 < len(s.tokens) and s.glued(last + 1):
        end = s.tokens[last + 1]
        if is_year(end) or (end.isdecimal() and len(end) == 2 and end > year[2:]):
            return first, last + 2
    return first, last


def _period_start(s: Sentence, i: int, floor: int) -> int:
    """The first token of *the fourth quarter of 2009*, *mid-1990s*, *early 2000*."""
    lowers = s.lowers
    j = i - 1
    if j > floor and lowers[j] == "of":
        j -= 1
    if j > floor and lowers[j] in ("quarter", "half"):
        j -= 2 if lowers[j - 1] == "-" else 1
        return j if j >= floor and lowers[j] in _WHICH else i
    if i - 2 >= floor and lowers[i - 1] in DASHES and lowers[i - 2] in _EARLY:
        return i - 2
    return i - 1 if i > floor and lowers[i - 1] in _PARTS else i


def read_fiscal(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    """Read *Q3 2022*, *3Q22*, *H1*, *FY2024*, *fiscal 2024*: a letter or word beside the digits says so."""
    found = _letter_before(s, i, floor) or _letter_after(s, i)
    if found is None:
        return None
    first, last = found
    j = last + 1 if s.token(last) in ("'", "’", "-", ",", "/", "of") or s.low(last) == "fy" else last
    if is_year(s.token(j)):
        return first, j + 1
    two_digits = s.token(j).isdecimal() and len(s.token(j)) == 2
    if two_digits and (
        s.token(last) in ("'", "’") or s.low(last) == "fy" or (s.low(first) == "fy" and j > last)
    ):
        return first, j + 1
    return found


def _letter_before(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    if i <= floor:
        return None
    token, before = s.tokens[i], s.lowers[i - 1]
    if before in ("fy", "fiscal") and (is_year(token) or len(token) == 2):
        return i - 1, i + 1
    if token in _NUMBERED.get(before, ()) and s.glued(i):
        if s.glued(i + 1) and s.tokens[i + 1].isalpha() and s.lowers[i + 1] not in ("fy", "e"):
            return None  # "H1N1"; but "Q1FY24", "Q4E"
        is_apart = i - 1 == floor or not s.glued(i - 1) or s.tokens[i - 2] in _OPENERS
        return (i - 1, i + 1) if is_apart else None
    return None


def _letter_after(s: Sentence, i: int) -> tuple[int, int] | None:
    if not (s.token(i + 1).isupper() and s.glued(i + 1) and s.tokens[i] in _NUMBERED.get(s.low(i + 1), ())):
        return None
    is_short = s.token(i + 2).isdecimal() and s.glued(i + 2)
    return (i, i + 3) if is_short else (i, i + 2)


def read_short_year(s: Sentence, i: int, floor: int) -> tuple[int, int] | None:
    """Read *'09*, *the '90s*, *mid-20s*, *the 80s*."""
    if len(s.tokens[i]) != 2:
        return None
    plural = s.low(i + 1) in ("s", "'s") and s.glued(i + 1)
    last = i + 2 if plural else i + 1
    if (
        i > floor
        and s.tokens[i - 1] in "'’‘"
        and s.glued(i)
        and (not s.glued(i - 1) or s.tokens[i - 2] in "-(")
    ):
        return i - 1, last
    return (i, last) if plural and s.tokens[i][1] == "0" else None
