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
from datetime import date

from extraction.claims.context import calendar as cal
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.model import Measure, Modality, Period

_NEAR = 4  # expressions on each side that are weighed
_FAR = 60
_TOO_FAR_AFTER, _TOO_FAR_BEFORE, _FAR_AFTER = 15.0, 15.0, 24.0
_BREAKS = frozenset(
    {";", ":", "while", "whereas", "but", "although", "though", "compared", "versus", "—", "“"}
)
_SUBORDINATE = frozenset({"while", "although", "though", "even", "whereas"})
_COMPARED = frozenset({"from", "with", "to", "than", "versus", "against"})
_ASIDE = re.compile(r",g|w|^[^,]*,e")
_VERB = re.compile(r"[mv]")
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
_SAYS = frozenset({"said", "says", "told", "announced", "reported", "added", "wrote"})
_YEARLY = frozenset({"year", "season", "period", "quarter", "school", "fiscal", "financial"})
_PAST = frozenset({"was", "were", "had", "did"})
_PRESENT = frozenset({"is", "are", "has", "have", "does", "do", "'s", "will", "would", "can"})


@dataclass(frozen=True, slots=True)
class Figure:
    """What of a figure bears on its time and place.

    Attributes:
        first, last: its tokens; `subject`: those of what it measures (empty where unknown).
        is_standing: whether it is a standing objective (*its 2 percent target*).
    """

    first: int
    last: int
    subject: tuple[int, int]
    measure: Measure
    modality: Modality
    unit: str | None = None
    is_standing: bool = False


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
    if time.role in ("versus", "before"):
        return not (time.shift and _is_compared(sentence, figure, time))
    if time.role == "ago":
        return figure.measure is Measure.CHANGE or time.first > figure.last + 4
    return time.role == "basis" or _is_when_said(time, sentence.lowers)


