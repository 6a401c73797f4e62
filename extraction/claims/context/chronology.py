"""The period of a figure: its own time, a running time, the day of publication."""

import re
from bisect import bisect_left
from datetime import date
from itertools import pairwise

from extraction.claims.context import calendar as cal
from extraction.claims.context import tense
from extraction.claims.context.anchors import resolve
from extraction.claims.context.deeds import day_of_deed
from extraction.claims.context.events import event_behind
from extraction.claims.context.figure import Figure
from extraction.claims.context.forecasters import is_expected_by
from extraction.claims.context.other_times import is_when_said
from extraction.claims.context.period import THINKS, between, nearest
from extraction.claims.context.running import is_left, running_times
from extraction.claims.context.surroundings import Passage, Surroundings
from extraction.claims.context.time_cursor import TimeExpression, is_genitive
from extraction.claims.context.time_words import BACK
from extraction.claims.members import ACTUAL, CHANGE, ESTIMATE, FORECAST, HYPOTHETICAL, TARGET
from extraction.claims.words.tags import tags
from extraction.model import Basis, Period

_LEVELS = frozenset(
    {"level", "levels", "peak", "peaks", "low", "lows", "high", "highs", "trough", "where", "than"}
)
_ALIKE = frozenset({"month", "quarter", "half", "year"})
_DECIDES = frozenset({"left", "kept", "held", "raised", "cut", "lowered", "hiked"})
_NOW = frozenset({"now", "currently", "presently"})
_TO_NOW, _TO_FORMER = 3, 5  # tokens
_EARLIER_BASES = frozenset({Basis.YOY, Basis.QOQ, Basis.MOM})
_UNITS = {Basis.MOM: 1, Basis.QOQ: 3}  # months
_VERB = re.compile("[mvs]")
_CLAUSE = re.compile(r",c|\.|cb?[vm]")
_TOLD_FROM_OTHERS = frozenset({"same", "anaphor"})
_SIZES = {"span": 0, "year": 12, "quarter": 3, "month": 1}  # months
_HOLDING = frozenset({"from", "against", "versus", "with"})
_TOTALS = frozenset({"total", "tally", "toll", "count", "number"})
_TO_LEVEL = 5  # tokens of *to an average of*
_PAIR = 12  # tokens between the levels of *from 5 to 9*
_EARLIER = 6  # times before a figure's own that may be its anchor


def figure_period(here: Surroundings, passage: Passage, figure: Figure) -> Period | None:
    """Give the days that a figure is about, or None where its time is unknown or open."""
    both = _from_to(here, figure) if figure.measure is CHANGE else None
    return both or _period(here, passage, figure)


def _period(here: Surroundings, passage: Passage, figure: Figure) -> Period | None:
    """The days of a figure that is no change between two levels whose times are told."""
    sentence, today = here.sentence, here.today
    found = nearest(here.times, sentence, here.numbers, figure) if here.times else None
    is_own = found is not None and found.first >= figure.first
    if figure.is_present and (
        found is None
        or not is_own
        or tense.is_whole(sentence.lowers, figure.first)
        or sentence.lowers[found.first - 1] == "by"  # *to reduce it to 10 from 17 by 2028*
        or between(here.numbers, figure.last, found.first)
    ):
        return cal.days(today) if today else None
    if (
        not is_own
        and tense.is_earlier_level(sentence, figure.first, figure.last)
        and not tense.is_revised(sentence.lowers, figure.first)
    ):
        return None
    if found is not None and not is_own and _is_of_other_clause(found, here, figure):
        found = None
    event = event_behind(here, passage) if found is None or found.role == "through" else None
    if found is None:
        if event and event.period:
            return event.period
        deed = day_of_deed(here, figure)
        return deed.period if deed else _without_a_time(here, passage, figure)
    if event and event.period and found.period:
        return cal.days(event.period.start, max(event.period.start, found.period.end))
    return _of_time(found, here, passage, figure)


def _from_to(here: Surroundings, figure: Figure) -> Period | None:
    """The days between two levels of which a change is: *fell 31 percent, from 9 in 2000 to 6 in 2023*."""
    words, line = here.sentence.lowers, tags(here.sentence)
    at = bisect_left(here.times, figure.first, key=lambda time: time.first)
    for start, end in pairwise(here.times[max(0, at - _EARLIER) : at + _EARLIER]):
        if start.period is None or end.period is None or start.period.end >= end.period.start:
            continue
        lead = max(0, start.first - _TO_LEVEL)
        if words[start.last] != "to" or "from" not in words[lead : start.first]:
            continue
        link = start.first - 1 - words[lead : start.first][::-1].index("from")
        is_before = figure.last <= link <= figure.last + 1
        is_behind = words[end.last : end.last + 1] == [","] and end.last < figure.first
        is_behind = is_behind and figure.first <= end.last + _TO_LEVEL
        is_behind = is_behind and not _VERB.search(line, end.last, figure.first)
        if between(here.numbers, start.last, end.first) and (is_before or is_behind):
            return cal.days(start.period.start, end.period.end)
    return None


