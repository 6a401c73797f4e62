"""Numbers written in words: *twenty-five*, *a hundred and ten*, *tens of thousands*."""

from decimal import Decimal

from extraction.claims.scan.numbers import Number, fraction
from extraction.claims.scan.parts import read_half, with_part
from extraction.claims.scan.scales import GLYPHS, ONES, SCALES, TENS, VAGUE
from extraction.claims.words.tokens import Sentence

_MOST_WORDS = 12


def read_words(s: Sentence, i: int) -> Number | None:
    """Read the number that begins with the word at token `i`: *twenty-five*, *two thirds*."""
    word = s.lowers[i]
    if word in GLYPHS:
        return Number(i, i + 1, fraction(*GLYPHS[word]), "glyph")
    if word in VAGUE:
        return _vague(s, i)
    if word == "half":
        return read_half(s, i)
    first, group = i, Decimal(0)
    if word in SCALES:
        if s.low(i - 1) not in ("a", "an"):
            return None
        first, group = i - 1, Decimal(1)
    return with_part(s, _sum(s, first, i, group))


def _sum(s: Sentence, first: int, j: int, group: Decimal) -> Number:
    """Add up the words from token `j` on; `group` is what stands below the next scale."""
    total, scale, last = Decimal(0), Decimal(1), j
    while j < last + 3 and j < first + _MOST_WORDS:
        word = s.low(j)
        if word in ("and", "-") and _goes_on(s, j, group if word == "-" else total + group):
            j += 1
            continue
        if word in ONES and _fits_below(ONES[word], group):
            group += ONES[word]
        elif word in TENS and group % 100 == 0:
            group += TENS[word]
        elif word == "hundred" and group:
            group *= 100
        elif word in SCALES and group and word[-1] != "s":
            total, group, scale = total + group * SCALES[word], Decimal(0), SCALES[word]
        else:
            break
        j += 1
        last = j
    return Number(first, last, total + group, "words", scale)


def _fits_below(one: Decimal, group: Decimal) -> bool:
    """Tell whether *five* continues *twenty* or *a hundred*; it does not continue *four*."""
    return group % 100 == 0 or (one < 10 and group % 10 == 0 and group % 100 >= 20)


def _goes_on(s: Sentence, j: int, so_far: Decimal) -> bool:
    """Tell whether *and* or a hyphen at `j` joins two parts of one number in words."""
    lowers = s.lowers
    if j + 1 >= len(lowers):
        return False
    after = lowers[j + 1]
    if lowers[j] == "-":
        if after in SCALES:
            return True
        return s.glued(j) and s.glued(j + 1) and after in ONES and so_far % 100 >= 20 and so_far % 10 == 0
    return so_far >= 100 and so_far % 100 == 0 and (after in ONES or after in TENS)


def _vague(s: Sentence, i: int) -> Number | None:
    """*hundreds of*, *tens of thousands of*, *dozens*: bounds without a number."""
    word = s.lowers[i]
    low, high = VAGUE[word]
    of = s.low(i + 1) == "of"
    if of and s.low(i + 2) in VAGUE:
        factor = VAGUE[s.low(i + 2)][0]
        return Number(i, i + 3, None, "vague", low=low * factor, high=high * factor)
    if word in ("tens", "scores") or not (of or word == "dozens"):
        return None
    return Number(i, i + 1, None, "vague", low=low, high=high)
