"""Parts of a whole in words: *a third of*, *two-thirds*, *half the*, *two and a half*."""

from decimal import Decimal

from extraction.claims.scan.numbers import Number, exactly, fraction, percentage, scaled, tidy
from extraction.claims.scan.scales import DENOMINATORS, SCALES
from extraction.claims.words.lexicon import verbs_of_change
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_HALF, _QUARTER, _FOUR = Decimal("0.5"), Decimal("0.25"), Decimal(4)
_AND_A_HALF = [
    ["and", "a", "half"],
    ["and", "one", "half"],
    ["and", "one", "-", "half"],
    ["-", "and", "-", "a", "-", "half"],
]
_QUARTERS_AND_HALVES = words("quarter quarters half halves")
_WHICH = words("first last next past previous recent these those")
_AFTER_PART = words(". , ; ) ( from to in since this over during and or by")
# What follows a part that is no quarter of a year: "by a fifth last year", "by a tenth while".
_AFTER_SMALL_PART = words(
    "last next on between compared against when while as after before because amid with without year"
)
_COMPARED = words(
    "more less fewer higher lower larger smaller bigger cheaper below above over"
)  # "a third fewer"
_BEFORE_PART = words(
    "between and by about nearly almost over than roughly around approximately to at just only least"
)
_NOT_BEFORE_HALF = words(
    "first second latter former other top bottom better early late back final last next this that each",
    "every one upper lower opening closing front your my - st nd",
)
_AFTER_HALF = words("of the its their his her our all what those that these as")
_BEFORE_HALF = words("by in than about nearly almost over roughly around approximately to just only under")
_PLURAL = words("have are were do say expect want plan")
_OPENING = words(". ; , and but while nearly about almost only")
_POINTS = words("percentage percent point")


def part(s: Sentence, first: int, last: int, top: Decimal, bottom: Decimal) -> Number:
    """A part of one, as a fraction and as the percentage that it is without a unit; or of a round number."""
    scale = SCALES.get(s.low(last + 2)) if s.lowers[last : last + 2] == ["of", "a"] else None
    if scale is not None:  # "a quarter of a million"
        return Number(first, last + 3, tidy(fraction(scale * top, bottom)), "words", scale)
    share, of_one = percentage(top, bottom), exactly(top, bottom)
    return Number(first, last, fraction(top, bottom), "fraction", share=share, fraction=of_one)


def half_after(s: Sentence, i: int) -> int:
    """The number of tokens, from token `i` on, of the half that ends a number: *two and a half*."""
    return next((len(half) for half in _AND_A_HALF if s.lowers[i : i + len(half)] == half), 0)


def with_part(s: Sentence, number: Number) -> Number:
    """Go on from a whole number: *two and a half*, *three quarters*, *two-thirds*."""
    j, top = number.last, number.value
    if top is None:
        return number
    half = half_after(s, j)
    if half:
        return scaled(s, Number(number.first, j + half, top + _HALF, "words", number.scale))
    k = j + 1 if s.low(j) == "-" else j
    bottom = DENOMINATORS.get(s.low(k))
    if bottom is None or top >= 20 or not _is_denominator(s, k, top):
        return number
    return part(s, number.first, k + 1, top, bottom)


def _is_denominator(s: Sentence, k: int, top: Decimal) -> bool:
    """Tell *two quarters of the staff* from *the two quarters before*."""
    word = s.lowers[k]
    if s.lowers[k - 1] == "-":
        return True
    if word in _QUARTERS_AND_HALVES:
        if s.low(k - 2) in _WHICH or (top != 3 and word == "quarters"):
            return False
        is_half = word == "half" and top == 1 and (s.low(k + 1) in _POINTS or s.low(k - 2) in _BEFORE_HALF)
        return is_half or s.low(k + 1) == "of" or (word == "quarters" and top == 3)
    return word.endswith("s") == (top > 1)


def read_part(s: Sentence, i: int) -> Number | None:
    """Read *a third of*, *a quarter of the*, *by a tenth* at the denominator token `i`."""
    if s.lowers[i] == "quarter" and _is_of_point(s, i):
        return Number(i - 1 if s.low(i - 1) == "a" else i, i + 1, _QUARTER, "glyph")
    bottom = DENOMINATORS.get(s.lowers[i])
    if bottom is None or i == 0 or s.lowers[i - 1] not in ("a", "an"):
        return None
    if s.low(i + 1) == "of":
        is_part = s.lowers[i] != "quarter" or not _is_period(s, i + 2)
    else:
        is_part = s.low(i + 1) in _COMPARED or (_ends(s, i + 1, bottom) and _leads(s, i - 2))
        is_part = is_part or _is_earlier_part(s, i) or _opens_range(s, i) or _is_subject(s, i)
    return part(s, i - 1, i + 1, Decimal(1), bottom) if is_part else None


def _is_earlier_part(s: Sentence, i: int) -> bool:
    """Whether a part is the one before: *up from a quarter in May*, but not *up from a quarter earlier*."""
    is_before = s.low(i - 2) == "from" and s.low(i - 3) in ("up", "down")
    return is_before and s.low(i + 1) not in ("ago", "earlier", "before")


def _opens_range(s: Sentence, i: int) -> bool:
    """*A quarter to a third of firms*."""
    return s.lowers[i + 1 : i + 3] == ["to", "a"] and s.low(i + 3) in DENOMINATORS


def _is_subject(s: Sentence, i: int) -> bool:
    """*A third have raised pay*, of those told before: a verb in the plural; not *A third was built*."""
    return s.low(i + 1) in _PLURAL and s.low(i - 2) in _OPENING


def _ends(s: Sentence, i: int, bottom: Decimal) -> bool:
    after = s.low(i)
    is_part = bottom != _FOUR or s.low(i - 3) == "by"  # "by a quarter last year": no three months
    return after in _AFTER_PART or (is_part and after in _AFTER_SMALL_PART)


def _leads(s: Sentence, i: int) -> bool:
    before = s.low(i)
    is_bound = before == "as" and s.low(i - 1) == "much"  # "by as much as a tenth"
    return before in _BEFORE_PART or is_bound or before in verbs_of_change()


def _is_of_point(s: Sentence, i: int) -> bool:
    """*a quarter point*, *a half-point cut*: what follows token `i` is a point."""
    return s.low(i + 2 if s.low(i + 1) == "-" else i + 1) in _POINTS


def _is_period(s: Sentence, i: int) -> bool:
    """*a quarter of 2009*, *a quarter of growth*: three months."""
    return s.token(i)[0].isdigit() or s.low(i) in ("growth", "decline")


def read_half(s: Sentence, i: int) -> Number | None:
    """Read *half of*, *nearly half the*, *cut in half*, *half a million*; not *the first half*."""
    before, after = s.low(i - 1), s.low(i + 1)
    if after == "-" and _is_of_point(s, i):
        return Number(i - 1 if before == "a" else i, i + 1, _HALF, "glyph")
    if before in _NOT_BEFORE_HALF or after == "-":
        return None
    article = after in ("a", "an")
    scale = SCALES.get(s.low(i + 2) if article else after)
    if scale is not None and (article or before in ("a", "one")):
        return Number(i if article else i - 1, i + 3 if article else i + 2, scale / 2, "words", scale)
    if article or after in _POINTS:
        return Number(i, i + 2 if article else i + 1, _HALF, "glyph")
    if after in _AFTER_HALF or before in _BEFORE_HALF:
        return part(s, i, i + 1, Decimal(1), Decimal(2))
    return None
