"""Times as quantities: is a duration measured, or does it only place an event or a person?"""

import re
from decimal import Decimal

from extraction.claims.members import AGE, CLAIM, DURATION
from extraction.claims.mention import Mention
from extraction.claims.scan.numbers import Number
from extraction.claims.scan.quantity import bare
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.nouns import is_modifier
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

_TAKES = words(
    "last lasts lasted lasting take takes took taking taken stay stays stayed spend spends spent spending",
    "wait waits waited waiting average averages averaged averaging need needs needed save saves saved",
    "lived live",
)
_AUXILIARIES = words("to will would could may might can should must")
_MEASURED = words(
    "expectancy lifespan lifetime duration length maturity latency delay delays wait waits median average",
    "mean time times tenure longevity lag",
)
_LEVEL_BEFORE = words("from to by is was at reached")
_NOW = words("now currently still")  # "the wait is now 14 weeks"
_BOUNDS = words("under over about around nearly almost just roughly")
_TRIPS = words("journey trip drive ride flight travel commute wait")
_SHORTENING = words(
    "cut cuts cutting reduce reduced reduces reducing shorten shortened shortens slash slashed",
    "lengthen lengthened lengthens extend extended",
)
_NEAR = 9
_EVENTS = words(
    "shutdown strike outage delay wait lockdown blackout siege ceasefire truce drought walkout suspension",
    "supply",
    "closure journey standoff streak impasse stoppage",
)
_SUPPLY = (["'", "supply"], ["’", "supply"], ["of", "supply"])  # "equal to 3.7 months' supply"
_TO_AGE, _MEANS = 5, words("median average mean")
_MORE = words("more less fewer longer shorter")
_LASTING = words(
    "battery playback video music sleep footage talk use charge training sunshine daylight flight overtime"
    " labor labour content programming material"
)
_SAYING = words("said says told")
_SHORT = words("s min h")
_ALWAYS: dict[str | None, Decimal] = {"h/d": Decimal(24), "d/wk": Decimal(7), "d/a": Decimal(365)}
"""*Open 24 hours a day, seven days a week*."""
_STEPS = words("increase rise gain drop decline decrease reduction fall cut improvement")
_BONDS = words(
    "treasury treasuries note notes bond bonds gilt gilts bund bunds yield yields mortgage mortgages",
    "rate rates",
)
_AGE_WORDS = words("aged age ages")
_OLD = words("old olds")
_OR_OLDER = tuple([link, word] for link in ("and", "or") for word in ("older", "younger"))
_PEOPLE = words(
    "people children kids adults those anyone everyone players men women girls boys girl boy child youngsters"
    " workers drivers seniors americans voters aged"
)
_CROWDS = _PEOPLE | words(
    "residents audience audiences viewers moviegoers population users fans members staff buyers"
)
_BEING = words("is are was were")
_PERSONS = words(
    "suspect man woman boy girl driver victim actor actress singer striker defender midfielder goalkeeper"
    " player teacher student father mother son daughter brother sister husband wife widow pensioner"
    " grandmother grandfather teenager gunman attacker soldier farmer nurse doctor lawyer captain rapper"
)
_HE = words("he she i they")
_LONGEST_LIFE = 120
_AGE_AFTER = words("by in next this when")
_TURNING = words("turn turns turned turning")
_ENDS = _AGE_AFTER | words("on last , . ;")
_SECONDS = re.compile(r"[0-5]\d\.\d{1,3}")
_PLACING = words("in past last over next")
_FOR = words("for in among at of . , ;")
_MANY = 1_000
"""Of shorter times than years so many are counted: *lost 58,000 working days*."""
_LONG = 200
"""Years beyond a lifetime are measured, not lived through."""


def read_clock(s: Sentence, number: Number) -> Mention | None:
    """*3:49.11*, a time that was stopped: minutes and seconds with their hundredths, in seconds."""
    i = number.first
    if s.low(i + 1) != ":" or not (s.glued(i + 1) and s.glued(i + 2)) or number.last != i + 1:
        return None
    rest = s.token(i + 2)
    if not s.tokens[i].isdecimal() or _SECONDS.fullmatch(rest) is None:
        return None
    mention = bare(s, i, i + 3, DURATION, "stopped time")
    mention.value, mention.unit, mention.dimension = 60 * Decimal(s.tokens[i]) + Decimal(rest), "s", "time"
    return mention


