"""The words and letters that numbers are made of, with their values."""

from decimal import Decimal

from extraction.claims.words.wordlist import words


def _counted(text: str, start: int = 0, step: int = 1) -> dict[str, Decimal]:
    return {word: Decimal(start + step * i) for i, word in enumerate(text.split())}


ONES = _counted(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)

_HUNDRED, _THOUSAND, _LAKH = Decimal(100), Decimal(1000), Decimal(10**5)
_MILLION, _CRORE, _BILLION, _TRILLION = Decimal(10**6), Decimal(10**7), Decimal(10**9), Decimal(10**12)

SCALES = {
    "hundred": _HUNDRED,
    "thousand": _THOUSAND,
    "dozen": Decimal(12),
    "quadrillion": Decimal(10**15),
    **dict.fromkeys(words("lakh lakhs"), _LAKH),
    **dict.fromkeys(words("crore crores cr"), _CRORE),
    **dict.fromkeys(words("million millions mn mln mio mil"), _MILLION),
    **dict.fromkeys(words("billion billions bn bln"), _BILLION),
    **dict.fromkeys(words("trillion trillions tn trn trln"), _TRILLION),
}
GLUED_SCALES = words("mil cr mio")
"""Scales that are other words unless they are written on to the digits."""

LETTER_SCALES = {
    **dict.fromkeys("kK", _THOUSAND),
    **dict.fromkeys(("m", "mm", "M", "MM"), _MILLION),
    **dict.fromkeys("bB", _BILLION),
    **dict.fromkeys("tT", _TRILLION),
}
"""Letters that scale only where they are written on to the digits."""

MONEY_LETTERS = frozenset({"m", "mm", "t", "T", "MM"})
"""Of these, the ones that scale money alone; elsewhere they are metres, millimetres and tonnes."""

VAGUE = {
    "tens": (Decimal(10), _HUNDRED),
    "dozens": (Decimal(12), Decimal(120)),
    "scores": (Decimal(20), _HUNDRED),
    "hundreds": (_HUNDRED, _THOUSAND),
    "thousands": (_THOUSAND, Decimal(10**4)),
    "millions": (_MILLION, _CRORE),
    "billions": (_BILLION, Decimal(10**10)),
    "trillions": (_TRILLION, Decimal(10**13)),
}
"""Bounds of plurals that give no number: at least one of the scale, less than ten of it."""

_DENOMINATOR_WORDS = {
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
}
DENOMINATORS = {word: Decimal(i) for i, forms in _DENOMINATOR_WORDS.items() for word in forms.split()}

_GLYPHS = "½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8"
GLYPHS = {g[0]: (Decimal(g[1]), Decimal(g[3])) for g in _GLYPHS.split()}
"""Numerator and denominator of the fractions that are one character."""

NUMBER_WORDS = (frozenset({*ONES, *TENS, *SCALES, *VAGUE, *GLYPHS, "half"})) - GLUED_SCALES
"""The words at which a number may begin."""
