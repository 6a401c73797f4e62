"""Numbers that belong to a name, a code, a list or a score: what they are instead of quantities.

Each reader takes the token at which the digits stand and gives `(kind, first, last, rule)` or None.
"""

import re

from extraction.claims.lexicon import word_tag
from extraction.claims.nouns import is_noun, is_plural
from extraction.claims.tokens import Sentence
from extraction.claims.units import currency_before, table
from extraction.claims.wordlist import words
from extraction.model import Kind

Found = tuple[Kind, int, int, str]

_INDEXES = words(
    "p poor's nasdaq ftse russell fortune cac nikkei csi stoxx topix sensex nifty dax kospi asx hang ta jse wilshire"
    " dow ibex mib tsx omx bse sp forbes global aim euronext djia"
)
_REFERENCES = words(
    "section sections article articles chapter chapters figure figures table tables page pages row rows column phase"
    " phases stage stages type class category grade version volume step steps appendix title resolution regulation"
    " room suite flight route highway interstate gate channel episode tier zone block apt apartment box item note"
    " question amendment proposition rule paragraph clause exhibit schedule form annex act bill directive"
    " court case docket bus line platform terminal pier building floor level unit lot track terminal psalm verse"
    " vol vols part parts pp fig eq sec art div para ch series model mark mk day pillar season game match round lap"
    " week formula option scenario example number circuit district precinct ward sector pool group area chart box"
    " panel lane exit windows slide player seed"
)
# These are counted or measured as often as they refer; a reference stands in the singular, without article.
_GLUED_COUNTS = words("x s st nd rd th")
_ORDINAL_ENDS = words("st nd rd th")
_ROMAN_LETTER = frozenset("IVX")
_CLOSERS = frozenset(".!?,;:)\"”’'")
_SCORE_WORDS = words(
    "win wins won beat beats beating defeat defeated victory loss lost lose draw drew drawn lead leads led leading"
    " score scored scoreline scoring trail trailed trailing down up ahead behind tie tied final half-time halftime"
    " aggregate game games match set sets against record over thrashed edged routed thumping triumph success"
    " defeats decision series margin run home away goalless"
)
_VOTE_WORDS = words("vote votes voted voting majority ruling ruled passed approved senate committee panel")
_GAME_VERB = re.compile(r"out(?:rebound|scor|shot|shoot|gain|hit|run|pass)\w*")


def read_name(s: Sentence, i: int, floor: int) -> Found | None:
    """Tell what the digits at token `i` are part of, if they are no quantity by what stands around them."""
    token = s.tokens[i]
    before = s.tokens[i - 1] if i > floor else ""
    if _follows_closer(s, i):
        return Kind.LIST, i, i + 1, "footnote mark"
    if not before:
        return _list_mark(s, i) or _right_glued(s, i, i) or _ordinal(s, i, i)
    if s.glued(i) and (before[0].isalpha() or before == "_"):
        return _left_glued(s, i, floor)
    found = _inline_list(s, i) or _web(s, i, floor) or _phone(s, i, floor)
    if found:
        return found
    if (
        before in "#№"
        or s.lowers[i - 1] in ("no", "nos", "number")
        or (
            before == "."
            and i - 2 >= floor
            and s.lowers[i - 2] in ("no", "nos", "art", "sec", "fig", "vol", "ch")
        )
    ):
        found = _numbered(s, i, floor)
        if found:
            return found
    found = _street_number(s, i)
    if found:
        return found
    if len(token) == 5 and s.lowers[i + 1 : i + 2] in (["zip"], ["postcode"]):
        return Kind.IDENTIFIER, i, i + 1, "address"
    if s.lowers[i - 1] in _REFERENCES and _is_reference(s, i):
        return Kind.IDENTIFIER, i - 1, _code_end(s, i + 1), "reference"
    if (
        before in "-‐‑–"
        and s.glued(i)
        and i - 2 >= floor
        and s.tokens[i - 2].isupper()
        and len(s.tokens[i - 2]) > 2
    ):
        return Kind.NAME, i - 2, _code_end(s, i + 1), "hyphened name"
    if before in "-‐‑–" and s.glued(i) and s.glued(i - 1) and i - 2 >= floor and s.tokens[i - 2][0].isalpha():
        return _hyphen_name(s, i, floor)
    return (
        _ordinal(s, i, i) or _right_glued(s, i, i) or _score(s, i, floor) or _capital_name(s, i, floor, token)
    )