def place_times(s: Sentence, mentions: list[Mention]) -> None:
    """Set the kind of each time quantity and of numbers that give an age."""
    previous: Mention | None = None
    for k, mention in enumerate(mentions):
        before, previous = previous, mention
        if mention.kind is not CLAIM:
            continue
        if mention.dimension == "time":
            if mention.value is not None and _ALWAYS.get(mention.unit) == mention.value:
                mention.kind, mention.rule = Kind.IDIOM, "idiom"
            elif "/" not in (mention.unit or "") and not (
                _is_another(s, before, mention) or _is_step_of(s, before, mention)
            ):
                _place(s, mention, mentions[k + 1].first if k + 1 < len(mentions) else len(s.tokens))
        elif mention.unit is None:
            if "expectancy" in s.lowers[max(0, mention.first - 12) : mention.first]:
                mention.unit, mention.dimension, mention.rule = "a", "time", "life expectancy"
            elif _is_mean_age(s, mention):
                mention.unit, mention.dimension, mention.rule = "a", "time", "mean age"
            elif s.low(mention.first - 1) == "or" and word_tag(s.low(mention.first - 2)) == "k":
                mention.kind, mention.rule = DURATION, "duration"  # "in a year or two"
            elif _is_age(s, mention) or _goes_on(s, before, mention):
                mention.kind, mention.rule, mention.unit, mention.dimension = AGE, "age", "a", "time"


def _place(s: Sentence, mention: Mention, ceiling: int) -> None:
    """Tell what a time is; *old* goes into the quote of an age, unless the next mention begins there.

    `ceiling` is the first token of the next mention.
    """
    old = 2 if s.low(mention.last) == "-" else 1
    if s.low(mention.last + old - 1) in _OLD and mention.last + old <= ceiling:
        mention.kind, mention.rule = AGE, "age"
        mention.last += old
        mention.end = s.ends[mention.last - 1]
    elif s.lowers[mention.last : mention.last + 2] == ["of", "age"] or _follows_age(s, mention.first):
        mention.kind, mention.rule = AGE, "age"
    elif _names_bond(s, mention):
        mention.kind, mention.rule = Kind.NAME, "term of a bond"
    elif s.low(mention.last) in ("ago", "earlier") or not _is_measured(s, mention):
        mention.kind, mention.rule = DURATION, "duration"


def _is_another(s: Sentence, before: Mention | None, mention: Mention) -> bool:
    """*was 79 years for men and 84 years for women*: a time beside one that is measured."""
    if before is None or before.kind is not CLAIM or before.unit != mention.unit:
        return False
    gap = s.lowers[before.last : mention.first]
    is_joined = gap[-1:] in (["and"], ["or"]) and len(gap) <= _NEAR
    return is_joined and s.low(mention.last) in _FOR and not any(word_tag(w) in "mve" for w in gap)


def _is_mean_age(s: Sentence, mention: Mention) -> bool:
    """*the median age was 58*: measured, and nobody's own."""
    lead = s.lowers[max(0, mention.first - _TO_AGE) : mention.first]
    return "age" in lead and not _MEANS.isdisjoint(lead) and _is_lifetime(mention)


def _is_step_of(s: Sentence, before: Mention | None, mention: Mention) -> bool:
    """*rose to 79 years, up 0.6 years*, *lasts 31 hours, six hours more than*: how far a time has moved."""
    if before is None or before.kind is not CLAIM or before.unit != mention.unit:
        return False
    is_held = s.lowers[mention.first - 2 : mention.first] == ["compared", "with"]
    return is_held or s.low(mention.first - 1) in ("up", "down") or s.low(mention.last) in _MORE


def _names_bond(s: Sentence, mention: Mention) -> bool:
    """*the 10-year Treasury*, *a 30-year mortgage*."""
    hyphen = "-" in s.lowers[mention.number_first : mention.last]
    if not hyphen:
        return False
    if word_tag(s.low(mention.last)) in "me" and s.low(mention.first - 1) == "the":
        return True  # "the 10-year was at 4 percent"
    return not _BONDS.isdisjoint(s.lowers[mention.last : mention.last + 3])


def _follows_age(s: Sentence, i: int) -> bool:
    """*aged 35*, *over the age of 21*."""
    if s.lowers[max(0, i - 2) : i] in (["older", "than"], ["younger", "than"]):
        return True
    return s.low(i - 1) in _AGE_WORDS or (s.low(i - 1) == "of" and s.low(i - 2) in _AGE_WORDS)


