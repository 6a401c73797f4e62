"""What neighbouring numbers share: a unit or scale written once, and the amount that a bracket restates."""

from itertools import pairwise

from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.scan.numbers import tidy
from extraction.claims.scan.units import Unit, rated
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words

_FILLERS = words("a an the about some around roughly nearly almost even perhaps")
_LINKS = words("to and or - – — / x × through of")
_CENTS = -2
_TO_AGE = 4  # tokens
_LONGEST_GAP = 4
_UNSHARED = words("multiple rank fraction")
# What may be restated in another unit; a share in brackets after an amount is a claim of its own.
_RESTATED = words("money length area volume mass speed temperature power energy force time flow")


def are_numbers(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions are quantities with one value each."""
    return a.kind is CLAIM and b.kind is CLAIM and a.value is not None and b.value is not None


def gap_between(s: Sentence, a: Mention, b: Mention) -> list[str]:
    """The words between two numbers, comparators and articles left out."""
    if b.first - a.last > _LONGEST_GAP:
        return ["…"]
    gap = [w for w in s.lowers[a.last : b.first] if w not in _FILLERS]
    if gap in (["of", "the"], ["of", "its"]):
        return ["of"]
    return ["to"] if gap == ["to", "-"] else gap


def share_units(s: Sentence, mentions: list[Mention]) -> None:
    """Give a number without unit that of the number after it, from right to left.

    *$10 to $15 billion*, *5 and 6 million*, *4.8 to 4.7 percent*, *3, 5 and 7 km*.
    """
    in_list = False
    for k in range(len(mentions) - 2, -1, -1):
        a, b = mentions[k], mentions[k + 1]
        gap = gap_between(s, a, b)
        linked = len(gap) == 1 and (gap[0] in _LINKS or (gap[0] == "," and in_list))
        if linked and are_numbers(a, b) and a.form != "multiple" and b.form not in _UNSHARED:
            in_list = gap[0] in ("and", "or") or in_list
            _share(s, a, b, gap[0])
        else:
            in_list = False


def _share(s: Sentence, a: Mention, b: Mention, link: str) -> None:
    if a.unit is not None and a.dimension != b.dimension and not (a.dimension == "money" and b.unit is None):
        return
    _share_unit(s, a, b, link)
    if link != "of" and not _is_price_beside_sum(s, a, b, link):
        _share_scale(a, b)


def _share_unit(s: Sentence, a: Mention, b: Mention, link: str) -> None:
    if "age" in s.lowers[max(0, a.first - _TO_AGE) : a.first]:
        return  # "the median age was 58 and 56% were women"
    if a.unit is None and b.unit is not None:
        if b.dimension == "money" and link in ("or", "and") and not s.tokens[b.first][0].isalnum():
            return  # "4m or $10": a sign before a number is its own
        if b.unit == "%" and _is_amount(a, b, link):
            return
        if b.dimension != "time" or link != "and" or "between" in s.lowers[max(0, a.first - 4) : a.first]:
            a.unit, a.dimension = b.unit, b.dimension
    elif a.unit is not None and b.unit is None:
        if a.dimension == "money" and link in ("to", "-", "–") and not _counts_something(s, b):
            b.unit, b.dimension = a.unit, a.dimension
    elif a.unit is not None and b.unit is not None and a.scale == b.scale:
        if b.unit.startswith(a.unit + "/"):
            a.unit = b.unit
        elif a.unit.startswith(b.unit + "/"):
            b.unit = a.unit


def _is_amount(a: Mention, b: Mention, link: str) -> bool:
    """Tell *by 78,300 or 1.5 percent*, an amount and the same as a percentage, from *3 or 4 percent*."""
    if a.value is None or b.value is None:
        return False
    return abs(a.value) >= 1000 > abs(b.value) or (link == "or" and abs(a.value) > 2 * abs(b.value))


def _is_price_beside_sum(s: Sentence, a: Mention, b: Mention, link: str) -> bool:
    """*earned $2.05 and $15.4 billion*: cents are written, so that it is no part of a range of billions."""
    is_joined = link == "and" and "between" not in s.lowers[max(0, a.first - 4) : a.first]
    is_signed = a.dimension == b.dimension == "money" and not s.tokens[b.first][0].isalnum()
    return is_joined and is_signed and a.value is not None and a.value.as_tuple().exponent == _CENTS


def _share_scale(a: Mention, b: Mention) -> None:
    """*$10 to $15 billion*: the scale of the second number, where the first is the smaller part of it."""
    if (
        a.value is None
        or b.value is None
        or a.scale != 1
        or b.scale <= 100
        or a.form not in ("digits", "words")
    ):
        return
    if a.unit is not None and a.unit != b.unit and not (b.unit or "").startswith(a.unit + "/"):
        return
    if abs(a.value) < 1000 and (a.unit is None or abs(a.value) <= b.value / b.scale):
        a.value, a.scale = tidy(a.value * b.scale), b.scale


def _counts_something(s: Sentence, mention: Mention) -> bool:
    after = s.low(mention.last)
    return after[0].isalpha() and after.endswith("s")


def tie_restatements(s: Sentence, mentions: list[Mention]) -> None:
    """Tie *49 trillion yuan ($6.9 trillion)* and *110 hp (82 kW / 112 PS)* to what they restate."""
    for left, right in pairwise(mentions):
        if left.kind is not CLAIM or right.kind is not CLAIM or left.unit == right.unit:
            continue
        gap = s.lowers[left.last : right.first]
        if gap[:1] == ["("] and len(gap) <= 3:
            original = left
        elif gap == ["/"] and left.restates is not None:
            original = left.restates
        else:
            continue
        same = left.dimension == right.dimension and left.dimension in _RESTATED
        same = same or (left.unit is None and right.dimension == "money" and left.scale > 1 < right.scale)
        if same or {left.dimension, right.dimension} == {"energy", "force"}:
            right.restates = original
            _share_rate(s, original, right)


def _share_rate(s: Sentence, original: Mention, right: Mention) -> None:
    """*3 billion shekels ($800 million) a year*: the rate after the bracket is that of both."""
    if original.unit is None or right.unit is None or s.low(right.last) != ")":
        return
    after = right.last + 1
    rate = rated(s, Unit(original.unit, original.dimension or "", after, after)).code
    if rate != original.unit:
        original.unit, right.unit = rate, right.unit + rate.removeprefix(original.unit)
