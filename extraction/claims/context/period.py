"""The time a figure is about: which of the times around it is its own, and which days that is.

What follows the figure directly comes first, then what its subject names, then what stands before it in
the clause; other figures and clause boundaries keep a time away. A figure in the past tense without a
time takes the running time of its paragraph. With no time at all it is of the day of publication, but
for forecasts and hypotheses, which are of no day.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from extraction.claims.context.figure import Figure
from extraction.claims.context.other_times import (
    SUBORDINATE,
    is_compared,
    is_in_aside,
    is_in_fronted_clause,
    is_no_time_of,
)
from extraction.claims.context.tense import IRREGULAR_PASTS, OUTLOOKS
from extraction.claims.context.time_cursor import TimeExpression, is_genitive
from extraction.claims.context.time_words import FUTURE
from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.model import Measure, Modality

_NEAR = 4  # expressions on each side that are weighed
_FAR = 60
_TO_WHEN = 5  # tokens
_MOVE = 10  # tokens from *from* to the time of where a movement began
_TOO_FAR_AFTER, _TOO_FAR_BEFORE, _FAR_AFTER = 15.0, 15.0, 24.0
_BREAKS = frozenset(
    {";", ":", "while", "whereas", "but", "although", "though", "compared", "versus", "—", "“"}
)
THINKS = frozenset({"thought", "believed", "judged", "saw", "expected", "anticipated", "felt"})
_AFTER = frozenset({"after", "following"})
_MOVES = wordlist.words(
    """gain gains rise rises increase increases jump jumps surge growth decline declines drop drops fall falls
    decrease decreases dip dips slump loss losses"""
)
_ONCE = frozenset({"when", "once", "after"})
_BEGINNING = frozenset({"beginning", "starting", "effective"})
_CONTRASTS = frozenset({"while", "whereas", "though", "although"})
_ASIDE = re.compile(r",g|w|^[^,]*,e")
_VERB = re.compile(r"[mv]")
# *will cut 9 jobs and warned that in May*, *cut 9 jobs and said it could cut more in May*
_SAID_THAT = re.compile(r"c[ve](?:s|[danNz]{0,3}[rnN]b?[mv])")
_LATER_CLAUSE = re.compile(r"s[^,s]*[nNr][mve]")  # *rose 5 percent after it was sold in May*
_NEXT_DEED = re.compile(r"cb?[ve][dz]")  # *cut 9 jobs and raised its outlook for next year*
_MAIN_VERB = re.compile(r",b?[vm]")  # *Acme, whose sales fell 5 percent, plans to close by May*
_TO_DO = re.compile(r"tb?v")  # *voted 6-3 to close it by 2028*
_NEW_SUBJECT = re.compile(
    r",c[danNz]{1,5}[mve]"
)  # *rose to 9 from 8, and the bank raised its full-year goal*
_SET = re.compile(r"ne[p]$")  # *cost 5 euros, a third over the budget set in 2019*
_RECORDED = frozenset({"set", "reached", "hit", "recorded", "touched", "seen"})
_EXTREMES = frozenset({"record", "peak", "high", "low", "trough"})
_NOUN_OF, _TO_OF = re.compile(r"[anN]{1,3}o"), 4  # tokens
_NEXT_VERB = re.compile(r"cb?r?b?[mv]")
_NEW_CLAUSE = re.compile(r",s[^,]*[mv][^,]*$")  # *after a fall in May, as it is shipped to*
_PARTS_CLAUSES = re.compile(r"[mvwse,]")
_PRONOUNS = frozenset({"that", "who", "which"})
_RELATIVE = frozenset("nNdaezrvepbm")
_PERFECT, _SINCE = frozenset({"has", "have", "had"}), 8  # tokens from *since* to its time
_WHEN = frozenset(
    {"in", "during", "for", "on", "at", "by", "since", "until", "through", "before", "after", "of"}
)
_OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
_SERIES_ENDS = frozenset(
    {",", "to", "or", "and", "but", "(", ")", "in", "for", "during", "from", "on", "by", "at", ";", "last"}
    | {"after", "as", "when", "because", "while", "before", "following", "since"}
)
_ANNUAL_RATE = frozenset({"annual", "annualized", "yearly", "rate", "pace"})
_AIMS = frozenset({"aims", "plans", "hopes", "wants", "intends"})
_YEARLY = frozenset({"year", "season", "period", "quarter", "school", "fiscal", "financial"})


def nearest(
    times: Sequence[TimeExpression], sentence: Sentence, numbers: Sequence[int], figure: Figure
) -> TimeExpression | None:
    """Choose the expression of a sentence that tells a figure's time, if any does."""
    at = bisect_left(times, figure.first, key=lambda t: t.first)
    best, best_cost = None, 1e9
    for time in times[max(0, at - _NEAR) : at + _NEAR]:
        if _names_noun(time, sentence, figure.first) or _is_measured(time, sentence, figure.last):
            cost = 0.5
        elif _names_subject(time, sentence, figure) or _is_when(time, sentence, figure):
            cost = 1.0
        elif is_no_time_of(figure, time, sentence):
            continue
        else:
            cost = _cost(time, sentence, numbers, figure)
        if cost < best_cost:
            best, best_cost = time, cost
    return best


