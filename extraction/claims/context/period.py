"""The time a figure is about: which of the times around it is its own, and which days that is.

What follows the figure directly comes first, then what its subject names, then what stands before it in
the clause; other figures and clause boundaries keep a time away. A figure in the past tense without a
time takes the running time of its paragraph. With no time at all it is of the day of publication, but
for forecasts and hypotheses, which are of no day.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.model import Basis, Measure, Modality

_NEAR = 4  # expressions on each side that are weighed
_FAR = 60
_TOO_FAR_AFTER, _TOO_FAR_BEFORE, _FAR_AFTER = 15.0, 15.0, 24.0
_BREAKS = frozenset(
    {";", ":", "while", "whereas", "but", "although", "though", "compared", "versus", "—", "“"}
)
_SUBORDINATE = frozenset({"while", "although", "though", "even", "whereas"})
_COMPARED = frozenset({"from", "with", "to", "than", "versus", "against"})
_ASIDE = re.compile(r",g|w|^[^,]*,e")
_OPENS_ASIDE = re.compile(r",p?[ewg]|[nN]w")
_VERB = re.compile(r"[mv]")
_SAID_THAT = re.compile(r"c[ve]s")  # *will cut 9 jobs and warned that in May*
_LATER_CLAUSE = re.compile(r"s[^,s]*[nNr][mve]")  # *rose 5 percent after it was sold in May*
_NEXT_VERB = re.compile(r"cb?r?b?[mv]")
_NEW_CLAUSE = re.compile(r",s[^,]*[mv][^,]*$")  # *after a fall in May, as it is shipped to*
_PARTS_CLAUSES = re.compile(r"[mvwse,]")
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
_SAYS = frozenset(
    {
        "said",
        "says",
        "told",
        "announced",
        "reported",
        "added",
        "wrote",
        "showed",
        "shown",
        "released",
        "warned",
    }
)
_SAYS_BEHIND = _SAYS | {"forecast", "estimated", "projected", "predicted", "showed", "confirmed"}
_ANNOUNCES = _SAYS_BEHIND | {"posted", "unveiled", "published", "launched", "approved", "signed", "proposed"}
# What these have for an object is put out on the day told behind it.
_PUTS_OUT = frozenset({"posted", "reported", "unveiled", "announced", "published", "released", "launched"})
_OBJECT = 14  # tokens
_FINITE = re.compile(r"[vem]")
_LED = frozenset({"with", "from", "against", "versus"})
_SERIES_ENDS = frozenset(
    {",", "to", "or", "(", ")", "in", "for", "during", "from", "on", "by", "at", ";", "last"}
)
_LEADS_COMPARED = frozenset({"up", "down", "compared", ",", "higher", "lower"})
_TO_COMPARED = 14  # tokens
# A change from a month, quarter or year earlier is one of the later time.
_EARLIER_BY_A_UNIT = frozenset({Basis.YOY, Basis.QOQ, Basis.MOM, Basis.WOW, Basis.DOD})
_YEARLY = frozenset({"year", "season", "period", "quarter", "school", "fiscal", "financial"})


@dataclass(frozen=True, slots=True)
class Figure:
    """What of a figure bears on its time and place.

    Attributes:
        first, last: its tokens; `subject`: those of what it measures (empty where unknown).
        is_standing: whether it is a standing objective (*its 2 percent target*).
        is_present: whether it is the level from which a forecast or plan sets out (*to cut it from 12 to 8*).
        basis: what a change is measured against.
    """

    first: int
    last: int
    subject: tuple[int, int]
    measure: Measure
    modality: Modality
    unit: str | None = None
    is_standing: bool = False
    is_present: bool = False
    basis: Basis | None = None


def nearest(
    times: Sequence[TimeExpression], sentence: Sentence, numbers: Sequence[int], figure: Figure
) -> TimeExpression | None:
    """Choose the expression of a sentence that tells a figure's time, if any does."""
    at = bisect_left(times, figure.first, key=lambda t: t.first)
    best, best_cost = None, 1e9
    for time in times[max(0, at - _NEAR) : at + _NEAR]:
        if _is_no_time_of(figure, time, sentence):
            continue
        cost = _cost(time, sentence, numbers, figure)
        if cost < best_cost:
            best, best_cost = time, cost
    return best


