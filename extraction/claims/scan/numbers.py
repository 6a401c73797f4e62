"""Numbers written in digits, with their fractions and scales, read from one place in a sentence.

Every reader looks at a bounded number of tokens to the right of where it starts. Values are exact decimals.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from extraction.claims.scan.scales import GLUED_SCALES, GLYPHS, LETTER_SCALES, SCALES
from extraction.claims.words.signs import HYPHENS
from extraction.claims.words.tokens import Sentence

MAX_DIGITS = 30
"""Longer runs of digits are codes, not amounts."""

_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_SLASHES = frozenset("/⁄∕")
_TIMES_SIGNS = frozenset("x×*·")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_THIN = frozenset("\u00a0\u202f\u2009\u2007")
# What improper fractions are of: *9/4*, *40/32*; but *120/80* are two numbers.
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32, 64))
_CENT = Decimal("0.01")
_TENTH = Decimal("0.1")
_LARGEST = Decimal("1e27")
ONE = Decimal(1)
"""The scale of a number without a scale word."""


@dataclass(slots=True)
class Number:
    """A number read from tokens `[first, last)`.

    Attributes:
        value: with its scale applied; None for vague numbers, which have `low` and `high` instead.
        scale: the multiplier that a scale word or letter gave, 1 without.
        share: for fractions in words, the percentage that they are where no unit follows.
        fraction: the same as a part of one.
        form: "digits", "words", "fraction" (*a third*), "glyph" (*1/4*) or "vague".
    """

    first: int
    last: int
    value: Decimal | None
    form: str
    scale: Decimal = ONE
    share: Decimal | None = None
    fraction: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None


def plain(token: str) -> Decimal | None:
    """Read one token of digits with its separators; None where it is no number that English writes."""
    if len(token) > MAX_DIGITS:
        return None
    if token.isdecimal() or _PLAIN.fullmatch(token):
        return Decimal(token)
    if _GROUPED.fullmatch(token):
        return Decimal(token.replace(",", ""))
    if _EUROPEAN.fullmatch(token):
        return Decimal(token.replace(".", ""))
    return Decimal(token.replace(",", ".")) if _COMMA.fullmatch(token) else None


def fraction(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Divide exactly where that ends within seven places, else to two decimals (the claim model's rule)."""
    exact = numerator / denominator
    short = exact.quantize(Decimal("1e-7"))
    return short.normalize() if short * denominator == numerator else exact.quantize(_CENT)