def _list_mark(s: Sentence, i: int) -> Found | None:
    """*3. Prime Minister*, *1) there*, *(2) the*: at the start of a sentence."""
    if not s.tokens[i].isdecimal() or len(s.tokens[i]) > 3 or i + 2 >= len(s.tokens):
        return None
    if i > 1 or (i == 1 and s.tokens[0] not in "([#"):
        return None
    after = s.tokens[i + 1]
    if after in (".", ")", "]") and s.glued(i + 1) and not s.glued(i + 2):
        return Kind.LIST, i, i + 1, "list mark"
    return None


def _inline_list(s: Sentence, i: int) -> Found | None:
    """*because 1) prices rose and (2) wages fell*."""
    if len(s.tokens[i]) > 2 or i + 1 >= len(s.tokens) or s.tokens[i + 1] != ")" or not s.glued(i + 1):
        return None
    if s.tokens[i - 1] == "(" or (not s.glued(i) and "(" not in s.tokens[max(0, i - 12) : i]):
        return Kind.LIST, i, i + 1, "list mark"
    return None


def _code_end(s: Sentence, last: int) -> int:
    """Where a code ends that begins before `last`: letters, digits, hyphens and full stops written on to it."""
    limit = min(len(s.tokens), last + 16)
    while last < limit and s.glued(last):
        token = s.tokens[last]
        if token.isalnum() or (token[0].isdigit()):
            last += 1
        elif token in "-./_()–" and last + 1 < limit and s.glued(last + 1) and s.tokens[last + 1].isalnum():
            last += 2
        else:
            break
    return last


def _left_glued(s: Sentence, i: int, floor: int) -> Found | None:
    """Letters directly before: *G20*, *Q3*, *A2*; but *RM23.50* is money, *homes1* a footnote mark."""
    if currency_before(s, i, floor) is not None:
        return None
    before, token = s.tokens[i - 1], s.tokens[i]
    if before in ("x", "X") and i - 2 >= floor and s.tokens[i - 2][0].isdigit():
        return None
    last = _code_end(s, i + 1)
    if before.islower() and len(before) > 3 and len(token) <= 2 and last == i + 1:
        return Kind.LIST, i, i + 1, "footnote mark"
    first = i - 1
    while (
        first - 2 >= floor
        and s.tokens[first - 1] == "-"
        and s.glued(first)
        and s.glued(first - 1)
        and i - first < 8
    ):
        first -= 2
    return Kind.NAME, first, last, "letters and digits"


def _right_glued(s: Sentence, i: int, first: int) -> Found | None:
    """Letters directly after that are no unit, scale or plural: *5G*, *737s*, *9AB8*, *8411.T*, *401(k)*."""
    last = i + 1
    if last >= len(s.tokens) or not s.glued(last):
        return None
    after = s.tokens[last]
    if (
        after == "("
        and s.tokens[last + 1 : last + 2]
        and len(s.tokens[last + 1]) == 1
        and s.tokens[last + 1].isalpha()
    ):
        if s.tokens[last + 2 : last + 3] == [")"]:
            return Kind.NAME, first, last + 3, "letters and digits"
        return None
    if after == "." and last + 1 < len(s.tokens) and s.glued(last + 1) and s.tokens[last + 1].isalpha():
        return Kind.IDENTIFIER, first, _code_end(s, last + 2), "code"
    if not after[0].isalpha() or s.lowers[last] in _GLUED_COUNTS:
        return None
    if table().after.get(s.lowers[last]) and after not in ("G",):
        return None
    if s.lowers[last] in _SCALE_LETTERS or after in table().codes:
        return None
    return Kind.NAME, first, _code_end(s, last + 1), "letters and digits"