def _is_when_said(time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a day is that of a statement (*said on Monday*)."""
    return time.grain == "day" and not _SAYS.isdisjoint(words[max(0, time.first - 2) : time.first])


def _is_compared(sentence: Sentence, figure: Figure, time: TimeExpression) -> bool:
    """Whether a figure is the one of the earlier time: *compared with 2.3 percent a year earlier*."""
    words = sentence.lowers
    # *compared with $2 million, or $1 a share, a year earlier*
    is_led = words[figure.first - 1] in ("with", "from", "against", "versus") if figure.first else False
    if not 0 <= time.first - figure.last <= (12 if is_led else 2) or figure.measure is Measure.CHANGE:
        return False
    return words[time.first - 1] not in _COMPARED or words[time.first - 1] == "to"


def _cost(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    """How far a time is from a figure, in tokens and obstacles; 1e9 where they do not belong together."""
    if time.first > figure.last + _FAR or time.last < figure.first - _FAR:
        return 1e9
    if (time.first < figure.last and figure.first < time.last) or time.role == "versus":
        return 0.0
    low, high = figure.subject
    if low < high and time.first < high and time.last >= low and time.role != "from":
        return 1.0
    side = _cost_after if time.first >= figure.last else _cost_before
    cost = side(time, sentence, numbers, figure)
    cost += {"from": 3.0, "ago": 3.0, "prior": 3.0, "anaphor": 6.0}.get(time.role, 0.0)
    cost += 14.0 if _is_attribute(time, sentence) else 0.0
    return cost if cost <= (_TOO_FAR_AFTER if time.first >= figure.last else _TOO_FAR_BEFORE) else 1e9


def _cost_after(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    gap = sentence.lowers[figure.last : time.first]
    cost = len(gap) + 5.0 * _between(numbers, figure.last, time.first)
    cost += sum(7.0 if w in _BREAKS else 2.0 if w == "," else 0.0 for w in gap)
    line = tags(sentence)[figure.last : time.first]
    cost += 9.0 * (_ASIDE.search(line) is not None) + 6.0 * (",c" in line)
    # A sentence's one time may stand far behind, as long as nothing parts the two; a date set for the future
    # holds for all that is planned.
    is_due = bool(gap) and gap[-1] == "by" and figure.modality in (Modality.TARGET, Modality.FORECAST)
    is_close = cost <= _FAR_AFTER and ("," not in gap or is_due) and "w" not in line
    return min(cost, _TOO_FAR_AFTER) if is_close else cost


def _cost_before(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    words = sentence.lowers
    gap = words[time.last : figure.first]
    breaks = sum(w in _BREAKS for w in gap)
    if figure.is_standing or is_in_fronted_clause(time, words, figure.first):
        return 1e9
    if (
        time.role in ("since", "from")
        and time.first > 3
        and _VERB.search(tags(sentence), time.last, figure.first)
    ):
        return 1e9
    reach = max(0, time.first - 7)
    lead = words[reach : time.first]
    if "," in lead:
        reach = time.first - lead[::-1].index(",")
    owned = _between(numbers, reach, time.first) and _BREAKS.isdisjoint(words[reach : time.first])
    weight = 3.0 if "while" in gap or "whereas" in gap else 6.0
    return 2.0 + min(len(gap), 12) / 3 + len(gap) / 100 + weight * breaks + (5.0 if owned else 0.0)


def is_in_fronted_clause(time: TimeExpression, words: Sequence[str], before: int) -> bool:
    """Whether a time is that of a subordinate clause in front (*While X fell in May, …*)."""
    return (
        words[0] in _SUBORDINATE
        and time.last < before
        and "," in words[time.last : min(before, time.last + _FAR)]
    )


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


def _between(numbers: Sequence[int], low: int, high: int) -> int:
    """Count the numbers among the tokens `[low, high)`."""
    return max(0, bisect_left(numbers, high) - bisect_left(numbers, low))


def resolve(
    time: TimeExpression, earlier: Sequence[TimeExpression], today: date | None, modality: Modality
) -> Period | None:
    """Give the days of an expression as it bears on a figure; `earlier` are the times named before it."""
    period = time.period
    if time.shift:
        anchor = next((t for t in reversed(earlier) if t.role in ("at", "since") and t.period), None)
        return cal.shift_months(anchor.period, time.shift) if anchor else period
    if time.role == "same" and period is not None:
        anchor = next((t for t in reversed(earlier) if t.role == "at" and t.period), None)
        if anchor and anchor.period:
            return cal.shift_months(anchor.period, 12 * (period.start.year - anchor.period.end.year))
    if time.role == "anaphor":
        anchor = next((t for t in reversed(earlier) if time.grain in (t.grain, "span")), None)
        return anchor.period if anchor else None
    if time.ahead and modality is Modality.FORECAST and time.role not in ("since", "ago"):
        period = time.ahead
    if time.role in ("since", "from") and period is not None:
        if today and period.start <= today:
            return cal.days(period.start, today)
        return cal.days(period.start) if time.role == "from" else None
    return period


def is_running(time: TimeExpression, words: Sequence[str], today: date | None) -> bool:
    """Whether a time goes on to hold for the next sentence: one of the past that its main clause names."""
    if time.role != "at" or time.period is None or time.grain == "span" or _is_when_said(time, words):
        return False
    return (today is None or time.period.start <= today) and not is_in_fronted_clause(time, words, len(words))


def is_past(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the verb that governs the tokens `[first, last)` is in the simple past or the past perfect."""
    line, words = tags(sentence), sentence.lowers
    for i in (*range(first - 1, max(-1, first - 25), -1), *range(last, min(len(line), last + 25))):
        if line[i] == "m":
            if words[i] in _PAST:
                return True
            if words[i] in _PRESENT:
                return False
        elif line[i] == "v" and (i == 0 or line[i - 1] != "t"):
            return words[i] in _IRREGULAR or words[i].endswith("ed")
        elif line[i] == "e" and (
            line[max(0, i - 2) : i].strip("b")[-1:] not in ("m", "d", "a", "o", "z")
            or words[i - 1] in ("all", "both")
        ):
            return True
    return False


_IRREGULAR = frozenset(
    {
        "fell",
        "rose",
        "grew",
        "lost",
        "sold",
        "began",
        "took",
        "made",
        "held",
        "won",
        "went",
        "came",
        "saw",
        "stood",
    }
    | {
        "led",
        "hit",
        "cut",
        "spent",
        "paid",
        "bought",
        "brought",
        "gave",
        "kept",
        "sank",
        "shrank",
        "drew",
        "ran",
    }
)


def is_earlier_level(sentence: Sentence, first: int) -> bool:
    """Whether a figure is the level a change came from, told after the new one: *to 48.4 from 46.4*."""
    words = sentence.lowers
    if first < 3 or words[first - 1] not in ("from", "with", "to"):
        return False
    if words[first - 2] == "compared" or (words[first - 1] == "from" and words[first - 2] in ("up", "down")):
        return True
    lead = words[max(0, first - 8) : first - 1]
    return words[first - 1] == "from" and (
        "to" in lead and any(w[0].isdigit() for w in lead[lead.index("to") :])
    )
