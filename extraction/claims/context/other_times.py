"""Times that are not a figure's own: of a statement, an aside, a clause in front, what it is held to."""

import re
from collections.abc import Sequence

from extraction.claims.context.figure import Figure
from extraction.claims.context.statements import SAYS, is_where_said
from extraction.claims.context.tense import REVISES
from extraction.claims.context.time_cursor import TimeExpression, is_genitive
from extraction.claims.context.time_words import COUNTS
from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.model import Basis, Measure, Modality

SUBORDINATE = wordlist.words("while although though even whereas")
_ANNOUNCES = SAYS | wordlist.words(
    "forecast estimated projected predicted confirmed posted unveiled published launched approved signed",
    "proposed",
)
# What these have for an object is put out on the day told behind it.
_PUTS_OUT = wordlist.words("posted reported unveiled announced published released launched")
_OBJECT = 20  # tokens
_FORECASTS = wordlist.words("forecast forecasts outlook guidance projection projections estimate target")
_THIS = 10
_FAR = 60
_FINITE = re.compile(r"[vem]")
_OPENS_ASIDE = re.compile(r",p?[ewg]|[nN]w|,[pb]#")
_COMPARED = wordlist.words("from with to than versus against")
_LED = wordlist.words("with from against versus")
_OF_CHANGE = re.compile("[pt]?(?:g|d?[an]{0,2})[op]?")  # *compared with* _a gain of_ *3 percent*
_TO_LED = 6  # tokens of *compared with a gain of*
_LED_CHANGE, _TO_EARLIER = wordlist.words("compared compares from against versus after following"), 3
_MULTIPLES = (["double"], ["twice"], ["triple"], ["times"])
_HELD_TO = frozenset({"than", "as", "previously"})
_TO_EXPECTED = 8  # tokens
_EXPECTED = wordlist.words("forecast expected projected predicted estimated planned assumed")
_HELD_BY = wordlist.words(
    "behind below above over ahead times double twice triple half than following after against versus"
)
LEADS_COMPARED = wordlist.words("up down compared , higher lower")
_TO_COMPARED = 14  # tokens
_TIMES_WHAT = 6  # tokens
_NEXT = 6  # tokens from *from* to the time of *from 6.6 percent last week*
# A change from a month, quarter or year earlier is one of the later time.
_EARLIER_BY_A_UNIT = frozenset({Basis.YOY, Basis.QOQ, Basis.MOM, Basis.WOW, Basis.DOD})


_OWNERS = wordlist.words("its their the")
_LEVEL = wordlist.words("share level size value rate amount number average")
_PAYABLE = frozenset({"payable", "redeemable", "due", "maturing"})
_NOUN_OF = re.compile("[abenN]{1,4}o?")
_RELATIVE = re.compile("pd[an]{1,4}[sw]?r[ev]p?")
_HELD = frozenset({"with", "from"})
_AHEAD = frozenset({Modality.FORECAST, Modality.TARGET})


def is_no_time_of(figure: Figure, time: TimeExpression, sentence: Sentence) -> bool:
    """Whether an expression only tells what a figure is compared with, or when it was said."""
    words = sentence.lowers
    if is_genitive(time, words):
        if _names(tags(sentence), time.last, figure.first):
            return False  # *slower than January's 2.8 percent*, *last year's daily average of 9 million*
        before = words[time.first - 1]
        is_former = before == "from" and figure.measure is not Measure.CHANGE
        if (is_former or before in _HELD_BY) and figure.last <= time.first:
            return True  # *9 million, double last year's figure*, *4 percent behind last year's pace*
    if time.role in ("versus", "before", "ago") and "unchanged" in words[max(0, time.first - 3) : time.first]:
        return True  # *$355 a ton, unchanged from a week ago*
    if figure.unit == "×" and figure.last <= time.first and _is_of_multiplied(figure, time, words):
        return True
    if time.role in ("versus", "before", "ago"):
        return not (time.is_shifted and is_compared(sentence, figure, time)) and _is_held_to(
            figure, time, words
        )
    return (
        time.role == "basis"
        or (figure.last <= time.first - 3 and figure.basis is None and _is_of_level(time, words))
        or ["times", "what"]
        in (words[i : i + 2] for i in range(figure.last, min(time.first, figure.last + _TIMES_WHAT)))
        or _is_held_to(figure, time, words)
        or is_when_said(time, sentence)
        or _is_when_expected(time, words)
        or _is_of_compared(time, words, figure.last)
        or _is_of_relative(figure, time, sentence)
        or _is_of_payment(figure, time, words[: time.first])
        or (time.role == "since" and _is_of_change_behind(words[figure.last : time.first]))
    )