def _in_genitive(time: TimeExpression, here: Surroundings, figure: Figure) -> Period | None:
    """The time of a former level that is told as its owner: *to 2 percent from last year's record 11*."""
    is_owner = time.last <= figure.first and is_genitive(time, here.sentence.lowers)
    return time.period if is_owner and time.role == "from" else None


def _since_then(time: TimeExpression, here: Surroundings, figure: Figure) -> Period | None:
    """From the end of a time to today: *3 percent from 1973 to 1995, and has averaged 4 since then*."""
    is_since = here.sentence.lowers[figure.last : figure.last + 2] == ["since", "then"]
    return cal.days(time.period.end, here.today) if is_since and time.period and here.today else None


def _after_former(time: TimeExpression, here: Surroundings, figure: Figure) -> Period | None:
    """The time of a level whose former one has one: *to 53 from 51 in August*, in October; *… on Monday*."""
    gap, today = here.sentence.lowers[figure.last : time.first], here.today
    start = gap.index("from") if "from" in gap[:_TO_FORMER] else len(gap)  # *to 9 by 1415 GMT from 8*
    is_level = "to" not in gap and any(w[0].isdigit() for w in gap[start:])
    if not is_level or time.dated or time.period is None or today is None or time.period.end >= today:
        return None
    if time.grain == "day":
        return cal.days(today) if gap[-1] == "on" else None
    if tense.is_present(here.sentence, figure.first, figure.last):
        return cal.days(today)  # *have slid to $228 from $262 in June*
    later, this = cal.shift_months(time.period, 1), cal.months(today.year, today.month, 1)
    is_over = later is not None and this is not None and later.end < this.start
    return later if time.grain == "month" and is_over else None


def _of_time(found: TimeExpression, here: Surroundings, passage: Passage, figure: Figure) -> Period | None:
    """The days that a figure's own time means for it."""
    today = here.today
    told = (
        _in_genitive(found, here, figure)
        or _since_then(found, here, figure)
        or _end_of(found, here.sentence.lowers, figure, today)
        or _after_former(found, here, figure)
    )
    if told:
        return told
    if _is_base(found, here, figure):
        return _from_base(found, here, figure)
    if found.period and today and _lasts(found, here, figure):
        return cal.days(found.period.start, today)
    is_change = figure.measure is CHANGE
    if found.role == "from" and is_change and (passed := _up_to_later(found, here, passage, figure)):
        return passed
    if found.grain == "span" and (running := _months_back(found, here, passage)):
        return running
    # What had been expected lies behind, though it is a forecast.
    had = "had" in here.sentence.lowers[max(0, figure.first - 20) : figure.first]
    had = had or is_expected_by(here.sentence, figure.last)
    return resolve(found, _anchors(found, here, passage), today, ACTUAL if had else figure.modality)


def _anchors(found: TimeExpression, here: Surroundings, passage: Passage) -> list[TimeExpression]:
    """The times from which another is told, in the order of the text; none where it is told from no other."""
    if not found.is_shifted and found.role not in _TOLD_FROM_OTHERS:
        return []
    sentence, today = here.sentence, here.today
    at = bisect_left(here.times, found.first, key=lambda time: time.first)
    earlier = [t for t in here.times[max(0, at - _EARLIER) : at] if not is_when_said(t, sentence)]
    if found.is_shifted:
        earlier = [t for t in earlier if not _is_held_to(t, sentence.lowers)] or earlier
        if today and ";" in sentence.lowers[: found.first] and not _of_clause(earlier, here, found):
            earlier = [TimeExpression(0, 0, cal.days(today), "day")]
    return [*running_times(here, passage), *earlier]


def _of_clause(times: list[TimeExpression], here: Surroundings, found: TimeExpression) -> bool:
    """Whether some time stands in another's clause: *up in May; oil was 50, from 37 a year earlier*."""
    return any(";" not in here.sentence.lowers[t.last : found.first] for t in times)


def _is_reached(words: list[str], first: int) -> bool:
    """Whether a figure is a level that was reached: *to 9*, *to an average of 9*."""
    lead = words[max(0, first - _TO_LEVEL) : first]
    if not _TOTALS.isdisjoint(words[max(0, first - _PAIR) : first]):
        return False  # *bringing the total since May to 9*
    return (
        lead[-1:] == ["to"] or (lead[-1:] == ["of"] and "to" in lead) or lead[-4:-1] == ["to", "a", "record"]
    )


