"""Times with a place in the calendar: years, decades, months, days, quarters, halves and seasons."""

import re
from datetime import date

from extraction.claims.context import calendar as cal
from extraction.claims.context.time_cursor import Cursor, TimeExpression
from extraction.claims.context.time_words import (
    BEFORE_MONTH,
    BEFORE_YEAR,
    CURRENCY,
    DOUBTFUL_MONTHS,
    MONTHS,
    NOT_A_YEAR,
    ORDINALS,
    PARTS,
    RANGE_WORDS,
    WEEKDAYS,
)
from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.signs import ORDINAL_ENDS
from extraction.model import Period

_SHORT = re.compile(r"\d{1,2}")
_ISO_DAY = re.compile(r"((?:1[5-9]|20|21)\d\d)-(\d\d)-(\d\d)(?!\d)")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_SPLIT_YEAR = re.compile(r"[-–/](\d\d(?:\d\d)?)(?![\d-])")
# Halves and quarters near these are of a match.
_MATCH = frozenset(
    {"scored", "scoring", "touchdown", "touchdowns", "yards", "halftime", "rebounds", "remaining"}
    | {"outscored", "outrebounded", "assists", "turnovers", "possession", "fouls"}
)
# *had 14 points in the fourth quarter*, unless they are those of an index.
_POINTS = frozenset({"points"})
_INDEXED = frozenset({"percentage", "basis", "index", "average", "stocks", "shares"})
_NEAR_MATCH, _TO_POINTS = 12, 4
_RESULTS = frozenset(
    {"profit", "profits", "earnings", "results", "revenue", "sales", "income", "loss", "net"}
)
_BONDS = frozenset({"bond", "bonds", "note", "notes", "gilt", "bund", "issue", "maturity", "paper"})
_WHICH_YEAR = {"this": 0, "current": 0, "last": -1, "next": 1}
_TERM_BEGINS = 9  # September
_CONTRACTS = frozenset({"futures", "contract", "contracts", "delivery"})
_DECADE = re.compile(r"['’]?s\b")