def _is_no_time_of(figure: Figure, time: TimeExpression, sentence: Sentence) -> bool:
    """Whether an expression only tells what a figure is compared with."""
    words = sentence.lowers
    if time.last == figure.first and words[time.last - 1].endswith("'s"):
        return False  # *slower than January's 2.8 percent*
    if time.role in ("versus", "before"):
        return not (time.shift and _is_compared(sentence, figure, time))
    if time.role == "ago":
        if time.shift and _is_compared(sentence, figure, time):
            return False
        return figure.measure is Measure.CHANGE or time.first > figure.last + 4
    if time.role == "from" and figure.basis in _EARLIER_BY_A_UNIT:
        return True
    return time.role == "basis" or is_when_said(time, sentence) or _is_of_compared(time, words, figure.last)


def is_when_said(time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a day is that of a statement (*said on Monday*, *Monday forecast*, *posted a loss on Monday*)."""
    words = sentence.lowers
    if time.grain != "day":
        is_this = words[time.first] == "this" and time.grain in ("week", "month")
        return is_this and not _ANNOUNCES.isdisjoint(words[time.last : time.last + 10])
    if not _SAYS.isdisjoint(words[max(0, time.first - 2) : time.first]):
        return True
    if not _ANNOUNCES.isdisjoint(words[time.last : time.last + 1]):
        return True
    start = max(0, time.first - _OBJECT)
    verb = next((i for i in range(time.first - 1, start, -1) if words[i] in _PUTS_OUT), 0)
    return verb > 0 and _FINITE.search(tags(sentence), verb + 1, time.first) is None


def _is_of_compared(time: TimeExpression, words: Sequence[str], after: int) -> bool:
    """Whether a time is that of what a figure before token `after` is held to (*5, up from 4 in April*)."""
    gap = words[after : time.first]
    if not gap or len(gap) > _TO_COMPARED:
        return False
    leads = (i for i, w in enumerate(gap) if i and (w in _COMPARED and gap[i - 1] in _LEADS_COMPARED))
    led = next(leads, gap.index("from") if time.dated and "from" in gap else -1)
    behind = gap[led + 1 :] if led >= 0 else []
    return sum(w[0].isdigit() for w in behind) == 1 and "to" not in behind and "," not in behind


def _is_compared(sentence: Sentence, figure: Figure, time: TimeExpression) -> bool:
    """Whether a figure is the one of the earlier time: *compared with 2.3 percent a year earlier*."""
    words = sentence.lowers
    # *compared with $2 million, or $1 a share, a year earlier*
    lead = words[max(0, figure.first - 4) : figure.first]
    is_led = not _LED.isdisjoint(lead) and not any(w[0].isdigit() for w in lead)
    if not 0 <= time.first - figure.last <= (12 if is_led else 2) or figure.measure is Measure.CHANGE:
        return False
    return words[time.first - 1] not in _COMPARED or words[time.first - 1] == "to"


def _cost(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    """How far a time is from a figure, in tokens and obstacles; 1e9 where they do not belong together."""
    if time.first > figure.last + _FAR or time.last < figure.first - _FAR:
        return 1e9
    if (time.first < figure.last and figure.first < time.last) or _is_right_beside(time, sentence, figure):
        return 0.0
    low, high = figure.subject
    if low < high and time.first < high and time.role != "from":
        # *January sales*, but not *in January sales*.
        is_fronted = time.last == low and time.first > 0 and tags(sentence)[time.first - 1] in "po"
        if time.last >= low and not is_fronted:
            return 1.0
    side = _cost_after if time.first >= figure.last else _cost_before
    cost = side(time, sentence, numbers, figure)
    cost += {"from": 3.0, "ago": 3.0, "prior": 3.0, "anaphor": 6.0}.get(time.role, 0.0)
    cost += 14.0 if _is_attribute(time, sentence) else 0.0
    return cost if cost <= (_TOO_FAR_AFTER if time.first >= figure.last else _TOO_FAR_BEFORE) else 1e9


def _is_right_beside(time: TimeExpression, sentence: Sentence, figure: Figure) -> bool:
    """Whether nothing comes between a figure and a time that is told from that of another figure."""
    if time.role == "versus" or (time.role == "ago" and time.shift and _is_compared(sentence, figure, time)):
        return True
    return time.last == figure.first and sentence.lowers[time.last - 1].endswith("'s")


def _cost_after(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    after = _after_series(sentence.lowers, figure.last, time.first)
    gap = sentence.lowers[after : time.first]
    others = between(numbers, after, time.first)
    cost = len(gap) + 5.0 * others
    cost += sum(7.0 if w in _BREAKS else 2.0 if w == "," else 0.0 for w in gap)
    line = tags(sentence)[after : time.first]
    cost += 9.0 * (_ASIDE.search(line) is not None) + 6.0 * (",c" in line)
    if (
        _SAID_THAT.search(line)
        or (time.role == "at" and _LATER_CLAUSE.search(line))
        or (others and _NEXT_VERB.search(line))
    ):
        return 1e9  # *has 310 people and will hire 200 more this year*
    # A sentence's one time may stand far behind, as long as nothing parts the two; a date set for the future
    # holds for all that is planned.
    is_due = bool(gap) and gap[-1] == "by" and figure.modality in (Modality.TARGET, Modality.FORECAST)
    is_close = cost <= _FAR_AFTER and ("," not in gap or is_due) and "w" not in line
    is_last = len(gap) < 2 * _TOO_FAR_AFTER and _PARTS_CLAUSES.search(line) is None
    return min(cost, _TOO_FAR_AFTER) if is_close or is_last else cost


def _after_series(words: Sequence[str], at: int, end: int) -> int:
    """The token behind the level and the equivalents that go with a figure: *5 percent to $9, or 2 euros*."""
    while at < end:
        i = at + 1 if words[at] == "," else at
        if i >= end or words[i] not in ("to", "or", "("):
            break
        number = next((k for k in range(i + 1, min(i + 4, end)) if words[k][0].isdigit()), end)
        at = next((k for k in range(number + 1, min(number + 6, end)) if words[k] in _SERIES_ENDS), end)
        if at < end and words[at] == ")":
            at += 1
    return min(at, end)


def _cost_before(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    words = sentence.lowers
    gap = words[time.last : figure.first]
    breaks = sum(w in _BREAKS for w in gap)
    if figure.is_standing or is_in_fronted_clause(time, words, figure.first):
        return 1e9
    if time.role != "through" and "," in gap and is_in_aside(time, sentence):
        return 1e9
    if (
        time.role in ("since", "from")
        and time.first > 3
        and _VERB.search(tags(sentence), time.last, figure.first)
    ):
        return 1e9
    parted = _NEW_CLAUSE.search(tags(sentence), time.last, figure.first)
    if parted and words[parted.start() + 1] not in _SUBORDINATE:
        return 1e9
    reach = max(0, time.first - 7)
    lead = words[reach : time.first]
    if "," in lead:
        reach = time.first - lead[::-1].index(",")
    owned = between(numbers, reach, time.first) and _BREAKS.isdisjoint(words[reach : time.first])
    weight = 3.0 if "while" in gap or "whereas" in gap else 6.0
    return 2.0 + min(len(gap), 12) / 3 + len(gap) / 100 + weight * breaks + (5.0 if owned else 0.0)


def is_in_fronted_clause(time: TimeExpression, words: Sequence[str], before: int) -> bool:
    """Whether a time is that of a subordinate clause in front (*While X fell in May, …*)."""
    return (
        words[0] in _SUBORDINATE
        and time.last < before
        and "," in words[time.last : min(before, time.last + _FAR)]
    )


def is_in_aside(time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a time is that of an aside between commas (*the firm, founded in 2019, has*)."""
    line, words = tags(sentence), sentence.lowers
    closing = next((i for i in range(time.last, min(len(words), time.last + 8)) if words[i] == ","), 0)
    start = max(0, time.first - 12)
    opening = next((m.start() for m in _OPENS_ASIDE.finditer(line, start, time.first)), -1)
    return bool(closing) and opening > 0 and "," not in words[opening + 1 : time.first]


def _is_attribute(time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a time only tells which (*the November 10, 2025 explosion*, *his 2026 address*)."""
    if time.first == 0 or time.part:
        return False
    if time.grain == "month" and sentence.lowers[time.first - 1] in _OWNERS:
        return True
    is_fronted = time.first == 2 and sentence.lowers[:2] in (["in", "the"], ["at", "the"], ["during", "the"])
    if is_fronted or not time.dated or time.grain not in ("day", "year"):
        return False
    if not _YEARLY.isdisjoint(sentence.lowers[time.last : time.last + 2]):
        return False
    line = tags(sentence)
    if sentence.lowers[max(0, time.first - 2)] in ("after", "following"):
        return False
    return line[time.first - 1] in "dz" and time.last < len(line) and line[time.last] in "nN"


def between(numbers: Sequence[int], low: int, high: int) -> int:
    """Count the numbers among the tokens `[low, high)`."""
    return max(0, bisect_left(numbers, high) - bisect_left(numbers, low))
