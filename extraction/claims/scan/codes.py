"""Numbers that identify: references, ranks written *No. 2*, addresses, telephones."""

from extraction.claims.scan.marks import Found
from extraction.claims.scan.years import is_year
from extraction.claims.words.nouns import is_noun, is_plural
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

_REFERENCES = words(
    "h.r. section sections article articles chapter chapters figure figures table tables page pages row rows",
    "column phase phases stage stages type class category grade version volume step steps appendix title",
    "resolution regulation room suite flight route highway interstate gate channel episode tier zone",
    "block apt apartment box item note question amendment proposition rule paragraph clause exhibit",
    "schedule form annex act bill directive court case docket bus line platform terminal pier building",
    "floor level unit lot track psalm verse vol vols part parts pp fig eq sec art div para ch series",
    "model mark mk day pillar season game match round lap week formula option scenario example number",
    "circuit district precinct ward sector pool group area chart panel lane exit windows slide player",
    "seed text footnote footnotes endnote endnotes attachment annexe",
)
_UP_TO = words("to through and")
_PLURAL_REFERENCES = words(
    "pages series sections articles chapters tables figures windows footnotes endnotes"
)
# What parts of a work or of a plan are counted through by.
_PARTS = words(
    "section phase step stage chapter page part day tier level version paragraph article volume act"
)
_ENDS = words(". , ; : ) and or is was of")
_NUMBERED, _SEVERAL = words("no nos number art sec fig vol ch p pp"), words("nos pp")
_RANKED = words("the ranked rank ranks ranking at as a to is s")
_AMOUNT_AFTER = words("percent % per million billion thousand")
_STREETS = words(
    "Road Street Avenue Ave St Rd Blvd Boulevard Drive Lane Way Place Square Court Terrace Parkway",
)
_SIDES = words("E W N S East West North South")
_STREETS_FIRST = words("Ave Avenue Rue Via Calle Boulevard Rua")
_MAKERS = words("Boeing Airbus Embraer Bombardier Cessna")
_CODE_JOINTS = frozenset("-./_()–")
_BETWEEN_GROUPS = frozenset("-–.)")
_BRACES = frozenset("{}^_\\")
_WEB_REACH = 24


def code_end(s: Sentence, last: int) -> int:
    """Where a code ends that begins before `last`: letters, digits and joints written on to it."""
    limit = min(len(s.tokens), last + 16)
    while last < limit and s.glued(last):
        token = s.tokens[last]
        if token.isalnum() or token[0].isdigit():
            last += 1
        elif token == "(" and s.token(last + 2) == ")" and s.tokens[last + 1].isalnum() and s.glued(last + 1):
            last += 3
        elif (
            token in _CODE_JOINTS and last + 1 < limit and s.glued(last + 1) and s.tokens[last + 1].isalnum()
        ):
            last += 2
        else:
            break
    return last


def read_code(s: Sentence, i: int, floor: int) -> Found | None:
    """Read the reference, address or telephone number to which the digits at token `i` belong."""
    return (
        _formula(s, i)
        or _phone(s, i, floor)
        or _numbered(s, i, floor)
        or _lettered(s, i, floor)
        or _street(s, i)
        or _reference(s, i, floor)
        or _aircraft(s, i, floor)
    )


def _formula(s: Sentence, i: int) -> Found | None:
    """Digits in the braces, indices and powers of a formula: *x_{t+1}*, *10^6*."""
    is_within = (i > 0 and s.tokens[i - 1] in _BRACES and s.glued(i)) or s.tokens[i + 1 : i + 2] == ["}"]
    return (Kind.IDENTIFIER, i, i + 1, "formula") if is_within else None


def _aircraft(s: Sentence, i: int, floor: int) -> Found | None:
    """*Boeing 787-9*, *Airbus 350-900*: told from a score by the maker."""
    if i <= floor or s.tokens[i - 1] not in _MAKERS or len(s.tokens[i]) != 3:
        return None
    return Kind.NAME, i - 1, code_end(s, i + 1), "aircraft"