class CalendarTimes(Cursor):
    """Reads absolute times, and those that lack only their year."""

    def year(self, i: int, floor: int) -> TimeExpression | None:
        """Read 2012, the 1990s, 2012-13, fiscal 2024, 2025-08-29."""
        year = self.year_at(i)
        if year is None:
            return None
        text, at = self.sentence.text, self.sentence.ends[i]
        if (iso := _ISO_DAY.match(text, self.sentence.starts[i])) and self.word(i + 1) == "-":
            return TimeExpression(i, i + 5, cal.day(year, int(iso[2]), int(iso[3])), "day", dated=True)
        if self.word(i - 1) in CURRENCY:
            return None
        if year % 10 == 0 and _DECADE.match(text, at):
            plural = text[at] == "s"
            if plural or self.word(i - 1) in ("the", "early", "late"):
                last = min(i + (2 if plural else 3), len(self.words))
                return TimeExpression(i, last, cal.years(year, year + 9), "decade", dated=True)
        return self._single_year(i, floor, year) if self._is_year(i) else None

    def _single_year(self, i: int, floor: int, year: int) -> TimeExpression:
        split = _SPLIT_YEAR.match(self.sentence.text, self.sentence.ends[i])
        if split and self.word(i + 1) in ("-", "–", "/"):
            to = int(split[1]) if len(split[1]) == 4 else year - year % 100 + int(split[1])
            if year < to <= year + 60:
                return TimeExpression(i, i + 3, cal.years(year, to), "year", dated=True)
        first = i
        if self.word(first - 1) == "year" and self.word(first - 2) in ("fiscal", "calendar", "full", "the"):
            first -= 1
        if self.word(first - 1) in ("fiscal", "fy", "calendar"):
            first -= 1
        last = i + 3 if self.words[i + 1 : i + 3] == ["'", "s"] else i + 1  # *2009's fourth quarter*
        return TimeExpression(max(first, floor), last, cal.years(year), "year", dated=True)

    def _is_year(self, i: int) -> bool:
        """Tell a year from a count of some thousands."""
        after, before, number = self.word(i + 1), self.word(i - 1), int(self.words[i])
        is_name = before == "the" and after in _BONDS  # *the 2015 bond*
        if is_name or after in NOT_A_YEAR or (after == "-" and self.word(i + 2).isalpha()):
            return False
        counted = after.endswith("s") and after.isalpha()
        if i == 0 or before in BEFORE_YEAR or before in MONTHS or before in PARTS or before == ".":
            return not counted or before not in ("of", "to", "the", "and", "from") or self._is_recent(number)
        if not after or not after[0].isalpha():
            return 1900 <= number <= 2100
        if not counted:
            return 1950 <= number <= 2050
        return self._is_recent(number)

    def _is_recent(self, number: int) -> bool:
        return self.today is not None and abs(number - self.today.year) <= 8 and number % 100 != 0

    def school_year(self, i: int, floor: int) -> TimeExpression | None:
        """Read last school year: from September to June."""
        shift = _WHICH_YEAR.get(self.word(i - 2))
        if shift is None or self.today is None or i - 2 < floor:
            return None
        is_summer = _TERM_BEGINS - 2 <= self.today.month < _TERM_BEGINS  # between one that ended and the next
        began = self.today.year - (self.today.month < _TERM_BEGINS) + shift + is_summer
        return TimeExpression(i - 2, i + 1, cal.months(began, _TERM_BEGINS, 10), "stretch")

    def slashed(self, i: int, floor: int) -> TimeExpression | None:
        """Read 29/08/2025 and 08/29/2025; where both parts could be the month, no day is told."""
        match = _SLASHED.match(self.sentence.text, self.sentence.starts[i - 1]) if i > floor else None
        if not match:
            return None
        month, number, year = int(match[1]), int(match[2]), int(match[3])
        if month > 12:
            month, number = number, month
        is_open = number <= 12 and number != month
        return TimeExpression(
            i - 1, i + 4, None if is_open else cal.day(year, month, number), "day", dated=True
        )

    def month(self, i: int, floor: int, month: int) -> TimeExpression | None:  # noqa: PLR0911 - rules
        """Read May, May 2025, May 7, 7 May 2025, June 24-25."""
        w, before = self.words[i], self.word(i - 1)
        if not self.tokens[i][0].isupper():
            return None
        j = i + 2 if self.word(i + 1) == "." and len(w) <= 4 else i + 1
        number, first, last = (0, i, j) if w.endswith("'s") else self._day_of_month(i, j, floor)
        year, last = self.year_after(last if number else j)
        year = year or self._year_of_range(last, month)
        if w.removesuffix("'s") in DOUBTFUL_MONTHS and not (number or year or self._is_month(i)):
            return None
        if not (number or year) and not _CONTRACTS.isdisjoint(self.words[i + 1 : i + 4]):
            return None  # *December corn futures*
        if number:
            if first > floor and self.word(first - 1) in WEEKDAYS:
                first -= 1
            return self._day(first, last, year, month, number)
        if not year and first > floor and before in ("last", "next", "this", "past"):
            first -= 1
            if before == "last" and self.today and month == self.today.month:
                return TimeExpression(first, last, cal.months(self.today.year - 1, month, 1), "month")
        ahead = before == "next"
        if self.word(j) == "quarter" and before not in RANGE_WORDS:  # *the June quarter*
            return self.months_of(
                first, j + 1, year=year, months=(month - 2, 3), grain="quarter", ahead=ahead
            )
        months = (month, 1)
        return self.months_of(first, last, year=year, months=months, grain="month", ahead=ahead)

    def _is_month(self, i: int) -> bool:
        """Whether a name that is a word, too, is that of a month: *in May*, *May sales*, *May and June*."""
        if self.word(i - 1) in BEFORE_MONTH:
            return True
        after, then = self.word(i + 1), self.word(i + 2)
        if after in ("and", "-", "–") and then in MONTHS and self.tokens[i + 2][0].isupper():
            return True
        if i:
            named = self.tokens[i - 1][0].isupper() or word_tag(self.words[i - 1]) in "azN"
            return not named and (self.words[i] == "may" or not _is_capital(self.tokens[i + 1 : i + 2]))
        return after.endswith("s") and word_tag(after) in "nyU"

    def _year_of_range(self, j: int, month: int) -> int | None:
        """The year of a range or list that is written at its end only (*October and November 2024*)."""
        end = MONTHS.get(self.word(j + 1), 0) if self.word(j) in (*RANGE_WORDS, "and") else 0
        if not end:
            return None
        k = j + 3 if self.word(j + 2) == "." else j + 2
        year, _ = self.year_after(k + 1 if self._day_at(k) else k)
        return year - (month > end) if year else None

    def _day_of_month(self, i: int, j: int, floor: int) -> tuple[int, int, int]:
        """The day (0: none), first and last token of a month's name with its day, after or before it."""
        if number := self._day_at(j):
            return number, i, j + (2 if self.word(j + 1) in ORDINAL_ENDS else 1)
        k = i - 2 if self.word(i - 1) == "of" else i - 1
        if self.word(k) in ORDINAL_ENDS:
            k -= 1
        number = self._day_at(k) if k >= floor else 0
        if number and self.word(k - 1) not in CURRENCY and (k == i - 1 or self.word(k + 1) in ORDINAL_ENDS):
            return number, k, j
        return 0, i, j

    def _day_at(self, i: int) -> int:
        w = self.word(i)
        if not (w.isascii() and _SHORT.fullmatch(w)) or not 1 <= int(w) <= 31:
            return 0
        after, then = self.word(i + 1), self.word(i + 2)
        if after in NOT_A_YEAR or after in (":", "basis", "percentage"):
            return 0
        return 0 if after == "-" and then.isalpha() and then not in MONTHS else int(w)

    def _day(self, first: int, last: int, year: int | None, month: int, number: int) -> TimeExpression:
        """A day of a month, or a few days of it (June 24-25); without a year the nearest that fits."""
        until = self._day_at(last + 1) if not year and self.word(last) in (*RANGE_WORDS, "and") else 0
        if until > number:
            year, last = self.year_after(last + 2)
        dated = year is not None
        if year is None and self.today:
            year = self._year_of_day(first, month, number)
        found = cal.day(year, month, number) if year else None
        if found and year and until > number and (end := cal.day(year, month, until)):
            found = Period(found.start, end.end)
        coming = None
        if not dated and found and self.today and found.start < self.today:
            coming = cal.day(found.start.year + 1, month, number)
        return TimeExpression(first, last, found, "day", dated=dated, ahead=coming)

    def _year_of_day(self, first: int, month: int, number: int) -> int:
        """The year of a day without one: that of the last such day, if that is not almost a year ago."""
        today = self.today or date.min
        if (month, number) == (today.month, today.day):
            return today.year
        is_behind = (month, number) < (today.month, today.day)
        if self.looks_ahead(first):
            return today.year + is_behind
        is_soon = 0 <= month - today.month <= 2
        return today.year if is_behind or is_soon else today.year - 1

    def _is_of_match(self, first: int, last: int) -> bool:
        """Whether a half or quarter at the tokens `[first, last)` is one of a match."""
        near = self.words[max(0, first - _NEAR_MATCH) : last + _NEAR_MATCH]
        return not _MATCH.isdisjoint(near) or (
            not _POINTS.isdisjoint(self.words[max(0, first - _TO_POINTS) : first])
            and _INDEXED.isdisjoint(self.words)
        )

    def ordinal_part(self, i: int, floor: int, base: str) -> TimeExpression | None:
        """Read the first half, the third quarter of 2009, 2009's fourth quarter."""
        k, ordinal = self._ordinal_before(i)
        if base == "quarter" and self.word(k) == "holiday":
            ordinal = 4
        if ordinal is None or k < floor:
            return None
        if self.word(i + 1) in ("-", "to", "over") and (end := self._repeated(k, i)):
            return TimeExpression(k, end, None, "span", role="basis")
        size = 6 if base == "half" else 3
        after = self.word(i + 1)
        # *Last quarter* is the one before this, *the last quarter of 2009* the fourth.
        if ordinal > 12 // size or (self.word(k) == "last" and size == 3 and after != "of"):
            return None
        year, last = self.year_after(i + 1)
        of_something = base == "half" and after == "of" and self.word(i + 2) not in ("the", "fiscal")
        if year is None and (of_something or self._is_of_match(k, last)):
            return None
        if year is None and self.word(k - 1) == "fiscal" and base == "quarter":
            return TimeExpression(k - 1, last, self._fiscal_quarter(), base)
        first = (12 // size if ordinal < 0 else ordinal) * size - size + 1
        return self.months_of(k, last, year=year, months=(first, size), grain=base)

    def _ordinal_before(self, i: int) -> tuple[int, int | None]:
        """The first token of the ordinal before token `i`, and its number: *third*, *3rd*, *first-*."""
        k = i - 2 if self.word(i - 1) == "-" else i - 1
        if self.word(k) in ORDINAL_ENDS:
            return k - 1, ORDINALS.get(self.word(k - 1) + self.word(k))
        return k, ORDINALS.get(self.word(k))

    def quarterly(self, i: int) -> TimeExpression | None:
        """Read quarterly profit: of the quarter that ended last, of which results are told."""
        if _RESULTS.isdisjoint(self.words[i + 1 : i + 3]) or self.looks_ahead(i):
            return None
        return TimeExpression(i, i + 1, self._fiscal_quarter(), "stretch")

    def _fiscal_quarter(self) -> Period | None:
        """The quarter of which results are told: whatever its number, the one that ended last."""
        today = self.today
        return cal.months(today.year, (today.month - 1) // 3 * 3 - 2, 3) if today else None

    def _repeated(self, k: int, i: int) -> int:
        """The end of *fourth quarter to fourth quarter*, which tells a basis and no time; else 0."""
        near = range(i + 1, min(i + 7, len(self.words)))
        other = next((j for j in near if self.words[j] == self.words[i]), 0)
        return other + 1 if other and self.words[k] in self.words[i + 1 : other] else 0

    def coded_part(self, i: int, floor: int, size: int) -> TimeExpression | None:
        """Read Q3 2022, 3Q22, H1."""
        starts, ends = self.sentence.starts, self.sentence.ends
        joined = i + 1 < len(self.words) and starts[i + 1] == ends[i]
        leads = i > floor and ends[i - 1] == starts[i] and self.word(i - 1) in ("1", "2", "3", "4")
        number = self.word(i - 1) if leads else self.word(i + 1) if joined else ""
        if number not in ("1", "2", "3", "4") or int(number) * size > 12 or not self.tokens[i].isupper():
            return None
        first, last = (i - 1, i + 1) if leads else (i, i + 2)
        year, last = self.year_after(last)
        if leads and joined and year is None and len(self.word(last)) == 2 and self.word(last).isdecimal():
            year, last = 2000 + int(self.word(last)), last + 1
        months = (int(number) * size - size + 1, size)
        return self.months_of(first, last, year=year, months=months, grain="quarter" if size == 3 else "half")

    def coded_year(self, i: int) -> TimeExpression | None:
        """Read FY2024 and FY24."""
        number = self.word(i + 1)
        if len(number) == 2 and number.isdecimal():
            return TimeExpression(i, i + 2, cal.years(2000 + int(number)), "year", dated=True)
        found = self.year(i + 1, i + 1) if self.year_at(i + 1) else None
        if found:
            found.first = i
        return found

    def season(self, i: int, base: str) -> TimeExpression | None:
        """Read summer 2024, this winter, in the spring; *fall* alone is a verb too often."""
        before = self.word(i - 1)
        year, last = self.year_after(i + 1)
        named = before in ("this", "last", "next", "past")
        led = before == "the" and self.word(i - 2) in ("in", "during", "of", "by", "since")
        placed = (led or before in ("in", "by", "since")) and base != "fall"
        if not (year or named or placed):
            return None
        months = (cal.SEASONS[base], 3)
        first = i - 1 if named and not year else i
        found = self.months_of(first, last, year=year, months=months, grain="quarter", ahead=before == "next")
        is_now = found.period is not None and self.today is not None and self.today <= found.period.end
        if before in ("last", "past") and is_now and not year:  # told in the same season of the next year
            found.period = cal.shift_months(found.period, -12)
        return found


def _is_capital(tokens: list[str]) -> bool:
    return bool(tokens) and tokens[0][0].isupper()
