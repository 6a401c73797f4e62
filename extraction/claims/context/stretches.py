"""Stretches of the calendar: so many months up to a time or from it on, the first nine months of a year."""

from datetime import date

from extraction.claims.context import calendar as cal
from extraction.claims.context.calendar_times import CalendarTimes
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_words import DOUBTFUL_MONTHS, FUTURE, MONTHS, UNIT_DAYS, UNIT_MONTHS
from extraction.model import Period

_UP_TO = frozenset({"ended", "ending", "ends", "through", "to", "until", "till", "up"})
_STARTING = frozenset({"starts", "starting", "started", "begins", "beginning", "began"})
_CLOSING = frozenset({"last", "final", "closing"})
_SOON = 31  # days


class Stretches(CalendarTimes):
    """Reads so many units of the calendar that are told by their end, their start or their year."""

    def ended_part(self, i: int, floor: int, base: str) -> TimeExpression | None:
        """Read the fourth quarter ended January 31: whatever its number, it ends there."""
        found = self.ordinal_part(i, floor, base)
        if found is None or found.dated or self.word(found.last) not in ("ended", "ending"):
            return found
        return self.ended(found.last - 1, found.first, "quarter", 1 if base == "quarter" else 2) or found

    def ended(self, i: int, first: int, unit: str, count: int) -> TimeExpression | None:
        """12 months through March, the year that starts in July: so many units up to or from a time."""
        j = i + 2 if self.word(i + 1) == "," and self.word(i + 2) == "which" else i + 1
        j += self.word(j) in ("that", "which")
        link = self.word(j)
        if link not in _UP_TO and link not in _STARTING:
            return None
        j += 1
        while self.word(j) in ("in", "on", "to", "the", "end", "of", "early", "mid", "late"):
            j += 1
        if self.word(j + 1) == "quarter" and (part := self.ordinal_part(j + 1, j, "quarter")):
            turned = _until if link in _UP_TO else _onward
            return TimeExpression(
                first, part.last, turned(part.period, unit, count), "stretch", dated=part.dated
            )
        j += self.word(j) == "last" and self.word(j + 1) in MONTHS
        day, is_day = j, self.word(j).isdecimal() and self.word(j + 1) in MONTHS  # *the 13 weeks to 29 June*
        j += is_day
        base = self.word(j).removesuffix("'s")
        if base not in MONTHS or not self.tokens[j][0].isupper():
            return None
        end = self.month(j, day, MONTHS[base])
        if end and not end.dated and (self._is_coming(i) or link in ("starts", "begins")):
            end = self.months_of(j, end.last, year=None, months=(MONTHS[base], 1), grain="month", ahead=True)
        if end is None and base in DOUBTFUL_MONTHS:
            end = self.months_of(j, j + 1, year=None, months=(MONTHS[base], 1), grain="month")
        if end is None:
            return None
        turned = _until if link in _UP_TO else _onward
        return TimeExpression(first, end.last, turned(end.period, unit, count), "stretch", dated=end.dated)

    def _is_coming(self, i: int) -> bool:
        """Whether *the quarter ending in April* is one that lies ahead."""
        lead = self.words[max(0, i - 20) : i]
        return self.word(i + 1) == "ending" and not FUTURE.isdisjoint(lead)

    def first_or_last(self, k: int, last: int, unit: str, count: int) -> TimeExpression | None:
        """Read the first nine months, the last two quarters of 2026."""
        det = self.word(k)
        if det == "first" and unit in ("week", "month", "quarter"):
            return self._first(k, last, unit, count)
        is_closing = det in _CLOSING and unit in ("month", "quarter") and self.word(last) == "of"
        return self._closing(k, last, count * UNIT_MONTHS[unit]) if is_closing else None

    def _first(self, k: int, last: int, unit: str, count: int) -> TimeExpression | None:
        """Read the first nine months, the first three weeks of 2026."""
        year, last = self.year_after(last)
        if unit != "week":
            months = (1, count * UNIT_MONTHS[unit])
            found = self.months_of(k, last, year=year, months=months, grain="stretch")
            is_open = found.period and self.today and (found.period.end - self.today).days > _SOON
            if is_open and not found.dated and not self.looks_ahead(k):  # of the year that is over
                found.ahead, found.period = found.period, cal.shift_months(found.period, -12)
            return found
        new_year = cal.day(year, 1, 1) if year else None
        end = cal.add_days(new_year.start, 7 * count - 1) if new_year else None
        weeks = Period(new_year.start, end) if new_year and end else None
        return TimeExpression(k, last, weeks, "stretch", dated=True) if weeks else None

    def _closing(self, k: int, last: int, months: int) -> TimeExpression | None:
        """Read the last three months of 2012, the final two quarters of last year."""
        year, end = self.year_after(last)
        if year is None or months > 12:
            return None
        if self.today and self.word(end - 2) == "the" and not self.looks_ahead(k):
            year -= self.today < date(year, 13 - months, 1)  # *of the year* that is over
        return self.months_of(k, end, year=year, months=(13 - months, months), grain="stretch")


def _until(end: Period | None, unit: str, count: int) -> Period | None:
    """So many units up to and with a time."""
    if end is None:
        return None
    after = cal.add_days(end.end, 1)
    days = UNIT_DAYS.get(unit, 0) * count
    start = cal.add_days(end.end, 1 - days) if days else None
    if not days and after:
        start = cal.add_months(after, -UNIT_MONTHS[unit] * count)
    return Period(start, end.end) if start else None


def _onward(start: Period | None, unit: str, count: int) -> Period | None:
    """So many months, quarters or years from the start of a time on."""
    after = cal.add_months(start.start, UNIT_MONTHS.get(unit, 0) * count) if start else None
    end = cal.add_days(after, -1) if after else None
    return Period(start.start, end) if start and end and end > start.start else None
