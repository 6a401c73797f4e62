"""A number together with its sign, its currency or unit and its scale, as one mention."""

from decimal import Decimal

from extraction.claims.lexicon import word_tag
from extraction.claims.mention import Mention
from extraction.claims.nouns import is_noun, is_plural
from extraction.claims.numbers import MONEY_LETTERS, Number, letter_scale, percentage
from extraction.claims.tokens import Sentence
from extraction.claims.units import Unit, currency_before, dollar_after, rated, table, unit_after
from extraction.claims.wordlist import words
from extraction.model import Comparator, Kind

_MINUS = frozenset("-−–")
_BIG = Decimal(10**6)


def bare(s: Sentence, first: int, last: int, kind: Kind, rule: str) -> Mention:
    """A mention that has no more than a place and a kind."""
    return Mention(
        first=first,
        last=last,
        start=s.starts[first],
        end=s.ends[last - 1],
        number_first=first,
        number_last=last,
        kind=kind,
        rule=rule,
    )


def assemble(s: Sentence, number: Number, floor: int) -> Mention:
    """Make a mention of a number: look left for currency and sign, right for scale letters and the unit."""
    first, last = number.first, number.last
    money = currency_before(s, first, floor) if number.form in ("digits", "glyph") else None
    value, low, high = number.value, number.low, number.high
    letter = letter_scale(s, number)
    if letter is not None and _is_scale(s, number, money is not None):
        value = number.value * letter if number.value is not None else None
        number.scale, last = letter, last + 1
    sign_first, is_minus = _sign(s, first, floor)
    if money is not None:
        first = min(money[1], sign_first)
        sign_first, outer = _sign(s, first, floor)
        is_minus = is_minus or outer
    first = min(first, sign_first)
    unit = _unit(s, last, number, money[0] if money else None)
    code = unit.code if unit else None
    dimension = unit.dimension if unit else None
    if unit:
        last = unit.last
    if number.form == "fraction" and code is None and value is not None:
        value, code, dimension = (
            percentage((value * number.scale).quantize(Decimal("1.000000")), number.scale),
            "%",
            "share",
        )
    if value is not None and is_minus:
        value = -value
    mention = bare(s, first, last, Kind.CLAIM, number.form)
    mention.value, mention.low, mention.high = _tidy(value), low, high
    mention.unit, mention.dimension = code, dimension
    mention.form, mention.scale = number.form, number.scale
    if number.form == "vague":
        mention.comparator = Comparator.RANGE
    return mention