def _is_of_payment(figure: Figure, time: TimeExpression, lead: Sequence[str]) -> bool:
    """Whether a time is when something is paid, or to whom: *a bond, due in 2030, fell 5 points*."""
    is_paid = time.last <= figure.first and not _PAYABLE.isdisjoint(lead[-2:])
    return is_paid or lead[-3:-1] == ["of", "record"]


def _is_of_relative(figure: Figure, time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a time is of a noun behind a figure: *4 seconds off the record that she set in July*."""
    return figure.last < time.first and (
        _RELATIVE.fullmatch(tags(sentence), figure.last, time.first) is not None
    )


def _is_of_change_behind(gap: Sequence[str]) -> bool:
    """Whether the words between a level and a time tell of a change: *at 36 percent, up two since May*."""
    return any(word in ("up", "down") and i and gap[i - 1] == "," for i, word in enumerate(gap))


def _is_of_multiplied(figure: Figure, time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a time is that of what is multiplied: *more than double its worth a year ago*."""
    if _is_of_level(time, words) or words[figure.last : figure.last + 1] == ["what"]:
        return True  # *five times the amount of 2022*, *four times what it was worth last May*
    is_led = not _LED.isdisjoint(words[max(0, figure.first - _TO_LED) : figure.first])
    return time.role in ("versus", "ago") and not is_led


def _names(line: str, first: int, last: int) -> bool:
    """Whether nothing but a noun stands between a time in the genitive and a figure: *January's low of 5*."""
    return first == last or (first < last <= first + 5 and _NOUN_OF.fullmatch(line, first, last) is not None)


def _is_of_level(time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a time is that of a level to which a figure is held: *double their share in 1970*."""
    lead = words[max(0, time.first - 3) : time.first]
    return len(lead) > 2 and lead[0] in _OWNERS and lead[1] in _LEVEL and lead[2] in ("in", "of", "for")


def _is_held_to(figure: Figure, time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether the words that lead to a time make it that of something else, by its role."""
    lead = words[max(0, time.first - 3) : time.first]
    if time.role == "ago":
        if words[time.first - 1] in ("from", "than") and time.last <= figure.first:
            return True  # *5 percent more than a year ago, and above the 9 expected*
        is_far = figure.measure is Measure.CHANGE or time.first > figure.last + 4
        return is_far or _is_of_compared(time, words, figure.last)
    if time.role == "from":
        # *It is to rise by 9 percent from January 1*: a day tells from when on what is planned holds.
        is_start = time.grain == "day" and figure.modality in _AHEAD
        if "unchanged" in lead or "changed" in lead:
            return True
        return figure.basis in _EARLIER_BY_A_UNIT and not is_start
    if time.role == "same":  # *Compared with the same month of 2024, sales rose 5 percent*
        return (
            "than" in lead
            or (not _HELD.isdisjoint(lead) and time.last <= figure.first)
            or (figure.measure is Measure.CHANGE and "with" in lead)
        )
    is_basis = "than" in lead or ("from" in lead and figure.measure is Measure.CHANGE)
    return time.role in ("versus", "before") or (time.role == "prior" and is_basis)


def _is_when_expected(time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a time is that of a forecast to which a figure is held: *9 higher than forecast in March*."""
    lead = words[max(0, time.first - _TO_EXPECTED) : time.first]
    at = next((i for i, w in enumerate(lead) if i and w in _EXPECTED), 0)
    return lead[at + 1 :] in (["in"], ["on"], []) and not _HELD_TO.isdisjoint(lead[:at])


def is_when_said(time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a day is that of a statement (*said on Monday*, *Monday forecast*, *posted a loss Monday*)."""
    words = sentence.lowers
    lead = words[max(0, time.first - 3) : time.first]
    if "as" in lead and not _PUTS_OUT.isdisjoint(lead):
        return True  # *to go on as announced in May and to hold the rate at 5 percent*
    if time.grain != "day":
        if not SAYS.isdisjoint(words[time.first - 1 : time.first]) and words[time.first] in ("last", "this"):
            return time.grain in ("week", "month") and words[time.last : time.last + 1] in ([], ["."], [","])
        behind = words[time.last : time.last + _THIS]
        if time.first and "," in behind:  # *to sell 5 ships this month, it said*
            behind = behind[: behind.index(",")]
        is_this = words[time.first] == "this" and time.grain in ("week", "month")
        return is_this and not _ANNOUNCES.isdisjoint(behind)
    if not SAYS.isdisjoint(words[max(0, time.first - 2) : time.first]) or is_where_said(
        sentence, time.first, time.last
    ):
        return True
    if not _ANNOUNCES.isdisjoint(words[time.last : time.last + 1]):
        return True
    start = max(-1, time.first - _OBJECT)
    verb = next((i for i in range(time.first - 1, start, -1) if _puts_out(words, i)), -1)
    return verb >= 0 and time.role != "since" and _FINITE.search(tags(sentence), verb + 1, time.first) is None


def _puts_out(words: Sequence[str], i: int) -> bool:
    """Whether token `i` is a verb of making known, or of changing a forecast: *lowered its outlook*."""
    is_revised = words[i] in REVISES and not _FORECASTS.isdisjoint(words[i + 1 : i + 6])
    return words[i] in _PUTS_OUT or is_revised


def _is_of_compared(time: TimeExpression, words: Sequence[str], after: int) -> bool:
    """Whether a time is that of what a figure before token `after` is held to (*5, up from 4 in April*)."""
    gap = words[after : time.first]
    if not gap or len(gap) > _TO_COMPARED:
        return False
    leads = (
        i
        for i, w in enumerate(gap)
        if i and w in _COMPARED and gap[i - 1] in LEADS_COMPARED and gap[i - 1 : i + 1] != [",", "to"]
    )
    is_late = time.grain == "day" and time.part == "late"  # *to 4.3 percent from 4.2 late Monday*
    is_last = words[time.first] == "last" and "from" in gap and len(gap) - gap.index("from") < _NEXT
    is_led = (time.dated or is_late or is_last or time.role == "ago") and "from" in gap
    led = next(leads, gap.index("from") if is_led else gap.index("after") if "after" in gap else -1)
    behind = gap[led + 1 :] if led >= 0 else []
    return sum(map(_is_number, behind)) == 1 and "to" not in behind and "," not in behind


def _is_number(word: str) -> bool:
    return word[0].isdigit() or (word in COUNTS and word not in ("a", "an"))


def is_compared(sentence: Sentence, figure: Figure, time: TimeExpression) -> bool:
    """Whether a figure is the one of the earlier time: *compared with 2.3 percent a year earlier*."""
    words = sentence.lowers
    # *compared with $2 million, or $1 a share, a year earlier*
    lead = words[max(0, figure.first - 4) : figure.first]
    is_led = not _LED.isdisjoint(lead) and not any(w[0].isdigit() for w in lead)
    is_led = is_led or (
        lead[-1:] == ["the"] and lead[-2:-1] in _MULTIPLES
    )  # *double the 64 told of a year earlier*
    if figure.measure is Measure.CHANGE:
        # *rose 5 percent, compared with a gain of 3 percent a year earlier*
        lead = words[max(0, figure.first - _TO_LED) : figure.first]
        led = max((i for i, w in enumerate(lead) if w in _LED_CHANGE), default=len(lead))
        gap = tags(sentence)[figure.first - len(lead) + led + 1 : figure.first]
        is_led = led < len(lead) and _OF_CHANGE.fullmatch(gap) is not None
        return is_led and 0 <= time.first - figure.last <= _TO_EARLIER and figure.basis is not Basis.SINCE
    if not 0 <= time.first - figure.last <= (12 if is_led else 2):
        return False
    if is_led and "k" in tags(sentence)[figure.last : time.first]:
        return False  # *from 18 percent in May and 33 percent a year earlier*
    return words[time.first - 1] not in _COMPARED or words[time.first - 1] == "to"


def is_in_fronted_clause(time: TimeExpression, words: Sequence[str], before: int) -> bool:
    """Whether a time is that of a subordinate clause in front (*While X fell in May, …*)."""
    return (
        words[0] in SUBORDINATE
        and time.last < before
        and "," in words[time.last : min(before, time.last + _FAR)]
    )


def is_in_aside(time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a time is that of an aside between commas (*the firm, founded in 2019, has*)."""
    line, words = tags(sentence), sentence.lowers
    closing = next((i for i in range(time.last, min(len(words), time.last + 8)) if words[i] == ","), 0)
    if "—" in words and (words[: time.first].count("—") % 2 and "—" in words[time.last :]):
        return True  # *several polls—that of April and others—show*
    start = max(0, time.first - 12)
    found = (m for m in _OPENS_ASIDE.finditer(line, start, time.first) if _is_opening(m, words))
    opening = next((m.start() for m in found), -1)
    if "," in line[: max(0, opening)] and not _FINITE.search(line, 0, opening):
        return False  # *Acme, a maker of toys, sold 9 t last year, more than in 2024*
    return bool(closing) and opening > 0 and "," not in words[opening + 1 : time.first]


def _is_opening(found: re.Match[str], words: Sequence[str]) -> bool:
    """Of numbers behind a comma only how far something moved: *shares, down 9 percent this year, fell*."""
    return found.group()[-1] != "#" or words[found.start() + 1] in ("up", "down", "off")
