"""Times told from the day of publication (*last year*, *in the past two years*) or from another time."""

from extraction.claims.context import calendar as cal
from extraction.claims.context.stretches import Stretches
from extraction.claims.context.tense import is_past
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_words import (
    BACK,
    FUTURE,
    NO_WEEKDAY_AFTER,
    ONWARD,
    ORDINALS,
    PARTS,
    SAME,
    UNIT_DAYS,
    UNIT_MONTHS,
    UNITS,
    VAGUE,
    WEEKDAYS,
    WILL,
)
from extraction.claims.words.signs import ORDINAL_ENDS
from extraction.claims.words.tags import tags
from extraction.model import Period

_RESULTS_UNTIL = 4  # the month up to which results of the last year are told
_ENDED = frozenset({"ended", "finished", "closed", "exited"})
_CLOSING = 7  # days before the end of a year in which it may be told how it ended
_REPORTED = frozenset({"week", "month", "quarter", "half", "year"})
_FISCAL = frozenset({"fiscal", "financial", "calendar"})
_PROMISES = frozenset({"promised", "promises", "pledged", "pledges", "vowed", "vows", "agreed", "agrees"})
_CLAUSE = 16  # tokens
_TOLD_BEFORE = 20  # tokens from a year that is written to *a year later*
_A_YEAR_AGO = (["a", "year", "ago"], ["one", "year", "ago"])
_ENDS, _ELLIPSIS = frozenset({".", ",", ";", ")", ""}), 14  # what follows a *next* without a noun
_BEFORE_VAGUE = frozenset({"past", "last", "the", "in", "next", "coming", "over", "for", "during"})