def _tidy(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    value = value.normalize()
    return (
        value.quantize(Decimal(1))
        if value == value.to_integral_value() and abs(value) < Decimal("1e27")
        else value
    )


def _is_scale(s: Sentence, number: Number, is_money: bool) -> bool:
    """Tell whether the letter after the digits is a scale or a unit: *37m* people, *37m* of skeleton."""
    letter = s.tokens[number.last]
    if is_money or letter in ("k", "K", "M", "B"):
        return True
    j = number.last + 1
    following = s.lowers[j : j + 3]
    if letter == "b":
        return True
    if letter not in MONEY_LETTERS or letter in ("mm", "t"):
        return False
    if letter in ("T", "MM"):
        return True
    for word in following:
        tag = word_tag(word)
        if is_noun(word) and is_plural(word):
            return True
        if not (is_noun(word) or tag == "a") or word in ("long", "tall", "wide", "deep", "high", "away"):
            return False
    return False


def _sign(s: Sentence, first: int, floor: int) -> tuple[int, bool]:
    """The first token including a sign before the number, and whether it is a minus."""
    j = first - 1
    if j < floor:
        return first, False
    token = s.tokens[j]
    if token in "+±" and s.glued(first) and not (s.glued(j) and s.tokens[j - 1][0].isalnum()):
        return j, False
    if token == "-" and s.glued(j) and j - 1 >= floor and s.lowers[j - 1] in ("minus", "negative"):
        return j - 1, True
    if s.lowers[j] in ("minus", "negative") and s.tokens[first] != "$":
        return j, True
    if token in _MINUS and j and s.tokens[j - 1].isupper() and s.tokens[j - 1].isalpha():
        return first, False
    if token in _MINUS and s.glued(first) and (j == 0 or not s.glued(j) or s.tokens[j - 1] in "($€£"):
        return j, True
    return first, False


def _unit(s: Sentence, last: int, number: Number, money: str | None) -> Unit | None:
    """The unit after the number, or the denominator of a currency before it."""
    n = len(s.tokens)
    if money is not None:
        country = dollar_after(s, last) if money == "USD" else None
        if country is not None:
            money, last = country, last + 1
        elif last < n and s.lowers[last] in ("dollars", "dollar") and money.endswith("D"):
            last += 1
        unit = rated(s, Unit(money, "money", last, last))
        return unit if "/" in unit.code else _rated_before(s, number.first, unit)
    if last >= n:
        return None
    hyphen = s.lowers[last] in ("-", "–", "‐", "‑") and s.glued(last)
    j = last + 1 if hyphen else last
    if hyphen and (j >= n or (not s.glued(j) and s.lowers[j] not in ("percent", "year"))):
        return None
    unit = unit_after(s, j)
    if unit is None and j < n and s.lowers[j] in _BETWEEN and not hyphen:
        unit = unit_after(s, j + 1)
        if unit is not None and unit.dimension not in ("time", "length", "volume", "mass", "area"):
            unit = None
    if unit is None and s.lowers[j] == "of" and number.form in ("vague", "glyph"):
        unit = _unit_of(s, j + 1)
    if unit is None or not _fits(s, unit, number):
        return None
    return _money_by_scale(unit, s, number)


_BETWEEN = words(
    "business working trading calendar consecutive straight rushing passing receiving nautical full whole more"
    " additional extra further long"
)


def _rated_before(s: Sentence, i: int, unit: Unit) -> Unit:
    """*earnings per share of $1.18*: the denominator stands before the amount."""
    lowers = s.lowers
    j = i - 1
    while j > i - 4 and j > 0 and not lowers[j].isalpha():
        j -= 1
    if j < 2 or lowers[j] not in ("of", "at", "to", "was", "is") or lowers[j - 2] != "per":
        return unit
    for entry in table().per.get(lowers[j - 1], ()):
        if entry.tokens == (lowers[j - 1],):
            return unit._replace(code=f"{unit.code}/{entry.code}")
    return unit


def _unit_of(s: Sentence, i: int) -> Unit | None:
    """*tens of millions of dollars*, *1/16 of a pint*: the unit after *of*."""
    if i < len(s.tokens) and s.lowers[i] in ("a", "an", "one"):
        i += 1
    return unit_after(s, i)


def _fits(s: Sentence, unit: Unit, number: Number) -> bool:
    """Tell units from words and abbreviations that only look like them: *7 a.m.*, *in*, *second*."""
    word = s.tokens[unit.first]
    if word == "in":
        return False
    if number.form == "words" and len(word) == 1:
        return False
    if word == "p" and not s.glued(unit.first) and s.lowers[unit.first + 1 : unit.first + 2] == ["."]:
        return s.glued(unit.first + 1) and unit.first + 2 == len(s.tokens)
    if s.lowers[unit.first] == "second" and not s.glued(unit.first):
        return s.lowers[unit.first - 1] == "-"
    if word == "x" or word == "×":
        return s.glued(unit.first) and not (unit.last < len(s.tokens) and s.tokens[unit.last][0].isdigit())
    if unit.dimension == "time" and number.form == "vague":
        return True
    if unit.code == "pt" and not number.form == "glyph" and s.lowers[unit.first] == "pt":
        return s.glued(unit.first)
    return True


def _money_by_scale(unit: Unit, s: Sentence, number: Number) -> Unit:
    """Pounds by the million are sterling, pounds by the dozen are weight."""
    if unit.code.startswith("lb") and number.scale >= _BIG and s.lowers[unit.first].startswith("pound"):
        return unit._replace(code="GBP" + unit.code[2:], dimension="money")
    return unit
