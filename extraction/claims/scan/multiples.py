"""Multiples, ratios and ranks: *twice*, *doubled*, *three times as many*, *one in five*, *ranking second*."""

from decimal import Decimal

from extraction.claims.mention import Mention
from extraction.claims.scan.names import SUPERLATIVES
from extraction.claims.scan.number_words import read_words
from extraction.claims.scan.numbers import Number, exactly, percentage, read_digits
from extraction.claims.scan.quantity import bare
from extraction.claims.scan.scales import ONES, SCALES, TENS
from extraction.claims.scan.units import denominator_after
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.nouns import is_noun
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

_FACTORS = {
    "0.5": "halved halving halves",
    "2": "double doubles doubled doubling",
    "3": "triple triples tripled tripling treble trebles trebled trebling thrice",
    "4": "quadruple quadruples quadrupled quadrupling",
    "5": "quintuple quintupled quintupling",
    "6": "sextupled",
}
_ROUND = {word: SCALES[word] for word in ("hundred", "thousand")}
FACTOR_WORDS = {word: Decimal(factor) for factor, forms in _FACTORS.items() for word in forms.split()} | {
    f"{word}fold": value for word, value in (ONES | TENS | _ROUND).items() if value > 1
}
_BASE_FORMS = frozenset(("double", "triple", "treble", "quadruple", "doubles", "triples", "halves"))
_AFTER_BASE = words(
    "the its their his her that to in from over since what this . , ; : by within as last next our those",
    "again on ) ' or and",
)
_TO_BASE = words("to will would could may might nearly almost than about roughly can should must not or")
_RATIO_AFTER = words(
    "as more the its their his her higher larger greater faster bigger better lower smaller less fewer",
    "that what those our normal a an annual forward this earnings book shareholder likely yearly last",
    "earlier previous prior expected estimated projected",
)
_OCCASION_AFTER = words(
    "in on since during last this over between before after by at from . , ; : ) and but when for if each",
    "every per to within already with",
)
_ORDINALS = {
    word: Decimal(i)
    for i, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
        start=1,
    )
}
_RANKING = words("rank ranks ranked ranking placed places placing")
RANK_WORDS = frozenset(_ORDINALS)
_TIMES = words("times fold -")
_SMALL_BEFORE = words("by over more than nearly almost about around some roughly at least up to")
_MULTIPLY = words("grew grown grow grows growing multiplied multiply expanded")
_GROW = words("rose risen rise increased increase increases jumped surged soared climbed")
_OFTEN = 12
_OF_SO_MANY = words("in out")
_SMALL = words("two three four five six seven eight nine ten twelve twenty hundred thousand a")
_HOURS = 24  # *three in 24* are those of a day, and no share
_STRETCHES = words("minutes seconds games matches innings starts percent %")
"""What so much happened within: *5 in 8 games* is no share."""
_WHEN = words("in since during last this")


def _of_times(s: Sentence, number: Number, last: int) -> Mention:
    mention = bare(s, number.first, last, Kind.CLAIM, "multiple")
    mention.value, mention.unit, mention.form = number.value, "×", "multiple"
    mention.dimension = "multiple"
    return mention


def read_times(s: Sentence, number: Number) -> Mention | None:
    """*three times as many*, *32 times shareholder equity*; with an occasion after it, a count of times."""
    lowers, n = s.lowers, len(s.lowers)
    j = number.last
    if j >= n or lowers[j] not in _TIMES:
        return None
    if lowers[j] != "times":
        fold = j + 1 if lowers[j] == "-" else j
        is_fold = fold < n and lowers[fold] == "fold" and number.value is not None
        return _of_times(s, number, fold + 1) if is_fold else None
    after = lowers[j + 1] if j + 1 < n else "."
    is_of_time = after in ("last", "this") and s.low(j + 2).endswith("'s")
    is_factor = number.value is not None and number.value != number.value.to_integral_value()  # "3.6 times"
    if number.value is not None and (is_factor or _has_grown(s, number) or is_of_time):
        return _of_times(s, number, j + 1)
    per, end = denominator_after(s, j + 1)
    if after in _OCCASION_AFTER or number.form == "vague" or per:
        mention = bare(s, number.first, j + 1, Kind.CLAIM, "occasions")
        mention.value, mention.unit, mention.counted = number.value, "1", lowers[j]
        mention.low, mention.high = number.low, number.high
        mention.counted_start, mention.counted_end = s.starts[j], s.ends[j]
        mention.number_last = j
        mention.per, mention.last, mention.end = per, end, s.ends[end - 1]
        return mention
    if after in _RATIO_AFTER or word_tag(after) in "nNayub":
        return _of_times(s, number, j + 1)
    return None


def _has_grown(s: Sentence, number: Number) -> bool:
    """*grew over 66 times*; but *rose five times* is as often how often."""
    lead = s.lowers[max(0, number.first - 4) : number.first]
    verb = next((w for w in reversed(lead) if w not in _SMALL_BEFORE), "")
    return verb in _MULTIPLY or (verb in _GROW and number.value is not None and number.value > _OFTEN)


