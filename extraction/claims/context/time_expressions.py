"""Time expressions of a sentence, resolved with the day on which its document was published.

Each expression is first read by itself, from the word that gives it away (a month's name, *quarter*, a year's
four digits); then *early*, *the end of* and the like are taken in, neighbours are joined to ranges, and the
preposition says how the time bears on a figure.
"""

from datetime import date
from itertools import pairwise

from extraction.claims.context import calendar as cal
from extraction.claims.context.open_times import cut_at_today
from extraction.claims.context.relative_times import RelativeTimes
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_words import (
    MONTHS,
    ORDINALS,
    PARTS,
    RANGE_WORDS,
    TODAY,
    TRIGGERS,
    UNITS,
    WEEKDAYS,
    is_superlative,
)
from extraction.claims.words import wordlist
from extraction.claims.words.remembered import remembered, where
from extraction.claims.words.tokens import Sentence
from extraction.model import Period

_OUTDOES = frozenset({"than", "versus", "vs", "against", "above", "below", "matching"}) | {
    verb + "ing" for verb in ("outpac", "exceed", "surpass", "topp", "beat")
}
_COMPARING = frozenset({"after", "from", "than", "compared", "versus", "following"})
_STRETCHING = frozenset({"past", "last", "next", "coming", "following"})
_QUOTED, _HELD_TO = frozenset({"close", "closing"}), frozenset({"to", "over", "from", "on", "above", "below"})
_LEADS = frozenset({"the", "in", "of", "about", "its", "their", "just", "only", "at", "that"})
_TO_LEFT_OUT = 12  # tokens from *the third quarter* to *the second*
_IN = frozenset({"in", "for", "during", "from"})
_BEHIND_ALONE = frozenset({"", ".", ",", ";", "and", "but", ")"})
_AS_EARLY = frozenset({"late", "early", "recently"})
_WERE = frozenset({"is", "are", "was", "were", "be", "been", "arrived", "ran", "running"})
_SCHOOLS = frozenset({"school", "academic"})
_NTH = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
_WHICH = frozenset({"the", "its", "their"})
_RUNS = frozenset({"runs", "run", "lasts", "continues", "running"})
# *The highest since 1981* tells a record, and not from when on anything has changed.
_TO_RECORD = 8  # tokens
_BETWEEN = 5  # tokens from *between* to the first time of *between the peak in May and June*
_CHANGES = wordlist.words("increase rise gain growth jump decline drop decrease improvement fall more")


@remembered
def _may_tell_time(word: str) -> bool:
    return word in TRIGGERS or (len(word) == 4 and word.isdigit())


def read_times(sentence: Sentence, today: date | None) -> list[TimeExpression]:
    """Find the time expressions of a sentence, in order and without overlap."""
    words = sentence.lowers
    places = where(_may_tell_time, words)
    if not places:
        return []
    reader = _Reader(sentence, today)
    found: list[TimeExpression] = []
    done = 0
    for i in places:
        core = reader.read(i, done) if i >= done else None
        if core is None:
            continue
        reader.widen(core, done)
        if not (found and _merge(found[-1], core, words)):
            found.append(core)
        done = found[-1].last
    ends = (*(core.first for core in found[1:]), len(words))
    found = [t for core, end in zip(found, ends, strict=False) for t in (core, *reader.left_out(core, end))]
    for core in found:
        core.role = reader.role(core)
        cut_at_today(core, words, today)
    # *the highest since April, from 9 percent in March*: what a record is told from is no time of a figure
    for before, core in pairwise(t for t in found if t.role != "basis"):
        _put_before(before, core, words)
    return found


def _put_before(before: TimeExpression, core: TimeExpression, words: list[str]) -> None:
    """Put a time that is compared with before the other (*in the first quarter, after 3 in the fourth*)."""
    if core.dated or core.grain != before.grain or core.grain not in ("month", "quarter", "half"):
        return
    if before.period is None or core.period is None or core.period.start <= before.period.start:
        return
    if not _COMPARING.isdisjoint(words[max(before.last, core.first - 8) : core.first]):
        core.period = cal.shift_months(core.period, -12)


