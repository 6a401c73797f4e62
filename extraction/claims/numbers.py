"""Numbers as they are written: digits, words, fractions and scales, read from one place in a sentence.

Every reader looks at a bounded number of tokens to the right of where it starts. Values are exact decimals.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from extraction.claims.tokens import Sentence
from extraction.claims.wordlist import words

MAX_DIGITS = 30
"""Longer runs of digits are codes, not amounts."""

_UNITS = {
    word: Decimal(i)
    for i, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: Decimal(10 * i)
    for i, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "lakh": Decimal(10**5),
    "crore": Decimal(10**7),
    "dozen": Decimal(12),
    "mn": Decimal(10**6),
    "mln": Decimal(10**6),
    "mio": Decimal(10**6),
    "mil": Decimal(10**6),
    "bn": Decimal(10**9),
    "bln": Decimal(10**9),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
    "trln": Decimal(10**12),
    "lakhs": Decimal(10**5),
    "crores": Decimal(10**7),
    "cr": Decimal(10**7),
    "millions": Decimal(10**6),
    "billions": Decimal(10**9),
    "trillions": Decimal(10**12),
}
# Letters that scale only where they are written on to the digits.
LETTER_SCALES = {
    "k": Decimal(1000),
    "K": Decimal(1000),
    "M": Decimal(10**6),
    "MM": Decimal(10**6),
    "B": Decimal(10**9),
    "b": Decimal(10**9),
    "T": Decimal(10**12),
    "m": Decimal(10**6),
    "mm": Decimal(10**6),
    "t": Decimal(10**12),
}
# Of these, the ones that are a scale of money alone; elsewhere they are metres, millimetres and tonnes.
MONEY_LETTERS = frozenset({"m", "mm", "t", "T", "MM"})
VAGUE = {
    "tens": (Decimal(10), Decimal(100)),
    "dozens": (Decimal(12), Decimal(120)),
    "scores": (Decimal(20), Decimal(100)),
    "hundreds": (Decimal(100), Decimal(1000)),
    "thousands": (Decimal(1000), Decimal(10000)),
    "millions": (Decimal(10**6), Decimal(10**7)),
    "billions": (Decimal(10**9), Decimal(10**10)),
    "trillions": (Decimal(10**12), Decimal(10**13)),
}
_DENOMINATORS = {
    word: Decimal(i)
    for i, words in {
        2: "half halves",
        3: "third thirds",
        4: "quarter quarters fourth fourths",
        5: "fifth fifths",
        6: "sixth sixths",
        7: "seventh sevenths",
        8: "eighth eighths",
        9: "ninth ninths",
        10: "tenth tenths",
        100: "hundredth hundredths",
        1000: "thousandth thousandths",
    }.items()
    for word in words.split()
}
_GLYPHS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
NUMBER_WORDS = frozenset({*_UNITS, *_TENS, *SCALES, *VAGUE, *_GLYPHS, "half"}) - {"mio", "mil", "cr"}
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_SLASHES = frozenset("/⁄∕")
_HYPHENS = frozenset("-‐‑–")
_TIMES_SIGNS = frozenset("x×*·")
_THIN = frozenset("\u00a0\u202f\u2009\u2007")
_CENT = Decimal("0.01")


@dataclass(slots=True)
class Number:
    """A number read from tokens `[first, last)`.

    Attributes:
        value: with its scale applied; None for vague numbers, which have `low` and `high` instead.
        scale: the multiplier that a scale word or letter gave, 1 without.
        form: "digits", "words", "fraction" (a share of one, such as *a third*), "glyph" (*1/4*) or "vague".
    """

    first: int
    last: int
    value: Decimal | None
    form: str
    scale: Decimal = Decimal(1)
    low: Decimal | None = None
    high: Decimal | None = None


def plain(token: str) -> Decimal | None:
    """Read one token of digits with its separators; None where it is no number that English writes."""
    if len(token) > MAX_DIGITS:
        return None
    if _PLAIN.fullmatch(token):
        return Decimal(token)
    if _GROUPED.fullmatch(token):
        return Decimal(token.replace(",", ""))
    if _EUROPEAN.fullmatch(token):
        return Decimal(token.replace(".", ""))
    if _COMMA.fullmatch(token):
        return Decimal(token.replace(",", "."))
    return None


def fraction(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Divide exactly where that ends within six places, else to two decimals, as the claim model writes it."""
    exact = numerator / denominator
    short = exact.quantize(Decimal("1e-7"))
    return short.normalize() if short * denominator == numerator else exact.quantize(_CENT)