def _is_measured(s: Sentence, mention: Mention) -> bool:
    """*lasted ten days*, *life expectancy of 78 years*, *a 43-day shutdown*, *waits fell from 90 minutes*."""
    before = s.lowers[max(0, mention.first - 12) : mention.first]
    if before[-2:] == ["average", "over"] or (
        before[-1:] == ["average"] and s.lowers[mention.first] == "over"
    ):
        return False  # "lost 5 kg on average over 72 weeks"
    is_of_use = s.low(mention.last) == "of" and s.low(mention.last + 1) in _LASTING
    if is_of_use or (not _TAKES.isdisjoint(before[-3:]) and not _is_adjective_last(s, mention.first - 1)):
        return True  # "up to 31 hours of video playback"
    last = before[-1] if before and before[-1] not in _NOW else s.low(mention.first - 2)
    if _is_shortened(before) or s.lowers[mention.last : mention.last + 2] in _SUPPLY:
        return True
    is_hyphened = "-" in s.lowers[mention.number_first : mention.last]
    if last in _LEVEL_BEFORE or (last == "of" and not is_hyphened):
        if not _MEASURED.isdisjoint(before[-3 if last == "of" else 0 :]):
            return True
    elif is_hyphened:
        is_step = mention.unit in _SHORT and s.low(mention.last) in _STEPS  # "a 12-minute increase"
        return is_step or not _EVENTS.isdisjoint(s.lowers[mention.last : mention.last + 4])
    is_long = mention.value is not None and mention.value >= (_LONG if mention.unit == "a" else _MANY)
    return is_long and last not in _PLACING


def _is_shortened(before: list[str]) -> bool:
    """*cut the drive from three hours to 30 minutes*, *cut the journey from Rome to Milan to two hours*."""
    link = before[-2:-1] if before[-1:] and before[-1] in _BOUNDS else before[-1:]
    near = before if not _TRIPS.isdisjoint(before) else before[-_NEAR:]
    return link in (["from"], ["to"]) and not _SHORTENING.isdisjoint(near)


def _is_adjective_last(s: Sentence, i: int) -> bool:
    """*the last three years*; *it may last three years*."""
    return s.low(i) == "last" and s.low(i - 1) not in _AUXILIARIES


def _goes_on(s: Sentence, before: Mention | None, mention: Mention) -> bool:
    """*aged 15 and 17*: an age after an age."""
    if before is None or before.kind is not AGE or before.rule != "age":
        return False
    return s.lowers[before.last : mention.first] in (["and"], [","], ["or"], ["to"]) and _is_lifetime(mention)


def _is_lifetime(mention: Mention) -> bool:
    value = mention.value if mention.value is not None else mention.high
    return value is not None and 0 < value < _LONGEST_LIFE and value == value.to_integral_value()


def _is_of_person(s: Sentence, mention: Mention) -> bool:
    """Whether a number is a person's: *Smith, 52, said*; at the end only *said Mia Brandt, 41*."""
    i = mention.first
    is_name = s.token(i - 2)[0].isupper()
    if s.low(mention.last) == ",":
        return is_name or s.low(i - 2) in _PERSONS
    is_said = not _SAYING.isdisjoint(s.lowers[max(0, i - _NEAR) : i])
    return is_said and is_name and s.token(i - 3)[0].isupper()


def _is_age(s: Sentence, mention: Mention) -> bool:
    """*Smith, 52, said*, *aged 35*, *over the age of 21*, *he will be 60 in May*."""
    i, value = mention.first, mention.value if mention.value is not None else mention.high
    if value is None or not _is_lifetime(mention):
        return False
    opens = i == 1 and s.lowers[0] == "at" and s.low(mention.last) == ","  # "At 31, she is"
    is_told = _follows_age(s, i) or (opens and s.low(mention.last + 1) in _HE)
    if is_told or s.lowers[mention.last : mention.last + 2] in _OR_OLDER:
        return True
    if s.low(i - 2) in _BEING and s.low(i - 1) in ("under", "over") and s.low(mention.last) in _ENDS:
        return not _CROWDS.isdisjoint(s.lowers[:i])  # "half of the people are under 18"
    if s.low(i - 1) in ("under", "over") and s.low(i - 2) in _PEOPLE:
        return word_tag(s.low(mention.last)) in "emv" or not is_modifier(s.token(mention.last))
    if s.low(i - 1) == "," and s.low(mention.last) in (",", "."):
        return mention.form == "digits" and _is_of_person(s, mention) and value > 3
    before, after = s.low(i - 1), s.low(mention.last)
    return value > 15 and (
        (before == "be" and after in _AGE_AFTER) or (before in _TURNING and after in _ENDS)
    )
