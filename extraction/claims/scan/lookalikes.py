"""Units that look like other words or units, *in*, *won*, *stone*, *F*: told apart by what stands around."""

from collections.abc import Callable
from dataclasses import replace

from extraction.claims.scan.numbers import Number
from extraction.claims.scan.units import Unit
from extraction.claims.words.nouns import is_noun
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_REACH = 16
_SIGNS = frozenset("$€£")
_TIMES_AND_PLACES, _LEVELS = words("on in per a at"), words("to at record of")
_ENDS = frozenset(".,;:)(") | {"per"}
_MILLION = 10**6
_CAPACITY = words(
    "capacitor capacitors capacitance supercapacitor supercapacitors farad farads charge charged"
)
_PRICED = words("cost costs price prices priced paid pay pays worth fee sells sold bought")


def fits(s: Sentence, unit: Unit, number: Number) -> bool:
    """Tell a unit from a word or an abbreviation that only looks like it."""
    word, glued = s.tokens[unit.first], s.glued(unit.first)
    if number.form == "words" and len(word) == 1:
        return False
    if unit.dimension == "money" and not word[0].isalnum():
        return _is_factor(s, unit, number)
    check = _CHECKS.get(word if len(word) == 1 else s.lowers[unit.first])
    return check is None or (glued and check in _GLUED_SUFFICE) or check(s, unit, number)


def meant(s: Sentence, unit: Unit) -> Unit:
    """What a sign with two senses stands for: *77F*, *a 5 F capacitor*; *it sailed, it cost 20 kn*."""
    if unit.code not in ("F", "kn"):
        return unit
    around = s.lowers[max(0, unit.first - _REACH) : unit.first + _REACH]
    if unit.code == "F" and s.tokens[unit.first] == "F" and _CAPACITY.isdisjoint(around):
        return replace(unit, code="°F", dimension="temperature")
    if unit.code == "kn" and s.tokens[unit.first] == "kn" and not _PRICED.isdisjoint(around):
        return replace(unit, code="HRK", dimension="money")
    return unit


def _is_inch(s: Sentence, unit: Unit, number: Number) -> bool:
    """*2 in. of rain*; but *2 in May*."""
    after = s.token(unit.last)
    return s.tokens[unit.last - 1] == "." and number.form != "words" and (after.islower() or after in _ENDS)


def _is_second(s: Sentence, unit: Unit, number: Number) -> bool:
    """*a 4.3 second sprint*; but *2 second places*."""
    return "." in s.tokens[unit.first - 1] or s.low(number.first - 1) in ("a", "an")


def _is_factor(s: Sentence, unit: Unit, _number: Number) -> bool:
    """*1.5x*, *3€*: written on to the number, and no other number after it."""
    return s.glued(unit.first) and not s.token(unit.last)[0].isdigit()


def _is_point(s: Sentence, unit: Unit, number: Number) -> bool:
    """*1/2 pt*, *5pt*; but *5 pt.*."""
    return number.form == "glyph" or s.glued(unit.first)


def _is_penny(s: Sentence, unit: Unit, _number: Number) -> bool:
    """*68 p* is money, *p. 5* a page."""
    return s.glued(unit.first) or s.low(unit.first + 1) != "." or unit.first + 2 == len(s.tokens)


def _is_cent(s: Sentence, unit: Unit, _number: Number) -> bool:
    """*rose 3c to $1.20*: written on to the number, where the sentence speaks of money."""
    return s.glued(unit.first) and not _SIGNS.isdisjoint(s.tokens)


def _is_won(s: Sentence, unit: Unit, number: Number) -> bool:
    """*4 trillion won*, *5,000 won.*, *a record 5,000 won on May 5*; but *5,000 won prizes*."""
    leads = s.low(unit.last) in _TIMES_AND_PLACES and s.low(number.first - 1) in _LEVELS
    return leads or number.scale >= _MILLION or s.token(unit.last) in _ENDS


def _is_stone(s: Sentence, unit: Unit, _number: Number) -> bool:
    """*weighs 12 stone*; but *12 stone walls*."""
    return not is_noun(s.token(unit.last))


_Check = Callable[[Sentence, Unit, Number], bool]
_CHECKS: dict[str, _Check] = {
    "in": _is_inch,
    "second": _is_second,
    "x": _is_factor,
    "×": _is_factor,
    "pt": _is_point,
    "p": _is_penny,
    "c": _is_cent,
    "won": _is_won,
    "stone": _is_stone,
}
_GLUED_SUFFICE = frozenset((_is_inch, _is_second))
