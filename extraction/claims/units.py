"""The table of units, and what unit stands before or after a number.

Names match in lower case, symbols as written; the longest entry wins. Codes are those of the claim model.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extraction.claims.tokens import TOKEN, Sentence
from extraction.claims.wordlist import words

_HERE = Path(__file__).parent
_PREFIXES = {
    "": "",
    "kilo": "k",
    "mega": "M",
    "giga": "G",
    "tera": "T",
    "peta": "P",
    "exa": "E",
    "zetta": "Z",
    "yotta": "Y",
    "milli": "m",
    "micro": "µ",
}


class Entry(NamedTuple):
    """One way to write a unit: its tokens, and whether they must match as written."""

    tokens: tuple[str, ...]
    code: str
    dimension: str
    is_symbol: bool


class Unit(NamedTuple):
    """A unit found at tokens `[first, last)` of a sentence."""

    code: str
    dimension: str
    first: int
    last: int


class Table(NamedTuple):
    """The units by their first token in lower case, longest first; and the denominators of rates likewise."""

    after: dict[str, list[Entry]]
    per: dict[str, list[Entry]]
    prefixes: dict[str, str]
    dollars: dict[str, str]
    codes: frozenset[str]
    dimensions: dict[str, str]


@cache
def table() -> Table:
    """Load the tables once, on first use."""
    units = tomllib.loads((_HERE / "units.toml").read_text(encoding="utf-8"))
    money = tomllib.loads((_HERE / "currencies.toml").read_text(encoding="utf-8"))
    after: dict[str, list[Entry]] = {}
    per: dict[str, list[Entry]] = {}
    dimensions: dict[str, str] = {}
    per_names = units.pop("per")
    for base, (name, dimension) in units.pop("si").items():
        for long, short in _PREFIXES.items():
            code = short + base
            dimensions[code] = dimension
            spellings = [long + name, "=" + short + base.replace("W.h", "Wh")]
            if base in ("W.h", "Wh"):
                spellings.append(long + "watt hours")
                code = short + "Wh"
            if base == "FLOPS":
                spellings += [long + "flop", "≡" + short + base]
            _enter(after, code, dimension, spellings)
    for dimension, entries in units.items():
        for code, spellings in entries.items():
            dimensions[code] = dimension
            _enter(after, code, dimension, spellings)
    for code, spellings in money["names"].items():
        _enter(after, code, "money", spellings)
    for code, spellings in per_names.items():
        _enter(per, code, "per", spellings)
    codes = frozenset(money["codes"]["list"].split())
    for code in codes:
        _enter(after, code, "money", ["=" + code])
    for entries_of in (*after.values(), *per.values()):
        entries_of.sort(key=lambda entry: -len(entry.tokens))
    return Table(after, per, money["prefix"], money["dollar"], codes, dimensions)


def _enter(index: dict[str, list[Entry]], code: str, dimension: str, spellings: list[str]) -> None:
    for spelling in spellings:
        is_symbol = spelling[0] == "="
        name = spelling.lstrip("=≡") if spelling[0] in "=≡" else spelling
        forms = [name]
        if spelling[0] not in "=≡" and len(name) > 2 and not name.endswith("s") and name[-1] not in "³²":
            forms.append(_plural(name))
        if not is_symbol and " " in name:
            first, _, rest = name.partition(" ")
            forms.append(f"{_plural(first)} {rest}")
        for form in forms:
            tokens = tuple(TOKEN.findall(form if is_symbol else form.lower()))
            index.setdefault(tokens[0].lower(), []).append(Entry(tokens, code, dimension, is_symbol))


def _plural(name: str) -> str:
    return name[:-1] + "ies" if name.endswith("y") and name[-2] not in "aeiou" else name + "s"


def _matches(s: Sentence, i: int, entry: Entry) -> bool:
    last = i + len(entry.tokens)
    source = s.tokens if entry.is_symbol else s.lowers
    if last > len(source):
        return False
    for j, token in enumerate(entry.tokens):
        if source[i + j] != token:
            return False
    return True


def _hyphened(s: Sentence, i: int, entry: Entry) -> int | None:
    """Match an entry whose words are joined by hyphens in the text (*basis-point*); the position after it."""
    lowers, n, j = s.lowers, len(s.lowers), i
    for k, token in enumerate(entry.tokens):
        if k and j < n and lowers[j] == "-" and token != "-":
            j += 1
        if j >= n or lowers[j] != token:
            return None
        j += 1
    return j


def unit_after(s: Sentence, i: int) -> Unit | None:
    """The unit that begins at token `i`, with its denominator if it has one."""
    if i >= len(s.tokens):
        return None
    for entry in table().after.get(s.lowers[i], ()):
        if _matches(s, i, entry):
            last = i + len(entry.tokens)
        else:
            hyphened = None if entry.is_symbol or len(entry.tokens) == 1 else _hyphened(s, i, entry)
            if hyphened is None:
                continue
            last = hyphened
        if entry.is_symbol and len(entry.tokens) == 1 and not _symbol_fits(s, i):
            continue
        if entry.tokens[-1].isalpha() and last < len(s.tokens) and s.glued(last) and s.tokens[last].isalpha():
            continue
        return rated(s, Unit(entry.code, entry.dimension, i, last))
    return None


# Single letters that read as a word, an initial or part of a name unless they are written on to the number.
_AFTER_A = words("and or but , . ; ) in for at of on to")
_LETTERS_APART = frozenset("WVFCKLNmghsbdJltp")


def _symbol_fits(s: Sentence, i: int) -> bool:
    token = s.tokens[i]
    if len(token) > 1 or not token.isalpha() or s.glued(i):
        return True
    if token == "a":
        return i + 1 < len(s.tokens) and s.lowers[i + 1] in _AFTER_A
    if token not in _LETTERS_APART:
        return False
    after = s.tokens[i + 1] if i + 1 < len(s.tokens) else "."
    return not (after[0] == "." and i + 2 < len(s.tokens) and s.glued(i + 1) and s.glued(i + 2))


def rated(s: Sentence, unit: Unit) -> Unit:
    """Add the denominator that follows: *per barrel*, *a day*, */MWh*, *-a-week*."""
    lowers, n, i = s.lowers, len(s.lowers), unit.last
    if i >= n or unit.dimension == "share" or "/" in unit.code:
        return unit
    hyphen = lowers[i] == "-" and s.glued(i)
    j = i + 1 if hyphen else i
    if j + 1 >= n or lowers[j] not in _PER:
        return unit
    if lowers[j] in "/" and not s.glued(j + 1):
        return unit
    k = j + 2 if hyphen and lowers[j + 1] == "-" else j + 1
    if k >= n:
        return unit
    for entry in table().per.get(lowers[k], ()):
        if _matches_lower(s, k, entry):
            beyond = s.lowers[k + len(entry.tokens)] if k + len(entry.tokens) < n else "."
            if beyond in _AGO:
                return unit
            if unit.dimension == "time" and lowers[j] in ("a", "an", "each", "every"):
                return unit
            return Unit(f"{unit.code}/{entry.code}", unit.dimension, unit.first, k + len(entry.tokens))
    return unit


_AGO = words("earlier ago before later previously prior")
_PER = frozenset(("per", "a", "an", "/", "each", "every"))


def _matches_lower(s: Sentence, i: int, entry: Entry) -> bool:
    return tuple(s.lowers[i : i + len(entry.tokens)]) == entry.tokens


def currency_before(s: Sentence, i: int, floor: int) -> tuple[str, int] | None:
    """The currency written before the number at token `i`, as its code and first token, not left of `floor`."""
    j = i - 1
    if j < floor:
        return None
    tokens = s.tokens
    t = table()
    token = tokens[j]
    if token in "-−–+" and j - 1 >= floor and s.glued(i) and s.glued(j) and tokens[j - 1] in t.prefixes:
        j -= 1
        token = tokens[j]
    code = t.prefixes.get(token)
    if token == "$":
        return _dollar(s, j, floor)
    if code is not None:
        return code, j
    if token in t.codes and (len(tokens[i]) > 2 or s.glued(i) or i + 1 < len(tokens)):
        return token, j
    if token == "." and j - 1 >= floor and tokens[j - 1] in ("Rs", "Rp", "Fr"):
        return t.prefixes[tokens[j - 1]], j - 1
    return _rare_prefix(s, i, j, floor)


def _rare_prefix(s: Sentence, i: int, j: int, floor: int) -> tuple[str, int] | None:
    """Signs that plain ASCII wires write with letters: *Y=590 billion*, *PS8.1bn*, *R5 billion*, *kr 50*."""
    tokens = s.tokens
    token = tokens[j]
    if token == "=" and j - 1 >= floor and tokens[j - 1] == "Y" and s.glued(j):
        return "JPY", j - 1
    if not s.glued(i):
        return None
    if token == "PS":
        return "GBP", j
    if token == "Y" and len(tokens[i]) > 2:
        return "JPY", j
    if token == "R" and ("." in tokens[i] or s.lowers[i + 1 : i + 2] in (["billion"], ["million"], ["bn"])):
        return "ZAR", j
    return None


def _dollar(s: Sentence, j: int, floor: int) -> tuple[str, int]:
    """Whose dollar the sign at `j` is: *US$*, *A$*, *US $*, *Mex$*."""
    if j - 1 >= floor:
        code = table().dollars.get(s.tokens[j - 1])
        if code is not None and (s.glued(j) or s.tokens[j - 1] in ("US", "U.S.", "AU", "NZ", "HK", "CDN")):
            return code, j - 1
    return "USD", j


_DOLLAR_AFTER = {
    "US": "USD",
    "U.S.": "USD",
    "USD": "USD",
    "Canadian": "CAD",
    "Cdn": "CAD",
    "CAD": "CAD",
    "Australian": "AUD",
    "AUD": "AUD",
    "NZD": "NZD",
    "NZ": "NZD",
    "HKD": "HKD",
    "SGD": "SGD",
}


def dollar_after(s: Sentence, i: int) -> str | None:
    """The country that follows a dollar amount: *$31.20 US*, *$75 U.S. per barrel*, *$5 million Canadian*."""
    if i >= len(s.tokens):
        return None
    code = _DOLLAR_AFTER.get(s.tokens[i])
    if code is None:
        return None
    after = s.tokens[i + 1] if i + 1 < len(s.tokens) else "."
    return (
        code
        if not after[0].isupper() and (not after[0].isalpha() or s.lowers[i + 1] in _AFTER_DOLLAR)
        else None
    )


_AFTER_DOLLAR = words("per a an in on to for and or at by from this last next each as with of")


def dimension_of(code: str | None) -> str | None:
    """The dimension of a code; of a rate, that of its numerator."""
    if code is None:
        return None
    base = code.split("/")[0]
    found = table().dimensions.get(code) or table().dimensions.get(base)
    return found or ("money" if base in table().codes or base in ("cent", "sen", "p", "BTC") else None)
