"""A number together with its sign, its currency or unit and its scale, as one mention."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.scan.currency import currency_before, dollar_after
from extraction.claims.scan.lookalikes import fits, meant
from extraction.claims.scan.numbers import Number, letter_scale, tidy
from extraction.claims.scan.scales import MONEY_LETTERS
from extraction.claims.scan.units import Unit, rated, rated_before, unit_after
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.nouns import is_noun, is_plural
from extraction.claims.words.signs import HYPHENS
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Comparator, Kind

_MINUS = frozenset("-−–")
_MINUS_WORDS = words("minus negative")
_OPENERS = frozenset("($€£")
_TO = HYPHENS | {"to"}
_MILLION = Decimal(10**6)
_REACH = 12
# What may be counted in pounds of money, and what in pounds of weight.
_SUMS = words(
    "debt debts money cash savings investment investments funding aid losses damage damages revenue sales",
    "bonds shares assets equity orders work cuts tax taxes spending support profit loans credit public",
    "private new taxpayers taxpayer extra government business trade costs capital income grants benefits",
    "fines fees",
)
_PRICED = words(
    "price prices priced cost costs costing paid pay pays salary salaries wage wages rent rents fee fees",
    "fine fined worth earn earns income mortgage pension pensions grant bonus",
)
_WEIGHED = words("weigh weighs weighed weighing lost lose gained heavy load lift torque per thrust")
_HARVESTED = words(
    "production output harvest crop milk beef pork chicken meat cotton coffee lobster recall recalled"
)
_MEASURE_WORDS = words("long tall wide deep high away")
# Words that may stand between a number and its unit, and what is then measured.
_BETWEEN = words(
    "business working trading calendar consecutive straight previous past rushing passing receiving",
    "nautical full whole more additional extra further long",
)
_OR = words("so more fewer less")
_BETWEEN_DIMENSIONS = words("time length volume mass area")


def bare(s: Sentence, first: int, last: int, kind: Kind, rule: str) -> Mention:
    """A mention that has no more than a place and a kind."""
    return Mention(first, last, s.starts[first], s.ends[last - 1], first, last, kind, rule)


def assemble(s: Sentence, number: Number, floor: int) -> Mention:
    """Make a mention of a number: look left for currency and sign, right for scale letters and the unit."""
    first, last, value = number.first, number.last, number.value
    money = currency_before(s, first, floor) if number.form in ("digits", "glyph") else None
    letter = letter_scale(s, number)
    if letter is not None and value is not None and (money is not None or _is_scale(s, last)):
        value, number.scale, last = tidy(value * letter), letter, last + 1
    first, is_minus = _sign(s, first, floor)
    if money is not None:
        first, outer = _sign(s, min(money[1], first), floor)
        is_minus = is_minus or outer
    unit = _money(s, last, money[0], number.first) if money else _unit(s, last, number)
    mention = bare(s, first, unit.last if unit else last, CLAIM, number.form)
    if unit is not None:
        mention.unit, mention.dimension = unit.code, unit.dimension
    elif number.share is not None:
        value, mention.unit, mention.dimension = number.share, "%", "share"
        mention.fraction = number.fraction
    if value is not None:
        mention.value = -value if is_minus else value
    mention.low, mention.high = number.low, number.high
    mention.form, mention.scale = number.form, number.scale
    if number.form == "vague":
        mention.kind, mention.rule, mention.comparator = Kind.PARTITIVE, "vague", Comparator.RANGE
    return mention


def _is_scale(s: Sentence, i: int) -> bool:
    """Tell whether the letter after the digits is a scale or a unit: *37m people*, *37m of cable*."""
    letter = s.tokens[i]
    if letter not in MONEY_LETTERS or (s.low(i - 2) in _TO and s.token(i - 4) in _OPENERS):
        return True  # "$3-4m" is money to its end
    if letter != "m":
        return letter.isupper()
    for word in s.lowers[i + 1 : i + 4]:
        if is_noun(word) and is_plural(word):
            return True
        if not (is_noun(word) or word_tag(word) == "a") or word in _MEASURE_WORDS:
            return False
    return False


def _sign(s: Sentence, first: int, floor: int) -> tuple[int, bool]:
    """The first token including a sign before the number, and whether it is a minus."""
    j = first - 1
    if j < floor:
        return first, False
    token = s.tokens[j]
    if s.lowers[j] in _MINUS_WORDS:
        is_either = j - 2 >= floor and s.lowers[j - 2 : j] == ["plus", "or"]
        return (j - 2, False) if is_either else (j, True)
    if not s.glued(first):
        return first, False
    before = s.token(j - 1)
    if token in _MINUS and s.glued(j) and before.lower() in _MINUS_WORDS and j > floor:
        return j - 1, True
    stands_free = not s.glued(j) or before in _OPENERS
    if token in ("+", "±") and stands_free:
        return j, False
    is_acronym = before.isalpha() and before.isupper()
    return (j, True) if token in _MINUS and stands_free and not is_acronym else (first, False)


def _money(s: Sentence, last: int, code: str, first: int) -> Unit:
    """The currency of a sign, with the country and the denominator that follow the amount."""
    country = dollar_after(s, last) if code == "USD" else None
    if country is not None:
        code, last = country, last + 1
    elif s.low(last) in ("dollars", "dollar") and code.endswith("D"):
        last += 1
    unit = rated(s, Unit(code, "money", last, last))
    return unit if "/" in unit.code else rated_before(s, first, unit)


def _unit(s: Sentence, last: int, number: Number) -> Unit | None:
    """The unit after the number, over a hyphen or a word such as *business* in *ten business days*."""
    after = s.low(last)
    hyphen = after in HYPHENS and s.glued(last)
    j = last + 1 if hyphen else last
    if hyphen and (j >= len(s.tokens) or (not s.glued(j) and s.lowers[j] not in ("percent", "year"))):
        return None
    unit = unit_after(s, j)
    if unit is None and s.low(j) in _BETWEEN:
        unit = unit_after(s, j + 2 if hyphen and s.low(j + 1) in HYPHENS else j + 1)
        if unit is not None and unit.dimension not in _BETWEEN_DIMENSIONS:
            return None
    elif unit is None and after == "or" and s.low(last + 1) in _OR:
        unit = unit_after(s, last + 2)  # "ten or so years"
    elif unit is None and number.form == "glyph" and s.low(j) in ("a", "an"):
        unit = unit_after(s, j + 1)  # "1/2 a percentage point"
    elif unit is None and after == "of":
        unit = _unit_of_part(s, j, number)
    if unit is None or not fits(s, unit, number):
        return None
    unit = meant(s, unit)
    if unit.code.startswith("lb") and _is_sterling(s, unit, number):
        # Pounds by the million are sterling, pounds by the dozen are weight.
        return replace(unit, code="GBP" + unit.code[2:], dimension="money")
    return unit


def _unit_of_part(s: Sentence, of: int, number: Number) -> Unit | None:
    """The unit after *of*: *three-quarters of an hour*, *0.2 of a point*, *thousands of miles*."""
    if s.low(of + 1) in ("a", "an", "one", "1"):
        is_part = number.form != "digits" or (number.value is not None and number.value < 1)
        return unit_after(s, of + 2) if is_part and number.form != "words" else None
    return unit_after(s, of + 1) if number.form in ("vague", "glyph") else None


def _is_sterling(s: Sentence, unit: Unit, number: Number) -> bool:
    """Tell pounds by the million, which are money, from *2.3 million pounds of beef*."""
    if not s.lowers[unit.first].startswith("pound"):
        return False
    if number.scale < _MILLION:
        is_weight = any(w in _WEIGHED and after != "cent" for w, after in pairwise(s.lowers))
        return s.low(unit.last) != "of" and not _PRICED.isdisjoint(s.lowers) and not is_weight
    if s.low(unit.last) == "of":
        return s.low(unit.last + 1) in _SUMS or s.low(unit.last + 2) in _SUMS
    return _HARVESTED.isdisjoint(s.lowers[max(0, number.first - _REACH) : number.first])