def _is_held_to(time: TimeExpression, words: list[str]) -> bool:
    """Whether a time is that of a figure to which another is held: *from 18 percent in May*."""
    lead = words[max(0, time.first - _PAIR) : time.first]
    led = max((i for i, w in enumerate(lead) if w in _HOLDING), default=-1)
    return led >= 0 and any(w[0].isdigit() for w in lead[led + 1 :]) and "," not in lead[led:]


def _end_of(time: TimeExpression, words: list[str], figure: Figure, today: date | None) -> Period | None:
    """The end of a longer time that a level is of: of two, *it rose from 5 to 9*, or what was reached."""
    if time.role == "since" and figure.measure is not CHANGE and today and _is_reached(words, figure.first):
        return cal.days(today)  # *has grown by a third since May, to 9 million*
    ends = _ends(words, figure) if time.last <= figure.first and time.grain in _SIZES else None
    if ends is None or time.period is None:
        return None
    if time.grain == "span":
        return cal.days((time.period.start, time.period.end)[ends]) if time.period.end == today else None
    size, start, end = _SIZES[time.grain], time.period.start, time.period.end
    if (end.year - start.year) * 12 + end.month - start.month < size:
        return None
    last = end.month - size + 1
    return cal.months(end.year, last, size) if ends else cal.months(start.year, start.month, size)


def _ends(words: list[str], figure: Figure) -> int | None:
    """Which end of a time a level is of: *over the past decade it rose from 125 (0) to 160 percent (1)*."""
    before = words[figure.first - 1]
    if figure.measure is CHANGE or before not in ("from", "to"):
        return None
    lead = words[max(0, figure.first - _PAIR) : figure.first - 1]
    behind = words[figure.last : figure.last + _PAIR]
    is_pair = "from" in lead if before == "to" else "to" in behind
    return int(before == "to") if is_pair else None


def _without_a_time(here: Surroundings, passage: Passage, figure: Figure) -> Period | None:
    """The days of a figure for which its sentence names none."""
    sentence, today = here.sentence, here.today
    is_open = figure.modality in (FORECAST, HYPOTHETICAL)
    was_expected = is_open and (
        tense.was_expected(sentence, figure.first, figure.last) or is_expected_by(sentence, figure.last)
    )
    if based := _after_base(here, figure):
        return based
    is_held = was_expected or (figure.modality is ESTIMATE and _is_held(here, figure))
    # *to 9 in May, 2 percent less than in April but 3 percent more than a year ago*
    is_now = not _NOW.isdisjoint(sentence.lowers[max(0, figure.first - _TO_NOW) : figure.first])
    is_earlier = figure.measure is CHANGE and figure.basis in _EARLIER_BASES
    is_held = is_held or (is_earlier and not is_open and not is_now)
    is_held = is_held or (bool(here.times) and tense.is_set_beside(sentence, figure.first, figure.last))
    if is_held and (own := _main_times(here, figure)):
        return own[-1].period  # *jobs rose by 9 in May, compared with estimates of 5*
    if is_open and not was_expected and not tense.has_happened(sentence, figure.first):
        return None
    thinks = figure.unit == "1" and sentence.low(figure.last) in THINKS  # *Two members judged that ...*
    goes_on = (
        figure.modality is not TARGET
        and not thinks
        and (bool(passage.before(here, 1)) or passage.title is not None)
    )
    if (
        goes_on
        and not _is_decided(sentence.lowers, figure)
        and (was_expected or tense.is_past(sentence, figure.first, figure.last))
    ):
        told = (
            _before_semicolon(here, figure)
            or running_times(here, passage)
            or ([passage.title] if passage.title else [])
        )
        running = [t for t in told if not is_left(t, here, figure)]
        if running:
            return _last_unit(running[-1], figure)
    return cal.days(today) if today and not was_expected else None


def _is_decided(words: list[str], figure: Figure) -> bool:
    """Whether a rate is one that was just set, later than the data told before: *left its key rate at 3*."""
    low, high = figure.subject
    return words[high - 1 : high] in (["rate"], ["rates"]) and not _DECIDES.isdisjoint(
        words[max(0, low - 3) : low]
    )


def _before_semicolon(here: Surroundings, figure: Figure) -> list[TimeExpression]:
    """The times of the part before: *fell to 9 last week; the average rose to 8*."""
    words = here.sentence.lowers
    if ";" not in words[: figure.first]:
        return []
    end = figure.first - words[: figure.first][::-1].index(";")
    return [t for t in _main_times(here, figure) if t.last < end and not is_when_said(t, here.sentence)]


def _after_base(here: Surroundings, figure: Figure) -> Period | None:
    """The month or quarter behind the one that a change is told from: *fell 2 percent from November*."""
    base = next((t for t in here.times if figure.last <= t.first <= figure.last + 1), None)
    months = _UNITS.get(figure.basis) if figure.basis else None
    if base is None or base.role != "from" or base.period is None or base.part or not months:
        return None
    is_unit = base.grain == ("month" if months == 1 else "quarter")
    return cal.shift_months(base.period, months) if is_unit else None