class _Reader(RelativeTimes):
    """Reads one expression after the other."""

    def read(self, i: int, floor: int) -> TimeExpression | None:  # noqa: PLR0911 - a table of rules
        """Read the expression that token `i` gives away."""
        w = self.words[i]
        base = w.removesuffix("'s")
        if base in MONTHS:
            return self.month(i, floor, MONTHS[base])
        if base in ("half", "quarter") and (found := self.ended_part(i, floor, base)):
            return found
        if w == "year" and self.word(i - 1) in _SCHOOLS and (found := self.school_year(i, floor)):
            return found
        if w in UNITS:
            return self.unit(i, floor, UNITS[w])
        if w in WEEKDAYS:
            return self.weekday(i, floor)
        if w in TODAY:
            when = cal.add_days(self.today, TODAY[w]) if self.today else None
            return TimeExpression(i, i + 1, cal.days(when) if when else None, "day")
        if base in cal.SEASONS:
            return self.season(i, base)
        return self.year(i, floor) if w.isdigit() else self._coded(i, floor, w)

    def _coded(self, i: int, floor: int, w: str) -> TimeExpression | None:  # noqa: PLR0911 - a table of rules
        """Times that a letter, a sign or a general noun gives away."""
        if w == "/":
            return self.slashed(i, floor)
        if w in ("q", "h"):
            return self.coded_part(i, floor, 3 if w == "q" else 6)
        if w == "fy":
            return self.coded_year(i)
        if w == "ytd":
            return self.to_date(i, i + 1)
        if w == "yearend":
            return self.year_end(i, i + 1)
        if w in ("term", "run"):
            return self.vague(i, floor)
        if w == "quarterly":
            return self.quarterly(i)
        if w == "next":
            return self.next_one(i)
        return self.period(i, floor) if w in ("time", "period") else None

    def widen(self, core: TimeExpression, floor: int) -> None:
        """Take in *early*, *mid-*, *the end of* before an expression."""
        k = core.first - 1
        link = self.word(k)
        if link in ("-", "–"):
            k -= 1
            fits = self.word(k) in ("mid", "end", "early", "late")
        elif link in ("of", "in", "the"):
            k -= 2 if link == "the" and self.word(k - 1) in ("of", "in") else 1
            # *Early in 2024* and *the end of 2024*, but *to end in 2024*.
            fits = (self.word(k) in ("early", "late")) == (self.word(k + 1) == "in")
            # *Flights were late in 2024*
            fits = fits and not (self.word(k + 1) == "in" and self.word(k - 1) in _WERE)
        else:
            fits = link in ("early", "late", "mid")
        if not fits or k < floor or self.word(k) not in PARTS:
            return
        core.part = PARTS[self.word(k)]
        core.period = cal.part(core.period, core.part)
        core.ahead = cal.part(core.ahead, core.part)
        core.first = k - 1 if self.word(k - 1) == "the" and k > floor else k

    def left_out(self, core: TimeExpression, end: int) -> list[TimeExpression]:
        """Read *in the second* behind *in the third quarter*, up to the token `end`: the noun is left out."""
        size = {"quarter": 3, "half": 6}.get(core.grain)
        if size is None or core.period is None or core.part:
            return []
        for i in range(core.last, min(core.last + _TO_LEFT_OUT, end)):
            if self.words[i] in ".;":
                break
            part = ORDINALS.get(self.words[i], 0)
            is_alone = self.word(i - 1) == "the" and self.word(i + 1) in _BEHIND_ALONE
            if part and part * size <= 12 and is_alone and self.word(i - 2) in _IN:
                period = cal.months(core.period.start.year, 1 + (part - 1) * size, size)
                return [TimeExpression(i - 1, i + 1, period, core.grain, dated=core.dated)]
        return []

    def role(self, core: TimeExpression) -> str:
        """Tell by the words before an expression how it bears on a figure."""
        if core.role in ("versus", "prior", "anaphor", "basis", "ago", "same"):
            return core.role
        k = core.first - 1
        while k > core.first - 4 and self.word(k) in _LEADS:
            k -= 1
        if self.word(core.last) in _QUOTED and self.word(k) in _HELD_TO:
            return "basis"  # *a premium to Monday's closing price*
        role = self._preposition(k)
        i = core.first
        if core.grain == "year" and self.word(i - 1) == "on":
            return "from"  # *up 5 percent on 2024*
        if core.dated and self.word(i - 1) in ("in", "of") and self.word(i - 3) == "same":
            return "versus"  # *up 9 percent on the same weekend in 2025*
        if core.role == "joined":
            return role if role in ("before", "versus") else "at"
        lead = self.words[max(0, core.first - 7) : core.first]
        if role is None and "since" in lead and {",", "and"}.isdisjoint(lead[lead.index("since") :]):
            role = "since"
        return "basis" if role == "since" and self._is_of_record(core.first) else role or core.role

    def _is_of_record(self, i: int) -> bool:
        """Whether a superlative stands before the *since* of the time at token `i`, in its clause."""
        start = max(0, i - 2 * _TO_RECORD)
        since = i - 1 - self.words[start:i][::-1].index("since")
        lead = self.words[max(0, since - _TO_RECORD) : since]
        if "," in lead:
            lead = lead[len(lead) - lead[::-1].index(",") :]
        # *the eighth increase since June*
        is_counted = any(w in _WHICH and nth in _NTH for w, nth in pairwise(lead))
        return is_counted or any(is_superlative(w) for w in lead)

    def _preposition(self, k: int) -> str | None:
        """The role that the word at `k` gives to the time behind it."""
        w, before = self.word(k), self.word(k - 1)
        if w in ("since", "from", "before"):
            return w
        is_apart = w in ("behind", "ahead")  # *5 percent ahead of 2025*
        if w in ("through", "until", "till") and before in _RUNS:
            return "through"
        if w in ("until", "till", "beyond"):
            return "before"
        if w in _OUTDOES or (w in ("with", "to") and before == "compared"):
            return "versus"
        # *Twice as much as a decade ago*, but *as late as 1970*.
        is_as = w == "as" and self.word(k + 1) != "of" and before not in _AS_EARLY
        is_during = self.word(k + 1) == "the" and self.word(k + 2) in _STRETCHING  # *over the past two years*
        if is_as or (w == "over" and before in _CHANGES and not is_during):
            return "versus"  # *an increase over 2009*
        compared = w in ("was", "were", "been") and not {"than", "where"}.isdisjoint(
            self.words[max(0, k - 3) : k]
        )
        return "from" if compared else "basis" if is_apart else None