def read_web(s: Sentence, i: int, floor: int) -> Found | None:
    """Digits inside an address of the web or of mail: no blank around them, and a sign of one."""
    left, right = i, i + 1
    while left > floor and s.glued(left) and i - left < _WEB_REACH:
        left -= 1
    while s.glued(right) and right - i < _WEB_REACH:
        right += 1
    stretch = s.text[s.starts[left] : s.ends[right - 1]]
    if "@" in stretch[1:] or "://" in stretch or stretch.startswith("www."):
        return Kind.IDENTIFIER, left, right, "address"
    return None


def _phone(s: Sentence, i: int, floor: int) -> Found | None:
    """*+1 202 555 0100*, *(202) 555-0100*, *555-0100*, *1-800-555-0199*."""
    after = s.token(i + 1)
    if not (after.isdecimal() or after in _BETWEEN_GROUPS):
        return None
    groups, last = _digit_groups(s, i)
    if len(groups) < 2:
        return None
    before = s.tokens[i - 1] if i > floor else ""
    digits = sum(map(len, groups))
    hyphened = s.tokens[i + 1] in "-–" and s.glued(i + 1)
    bracketed = before == "(" and s.tokens[i + 1] == ")" and len(groups[0]) == 3
    is_short = len(groups) == 2 and hyphened and [*map(len, groups)] == [3, 4]
    is_long = 10 <= digits <= 11 and len(groups) >= 3 and (hyphened or bracketed)
    is_national = groups[0][0] == "0" and len(groups[0]) >= 3 and 9 <= digits <= 11
    if is_short or is_long or is_national or (before == "+" and 8 <= digits <= 15):
        return Kind.IDENTIFIER, i - 1 if before == "+" or bracketed else i, last, "phone"
    return None


def _digit_groups(s: Sentence, i: int) -> tuple[list[str], int]:
    """The groups of digits from token `i` on that blanks, hyphens or brackets part, and where they end."""
    tokens, limit = s.tokens, min(len(s.tokens), i + 12)
    groups: list[str] = []
    j = last = i
    while j < limit:
        if groups and tokens[j] in _BETWEEN_GROUPS:
            j += 1
            continue
        if not tokens[j].isdecimal() or (groups and s.starts[j] - s.ends[j - 1] > 1):
            break
        groups.append(tokens[j])
        j = last = j + 1
    return groups, last


def read_year_number(s: Sentence, i: int) -> Found | None:
    """*Regulation (EU) 2016/679*, *Decree 679/2016*: a number with the year in which it was given."""
    left, right = s.tokens[i], s.token(i + 2)
    if not (left.isdecimal() and right.isdecimal() and s.glued(i + 1) and s.glued(i + 2)):
        return None
    is_year_first = is_year(left) and 3 <= len(right) <= 4
    if is_year_first or (is_year(right) and 1 < len(left) <= 4 and int(left) > 12):
        return Kind.IDENTIFIER, i, i + 3, "reference"
    return None


def _numbered(s: Sentence, i: int, floor: int) -> Found | None:
    """*No. 2 toymaker* is a rank; *Order No. 13771*, *#107* are references."""
    first = i - 1
    if first < floor:
        return None
    if s.tokens[first] in "#№":
        return Kind.IDENTIFIER, first, code_end(s, i + 1), "reference"
    dotted = s.tokens[first] == "." and first > floor
    word = s.lowers[first - 1] if dotted else s.lowers[first]
    is_price = word == "p" and s.glued(first - 1)  # "at 118p. 3 others fell"
    if word not in _NUMBERED or is_price or (not dotted and word not in ("number", "nos")):
        return None
    first -= dotted
    if word not in ("no", "number") or not s.tokens[i].isdecimal() or len(s.tokens[i]) > 2:
        last = code_end(s, i + 1)
        return Kind.IDENTIFIER, first, _through(s, last) if word in _SEVERAL else last, "reference"
    before = s.lowers[first - 1] if first > floor else ""
    after = s.token(i + 1)
    if before in _RANKED or before.endswith("'s") or after[0].islower() or after == "-":
        return Kind.CLAIM, first, i + 1, "rank"
    return Kind.IDENTIFIER, first, i + 1, "reference"