_SCALE_LETTERS = words(
    "k m b t mm mn bn tn mln bln trn mil million billion trillion thousand hundred fold plus percent pc pct p"
)


def _web(s: Sentence, i: int, floor: int) -> Found | None:
    """Digits inside an address of the web or of mail: there is no blank around them, and a sign of one."""
    left = i
    while left > floor and s.glued(left) and i - left < 24:
        left -= 1
    if left == i:
        return None
    stretch = s.tokens[left : i + 1]
    if "@" in stretch or (":" in stretch and "/" in stretch) or "www" in stretch:
        right = i + 1
        while right < len(s.tokens) and s.glued(right) and right - i < 24:
            right += 1
        return Kind.IDENTIFIER, left, right, "address"
    return None


def _phone(s: Sentence, i: int, floor: int) -> Found | None:
    """*+1 202 555 0100*, *(202) 555-0100*, *555-0100*, *1-800-555-0199*."""
    tokens, n = s.tokens, len(s.tokens)
    if not tokens[i].isdecimal():
        return None
    groups, j, last = [tokens[i]], i + 1, i + 1
    while j < n and j - i < 12:
        if tokens[j] in "-–.)" or (tokens[j] == "(" and j + 2 < n and tokens[j + 2] == ")"):
            j += 1
            continue
        if not tokens[j].isdecimal() or s.starts[j] - s.ends[j - 1] > 1:
            break
        groups.append(tokens[j])
        j += 1
        last = j
    if len(groups) < 2:
        return None
    plus = i > floor and tokens[i - 1] == "+"
    digits = sum(map(len, groups))
    hyphened = tokens[i + 1] in "-–" and s.glued(i + 1)
    bracketed = i > floor and tokens[i - 1] == "(" and tokens[i + 1] == ")" and len(groups[0]) == 3
    seven = len(groups) == 2 and hyphened and len(groups[0]) == 3 and len(groups[1]) == 4
    if (
        (plus and 8 <= digits <= 15)
        or (10 <= digits <= 11 and len(groups) >= 3 and (hyphened or bracketed))
        or seven
    ):
        return Kind.IDENTIFIER, i - 1 if plus or bracketed else i, last, "phone"
    return None


def _follows_closer(s: Sentence, i: int) -> bool:
    """*programs.17 The*, *do?”17 That*: a mark written on to the end of a sentence, wherever that was cut."""
    at, text = s.starts[i], s.text
    if at < 2 or text[at - 1] not in _CLOSERS or len(s.tokens[i]) > 3 or not s.tokens[i].isdecimal():
        return False
    head = text[at - 2]
    if not (head.isalpha() or head in _CLOSERS):
        return False
    after = text[s.ends[i] : s.ends[i] + 2]
    if after and not after[0].isspace():
        return False
    return len(after) < 2 or after[1].isupper() or text[at - 1] not in ".,:;'’"


def _numbered(s: Sentence, i: int, floor: int) -> Found | None:
    """*No. 2 toymaker* is a rank; *Order No. 13771*, *#107* are references."""
    first = i - 1
    if s.tokens[first] == ".":
        first -= 1
    if (
        s.lowers[first] in ("number", "no")
        and s.tokens[first] != "."
        and first == i - 1
        and s.lowers[first] == "no"
    ):
        return None
    if s.lowers[first] not in ("no", "number") or not s.tokens[i].isdecimal() or len(s.tokens[i]) > 2:
        return Kind.IDENTIFIER, first, _code_end(s, i + 1), "reference"
    before = s.lowers[first - 1] if first > floor else ""
    after = s.tokens[i + 1] if i + 1 < len(s.tokens) else "."
    ranked = before in (
        "the",
        "ranked",
        "rank",
        "ranks",
        "ranking",
        "at",
        "as",
        "a",
        "to",
        "world's",
        "nation's",
        "is",
        "s",
    )
    if ranked or after[0].islower() or before.endswith("'s") or after == "-":
        return Kind.CLAIM, first, i + 1, "rank"
    return Kind.IDENTIFIER, first, i + 1, "reference"