def _main_times(here: Surroundings, figure: Figure) -> list[TimeExpression]:
    """The times before a figure that are no former level's: *to 9 from 5 in 2009, above estimates of 8*."""
    own = [t for t in here.times if t.last <= figure.first and t.role == "at" and t.period]
    return [t for t in own if not _is_held_to(t, here.sentence.lowers)]


def _is_held(here: Surroundings, figure: Figure) -> bool:
    return tense.was_expected(here.sentence, figure.first, figure.last)


def _is_of_other_clause(time: TimeExpression, here: Surroundings, figure: Figure) -> bool:
    """Whether a time of the past is that of a clause before a present one: *sold 9 in May, and it has 12*."""
    is_over = time.role == "anaphor" or (
        time.period is not None and here.today is not None and time.period.end < here.today
    )
    if not is_over:
        return False
    lowers = here.sentence.lowers
    if not _NOW.isdisjoint(lowers[time.last : figure.first] + lowers[figure.last : figure.last + 1]):
        return True
    if time.first < 3 or lowers[figure.last : figure.last + 2] == ["since", "then"]:
        return False
    is_new = _CLAUSE.search(tags(here.sentence), time.last, figure.first) is not None
    is_actual = figure.modality is ACTUAL and figure.measure is not CHANGE
    return is_new and is_actual and tense.is_present(here.sentence, figure.first, figure.last)


def _later_alike(time: TimeExpression, here: Surroundings, passage: Passage) -> TimeExpression | None:
    """The later month, quarter or year that is held to one: *$9 billion in 2025, up 5 percent from 2024*."""
    if time.grain not in _ALIKE or time.part or time.period is None:
        return None
    for other in (*here.times, *running_times(here, passage)[::-1]):
        is_alike = other.grain == time.grain and other.role == "at" and not other.part
        if is_alike and other.period and other.period.start > time.period.end:
            return other
    return None


def _months_back(time: TimeExpression, here: Surroundings, passage: Passage) -> Period | None:
    """The months up to the one that a text is about: *in November … Over the past 12 months*."""
    words = here.sentence.lowers[time.first : time.last]
    if words[-1] != "months" or words[0] not in BACK or time.period is None or here.today is None:
        return None
    month = next((t.period for t in running_times(here, passage)[::-1] if t.grain == "month"), None)
    if month is None:
        return None
    count = (here.today.year - time.period.start.year) * 12 + here.today.month - time.period.start.month
    return cal.months(month.end.year, month.end.month - count + 1, count)


def _last_unit(time: TimeExpression, figure: Figure) -> Period | None:
    """The time of what goes on: of a longer one its last month, where a figure is a change by the month."""
    months = _UNITS.get(figure.basis) if figure.basis else None
    if months is None or time.period is None or time.grain != "stretch":
        return time.period
    end = time.period.end
    return cal.months(end.year, end.month - months + 1, months)


def _lasts(time: TimeExpression, here: Surroundings, figure: Figure) -> bool:
    """Whether a figure has been so since the time of what its sentence told first.

    *In 2001 the bank took up a goal, which has kept inflation at 4 percent.*
    """
    if time.role != "at" or not time.dated or time.last > figure.first or figure.modality is not ACTUAL:
        return False
    return tense.has_lasted(here.sentence, time.last, figure.first)


def _is_base(time: TimeExpression, here: Surroundings, figure: Figure) -> bool:
    """Whether a time is that of the level a change is told from (*2 points below its level in 2019*)."""
    if figure.measure is not CHANGE or figure.basis is not Basis.SINCE or time.role != "at":
        return False
    words = here.sentence.lowers  # *below its level in May*, *below their May highs*
    if "pre" in words[figure.last : time.first]:
        return False  # *above pre-war levels in May*
    return not _LEVELS.isdisjoint(words[figure.last : time.first] + words[time.last : time.last + 1])


def _up_to_later(time: TimeExpression, here: Surroundings, passage: Passage, figure: Figure) -> Period | None:
    """The days of a change from a time to a later one that is told, too."""
    if later := _later_alike(time, here, passage):
        return later.period
    end = time.period.end if time.period and time.part else None
    own = [t.period for t in here.times if t.last <= figure.first and t.role == "at" and t.period]
    if end is None or not any(period.start > end for period in own):
        return None
    return _from_base(time, here, figure)  # *By the end of June it had 9, up 2 from the end of May*


def _from_base(time: TimeExpression, here: Surroundings, figure: Figure) -> Period | None:
    """From that time to the one that the sentence tells of before the figure, else to the present."""
    until = [t.period for t in here.times if t.last <= figure.first and t.role == "at" and t.period]
    end = until[-1].end if until else here.today
    return cal.days(time.period.start, end) if time.period and end else None
