"""The table of units, and what unit stands before or after a number.

Names match in lower case, symbols as written; the longest entry wins. Codes are those of the claim model.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.nouns import is_noun
from extraction.claims.words.tokens import TOKEN, Sentence
from extraction.claims.words.wordlist import words

_HERE = Path(__file__).parent
_PREFIXES = {
    "": "",
    "hecto": "h",
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
_UNPREFIXED = {"FLOPS": "mµ", "B": "mµ", "V": "TPEZY"}
"""Prefixes that a base does not take: EV and PV are cars and panels, TV is watched."""
_LARGE = frozenset(("", "k", "M", "G", "T"))
_CARELESS = words("kw mw gw tw kwh mwh gwh twh hz khz mhz ghz gb tb")
"""Symbols that are understood in small letters, too: *12gb*, *350 kw*."""

_AFTER_YEARS = words("and or but , . ; ) in for at of on to")
_LETTERS_APART = frozenset("WVFCKLNmghsbdJltp")
"""Symbols of one letter that may stand apart from their number."""

_PER = words("per a an / each every")
_EVERY = {"hourly": "h", "daily": "d", "weekly": "wk", "monthly": "mo", "annually": "a", "yearly": "a"}
_JOINTS = frozenset(".-&'")
"""Signs that join a letter to the rest of a name: *F. Scott*, *F-Series*."""
_TIMES = words("s min h d wk mo a quarter decade century night")
_SPENT = {"h": words("d wk mo a"), "min": words("d wk"), "d": words("wk mo a")}
"""Times of which there are so many in a longer one: *three hours a day*."""
_GIVEN = words("dose trip child pupil student patient customer user vehicle car room ticket share person")
_FLOWING = words("volume mass energy information length area")
_PER_COUNT = words("per a an each every")
_REACH_BEFORE = 7
_SMALL = frozenset("vemuUbpotad#")
"""Letters of the words that may stand between a rate and its figure: *per share climbed to nearly*."""
_AGO = words("earlier ago before later previously prior after apart")


@dataclass(slots=True)
class Entry:
    """One way to write a unit: its tokens, whether they must match as written, and without blanks."""

    tokens: tuple[str, ...]
    code: str
    dimension: str
    is_symbol: bool
    is_tight: bool = False


_YEAR = Entry(("a",), "a", "per", True)


@dataclass(slots=True)
class Unit:
    """A unit found at tokens `[first, last)` of a sentence."""

    code: str
    dimension: str
    first: int
    last: int


@dataclass(slots=True)
class Table:
    """The units by their first token in lower case, longest first; and the denominators of rates likewise.

    `shared` has the names of money that countries share, with the code that each of them means by it;
    `former` likewise those of money that the euro replaced.
    """

    after: dict[str, list[Entry]]
    per: dict[str, list[Entry]]
    prefixes: dict[str, str]
    dollars: dict[str, str]
    codes: frozenset[str]
    shared: dict[str, dict[str, str]]
    former: dict[str, dict[str, str]]


@cache
def table() -> Table:
    """Load the tables once, on first use."""
    units = tomllib.loads((_HERE / "units.toml").read_text(encoding="utf-8"))
    money = tomllib.loads((_HERE / "currencies.toml").read_text(encoding="utf-8"))
    after: dict[str, list[Entry]] = {}
    per: dict[str, list[Entry]] = {}
    for code, spellings in units.pop("per").items():
        _enter(per, code, "per", spellings)
    codes = frozenset(money["codes"]["list"].split())
    for code, dimension, spellings in (*_prefixed(units.pop("si")), *_plain(units), *_money(money, codes)):
        _enter(after, code, dimension, spellings)
    for entries_of in (*after.values(), *per.values()):
        entries_of.sort(key=lambda entry: -len(entry.tokens))
    shared, former = money["shared"], money["former"]
    return Table(after, per, money["prefix"], money["dollar"], codes, shared, former)


Row = tuple[str, str, list[str]]
"""Code, dimension and spellings of a unit."""


def _prefixed(bases: dict[str, list[str]]) -> Iterator[Row]:
    for base, (dimension, *names) in bases.items():
        for long, short in _PREFIXES.items():
            if short and short in _UNPREFIXED.get(base, ""):
                continue
            symbol = ("≡" if base == "FLOPS" else "=") + short + base
            lower = (short + base).lower()
            careless = ["=" + lower] if lower in _CARELESS and short in _LARGE else []
            yield short + base, dimension, [symbol, *careless, *(long + name for name in names)]


def _plain(units: dict[str, dict[str, list[str]]]) -> Iterator[Row]:
    for dimension, entries in units.items():
        for code, spellings in entries.items():
            yield code, dimension, spellings


def _money(money: dict[str, dict[str, Any]], codes: frozenset[str]) -> Iterator[Row]:
    for sign, code in money["prefix"].items():
        if not sign[0].isalpha():
            yield code, "money", ["=" + sign]
    for code, names in money["names"].items():
        yield code, "money", names
    for code in codes:
        yield code, "money", ["=" + code]


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
            is_tight = is_symbol and " " not in form
            index.setdefault(tokens[0].lower(), []).append(
                Entry(tokens, code, dimension, is_symbol, is_tight)
            )


def _plural(name: str) -> str:
    return name[:-1] + "ies" if name.endswith("y") and name[-2] not in "aeiou" else name + "s"


def unit_after(s: Sentence, i: int) -> Unit | None:
    """The unit that begins at token `i`, with its denominator if it has one."""
    for entry in table().after.get(s.low(i), ()):
        last = _match(s, i, entry)
        if last is None or (entry.is_symbol and last == i + 1 and not _symbol_fits(s, i)):
            continue
        return rated(s, Unit(entry.code, entry.dimension, i, last))
    return None


def _match(s: Sentence, i: int, entry: Entry) -> int | None:
    """Where an entry ends that begins at token `i`; hyphens may join its words, as in *basis-point*."""
    tokens = entry.tokens
    if len(tokens) == 1:  # most entries
        return i + 1 if (s.tokens if entry.is_symbol else s.lowers)[i] == tokens[0] else None
    if entry.is_symbol:
        last = i + len(tokens)
        is_split = entry.is_tight and not all(map(s.glued, range(i + 1, last)))
        return None if is_split or tuple(s.tokens[i:last]) != tokens else last
    if s.low(i + 1) not in (tokens[1], "-"):
        return None  # told at once of most
    lowers, n, j = s.lowers, len(s.lowers), i
    for k, token in enumerate(tokens):
        if k and j < n and lowers[j] == "-" and token != "-":
            j += 1
        if j >= n or lowers[j] != token:
            return None
        j += 1
    return j


def _symbol_fits(s: Sentence, i: int) -> bool:
    """Tell a symbol of one letter from a word, an initial or part of a name."""
    token = s.tokens[i]
    if len(token) > 1 or not token.isalpha() or s.glued(i):
        return True
    if token == "a":
        return s.low(i + 1) in _AFTER_YEARS
    is_initial = s.low(i + 1) in _JOINTS and i + 2 < len(s.tokens) and s.glued(i + 1) and s.glued(i + 2)
    return (token in _LETTERS_APART or s.low(i + 1) == "per") and not is_initial


def rated(s: Sentence, unit: Unit) -> Unit:
    """Add the denominator that follows: *per barrel*, *a day*, */MWh*, *-a-week*, *of milk a day*."""
    i = unit.last
    if unit.dimension == "share" or "/" in unit.code:
        return unit
    is_flowing, after = unit.dimension in _FLOWING, s.low(i)
    if after == "of" and (is_flowing or unit.dimension == "money"):
        return _rated_over(s, unit)
    if (unit.dimension == "money" or is_flowing) and after in _EVERY:
        return Unit(f"{unit.code}/{_EVERY[after]}", unit.dimension, unit.first, i + 1)
    hyphen = after == "-" and s.glued(i)
    j, link = (i + 1, s.low(i + 1)) if hyphen else (i, after)
    is_spent = unit.dimension == "time" and link not in ("per", "/")  # "three hours a day"
    if link not in _PER or (is_spent and hyphen):
        return unit
    k = j + 2 if hyphen and s.low(j + 1) == "-" else j + 1
    is_apart = link == "/" and not (k < len(s.tokens) and s.glued(k))
    entry = None if is_apart else _denominator(s, k, link)
    is_object = unit.dimension == "count" and link in ("a", "an")  # "gave 20 children a car"
    if (
        entry is None
        or (is_object and entry.code in _GIVEN)
        or (is_spent and entry.code not in _SPENT.get(unit.code, ()))
    ):
        return unit
    last = k + len(entry.tokens)
    over = Unit(f"{unit.code}/{entry.code}", unit.dimension, unit.first, last)
    return _rated_twice(s, over) if entry.code == "person" and s.low(last) in _PER else over


def _rated_twice(s: Sentence, unit: Unit) -> Unit:
    """Add a second denominator, a time: *7 litres per person per day*."""
    entry = _denominator(s, unit.last + 1)
    if entry is None or entry.code not in _TIMES:
        return unit
    return replace(unit, code=f"{unit.code}/{entry.code}", last=unit.last + 1 + len(entry.tokens))


def _denominator(s: Sentence, k: int, link: str = "") -> Entry | None:
    """The denominator that begins at token `k`; *a year ago* has none."""
    if link == "/" and s.low(k) == "a":
        return _YEAR  # "t/a"
    for entry in table().per.get(s.low(k), ()):
        last = k + len(entry.tokens)
        if tuple(s.lowers[k:last]) == entry.tokens:
            return None if entry.code in _TIMES and s.low(last) in _AGO else entry
    return None


def _rated_over(s: Sentence, unit: Unit) -> Unit:
    """Add a denominator after what is measured: *2,800 litres of milk a day*."""
    for k in (unit.last + 2, unit.last + 3):
        if s.low(k) in _EVERY:
            return replace(unit, code=f"{unit.code}/{_EVERY[s.lowers[k]]}")
        if s.low(k) in ("a", "per", "each", "every"):
            entry = _denominator(s, k + 1)
            return replace(unit, code=f"{unit.code}/{entry.code}") if entry and entry.code in _TIMES else unit
        if not is_noun(s.token(k)):
            break
    return unit


def denominator_after(s: Sentence, i: int) -> tuple[str | None, int]:
    """The denominator of a count whose noun ends before token `i`, and where it ends: *lambs per year*."""
    if s.low(i) not in _PER_COUNT:
        return None, i
    unit = rated(s, Unit("1", "count", i, i))
    return unit.code.partition("/")[2] or None, unit.last


def rated_before(s: Sentence, i: int, unit: Unit) -> Unit:
    """Add the denominator that stands before the number at token `i`: *earnings per share rose to $1.18*."""
    for j in range(i - 1, max(0, i - _REACH_BEFORE), -1):
        if s.lowers[j - 1] == "per":
            entries = table().per.get(s.lowers[j], ())
            code = next((entry.code for entry in entries if entry.tokens == (s.lowers[j],)), None)
            return replace(unit, code=f"{unit.code}/{code}") if code else unit
        if s.lowers[j][0].isdigit() or word_tag(s.lowers[j]) not in _SMALL:
            break
    return unit