def _is_reference(s: Sentence, i: int) -> bool:
    """Tell *Section 427* and *stage 4* from *the form 30 people signed*."""
    token = s.tokens[i]
    if "," in token or len(token) > 6:
        return False
    after = s.lowers[i + 1] if i + 1 < len(s.tokens) else "."
    if after in ("percent", "%", "per", "million", "billion", "thousand") or (
        after == "," and len(token) > 4
    ):
        return False
    word = s.tokens[i - 1]
    if word[0].isupper():
        return True
    return not (
        s.lowers[i - 1].endswith("s") and s.lowers[i - 1] not in ("pages", "series", "sections")
    ) and (not is_noun(after) or not is_plural(after) or i < 2)


def _hyphen_name(s: Sentence, i: int, floor: int) -> Found | None:
    """*COVID-19*, *F-35*, *Under-19*, *mid-1990s*; *sub-7* and *now-18* are quantities."""
    word = s.lowers[i - 2]
    if word in ("sub", "minus", "now", "plus", "to", "than", "then", "a", "an", "per"):
        return None
    if word in ("under", "over") and len(s.tokens[i]) > 2:
        return None
    first = i - 2
    while (
        first - 2 >= floor
        and s.tokens[first - 1] == "-"
        and s.glued(first)
        and s.glued(first - 1)
        and i - first < 8
    ):
        first -= 2
    return Kind.NAME, first, _code_end(s, i + 1), "hyphened name"


def _ordinal(s: Sentence, i: int, first: int) -> Found | None:
    """*22nd*, *14th*: part of a name before a capital, else an ordinal."""
    last = i + 1
    if last >= len(s.tokens) or s.lowers[last] not in _ORDINAL_ENDS or not s.glued(last):
        return None
    after = s.tokens[last + 1] if last + 1 < len(s.tokens) else "."
    if after[0].isupper():
        return Kind.NAME, first, last + 1, "ordinal in a name"
    return Kind.ORDINAL, first, last + 1, "ordinal"


def _score(s: Sentence, i: int, floor: int) -> Found | None:
    """*2-0*, *96-79 win*, *89-89*, *24/7*: two small numbers joined by a hyphen, near a word of games."""
    tokens, lowers, n = s.tokens, s.lowers, len(s.tokens)
    if i + 2 >= n or not (tokens[i].isdecimal() and tokens[i + 2].isdecimal()) or len(tokens[i]) > 3:
        return None
    if tokens[i + 1] not in "-–:/" or not s.glued(i + 1) or not s.glued(i + 2) or len(tokens[i + 2]) > 3:
        return None
    pair = tokens[i] + "/" + tokens[i + 2]
    if tokens[i + 1] == "/":
        return (Kind.NAME, i, i + 3, "set phrase") if pair in ("24/7", "9/11", "50/50", "20/20") else None
    after = lowers[i + 3] if i + 3 < n else "."
    if after == "/" and s.glued(i + 3):
        return None
    around = lowers[max(floor, i - 6) : i] + lowers[i + 3 : i + 7]
    if any(word in _VOTE_WORDS for word in around[:8]) or any(_GAME_VERB.fullmatch(word) for word in around):
        return None
    if after in ("percent", "%", "per", "million", "billion") or (
        table().after.get(after) and after not in ("h", "in")
    ):
        return None
    if i > floor and tokens[i - 1] in "$£€~":
        return None
    equal = tokens[i] == tokens[i + 2]
    falling = int(tokens[i]) > int(tokens[i + 2])
    near = any(word in _SCORE_WORDS for word in around)
    if pair == "50/50":
        return Kind.NAME, i, i + 3, "set phrase"
    if (
        equal
        or (falling and (near or not is_noun(after) or tokens[i + 2] == "0"))
        or (near and not is_noun(after))
    ):
        last = i + 3
        while last + 1 < n and tokens[last] in "-–" and s.glued(last) and tokens[last + 1].isdecimal():
            last += 2
        return Kind.SCORE, i, last, "score"
    return None