def _merge(before: TimeExpression, core: TimeExpression, words: list[str]) -> bool:
    """Join an expression to the one before it where both make one: 1998 to 2001, July and August 2009."""
    gap = words[before.last : core.first][:4]
    if gap == ["-", "to", "-"]:  # *the April-to-June quarter*
        gap = ["to"]
    if gap and gap[-1] == "the":
        gap = gap[:-1]
    if len(gap) > 1 or before.is_shifted or core.is_shifted:
        return False
    if not gap or gap == [","]:
        return _combine(before, core)
    lead = words[before.first - 1] if before.first else ""
    lead = "between" if "between" in words[max(0, before.first - _BETWEEN) : before.first] else lead
    ranged = gap[0] in RANGE_WORDS and (lead in ("from", "between") or before.grain == core.grain)
    listed = gap[0] == "and" and (lead == "between" or before.grain == core.grain != "span")
    if lead == "since" or not (ranged or listed):
        return False
    if before.period and core.period:
        if before.period.start > core.period.end and core.ahead:
            core.period = core.ahead
        start = before.period.start
        if core.dated and not before.dated:
            start = _same_year(before.period, core.period) or start
        if start > core.period.end:
            return False
        coming = before.ahead or before.period
        before.ahead = cal.days(coming.start, core.ahead.end) if core.ahead else None
        before.period = Period(start, core.period.end)
    else:
        before.period = before.ahead = None
    before.last, before.role, before.dated = core.last, "joined", core.dated
    return True


def _same_year(first: Period, last: Period) -> date | None:
    """The start of a range whose year is written at its end only."""
    year = last.start.year - (first.start.month > last.start.month)
    found = cal.day(year, first.start.month, first.start.day)
    return found.start if found else None


def _combine(before: TimeExpression, core: TimeExpression) -> bool:
    """One time in two pieces: Tuesday, Jan. 20; 2009 first quarter; the fourth quarter last year."""
    if before.grain == "day" and core.grain == "day" and not before.dated:
        before.period, before.last, before.dated = core.period, core.last, core.dated
        return True
    if before.grain != "year" or core.grain not in ("quarter", "half", "month") or core.dated:
        return False
    if before.period is None or core.period is None:
        return False
    shift = 12 * (before.period.start.year - core.period.start.year)
    before.period = cal.shift_months(core.period, shift)
    before.last, before.grain = core.last, core.grain
    return True