def read_factor(s: Sentence, i: int) -> Mention | None:
    """*doubled*, *double the price*, *set to triple*, *halved*; not *double-digit* or *a double room*."""
    lowers, n = s.lowers, len(s.lowers)
    word = lowers[i]
    after = lowers[i + 1] if i + 1 < n else "."
    before = lowers[i - 1] if i else ""
    if after == "-" or before == "-":
        return None
    if word in _BASE_FORMS and after not in _AFTER_BASE and before not in _TO_BASE:
        return None
    if word in ("halves", "doubles", "triples") and before in ("two", "both", "the", "men's", "women's"):
        return None
    if after == "down":
        return None
    return _of_times(s, Number(i, i + 1, FACTOR_WORDS[word], "multiple"), i + 1)


def read_twice(s: Sentence, i: int) -> Mention:
    """*twice the limit* is a multiple, *twice in 2000* counts occasions."""
    lowers, n = s.lowers, len(s.lowers)
    after = lowers[i + 1] if i + 1 < n else "."
    beyond = s.tokens[i + 2] if i + 2 < n else "."
    if after == "as" and beyond[0].isupper():
        after = "."
    if after in _RATIO_AFTER or ((is_noun(after) or word_tag(after) == "d") and after not in _OCCASION_AFTER):
        return _of_times(s, Number(i, i + 1, Decimal(2), "multiple"), i + 1)
    kind = Kind.CLAIM if after in _WHEN else Kind.IDIOM
    mention = bare(s, i, i + 1, kind, "occasions")
    mention.value, mention.unit, mention.form = Decimal(2), "1", "words"
    return mention


def read_one_in(s: Sentence, number: Number) -> Mention | None:
    """*one in five*, *nine out of 10*, *1 in 4*, *two of every three*: a share in percent."""
    lowers, n = s.lowers, len(s.lowers)
    j = number.last
    is_of_every = lowers[j : j + 2] == ["of", "every"]
    if _OF_SO_MANY.isdisjoint(lowers[j : j + 2]) and not is_of_every:
        return None
    top = number.value
    if top == 1 and s.low(j + 1) == "in" and is_noun(s.token(j)) and s.low(j + 2) in _SMALL:
        # *one person in five*
        j += 1
    if top is None or number.scale != 1 or j + 1 >= n or not (is_of_every or lowers[j] in _OF_SO_MANY):
        return None
    is_out = lowers[j] == "out"
    if is_out and (lowers[j + 1] != "of" or j + 2 >= n):
        return None
    k = j + 2 if is_out else j + 1
    if k < n and lowers[k] == "every":
        k += 1
    bottom = _plain_number(s, k)
    if (
        bottom is None
        or bottom.value is None
        or not 0 < top < bottom.value
        or bottom.value != bottom.value.to_integral_value()
    ):
        return None
    after = lowers[bottom.last] if bottom.last < n else "."
    if not is_out and (top > 9 or _is_period(after) or bottom.value == _HOURS or 1900 <= bottom.value < 2100):
        return None
    mention = bare(s, number.first, bottom.last, Kind.CLAIM, "one in")
    mention.value, mention.unit, mention.dimension = percentage(top, bottom.value), "%", "share"
    mention.form, mention.fraction = "fraction", exactly(top, bottom.value)
    return mention


def _is_period(word: str) -> bool:
    return word_tag(word) == "k" or word in _STRETCHES


def _plain_number(s: Sentence, i: int) -> Number | None:
    if i >= len(s.tokens):
        return None
    if s.tokens[i][0].isdecimal():
        return read_digits(s, i)
    return read_words(s, i) if s.lowers[i] in _SMALL else None


def read_rank(s: Sentence, i: int) -> Mention | None:
    """*ranking second*, *the fourth-largest*, *third biggest*: the position that token `i` states."""
    lowers, n = s.lowers, len(s.lowers)
    before = lowers[i - 1] if i else ""
    last = i + 1
    j = last + 1 if last < n and lowers[last] == "-" else last
    if (
        j < n
        and lowers[j] in SUPERLATIVES
        and lowers[i] != "first"
        and not (lowers[j] == "most" and j + 1 >= n)
    ):
        if lowers[j] in ("top", "leading", "best") and j == last:
            return None
        last = j + 1
    elif before in _RANKING or (before in ("as", "the", "is", "was") and i > 1 and lowers[i - 2] in _RANKING):
        after = lowers[last] if last < n else "."
        if is_noun(after) and before not in _RANKING:
            return None
    else:
        return None
    return rank(s, i, last, _ORDINALS[lowers[i]])


def rank(s: Sentence, first: int, last: int, value: Decimal | None) -> Mention:
    """A stated position."""
    mention = bare(s, first, last, Kind.CLAIM, "rank")
    mention.value, mention.unit, mention.form, mention.dimension = value, "rank", "rank", "rank"
    return mention