def _cost(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    """How far a time is from a figure, in tokens and obstacles; 1e9 where they do not belong together."""
    if time.first > figure.last + _FAR or time.last < figure.first - _FAR:
        return 1e9
    if (time.first < figure.last and figure.first < time.last) or _is_right_beside(time, sentence, figure):
        return 0.0
    if _labels(time, sentence.lowers) and figure.first <= time.last + 1:
        return 2.0 if figure.first > time.last else 1e9
    if _is_of_record(time, sentence.lowers, figure):
        return 0.0
    side = _cost_after if time.first >= figure.last else _cost_before
    cost = side(time, sentence, numbers, figure)
    cost += {"from": 3.0, "ago": 3.0, "prior": 3.0, "anaphor": 6.0}.get(time.role, 0.0)
    cost += 14.0 if is_attribute(time, sentence) else 0.0
    return cost if cost <= (_TOO_FAR_AFTER if time.first >= figure.last else _TOO_FAR_BEFORE) else 1e9


def _names_subject(time: TimeExpression, sentence: Sentence, figure: Figure) -> bool:
    """Whether a time says which of its kind the subject is: *January sales*, *over 2024 sales of 5 t*."""
    low, high = figure.subject
    if not low < high or time.first >= high or time.last < low:
        return False
    return time.role != "from" if time.last > low else not _is_fronted(time, sentence)


def _names_noun(time: TimeExpression, sentence: Sentence, number: int) -> bool:
    """Whether a time says which a noun is that the number is of: *second-half growth of 5 percent*."""
    is_near = time.last < number <= time.last + _TO_OF
    return is_near and _NOUN_OF.fullmatch(tags(sentence), time.last, number) is not None


def _is_measured(time: TimeExpression, sentence: Sentence, last: int) -> bool:
    """Whether a change is told to be over a time: *growth of 5 percent, measured from 2023 to 2024*."""
    return time.first > last and "measured" in sentence.lowers[max(last, time.first - 4) : time.first]


def _is_when(time: TimeExpression, sentence: Sentence, figure: Figure) -> bool:
    """Whether a clause with *when* tells a figure of a time: *the most since 1991, when 468 people fell*."""
    behind = sentence.lowers[time.last : figure.first]
    return behind[:2] == [",", "when"] and len(behind) <= _TO_WHEN


def _is_fronted(time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a preposition makes a time one of its own before the noun: *in January sales rose*."""
    before = time.first - 1
    if before > 0 and tags(sentence)[before] == "d":
        before -= 1
    if before < 0 or tags(sentence)[before] not in "po":
        return False
    return sentence.lowers[before] in _WHEN or before == 0 or sentence.lowers[before - 1] == ","


def _is_right_beside(time: TimeExpression, sentence: Sentence, figure: Figure) -> bool:
    """Whether nothing comes between a figure and a time that is told from that of another figure."""
    if time.role == "versus" or (time.role == "ago" and time.shift and is_compared(sentence, figure, time)):
        return True
    return time.last == figure.first and is_genitive(time, sentence.lowers)


def _labels(time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a time is that of the figure behind its colon: *sales of 5 t (2022: 4 t)*."""
    return words[time.last : time.last + 1] == [":"] and words[max(0, time.first - 1)] == "("


def _cost_after(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    after = _after_series(sentence.lowers, figure.last, time.first)
    gap = sentence.lowers[after : time.first]
    others = between(numbers, after, time.first)
    if time.role == "from" and others and figure.measure is not Measure.CHANGE:
        return 1e9  # *Prices in 20 cities fell 2 percent from November*
    is_base = figure.measure is Measure.CHANGE and gap[:1] == ["from"] and gap[-1] == "of" and not others
    is_change_since = time.role == "since" and figure.measure is not Measure.CHANGE
    following = numbers[(at := bisect_left(numbers, time.last)) : at + 1]
    # *first-half growth of 3 percent and second-half growth of 5*
    is_of_next = not time.is_shifted and any(_names_noun(time, sentence, number) for number in following)
    if ";" in gap or is_of_next or is_base or (others and is_change_since):
        return 1e9  # *36 percent approve, down 5 points since June*
    cost = len(gap) + 5.0 * others
    cost += sum(7.0 if w in _BREAKS else 2.0 if w == "," else 0.0 for w in gap)
    line = tags(sentence)[after : time.first]
    if figure.unit == "1" and not THINKS.isdisjoint(gap[:1]):
        return 1e9  # *four members thought that rates should rise in 2016*
    is_relative = bool(gap) and gap[0] in _PRONOUNS and set(line[1:]) <= _RELATIVE
    if is_relative and not others and OUTLOOKS.isdisjoint(gap):
        return min(cost, 1.0)  # *the 9 plants that Acme closed in May*
    cost += 9.0 * (_ASIDE.search(line) is not None) + 6.0 * (",c" in line)
    if (
        _SAID_THAT.search(tags(sentence), figure.last, time.first)
        or _NEXT_DEED.search(line)
        or _MAIN_VERB.search(line)
        or any(w in ("and", "but") and then in FUTURE for w, then in pairwise(gap))
        or (figure.modality is Modality.ACTUAL and gap[-1:] == ["by"] and _TO_DO.search(line))
        or (figure.modality is Modality.ACTUAL and not _AIMS.isdisjoint(gap))  # *has 300, which it aims to*
        or (time.role == "at" and _LATER_CLAUSE.search(line) and not _is_coming(figure, gap))
        or (others and _NEXT_VERB.search(line))
        or _NEW_SUBJECT.search(line)
        or (others and _SET.search(line) and gap[-1:] == ["in"])
    ):
        return 1e9  # *has 310 people and will hire 200 more this year*
    # A sentence's one time may stand far behind, as long as nothing parts the two; a date set for the future
    # holds for all that is planned.
    is_due = bool(gap) and gap[-1] == "by" and figure.modality in (Modality.TARGET, Modality.FORECAST)
    is_close = cost <= _FAR_AFTER and ("," not in gap or is_due) and "w" not in line
    is_last = len(gap) < 2 * _TOO_FAR_AFTER and _PARTS_CLAUSES.search(line) is None
    return min(cost, _TOO_FAR_AFTER) if is_close or is_last else cost


def _is_of_record(time: TimeExpression, words: Sequence[str], figure: Figure) -> bool:
    """Whether a time is when a record was set: *above the record of 31 million set in 2019*."""
    gap = words[figure.last : time.first]
    is_set = bool(gap) and gap[0] in _RECORDED and gap[1:] in ([], ["in"], ["on"], ["last"])
    return is_set and not _EXTREMES.isdisjoint(words[max(0, figure.first - _TO_OF) : figure.first])


def _is_coming(figure: Figure, gap: Sequence[str]) -> bool:
    """Whether what is yet to be is told to be so once something is: *will hold 9 t when it opens in May*."""
    return figure.modality in (Modality.FORECAST, Modality.TARGET) and not _ONCE.isdisjoint(gap)


def _after_series(words: Sequence[str], at: int, end: int) -> int:
    """The token behind the level and the equivalents that go with a figure: *5 percent to $9, or 2 euros*."""
    while at < end and words[at] in _ANNUAL_RATE:
        at += 1  # *a 5 percent annual rate, or by $9*
    while at < end:
        i = at + 1 if words[at] == "," else at
        if i >= end or words[i] not in ("to", "or", "("):
            break
        number = next((k for k in range(i + 1, min(i + 4, end)) if words[k][0].isdigit()), end)
        if number == end:
            break
        at = next((k for k in range(number + 1, min(number + 6, end)) if words[k] in _SERIES_ENDS), end)
        if at < end and (words[at] == ")" or (words[at] == "," and words[i] == "or")):
            at += 1
    return min(at, end)


def _cost_before(time: TimeExpression, sentence: Sentence, numbers: Sequence[int], figure: Figure) -> float:
    words = sentence.lowers
    gap = words[time.last : figure.first]
    breaks = sum(w in _BREAKS for w in gap)
    is_fronted = is_in_fronted_clause(time, words, figure.first)
    if figure.is_standing or (is_fronted and not _opens_perfect(words, time, figure)):
        return 1e9
    # *agreed that, beginning in May, it would*
    opens = not _BEGINNING.isdisjoint(words[max(0, time.first - 2) : time.first])
    if time.role != "through" and "," in gap and not opens and is_in_aside(time, sentence):
        return 1e9
    if (
        time.role in ("since", "from")
        and time.first > 3
        and not _opens_perfect(words, time, figure)
        and _VERB.search(tags(sentence), time.last, figure.first)
    ):
        return 1e9
    parted = _NEW_CLAUSE.search(tags(sentence), time.last, figure.first)
    if (
        parted
        and not _is_past(sentence, parted.start(), figure.first)
        and words[parted.start() + 1] not in SUBORDINATE
    ):
        return 1e9
    reach = max(0, time.first - 7)
    lead = words[reach : time.first]
    if "," in lead:
        reach = time.first - lead[::-1].index(",")
    owned = between(numbers, reach, time.first) and _BREAKS.isdisjoint(words[reach : time.first])
    led = words[max(0, time.first - _MOVE) : time.first]
    is_former = "from" in led or (gap[:1] == [","] and "after" in led)
    # *grew fast in May, after a fall in April, and the rate sank to 4 percent*
    is_earlier = gap[:1] == [","] and _is_of_earlier_move(led)
    if is_earlier or (owned and gap[:1] in (["to"], [","]) and is_former):
        return 1e9  # *from 58 percent in 1996 to 71*, *to 9 from 5 in 1996, above forecasts of 8*
    # *a cut in June and 55 basis points of easing by May*
    joined = 2.0 if gap[:1] == ["and"] else 0.0
    weight = 3.0 if not _CONTRASTS.isdisjoint(gap) else 6.0
    return 2.0 + min(len(gap), 12) / 3 + len(gap) / 100 + weight * breaks + (5.0 if owned else 0.0) + joined


def _is_of_earlier_move(lead: Sequence[str]) -> bool:
    """Whether the words before a time tell of what went before: *after smaller gains in April*."""
    if _AFTER.isdisjoint(lead):
        return False
    return not _MOVES.isdisjoint(lead[max(i for i, word in enumerate(lead) if word in _AFTER) :])


def _is_past(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a clause is in the past like the one before it: *fell in May, as exports rose 5 percent*."""
    line = tags(sentence)
    return any(
        sentence.lowers[i] in IRREGULAR_PASTS and line[i] == "v" and line[i - 1] != "m"
        for i in range(first, last)
    )


def _opens_perfect(words: Sequence[str], time: TimeExpression, figure: Figure) -> bool:
    """Whether *since* opens the clause of what has been so: *Since it began in 1996, banks have filed 9*."""
    lead = words[max(0, time.first - _SINCE) : time.first]
    if "since" not in lead or _PERFECT.isdisjoint(words[time.last : figure.first]):
        return False
    at = time.first - lead[::-1].index("since") - 1
    return at == 0 or words[at - 1] == ","


def is_attribute(time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a time only tells which (*the November 10, 2025 explosion*, *his 2026 address*)."""
    if time.first == 0 or time.part or time.role == "since":
        return False
    if time.grain == "month" and sentence.lowers[time.first - 1] in _OWNERS:
        return time.first != 2 and time.role != "from"  # *In its May survey, 5 percent*
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