class RelativeTimes(Stretches):
    """Reads relative times; those told from a time named elsewhere get a role or a shift, and no period."""

    def weekday(self, i: int, floor: int) -> TimeExpression | None:
        """Read on Tuesday: the last such day not after publication or, looking ahead, the next one."""
        before = self.word(i - 1)
        if not self.tokens[i][0].isupper() or before in NO_WEEKDAY_AFTER:
            return None
        ahead = before in ("next", "this") or (before not in ("last", "past") and self.looks_ahead(i))
        first = i - 1 if before in ("last", "next", "this", "past") and i > floor else i
        if self.today is None:
            return TimeExpression(first, i + 1, None, "day")
        number = WEEKDAYS[self.words[i]]
        found = cal.weekday(self.today, number, ahead=ahead)
        will = not WILL.isdisjoint(self.words[max(0, i - _CLAUSE) : i])  # *It will rise to 5 on Friday*
        coming = cal.weekday(self.today, number, ahead=True) if will and not ahead else None
        return TimeExpression(first, i + 1, found, "day", ahead=coming)

    def to_date(self, first: int, last: int) -> TimeExpression:
        """Read year to date."""
        found = cal.days(self.today.replace(month=1, day=1), self.today) if self.today else None
        return TimeExpression(first, last, found, "span")

    def year_end(self, first: int, last: int) -> TimeExpression:
        """Read year-end, year-end 2024."""
        year, last = self.year_after(last)
        dated = year is not None
        if year is None and self.today:
            ahead = self.looks_ahead(first) or self.word(first - 1) == "by"
            year = self.today.year if ahead else self.today.year - 1
        coming = cal.day(self.today.year, 12, 31) if self.today and not dated else None
        found = cal.day(year, 12, 31) if year else None
        return TimeExpression(first, last, found, "day", dated=dated, ahead=coming)

    def vague(self, i: int, floor: int) -> TimeExpression | None:
        """Read over the medium term, in the longer run: a time that no one can date."""
        k = i - 2 if self.word(i - 1) == "-" else i - 1
        if k < floor or self.word(k) not in ("medium", "near", "long", "longer", "short", "shorter"):
            return None
        if k < i - 1 and tags(self.sentence)[i + 1 : i + 2] in ("n", "N", "a"):
            return None  # *a rise in short-term rates*
        return TimeExpression(k, i + 1, None, "span") if self.word(k - 1) in ("the", "over", "in") else None

    def period(self, i: int, floor: int) -> TimeExpression | None:
        """Read the same period a year earlier, over this period, the intermeeting period."""
        before = self.word(i - 1)
        if i == floor:
            return None
        if before == "this" and self.word(i) == "time" and (found := self._this_time(i)):
            return found
        if before in SAME and (found := self.same(i, floor)):
            return found
        if before in ("same", "this", "that") and self.word(i - 2) in ("over", "in", "during", "the", "for"):
            return TimeExpression(i - 1, i + 1, None, "span", role="anaphor")
        if before != "intermeeting":
            return None
        # Its start is not named: what happened over it is told as of its end.
        return TimeExpression(i - 1, i + 1, cal.days(self.today) if self.today else None, "span")

    def _this_time(self, i: int) -> TimeExpression | None:
        """Read this time last year: the day a year before publication."""
        behind = self.words[i + 1 : i + 4]
        last = i + 3 if behind[:2] == ["last", "year"] else i + 4 if behind in _A_YEAR_AGO else 0
        if not last:
            return None
        when = cal.add_months(self.today, -12) if self.today else None
        return TimeExpression(i - 1, last, cal.days(when) if when else None, "day", role="ago")

    def same(self, i: int, floor: int) -> TimeExpression | None:
        """Read the same quarter a year earlier: a year before the figure's own time."""
        j = i + 1
        if self.word(j) in ("of", "in"):
            j += 1
        if self.word(j) in ("last", "the", "a", "one", "previous", "prior"):
            j += 1
        if self.word(j) == "year":
            j += 2 if self.word(j + 1) in ("ago", "earlier", "before") else 1
            return TimeExpression(max(i - 1, floor), j, None, "span", role="versus", shift=-12)
        year = self.year_at(j)
        if year is None:
            return None
        return TimeExpression(max(i - 1, floor), j + 1, cal.years(year), "year", role="same", dated=True)

    def unit(self, i: int, floor: int, unit: str) -> TimeExpression | None:  # noqa: PLR0911 - a table of rules
        """Read this year, the past two years, 12 months through March, five years ago, year to date."""
        if unit == "century" and self.word(i - 1) in ORDINAL_ENDS and i - 2 >= floor:
            return self._century(i)
        k = i - 2 if self.word(i - 1) == "-" else i - 1
        if self.words[i] == "year" and k >= floor and self.word(k) in ("full", "half"):
            if self.word(k) == "full":
                return self._full_year(k, i + 1)
            return self.ended(i, k, "quarter", 2) or self._half_year(k, i + 1)
        after = self.words[i + 1 : i + 5]
        if self.words[i] == "year" and after[:1] == ["-"]:
            if after[1:2] == ["end"]:
                return self.year_end(i, i + 3)
            if after == ["-", "to", "-", "date"]:
                return self.to_date(i, i + 5)
            is_ago = after[1:2] in (["ago"], ["earlier"])
            return TimeExpression(i, i + 3, None, "span", role="versus", shift=-12) if is_ago else None
        if self.words[i] == "year" and after[:2] == ["to", "date"]:
            return self.to_date(i, i + 3)
        k = i - 2 if self.word(i - 1) in _FISCAL and i - 2 >= floor else i - 1
        count = self.count_at(k) if k >= floor else None
        vague = self.word(k) in VAGUE
        if count is not None or vague:
            k -= 1
            if (vague and self.word(k) == "a") or (count == 2 and self.word(k) == "of"):
                k -= 1
        elif self.word(k) == "of" and self.word(k - 1) == "couple":
            count, k = 2, k - 3
        k = max(k, floor - 1)
        return self._vaguely(i, k, floor) if vague else self._measured(i, k, floor, unit=unit, count=count)

    def next_one(self, i: int) -> TimeExpression | None:
        """Read *2 percent this year and 3 next*: the unit is that of the time named before."""
        if self.word(i + 1) not in _ENDS:
            return None
        start = max(0, i - _ELLIPSIS)
        for k in range(i - 2, start, -1):
            if self.words[k] == "this" and self.words[k + 1] in UNITS:
                unit = UNITS[self.words[k + 1]]
                return TimeExpression(i, i + 1, self._whole(unit, 1), unit)
        return None

    def _full_year(self, first: int, last: int) -> TimeExpression:
        """Read full-year profit: of the year that is over while its results are told, else of this one."""
        year, last = self.year_after(last)
        if year is not None or self.today is None:
            return TimeExpression(
                first, last, cal.years(year) if year else None, "year", dated=year is not None
            )
        this = self.today.year
        is_over = self.today.month <= _RESULTS_UNTIL and not self.looks_ahead(first)
        return TimeExpression(first, last, cal.years(this - is_over), "year", ahead=cal.years(this))

    def _half_year(self, first: int, last: int) -> TimeExpression | None:
        """Read half-year profit: of the half that ended last."""
        if self.word(first - 1) not in ORDINALS and self.word(first + 1) != "-":
            return None  # *a half year*
        today = self.today
        found = cal.months(today.year, 1 if today.month > 6 else -5, 6) if today else None
        return TimeExpression(first, last, found, "half")

    def _century(self, i: int) -> TimeExpression | None:
        """The 19th century: 1801 to 1900."""
        number = self.count_at(i - 2)
        found = cal.years(100 * number - 99, 100 * number) if number and number < 22 else None
        return TimeExpression(i - 2, i + 1, found, "century", dated=True) if found else None

    def _vaguely(self, i: int, k: int, floor: int) -> TimeExpression | None:
        """A few years ago, in recent months: a time is told, but not which."""
        if self.word(i + 1) in ("ago", "earlier"):
            return TimeExpression(max(k + 1, floor), i + 2, None, "span")
        placed = k >= floor and self.word(k) in _BEFORE_VAGUE
        return TimeExpression(k, i + 1, None, "span") if placed else None

    def _measured(self, i: int, k: int, floor: int, *, unit: str, count: int | None) -> TimeExpression | None:
        """A unit with its count, or without; `k` is the token before them."""
        after, first = self.word(i + 1), max(k + 1, floor)
        det = self.word(k) if k >= floor else ""
        is_before = (count, det, after) == (None, "the", "before") and self.word(i + 2) in _ENDS
        if is_before or (count is not None and after in ("ago", "earlier", "before", "previously")):
            return self._ago(k if is_before else first, i + 2, unit, count or 1)
        if det not in ("each", "per", "a", "an") and (ended := self.ended(i, first, unit, count or 1)):
            return ended
        if det in ("in", "within") and count and count > 1 and unit in ("year", "month"):
            ahead = self._is_to_do(k)
            return self._beside(k, i + 1, unit, count, ahead=ahead) if ahead or self._has_done(k) else None
        if count and (
            part := self.first_or_last(k, i + 1, unit, count) or self._later(first, i, unit, count)
        ):
            return part
        if det in BACK or det in ONWARD:
            return self._beside(k, i + 1, unit, count)
        return self._determined(i, k, floor, unit=unit, det=det, counted=count is not None)

    def _determined(
        self, i: int, k: int, floor: int, *, unit: str, det: str, counted: bool
    ) -> TimeExpression | None:
        """This year, the same quarter, for the month."""
        if det in ("this", "current"):
            return self._this(k, i + 1, unit)
        if det in SAME:
            return self.same(i, floor)
        if (
            det == "that"
            and not counted
            and unit in UNIT_MONTHS
            and self.word(k - 1) in ("in", "for", "during")
        ):
            return TimeExpression(k, i + 1, None, unit, role="anaphor")
        if det == "the" and not counted and self.words[i] == unit:
            return self._the(k, i + 1, unit)
        return None

    def _is_to_do(self, k: int) -> bool:
        """Whether *in four years* tells how long something is to take (*plans to cut 9 in four years*)."""
        before = self.words[max(0, k - 12) : k]
        if "to" not in before:
            return False
        lead = before[: len(before) - before[::-1].index("to")]
        return any(w in FUTURE or w in _PROMISES for w in lead)

    def _has_done(self, k: int) -> bool:
        """Whether *in four years* tells how long something took that is done."""
        before = set(self.words[max(0, k - 12) : k])
        if before & {"time", "most", "worst", "best", "will", "would"}:
            return False
        return not before.isdisjoint({"has", "have", "having", "had"})

    def _ago(self, first: int, last: int, unit: str, count: int) -> TimeExpression:
        """Five years ago; *a year earlier* is told from another time."""
        months, days = UNIT_MONTHS.get(unit, 0) * count, UNIT_DAYS.get(unit, 0) * count
        if self.word(last - 1) != "ago":
            return TimeExpression(first, last, None, "span", role="versus", shift=-months, shift_days=-days)
        when = None
        if self.today:
            when = cal.add_months(self.today, -months) if months else cal.add_days(self.today, -days)
        found = cal.days(when) if when else None
        if when and (count > 1 or unit == "decade") and unit in ("year", "decade"):
            found = cal.years(when.year)
        elif when and count > 1 and unit == "month":
            found = cal.months(when.year, when.month, 1)
        shift = -12 if count == 1 and unit == "year" else 0
        return TimeExpression(first, last, found, "day", role="ago", shift=shift)

    def _later(self, first: int, i: int, unit: str, count: int) -> TimeExpression | None:
        """Read *in 2026 and a year later*: told from the time before it, whose year is written."""
        months = UNIT_MONTHS.get(unit, 0) * count
        is_told = any(self.year_at(j) for j in range(max(0, first - _TOLD_BEFORE), first))
        if not months or not is_told or self.word(i + 1) != "later":
            return None
        return TimeExpression(first, i + 2, None, "span", role="prior", shift=months)

    def _beside(
        self, k: int, last: int, unit: str, count: int | None, *, ahead: bool = False
    ) -> TimeExpression:
        """Last year, the past year, the next five years; *the previous year* is told from another time."""
        det = self.word(k)
        sign = 1 if ahead or det in ONWARD else -1
        if count is None and det in ("previous", "prior", "preceding"):
            if unit in UNIT_DAYS:
                return TimeExpression(k, last, self._whole(unit, sign), unit)
            return TimeExpression(k, last, None, unit, role="prior", shift=-UNIT_MONTHS[unit])
        if count is None and det in ("last", "next") and self.word(k - 1) != "the" and unit != "century":
            return TimeExpression(k, last, self._whole(unit, sign), unit)
        is_vague = count is None and self.words[last - 1] != unit
        if self.today is None or unit == "century" or is_vague:
            return TimeExpression(k, last, None, "span")
        n = (count or 1) * sign
        months, days = UNIT_MONTHS.get(unit, 0) * n, UNIT_DAYS.get(unit, 0) * n
        when = cal.add_months(self.today, months) if months else cal.add_days(self.today, days)
        return TimeExpression(k, last, cal.days(when, self.today) if when else None, "span")

    def _whole(self, unit: str, shift: int) -> Period | None:
        """The calendar unit of the day of publication, or the one `shift` units from it."""
        if self.today is None:
            return None
        if unit in UNIT_DAYS:
            day = cal.add_days(self.today, UNIT_DAYS[unit] * shift)
            return (cal.week(day) if unit == "week" else cal.days(day)) if day else None
        size = UNIT_MONTHS[unit]
        if size >= 120:
            span = size // 12
            start = self.today.year - self.today.year % span + shift * span
            return cal.years(start, start + span - 1)
        first = (self.today.month - 1) // size * size + 1
        return cal.months(self.today.year, first + shift * size, size)

    def _this(self, k: int, last: int, unit: str) -> TimeExpression:
        """Read this year, the current quarter."""
        return TimeExpression(k, last, self._whole(unit, 0), unit)

    def _the(self, k: int, last: int, unit: str) -> TimeExpression | None:
        """For the week, the end of the year; for the month: told from the time named before."""
        before = self.word(k - 1)
        if before in ("of", "in") and self.word(k - 2) in PARTS:
            this = self._whole(unit, 0)
            # *held 9 t at the end of the quarter*
            is_over = PARTS[self.word(k - 2)] == "end" and unit in _REPORTED
            if is_over and is_past(self.sentence, k, last) and not self.looks_ahead(k):
                return TimeExpression(k, last, self._whole(unit, -1), unit, ahead=this)
            return TimeExpression(k, last, this, unit)
        if before in _ENDED and unit in _REPORTED - {"week"}:
            return self._closed(k, last, unit)
        if unit == "week":
            found = cal.trading_week(self.today) if self.today else None
            return TimeExpression(k, last, found, "week") if before in ("for", "on") else None
        if before == "on" and unit in ("month", "quarter"):
            return TimeExpression(k, last, None, unit, role="basis")  # *fell by 9 on the quarter*
        placed = before in ("for", "in") or (before in ("during", "of", "over") and unit != "year")
        return TimeExpression(k, last, None, unit, role="anaphor") if placed and unit in UNIT_MONTHS else None

    def _closed(self, k: int, last: int, unit: str) -> TimeExpression:
        """The last day of the year in *ended the year with 9 shops*; all of it in *5 percent lower*."""
        coming = cal.add_days(self.today, _CLOSING) if self.today else None
        this = self._whole(unit, 0)
        is_over = this is not None and coming is not None and coming >= this.end
        found = TimeExpression(k, last, this if is_over else self._whole(unit, -1), unit)
        if self.word(last) in ("with", "at"):
            found.part = "end"
            found.period = cal.part(found.period, found.part)
        return found