def _through(s: Sentence, last: int) -> int:
    """Where *pages 7 to 9* ends, of which the first number ends before `last`."""
    goes_on = s.low(last) in _UP_TO and s.token(last + 1).isdecimal()
    return code_end(s, last + 2) if goes_on else last


def _lettered(s: Sentence, i: int, floor: int) -> Found | None:
    """*H.4.1*, *G.17*: a capital, a full stop and a number, all in one."""
    if i - 2 < floor or s.tokens[i - 1] != ".":
        return None
    letter = s.tokens[i - 2]
    if len(letter) != 1 or not letter.isupper() or not (s.glued(i) and s.glued(i - 1)):
        return None
    return Kind.IDENTIFIER, i - 2, code_end(s, i + 1), "code"


def _street(s: Sentence, i: int) -> Found | None:
    """*575 Wilbraham Road*, *16-18 Industrial Avenue*, *the 90049 ZIP Code*."""
    tokens, n = s.tokens, len(s.tokens)
    last = i + 1
    if len(tokens[i]) == 5 and s.low(last) in ("zip", "postcode"):
        return Kind.IDENTIFIER, i, last, "address"
    after = s.token(last)
    if not (after[0].isupper() or after in "-–"):
        return None  # no name of a street follows
    if last + 1 < n and tokens[last] in "-–" and tokens[last + 1].isdecimal():
        last += 2
    side = s.token(last)
    if side in _SIDES and s.low(last + 1)[0].isdigit() and s.token(last + 3) in _STREETS:
        return Kind.IDENTIFIER, i, last + 4, "address"
    if s.token(last) in _STREETS_FIRST and s.token(last + 1)[0].isupper():
        return Kind.IDENTIFIER, i, last, "address"
    j = last
    while j < min(n, last + 3) and tokens[j][0].isupper():
        j += 1
        if j < n and tokens[j] in _STREETS:
            return Kind.IDENTIFIER, i, last, "address"
    return None


def read_spelt(s: Sentence, i: int, floor: int) -> Found | None:
    """A number in a word that names or refers: *Pillar Two*, *paragraph six*."""
    if i <= floor:
        return None
    before, after = s.tokens[i - 1], s.low(i + 1)
    if s.tokens[i][0].isupper():
        lead = s.token(i - 2) if before == "of" else before  # "the Group of Seven"
        is_last = not s.token(i + 1)[0].isupper() or (before == "of" and lead == "Group")
        is_name = lead[0].isupper() and is_last and after not in _AMOUNT_AFTER
        return (Kind.NAME, i, i + 1, "number in a name") if is_name else None
    if before.lower() in _PARTS and after in _ENDS:
        return Kind.IDENTIFIER, i - 1, i + 1, "reference"
    return None


def _reference(s: Sentence, i: int, floor: int) -> Found | None:
    """Tell *Section 427* and *stage 4* from *the form 30 people signed*."""
    token = s.tokens[i]
    if i <= floor or s.lowers[i - 1] not in _REFERENCES or "," in token or len(token) > 6:
        return None
    after = s.low(i + 1)
    if after in _AMOUNT_AFTER:
        return None
    word = s.lowers[i - 1]
    if s.tokens[i - 1][0].islower():
        if is_plural(word) and word not in _PLURAL_REFERENCES:
            return None
        if i > 1 and is_noun(after) and is_plural(after):
            return None
    last = code_end(s, i + 1)
    if word in _PLURAL_REFERENCES:
        last = _through(s, last)
    elif word == "page" and s.low(last) == "of" and s.token(last + 1).isdecimal():
        last += 2  # "Page 1 of 23"
    return Kind.IDENTIFIER, i - 1, last, "reference"
