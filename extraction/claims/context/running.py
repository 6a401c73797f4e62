"""The running time of a paragraph: the one that a sentence without a time goes on about."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from extraction.claims.context import calendar as cal
from extraction.claims.context.figure import Figure
from extraction.claims.context.figure_kinds import COMMODITIES
from extraction.claims.context.other_times import (
    LEADS_COMPARED,
    is_in_aside,
    is_in_fronted_clause,
    is_when_said,
)
from extraction.claims.context.surroundings import Passage, Surroundings
from extraction.claims.context.tense import OUTLOOKS, is_past
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_words import FUTURE
from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.model import Modality

_TRADED = wordlist.words(
    "shares stock stocks futures crude brent bitcoin dow nasdaq nikkei ftse dollar euro yen sterling",
    "pound yuan ruble rouble rupee lira peso rand krona forint zloty baht ringgit rupiah shekel",
    "treasuries yield yields gdrs adrs kospi sensex nifty dax cac topix stoxx bovespa ibovespa kosdaq",
)
_NOT_TRADED = wordlist.words(
    "price outstanding buyback buybacks sales earnings exports imports output production inventories",
    "stockpiles demand supply consumption shipments reserves profit profits revenue income loss losses",
    "orders spending",
)
_MARKET = wordlist.words("shares stocks volatility")
_EARLIER = 6  # times of a sentence that are looked at, and how many tokens behind one tell its tense
_BACK = 6  # sentences
_NEAR = 10
_COMPARED = wordlist.words("from with than versus against")
_BEATING = wordlist.words("beating topping surpassing exceeding matching")
_OF_RECORD = wordlist.words("of set in from high low hit reached seen")
_MONTHS = {"month": 1, "quarter": 3}
_TENSE = 14
_OUTLOOK, _RELATIVE = 3, 4  # tokens; *a stadium that opened in 1991*
_TO_PAST, _TO_AFTER = 5, 6  # tokens
_RECENT, _WEEK = 200, 7  # days


def running_times(here: Surroundings, passage: Passage) -> list[TimeExpression]:
    """The times of the sentence before in the paragraph, or of the last that has any; the latest comes last.

    What a text goes on about is the latest time (*It grew in 2022, after a fall in 2021*), also where the
    sentence between tells of the month or quarter before.
    """
    asides: list[TimeExpression] = []
    nearest: list[TimeExpression] = []
    for other in passage.before(here, _BACK):
        told = [t for t in other.times[-_EARLIER:] if _is_running(t, other.sentence, here.today)]
        found = sorted([t for t in told if not is_in_aside(t, other.sentence)], key=_end)
        asides = asides or told
        if found and not nearest:
            nearest = found
        elif found and _goes_on(found[-1], nearest[-1]):
            return [*nearest, found[-1]]
    return nearest or sorted(asides, key=_end)


def _goes_on(main: TimeExpression, between: TimeExpression) -> bool:
    """Whether a time named before is still that of the text, though another was told between."""
    if main.period is None or between.period is None or main.grain not in ("month", "quarter"):
        return False
    if between.grain in ("stretch", "year"):  # *up 2 percent in May. In the year to May …*
        return main.period.end == between.period.end
    return (
        main.grain == between.grain and cal.shift_months(main.period, -_MONTHS[main.grain]) == between.period
    )


def _end(time: TimeExpression) -> tuple[date, date]:
    """The order of times: of two that end together the shorter comes last."""
    return (time.period.end, time.period.start) if time.period else (date.min, date.min)


def _is_before(time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a day tells what went before: *slipped 64 cents, after settling higher on Tuesday*."""
    lead = words[max(0, time.first - _TO_AFTER) : time.first]
    return time.grain == "day" and any(
        word == "after" and then.endswith("ing") for word, then in pairwise(lead)
    )


def _is_running(time: TimeExpression, sentence: Sentence, today: date | None) -> bool:
    """Whether a time goes on to hold for the next sentence: one of the past that its main clause names."""
    words = sentence.lowers
    if time.role != "at" or time.period is None or time.grain == "span" or is_when_said(time, sentence):
        return False
    is_over = today is None or time.period.end <= today
    if not is_over and (time.period.start > (today or time.period.start) or not _is_told(time, sentence)):
        return False
    if is_in_fronted_clause(time, words, len(words)) or _is_held_to(time, words) or _is_before(time, words):
        return False
    behind = words[time.last : time.last + _OUTLOOK]
    if not OUTLOOKS.isdisjoint(behind) or "revised" in behind:
        return False  # *raised its full-year profit forecast*, *growth for 2010 was revised up*
    is_aside = time.dated and "w" in tags(sentence)[max(0, time.first - _RELATIVE) : time.first]
    return not is_aside and not _is_of_past_perfect(time, words)


def _is_told(time: TimeExpression, sentence: Sentence) -> bool:
    """Whether a sentence tells what has happened in a time that is not over: *fell this year*."""
    if not FUTURE.isdisjoint(sentence.lowers[max(0, time.first - _TENSE) : time.first]):
        return False
    return is_past(sentence, time.first, time.last)


def _is_held_to(time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a time is that of a record or of a level that another is held to: *down from 5 last year*."""
    lead = words[max(0, time.first - _NEAR) : time.first]
    if any(w == "record" and (then in _OF_RECORD or not then[0].isalpha()) for w, then in pairwise(lead)):
        return True  # *topping the record of 9 set in May*, *hit a record $9 in May*; not *record sales*
    beaten = next((i for i, w in enumerate(lead) if w in _BEATING), len(lead))
    if any(w[0].isdigit() for w in lead[beaten:]):
        return True  # *beating the 20 won in 1994*
    leads = (i for i, w in enumerate(lead) if w in _COMPARED and i and lead[i - 1] in LEADS_COMPARED)
    is_told = time.dated or time.part == "late"
    led = next(leads, lead.index("from") if is_told and "from" in lead else len(lead))
    return any(w[0].isdigit() for w in lead[led:])


def _is_of_past_perfect(time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a time is that of what had gone before the rest (*in May it had fallen*)."""
    lead = words[max(0, time.first - _TO_PAST) : time.first]
    if any(w == "had" and after == "been" for w, after in pairwise(lead)):
        return True  # *The index had been 37 in January*
    behind = words[time.last : time.last + _TENSE]
    return any(w == "had" and after.endswith(("ed", "en")) for w, after in pairwise(behind))


def is_left(time: TimeExpression, here: Surroundings, figure: Figure) -> bool:
    """Whether a time is that of results just told, and the figure one of the markets' reaction."""
    is_foreseen = figure.modality is Modality.FORECAST
    if time.period is None or here.today is None or is_foreseen:
        return False
    days = (here.today - time.period.end).days
    if time.grain in ("day", "week") and days <= _WEEK:
        return False
    return (days < _RECENT or not time.dated) and _is_of_markets(here.sentence.lowers, figure)


def _is_of_markets(words: Sequence[str], figure: Figure) -> bool:
    """Whether a figure is one of trading: *shares of Acme*, *Brent crude*, *gold*, *wheat futures*."""
    low, high = figure.subject
    named = words[low:high]
    if not _NOT_TRADED.isdisjoint(named):
        return False
    if not _TRADED.isdisjoint(named):
        return "market" not in named
    if not _MARKET.isdisjoint(words[: figure.first]):
        return True  # *Financial shares led the decline, with Acme off 7 percent*
    return not COMMODITIES.isdisjoint(named) and (high - low == 1 or named[-1] in ("prices", "price"))