def percentage(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Give a fraction as percent: two decimals where it does not end, two digits where it is small."""
    exact = 100 * numerator / denominator
    short = exact.quantize(_CENT if exact >= _TENTH else Decimal(1).scaleb(exact.adjusted() - 1))
    return short.normalize() + 0 if short * denominator == 100 * numerator else short


def exactly(numerator: Decimal, denominator: Decimal) -> Decimal:
    """A fraction to nine places."""
    return (numerator / denominator).quantize(Decimal("1e-9")).normalize()


def read_digits(s: Sentence, i: int) -> Number | None:
    """Read the number that begins with the digits of token `i`, up to and with its scale."""
    value = plain(s.tokens[i])
    if value is None:
        return None
    before = s.low(i - 1)
    if before == "." and _follows_point(s, i):
        return scaled(s, Number(i - 1, i + 1, Decimal(f"0.{s.tokens[i]}"), "digits"))
    if before == "(" and s.low(i + 1) == ")" and s.low(i - 2) == "$":
        return scaled(s, Number(i, i + 2, -value, "digits"))
    number = None
    after = s.token(i + 1)
    if len(after) == 1 or not after.isalpha():
        number = _spaced(s, i) or _mixed(s, i, value) or _scientific(s, i, value)
    return scaled(s, number or Number(i, i + 1, value, "digits"))


def _follows_point(s: Sentence, i: int) -> bool:
    """*.05*, *$.50*: a decimal without the nought before its point."""
    if not s.glued(i) or not s.tokens[i].isdecimal():
        return False
    return not s.glued(i - 1) or s.tokens[i - 2] in "$£€(-–−~+<>"


def _spaced(s: Sentence, i: int) -> Number | None:
    """*816 000*, *1 250 000*: groups of three after one blank, none of them next to another number."""
    token, n = s.tokens[i], len(s.tokens)
    if len(token) > 3 or token[0] == "0" or i + 1 >= n or not token.isdigit():
        return None
    last, digits = i + 1, token
    while last < min(n, i + 6) and len(s.tokens[last]) == 3 and s.tokens[last].isdigit():
        gap = s.text[s.ends[last - 1] : s.starts[last]]
        if gap not in _THIN and gap != " ":
            break
        digits += s.tokens[last]
        last += 1
    if last == i + 1 or (last < n and s.tokens[last][0].isdigit()):
        return None
    if s.text[s.ends[i]] == " " and (not digits.endswith("00") or (i and s.tokens[i - 1][0].isdigit())):
        return None
    return Number(i, last, Decimal(digits), "digits")


def _mixed(s: Sentence, i: int, value: Decimal) -> Number | None:
    """*1/4*, *2-1/4*, *5 1/2*, *3½*."""
    part = _slash(s, i)
    if part is not None:
        return Number(i, i + 3, fraction(*part), "glyph")
    hyphen = s.token(i + 1) in HYPHENS and s.glued(i + 1)
    j = i + 2 if hyphen else i + 1
    glyph = GLYPHS.get(s.token(j))
    if glyph is not None:
        return Number(i, j + 1, value + fraction(*glyph), "digits")
    if hyphen and not (j < len(s.tokens) and s.glued(j)):
        return None
    part = _slash(s, j)
    if part is None or not part[0] < part[1] <= 64:
        return None
    # "$5.21-3/4": of the last decimal that is written
    places = len(s.tokens[i].partition(".")[2])
    return Number(i, j + 3, value + fraction(*part).scaleb(-places), "digits")


def _slash(s: Sentence, i: int) -> tuple[Decimal, Decimal] | None:
    """Numerator and denominator of *2/3* at token `i`; longer chains of slashes are dates."""
    tokens = s.tokens
    if i + 2 >= len(tokens) or tokens[i + 1] not in _SLASHES or s.token(i + 3) in _SLASHES:
        return None
    top, bottom = tokens[i], tokens[i + 2]
    if not (top.isdecimal() and bottom.isdecimal() and len(top) <= 3 and len(bottom) <= 4):
        return None
    is_odd = int(bottom) not in _DENOMINATORS and int(top) >= int(bottom)
    if not (s.glued(i + 1) and s.glued(i + 2)) or int(bottom) == 0 or is_odd or int(top) >= 100 * int(bottom):
        return None
    return Decimal(top), Decimal(bottom)


def _scientific(s: Sentence, i: int, value: Decimal) -> Number | None:
    """*1.99×10−30*, *3 x 10^8*, *6×10²⁴*, *1.5e6*."""
    sign = s.token(i + 1)
    if sign in ("e", "E") and s.glued(i + 1):
        j = i + 2
    elif sign in _TIMES_SIGNS and s.token(i + 2) == "10":
        j = i + 3
    else:
        return None
    limit = min(len(s.tokens), j + 2)
    while j < limit and s.tokens[j] in "^−-+⁻" and s.glued(j):
        j += 1
    exponent = s.token(j).translate(_RAISED)
    if not (exponent.isdecimal() and len(exponent) <= 2 and s.glued(j)):
        return None
    power = -int(exponent) if s.tokens[j - 1] in "−-⁻" else int(exponent)
    return Number(i, j + 1, value.scaleb(power), "digits")


def is_scientific(s: Sentence, i: int) -> bool:
    """Tell *1.5e6*, *2e-5* and *6×10²⁴* from the names that they look like, *3E* and *the 4e6*."""
    sign = s.low(i + 1)
    if sign == "e" and "." not in s.tokens[i] and s.token(i + 2) not in "+-−":
        return False
    value = plain(s.tokens[i]) if sign == "e" or sign in _TIMES_SIGNS else None
    return value is not None and _scientific(s, i, value) is not None


def scaled(s: Sentence, number: Number) -> Number:
    """Apply the scale words that follow: *4.2 billion*, *5,000 crore*, *4 hundred million*, *3-million*."""
    last, scale = number.last, ONE
    for _ in range(3):
        j, word = last, s.low(last)
        if word == "-" and s.glued(j) and j + 1 < len(s.tokens) and s.glued(j + 1):
            j += 1
            word = s.low(j)
        factor = SCALES.get(word)
        if factor is None or (word in GLUED_SCALES and not s.glued(j)):
            break
        if word[-4:] == "ions" and s.low(j + 1) == "of":
            break
        scale *= factor
        last = j + 1
    if last == number.last or number.value is None:
        return number
    return Number(number.first, last, tidy(number.value * scale), number.form, scale)


def tidy(value: Decimal) -> Decimal:
    """Write a number without an exponent and without zeros at the end of its decimals."""
    short = value.normalize()
    return (
        short.quantize(Decimal(1)) if short == short.to_integral_value() and abs(short) < _LARGEST else short
    )


def letter_scale(s: Sentence, number: Number) -> Decimal | None:
    """The multiplier of a letter written on to the digits: *$4.2b*, *37m*; the caller decides."""
    i = number.last
    if number.form != "digits" or not s.glued(i) or number.scale != 1:
        return None
    return LETTER_SCALES.get(s.tokens[i])