def percentage(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Give a fraction as percent, with two decimals where it does not end."""
    exact = 100 * numerator / denominator
    short = exact.quantize(_CENT)
    return short.normalize() + 0 if short * denominator == 100 * numerator else short


def read_digits(s: Sentence, i: int) -> Number | None:
    """Read the number that begins with the digits of token `i`, up to and with its scale."""
    value = plain(s.tokens[i])
    if value is None:
        return None
    number = _spaced(s, i) or _mixed(s, i, value) or _scientific(s, i, value)
    if number is None:
        number = Number(i, i + 1, value, "digits")
    return _scaled(s, number)


def _spaced(s: Sentence, i: int) -> Number | None:
    """*816 000*, *1 250 000*: groups of three after one blank, none of them next to another number."""
    token, n = s.tokens[i], len(s.tokens)
    if len(token) > 3 or token[0] == "0" or i + 1 >= n or not token.isdigit():
        return None
    last, digits = i + 1, token
    while last < n and last - i < 6 and len(s.tokens[last]) == 3 and s.tokens[last].isdigit():
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
    tokens, n = s.tokens, len(s.tokens)
    part = _slash(s, i)
    if part is not None:
        return Number(i, i + 3, fraction(*part), "glyph")
    if i + 1 >= n:
        return None
    glyph = _GLYPHS.get(tokens[i + 1])
    if glyph:
        return Number(i, i + 2, value + fraction(Decimal(glyph[0]), Decimal(glyph[1])), "digits")
    j = i + 2 if tokens[i + 1] in _HYPHENS and s.glued(i + 1) else i + 1
    if j < n and tokens[j][0].isdigit() and (j == i + 1 or s.glued(j)):
        part = _slash(s, j)
        if part is not None and part[0] < part[1] <= 64:
            return Number(i, j + 3, value + fraction(*part), "digits")
    if j < n and j == i + 2 and tokens[j] in _GLYPHS:
        top, bottom = _GLYPHS[tokens[j]]
        return Number(i, j + 1, value + fraction(Decimal(top), Decimal(bottom)), "digits")
    return None


def _slash(s: Sentence, i: int) -> tuple[Decimal, Decimal] | None:
    """Numerator and denominator of *2/3* at token `i`; longer chains of slashes are dates."""
    tokens, n = s.tokens, len(s.tokens)
    if (
        i + 2 >= n
        or tokens[i + 1] not in _SLASHES
        or not (tokens[i].isdecimal() and tokens[i + 2].isdecimal())
    ):
        return None
    if len(tokens[i]) > 3 or len(tokens[i + 2]) > 4 or not (s.glued(i + 1) and s.glued(i + 2)):
        return None
    if i + 3 < n and tokens[i + 3] in _SLASHES:
        return None
    top, bottom = Decimal(tokens[i]), Decimal(tokens[i + 2])
    return (top, bottom) if bottom > 0 and top < bottom * 100 else None


def _scientific(s: Sentence, i: int, value: Decimal) -> Number | None:
    """*1.99×10−30*, *3 x 10^8*, *1.5e6*."""
    tokens, n = s.tokens, len(s.tokens)
    j = i + 1
    if j >= n or not (tokens[j] in _TIMES_SIGNS or tokens[j] in "eE"):
        return None
    if tokens[j] in "eE":
        if not (s.glued(j) and j + 1 < n):
            return None
    else:
        j += 1
        if j >= n or tokens[j] != "10":
            return None
    j += 1
    while j < n and tokens[j] in "^−-+" and s.glued(j):
        j += 1
    if j >= n or not s.glued(j) or not tokens[j].isdecimal() or len(tokens[j]) > 2:
        return None
    exponent = int(tokens[j]) * (-1 if tokens[j - 1] in "−-" else 1)
    return Number(i, j + 1, value.scaleb(exponent), "digits")


def _scaled(s: Sentence, number: Number) -> Number:
    """Apply the scale words that follow: *4.2 billion*, *5,000 crore*, *4 hundred million*, *3-million*."""
    lowers, n = s.lowers, len(s.lowers)
    last, scale = number.last, Decimal(1)
    for _ in range(3):
        j = last
        if j + 1 < n and lowers[j] == "-" and s.glued(j) and s.glued(j + 1):
            j += 1
        if j >= n:
            break
        word = lowers[j]
        factor = SCALES.get(word)
        if factor is None:
            break
        if word in ("mil", "cr", "mio") and not s.glued(j):
            break
        if word in ("millions", "billions", "trillions") and s.lowers[j + 1 : j + 2] == ["of"]:
            break
        scale *= factor
        last = j + 1
    if scale == 1 or number.value is None:
        return number
    value = number.value * scale
    value = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
    return Number(number.first, last, value, number.form, scale)


def letter_scale(s: Sentence, number: Number) -> Decimal | None:
    """The multiplier of a letter written on to the digits: *$4.2b*, *37m*; whether it applies is the caller's."""
    i = number.last
    if i >= len(s.tokens) or number.scale != 1 or not s.glued(i) or number.form != "digits":
        return None
    return LETTER_SCALES.get(s.tokens[i])


def read_words(s: Sentence, i: int) -> Number | None:
    """Read the number that begins with the word at token `i`: *twenty-five*, *a hundred and ten*, *two thirds*."""
    lowers, n = s.lowers, len(s.lowers)
    word = lowers[i]
    if word in _GLYPHS:
        top, bottom = _GLYPHS[word]
        return Number(i, i + 1, fraction(Decimal(top), Decimal(bottom)), "glyph")
    if word in VAGUE:
        return _vague(s, i)
    if word == "half":
        return _half(s, i)
    total, group = Decimal(0), Decimal(0)
    j, scale, steps = i, Decimal(1), 0
    first = i
    if word in SCALES:
        if i == 0 or lowers[i - 1] not in ("a", "an"):
            return None
        first, group = i - 1, Decimal(1)
    while j < n and steps < 12:
        word, steps = lowers[j], steps + 1
        if word in _UNITS:
            if (group % 10 and group < 100) or (group % 100 and _UNITS[word] >= 10):
                break
            group += _UNITS[word]
        elif word in _TENS:
            if group % 100:
                break
            group += _TENS[word]
        elif word == "hundred" and group:
            group *= 100
        elif word in SCALES and group and word[-1] != "s":
            total, group, scale = total + group * SCALES[word], Decimal(0), SCALES[word]
        elif word in ("and", "-") and _goes_on(s, j, group if word == "-" else total + group):
            j += 1
            continue
        else:
            break
        j += 1
    if lowers[j - 1] in ("and", "-"):
        j -= 1
    value = total + group
    return _with_half(s, Number(first, j, value, "words", scale))


def _goes_on(s: Sentence, j: int, so_far: Decimal) -> bool:
    """Tell whether *and* or a hyphen at `j` joins two parts of one number in words."""
    lowers = s.lowers
    if j + 1 >= len(lowers):
        return False
    after = lowers[j + 1]
    if lowers[j] == "-":
        if after in SCALES:
            return True
        return s.glued(j) and s.glued(j + 1) and after in _UNITS and so_far % 100 >= 20 and so_far % 10 == 0
    return so_far >= 100 and so_far % 100 == 0 and (after in _UNITS or after in _TENS)


def _with_half(s: Sentence, number: Number) -> Number:
    """*two and a half*, *one and a half million*, *three quarters*, *two-thirds*."""
    lowers, n, j = s.lowers, len(s.lowers), number.last
    if number.value is None or j >= n:
        return number
    if lowers[j : j + 3] == ["and", "a", "half"]:
        return _scaled(s, Number(number.first, j + 3, number.value + Decimal("0.5"), "words", number.scale))
    k = j + 1 if lowers[j] == "-" and j + 1 < n else j
    bottom = _DENOMINATORS.get(lowers[k]) if k < n else None
    if bottom is None or number.value >= 20 or not _is_denominator(s, k, number.value):
        return number
    return Number(number.first, k + 1, number.value / bottom, "fraction", bottom)


def _is_denominator(s: Sentence, k: int, top: Decimal) -> bool:
    """Tell *two quarters of the staff* from *the two quarters before*."""
    word = s.lowers[k]
    if word in ("quarter", "quarters", "half", "halves") and s.lowers[k - 1] != "-":
        return s.lowers[k + 1 : k + 2] == ["of"] or (word == "quarters" and top == 3)
    return word.endswith("s") == (top > 1) or s.lowers[k - 1] == "-"


def read_fraction(s: Sentence, i: int) -> Number | None:
    """Read *a third of*, *a quarter of the*, *a tenth* at the denominator token `i`."""
    lowers = s.lowers
    bottom = _DENOMINATORS.get(lowers[i])
    if bottom is None or i == 0 or lowers[i - 1] not in ("a", "an"):
        return None
    after = lowers[i + 1] if i + 1 < len(lowers) else "."
    if after != "of" and not (after in _AFTER_FRACTION and i > 1 and lowers[i - 2] in _BEFORE_FRACTION):
        return None
    if lowers[i].startswith(("quarter", "half")) and after == "of":
        beyond = s.tokens[i + 2] if i + 2 < len(lowers) else "."
        if beyond[0].isdigit() or beyond.lower() in ("growth", "decline"):
            return None
    return Number(i - 1, i + 1, 1 / bottom, "fraction", bottom)


_AFTER_FRACTION = words("more less . , ; ) ( from to in since this over during and or by higher lower")
_BEFORE_FRACTION = words("by about nearly almost over than roughly around approximately to at just only")
_NO_HALF_BEFORE = words(
    "first second latter former other top bottom better early late back final last next this that each every one"
    " upper lower opening closing front your my"
)
_HALF_AFTER = words("of the its their his her our all what those that these as")
_BEFORE_HALF = words("by in than about nearly almost over roughly around approximately to just only under")


def _half(s: Sentence, i: int) -> Number | None:
    """*half of*, *nearly half the*, *cut in half*, *half a million*; not *the first half*."""
    lowers, n = s.lowers, len(s.lowers)
    before = lowers[i - 1] if i else ""
    after = lowers[i + 1] if i + 1 < n else "."
    if before in _NO_HALF_BEFORE or after == "-" or before == "-":
        return None
    if after in ("a", "an") and i + 2 < n:
        if lowers[i + 2] in SCALES:
            return Number(i, i + 3, SCALES[lowers[i + 2]] / 2, "words", SCALES[lowers[i + 2]])
        return Number(i, i + 2, Decimal("0.5"), "glyph")
    if after in SCALES and before in ("a", "one"):
        return Number(i - 1, i + 2, SCALES[after] / 2, "words", SCALES[after])
    if after == "percentage" or after in ("percent", "point"):
        return Number(i, i + 1, Decimal("0.5"), "glyph")
    if after in _HALF_AFTER or before in _BEFORE_HALF:
        return Number(i, i + 1, Decimal("0.5"), "fraction", Decimal(2))
    return None


def _vague(s: Sentence, i: int) -> Number | None:
    """*hundreds of*, *tens of thousands of*, *dozens of*: bounds without a number."""
    lowers = s.lowers
    word = lowers[i]
    low, high = VAGUE[word]
    last = i + 1
    if lowers[last : last + 1] == ["of"] and last + 1 < len(lowers) and lowers[last + 1] in VAGUE:
        factor = VAGUE[lowers[last + 1]][0]
        if factor > low or word == "tens":
            return Number(i, last + 2, None, "vague", Decimal(1), low * factor, high * factor)
    if word in ("tens", "scores") or (lowers[last : last + 1] != ["of"] and word != "dozens"):
        return None
    return Number(i, last, None, "vague", Decimal(1), low, high)