def _capital_name(s: Sentence, i: int, floor: int, token: str) -> Found | None:
    """*iPhone 11*, *Boeing 737 Max*, *S&P 500*, *Falcon 9*: an integer after a name and before no thing counted."""
    if not token.isdecimal() or len(token) > 4 or s.glued(i):
        return None
    before = s.tokens[i - 1]
    lower = s.lowers[i - 1]
    if lower in _INDEXES and len(token) in (2, 3, 4) and before[0].isupper():
        return Kind.NAME, _name_start(s, i, floor), i + 1, "name of an index"
    if (
        lower in _INDEXES
        and token in ("500", "100", "225", "600", "2000")
        and lower in ("sp", "p", "poor's", "nasdaq")
    ):
        return Kind.NAME, i - 1, i + 1, "name of an index"
    last = i + 1
    after = s.tokens[last] if last < len(s.tokens) else "."
    if after in _MODEL_WORDS:
        return Kind.NAME, i, last, "name"
    if not before[0].isalpha() or not _is_name(s, i - 1):
        return None
    if not _free_of_count(s, i, after):
        return None
    while last < len(s.tokens) and s.tokens[last] in _MODEL_WORDS:
        last += 1
    return (
        Kind.NAME,
        _name_start(s, i, floor),
        _code_end(s, last) if s.tokens[last:] and s.tokens[last] != "." else last,
        "name",
    )


_MODEL_WORDS = words("Max MAX Pro Plus Ultra Mini Dreamliner XL SE GT Turbo ZIP Jumbo Series")
_STREETS = words(
    "Road Street Avenue Ave St Rd Blvd Boulevard Drive Lane Way Place Square Court Terrace Parkway"
)


def _street_number(s: Sentence, i: int) -> Found | None:
    """*575 Wilbraham Road*, *16-18 Industrial Avenue*."""
    tokens, n = s.tokens, len(s.tokens)
    last = i + 1
    if last + 1 < n and tokens[last] in "-–" and tokens[last + 1].isdecimal():
        last += 2
    j = last
    while j < min(n, last + 3) and tokens[j][0].isupper():
        j += 1
        if j < n and tokens[j] in _STREETS:
            return Kind.IDENTIFIER, i, last, "address"
    return None


def _is_name(s: Sentence, j: int) -> bool:
    """Tell whether token `j` is the last word of a name, not a word that begins a sentence or a heading."""
    token = s.tokens[j]
    if not any(c.isupper() for c in token):
        return False
    if word_tag(token) not in ("N", "C", "n"):
        return False
    if token[1:].lower() != token[1:]:
        return True
    if j == 0 or s.tokens[j - 1] in '.!?:"“':
        return word_tag(s.lowers[j]) in "ny" and not s.lowers[j].endswith("s")
    if s.tokens[j - 1][0].isupper() and word_tag(s.tokens[j - 1]) == "N" and not _is_heading(s, j):
        return True
    return word_tag(s.lowers[j]) not in "vegud" and not _is_heading(s, j)


def _is_heading(s: Sentence, j: int) -> bool:
    around = s.tokens[max(0, j - 4) : j + 6]
    words = [t for t in around if t[0].isalpha() and len(t) > 3]
    return len(words) > 3 and all(t[0].isupper() for t in words)


def _free_of_count(s: Sentence, i: int, after: str) -> bool:
    """Tell whether what follows the number can be no unit and nothing counted."""
    lower = after.lower()
    if after in "%$-–" or (after == "," and False):
        return False
    if lower in (
        "percent",
        "per",
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
        "times",
        "points",
        "pc",
    ):
        return False
    if table().after.get(lower) and lower not in (
        "in",
        "a",
        "t",
        "m",
        "s",
        "c",
        "f",
        "h",
        "w",
        "n",
        "b",
        "d",
    ):
        return False
    return not (after[0].islower() and is_plural(lower) and is_noun(lower))


def _name_start(s: Sentence, i: int, floor: int) -> int:
    """The first token of the name that ends before token `i`."""
    j = i - 1
    while j > floor and i - j < 6:
        token = s.tokens[j - 1]
        if not (token[0].isupper() and token[0].isalpha()) and token not in "&'":
            break
        if word_tag(token) in "dpocswrmb":
            break
        j -= 1
    return j
