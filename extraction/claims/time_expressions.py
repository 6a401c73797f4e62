"""Time expressions of a sentence, resolved with the day on which its document was published.

Each expression is first read by itself (`_Reader`), from the word that gives it away (a month's name, *quarter*,
a year's four digits); then neighbours are joined to ranges, and the preposition says how it bears on a figure.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from extraction.claims import calendar as cal
from extraction.claims.time_words import (
    BEFORE_MONTH,
    BEFORE_YEAR,
    COUNTS,
    CURRENCY,
    DOUBTFUL_MONTHS,
    FUTURE,
    MONTHS,
    NOT_A_YEAR,
    ORDINALS,
    PARTS,
    RANGE_WORDS,
    TODAY,
    TRIGGERS,
    UNIT_DAYS,
    UNIT_MONTHS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)
from extraction.claims.tokens import Sentence
from extraction.model import Period

_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_SHORT = re.compile(r"\d{1,2}")
_SPLIT_YEAR = re.compile(r"[-–/](\d\d(?:\d\d)?)(?![\d-])")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_DECADE = re.compile(r"['’]?s\b")
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_OUTDOES = frozenset({"outpacing", "outpaced", "exceeding", "surpassing", "topping", "beating", "matching", "above", "below"})
_LOOK_BACK, _LOOK_AHEAD = 8, 8


@dataclass(slots=True)
class TimeExpression:
    """A stretch of a sentence that names a time.

    Attributes:
        first, last: its tokens, half-open.
        period: the days it names; None where they cannot be known.
        grain: `day`, `week`, `month`, `quarter`, `half`, `year`, `decade` or `span`.
        role: `at` the figure's own time; `since` it, `from` it (start of a change), `versus` (what is compared
            with), `before` it.
        dated: whether a year is written.
        ahead: the days meant if the figure lies ahead, where no year is written and they differ.
        shift: for times told from another time (*a year earlier*): months to go from there, else 0.
        part: *early*, *mid*, *late*, *start* or *end* of it, if said.
    """

    first: int
    last: int
    period: Period | None
    grain: str
    role: str = "at"
    dated: bool = False
    shift: int = 0
    part: str | None = None
    ahead: Period | None = None


def read_times(sentence: Sentence, today: date | None) -> list[TimeExpression]:
    """Find the time expressions of a sentence, in order and without overlap."""
    lowers, tokens = sentence.lowers, sentence.tokens
    places = [
        i for i, w in enumerate(lowers) if w in TRIGGERS or (len(w) == 4 and w.isdigit()) or "/" == w and i + 2 < len(tokens)
    ]
    if not places:
        return []
    reader = _Reader(sentence, today)
    found: list[TimeExpression] = []
    done = 0
    for i in places:
        if i < done:
            continue
        core = reader.read(i, done)
        if core is None:
            continue
        reader.widen(core, done)
        if found and _merge(found, core, lowers):
            done = found[-1].last
            continue
        found.append(core)
        done = core.last
    for core in found:
        core.role = reader.role(core)
    return found


class _Reader:
    """Reads one expression at a time; `floor` is the first token that no earlier expression has taken."""

    def __init__(self, sentence: Sentence, today: date | None) -> None:
        self.sentence = sentence
        self.today = today
        self.tokens, self.words = sentence.tokens, sentence.lowers
        self.handlers: dict[str, Callable[[int, int], TimeExpression | None]] = {}

    def word(self, i: int) -> str:
        return self.words[i] if 0 <= i < len(self.words) else ""

    def year_at(self, i: int) -> int | None:
        """The year written at a token."""
        w = self.word(i)
        return int(w) if len(w) == 4 and w.isascii() and _YEAR.fullmatch(w) else None

    def count_at(self, i: int) -> int | None:
        w = self.word(i)
        if w in COUNTS:
            return COUNTS[w]
        return int(w) if w.isascii() and w.isdigit() and len(w) < 4 else None

    def ahead(self, i: int) -> bool:
        """Whether the words around token `i` look forward."""
        low = max(0, i - _LOOK_BACK)
        if any(self.words[k] in FUTURE for k in range(low, i)):
            return True
        return i <= 3 and any(w in ("will", "'ll", "plans") for w in self.words[i : i + 16])

    def read(self, i: int, floor: int) -> TimeExpression | None:
        w = self.words[i]
        base = w.removesuffix("'s")
        if w.isdigit():
            return self._year(i, floor)
        if w == "/":
            return self._slashed(i, floor)
        if base in MONTHS:
            return self._month(i, floor, MONTHS[base])
        if w in WEEKDAYS:
            return self._weekday(i, floor)
        if w in TODAY:
            when = cal.add_days(self.today, TODAY[w]) if self.today else None
            return TimeExpression(i, i + 1, cal.days(when) if when else None, "day")
        if base in cal.SEASONS:
            return self._season(i, base)
        if base in ("half", "quarter") and (found := self._ordinal_part(i, floor, base)):
            return found
        if w in ("q", "h"):
            return self._coded_part(i, floor, 3 if w == "q" else 6)
        if w in ("fy", "ytd", "yearend"):
            return self._coded_year(i)
        if w in ("term", "run"):
            return self._vague(i, floor)
        if w in ("time", "period"):
            return self._period(i, floor)
        return self._unit(i, floor, UNITS[w]) if w in UNITS else None

    # -- absolute times ------------------------------------------------------------------------------------

    def _year(self, i: int, floor: int) -> TimeExpression | None:
        year = self.year_at(i)
        if year is None:
            return None
        text, at = self.sentence.text, self.sentence.ends[i]
        if (iso := cal.ISO_DAY.match(text, self.sentence.starts[i])) and self.word(i + 1) == "-":
            return TimeExpression(i, i + 5, cal.day(year, int(iso[2]), int(iso[3])), "day", dated=True)
        if self.word(i - 1) in CURRENCY:
            return None
        if year % 10 == 0 and _DECADE.match(text, at) and (text[at] == "s" or self.word(i - 1) in ("the", "early", "late")):
            last = i + 2 if text[at] == "s" else i + 3
            return TimeExpression(i, min(last, len(self.words)), cal.years(year, year + 9), "decade", dated=True)
        if not self._is_year(i):
            return None
        if (split := _SPLIT_YEAR.match(text, at)) and self.word(i + 1) in ("-", "–", "/"):
            to = int(split[1]) if len(split[1]) == 4 else year - year % 100 + int(split[1])
            if year < to <= year + 60:
                return TimeExpression(i, i + 3, cal.years(year, to), "year", dated=True)
        first = i
        while first > floor and self.word(first - 1) in ("fiscal", "fy", "calendar") or (
            first > floor and self.word(first - 1) == "year" and self.word(first - 2) in ("fiscal", "calendar", "full", "the")
        ):
            first -= 1
        last = i + 2 if self.word(i + 1) in ("'s", "s") else i + 1
        return TimeExpression(first, last, cal.years(year), "year", dated=True)

    def _is_year(self, i: int) -> bool:
        """Tell a year from a count of some thousands."""
        after = self.word(i + 1)
        if after in NOT_A_YEAR or (after == "-" and self.word(i + 2).isalpha()):
            return False
        before = self.word(i - 1)
        if i == 0 or before in BEFORE_YEAR or before in MONTHS or before in PARTS or before == ".":
            return not (after.endswith("s") and after.isalpha() and before in ("of", "to", "the", "and", "from"))
        if not after or not after[0].isalpha():
            return 1900 <= int(self.words[i]) <= 2100
        if not after.endswith("s"):
            return 1950 <= int(self.words[i]) <= 2050
        return bool(self.today) and abs(int(self.words[i]) - (self.today or date.min).year) <= 2

    def _slashed(self, i: int, floor: int) -> TimeExpression | None:
        if i - 1 < floor:
            return None
        match = _SLASHED.match(self.sentence.text, self.sentence.starts[i - 1])
        if not match:
            return None
        month, number, year = int(match[1]), int(match[2]), int(match[3])
        # Day first is read only where month first is impossible: of two possible days none is told.
        if month > 12:
            month, number = number, month
        elif number <= 12 and number != month and self.today is None:
            return TimeExpression(i - 1, i + 4, None, "day", dated=True)
        return TimeExpression(i - 1, i + 4, cal.day(year, month, number), "day", dated=True)

    def _month(self, i: int, floor: int, month: int) -> TimeExpression | None:
        w, before = self.words[i], self.word(i - 1)
        if not self.tokens[i][0].isupper():
            return None
        j = i + 1
        if self.word(j) == "." and len(w) <= 4:
            j += 1
        number, first, last = (0, i, j) if w.endswith("'s") else self._day_of_month(i, j, floor)
        year, last = self._year_after(last if number else j)
        if w.removesuffix("'s") in DOUBTFUL_MONTHS and not (number or year or before in BEFORE_MONTH):
            return None
        while first > floor and self.word(first - 1) in (*WEEKDAYS, ",") and self.word(first - 1) != ",":
            first -= 1
        if number:
            return self._day(first, last, year, month, number)
        if year:
            return TimeExpression(first, last, cal.months(year, month, 1), "month", dated=True)
        if before in ("last", "next", "this", "past") and first > floor:
            first -= 1
        return self._open(first, last, month, 1, "month", ahead=before == "next")

    def _day_of_month(self, i: int, j: int, floor: int) -> tuple[int, int, int]:
        """Give day (0: none), first and last token of a month's name with its day, after or before it."""
        number = self._day_at(j)
        if number:
            return number, i, j + (2 if self.word(j + 1) in _SUFFIXES else 1)
        k = i - 1
        if self.word(k) == "of":
            k -= 1
        if self.word(k) in _SUFFIXES:
            k -= 1
        number = self._day_at(k) if k >= floor else 0
        if number and self.word(k - 1) not in CURRENCY and (k == i - 1 or self.word(k + 1) in _SUFFIXES):
            return number, k, j
        return 0, i, j

    def _day_at(self, i: int) -> int:
        w = self.word(i)
        if not (_SHORT.fullmatch(w) and w.isascii()) or not 1 <= int(w) <= 31:
            return 0
        after = self.word(i + 1)
        if after in NOT_A_YEAR or after in (":", "basis", "percentage"):
            return 0
        return 0 if after == "-" and self.word(i + 2).isalpha() and self.word(i + 2) not in MONTHS else int(w)

    def _day(self, first: int, last: int, year: int | None, month: int, number: int) -> TimeExpression:
        """A day of a month, or a few days of it (June 24-25); without a year the nearest that fits."""
        until = 0
        if not year and self.word(last) in ("-", "–", "to", "through", "and") and (until := self._day_at(last + 1)):
            if until > number:
                year, last = self._year_after(last + 2)
            else:
                until = 0
        dated = year is not None
        if year is None and self.today:
            year = self._year_of_day(first, month, number)
        found = cal.day(year, month, number) if year else None
        if found and until and year and (end := cal.day(year, month, until)):
            found = Period(found.start, end.end)
        coming = None
        if not dated and found and self.today and found.start < self.today:
            coming = cal.day(found.start.year + 1, month, number)
        return TimeExpression(first, last, found, "day", dated=dated, ahead=coming)

    def _year_of_day(self, first: int, month: int, number: int) -> int:
        """The year of a day without one: the last such day, but not one almost a year ago."""
        today = self.today or date.min
        behind = (month, number) <= (today.month, today.day)
        distance = (month - today.month) % 12
        if self.ahead(first):
            return today.year if not behind or (month, number) == (today.month, today.day) else today.year + 1
        if behind:
            return today.year
        return today.year if distance <= 2 and month >= today.month else today.year - 1

    def _year_after(self, i: int) -> tuple[int | None, int]:
        """The year after a month, day, quarter or half, and the token where reading goes on."""
        j = i + 1 if self.word(i) == "," and self.year_at(i + 1) else i
        if self.word(j) == "of":
            j += 1
        if self.word(j) in ("fiscal", "calendar"):
            j += 1
        if self.word(j) == "year" and self.year_at(j + 1):
            j += 1
        if year := self.year_at(j):
            return (year, j + 1) if self.word(j + 1) not in NOT_A_YEAR else (None, i)
        if self.today and self.word(j + 1).removesuffix("'s") == "year":
            shift = {"this": 0, "the": 0, "last": -1, "next": 1}.get(self.word(j))
            if shift is not None and (self.word(j) != "the" or j > i):
                return self.today.year + shift, j + 2
        return None, i

    # -- parts of a year -----------------------------------------------------------------------------------

    def _ordinal_part(self, i: int, floor: int, base: str) -> TimeExpression | None:
        """The first half, the third quarter of 2009, 2009's fourth quarter."""
        k = i - 2 if self.word(i - 1) == "-" else i - 1
        ordinal = ORDINALS.get(self.word(k))
        if ordinal and self.word(i + 1) in ("-", "to", "over") and (end := self._repeated(k, i)):
            return TimeExpression(max(k, floor), end, None, "span", role="basis")
        size = 6 if base == "half" else 3
        if ordinal is None or k < floor or not -1 <= ordinal <= 12 // size or (ordinal < 0 and self._is_last(k, base)):
            return None
        j = i + 1
        year, last = self._year_after(j)
        first = (12 // size if ordinal < 0 else ordinal) * size - size + 1
        if year is None and (self.word(j) == "of" and self.word(j + 1) not in ("the", "fiscal")) and base == "half":
            return None
        return self._months_of(k, last, year, first, size, base)

    def _repeated(self, k: int, i: int) -> int:
        """The end of *fourth quarter to fourth quarter*, which tells a basis and no time; else 0."""
        other = next((j for j in range(i + 1, min(i + 7, len(self.words))) if self.words[j] == self.words[i]), 0)
        return other + 1 if other and self.words[k] in self.words[i + 1 : other] else 0

    def _is_last(self, k: int, base: str) -> bool:
        """*Last quarter* is the one before this, *the last quarter of 2009* the fourth."""
        return self.word(k) == "last" and (base == "quarter" and self.word(k + 2) != "of")

    def _months_of(
        self, first: int, last: int, year: int | None, month: int, count: int, grain: str
    ) -> TimeExpression:
        if year is not None:
            return TimeExpression(first, last, cal.months(year, month, count), grain, dated=True)
        return self._open(first, last, month, count, grain)

    def _open(
        self, first: int, last: int, month: int, count: int, grain: str, *, ahead: bool = False
    ) -> TimeExpression:
        """Months without a year: the last such before the day of publication, and the next such."""
        behind = cal.near(self.today, month, count, ahead=False)
        coming = cal.near(self.today, month, count, ahead=True)
        period = coming if ahead or self.ahead(first) else behind
        return TimeExpression(first, last, period, grain, ahead=None if coming == period else coming)

    def _coded_part(self, i: int, floor: int, size: int) -> TimeExpression | None:
        """Q3 2022, 3Q22, H1."""
        grain = "quarter" if size == 3 else "half"
        first, number, j = i, self.word(i + 1), i + 2
        joined = i + 1 < len(self.words) and self.sentence.starts[i + 1] == self.sentence.ends[i]
        if i > floor and _SHORT.fullmatch(self.word(i - 1)) and self.sentence.ends[i - 1] == self.sentence.starts[i]:
            first, number, j = i - 1, self.word(i - 1), i + 1
            if joined and len(self.word(i + 1)) == 2 and self.word(i + 1).isdigit():
                return self._months_of(first, i + 2, 2000 + int(self.word(i + 1)), int(number) * size - size + 1, size, grain)
        elif not joined:
            return None
        if number not in ("1", "2", "3", "4") or int(number) * size > 12 or not self.tokens[i].isupper():
            return None
        year, last = self._year_after(j)
        return self._months_of(first, last, year, int(number) * size - size + 1, size, grain)

    def _coded_year(self, i: int) -> TimeExpression | None:
        """FY2024, FY24, YTD, year-end."""
        if self.words[i] == "ytd":
            return self._to_date(i, i + 1)
        if self.words[i] == "yearend":
            return self._year_end(i, i + 1)
        number = self.word(i + 1)
        if len(number) == 2 and number.isdigit():
            return TimeExpression(i, i + 2, cal.years(2000 + int(number)), "year", dated=True)
        found = self._year(i + 1, i + 1) if self.year_at(i + 1) else None
        if found:
            found.first = i
        return found

    def _season(self, i: int, base: str) -> TimeExpression | None:
        before = self.word(i - 1)
        year, last = self._year_after(i + 1)
        first = i - 1 if before in ("this", "last", "next", "past") else i
        if not year and first == i and not (before == "the" and self.word(i - 2) in ("in", "during", "of", "by", "since")):
            return None
        if base == "fall" and not (year or first < i):
            return None
        if year:
            return TimeExpression(first, last, cal.months(year, cal.SEASONS[base], 3), "quarter", dated=True)
        return self._open(first, i + 1, cal.SEASONS[base], 3, "quarter", ahead=before == "next")

    # -- times told from the day of publication or from another time ----------------------------------------

    def _weekday(self, i: int, floor: int) -> TimeExpression | None:
        before = self.word(i - 1)
        if not self.tokens[i][0].isupper() or before in ("black", "cyber", "good", "super", "ash", "palm", "easter"):
            return None
        number = WEEKDAYS[self.words[i]]
        ahead = before == "next" or (before not in ("last", "past") and self.ahead(i))
        first = i - 1 if before in ("last", "next", "this", "past") and i > floor else i
        found = cal.weekday(self.today, number, ahead=ahead) if self.today else None
        return TimeExpression(first, i + 1, found, "day")

    def _to_date(self, first: int, last: int) -> TimeExpression:
        found = cal.days(self.today.replace(month=1, day=1), self.today) if self.today else None
        return TimeExpression(first, last, found, "span")

    def _year_end(self, first: int, last: int) -> TimeExpression | None:
        year, last = self._year_after(last)
        dated = year is not None
        if year is None and self.today:
            year = self.today.year if self.ahead(first) or self.word(first - 1) == "by" else self.today.year - 1
        return TimeExpression(first, last, cal.day(year, 12, 31) if year else None, "day", dated=dated)

    def _vague(self, i: int, floor: int) -> TimeExpression | None:
        """Over the medium term, in the longer run: a time that no one can date."""
        k = i - 2 if self.word(i - 1) == "-" else i - 1
        if k < floor or self.word(k) not in ("medium", "near", "long", "longer", "short", "shorter"):
            return None
        return TimeExpression(k, i + 1, None, "span") if self.word(k - 1) in ("the", "over", "in") else None

    def _period(self, i: int, floor: int) -> TimeExpression | None:
        """The same period a year earlier; over the same period; during this time; the intermeeting period."""
        before = self.word(i - 1)
        if before == "same" and (found := self._same(i, floor)):
            return found
        if before in ("same", "this", "that") and i > floor and self.word(i - 2) in ("over", "in", "during", "the", "for"):
            return TimeExpression(i - 1, i + 1, None, "span", role="anaphor")
        if before != "intermeeting" or i == floor:
            return None
        # Its start is not named: what happened over it is told as of its end.
        return TimeExpression(i - 1, i + 1, cal.days(self.today) if self.today else None, "span")

    def _same(self, i: int, floor: int) -> TimeExpression | None:
        """The same period last year, the same quarter a year earlier: a year before the figure's time."""
        j = i + 1
        if self.word(j) in ("of", "in"):
            j += 1
        if self.word(j) in ("last", "the", "a", "one", "previous", "prior"):
            j += 1
        if self.word(j) == "year":
            j += 1
            if self.word(j) in ("ago", "earlier", "before"):
                j += 1
            return TimeExpression(max(i - 1, floor), j, None, "span", role="versus", shift=-12)
        year = self.year_at(j)
        return TimeExpression(max(i - 1, floor), j + 1, cal.years(year), "year", dated=True) if year else None

    def _unit(self, i: int, floor: int, unit: str) -> TimeExpression | None:
        """This year, the past two years, 12 months through March, five years ago, year to date."""
        if self.words[i] == "year" and self.word(i + 1) == "-" and self.word(i + 2) == "end":
            return self._year_end(i, i + 3)
        if self.words[i] == "year" and "".join(self.words[i + 1 : i + 5]) in ("-to-date",):
            return self._to_date(i, i + 5)
        if self.words[i] == "year" and self.words[i + 1 : i + 3] == ["to", "date"]:
            return self._to_date(i, i + 3)
        if self.words[i] == "year" and self.word(i + 1) == "-":
            if self.word(i + 2) in ("ago", "earlier"):
                return TimeExpression(i, i + 3, None, "span", role="versus", shift=-12)
            return None
        k = i - 1
        count = self.count_at(k) if k >= floor and self.word(k) not in ("half",) else None
        vague = self.word(k) in VAGUE
        if count is not None or vague:
            k -= 1
            if vague and self.word(k) == "a":
                k -= 1
            if count == 2 and self.word(k) == "of":
                k -= 1
        elif self.word(k) == "of" and self.word(k - 1) == "couple":
            count, k = 2, k - 3
        return self._measured(i, max(k, floor - 1), floor, unit, count, vague)

    def _measured(
        self, i: int, k: int, floor: int, unit: str, count: int | None, vague: bool
    ) -> TimeExpression | None:
        """A unit with its count, or without; `k` is the token before them."""
        after, first = self.word(i + 1), max(k + 1, floor)
        if count is not None and after in ("ago", "earlier", "before", "previously"):
            return self._ago(first, i + 2, unit, count, after)
        if vague and after in ("ago", "earlier"):
            return TimeExpression(first, i + 2, None, "span")
        det = self.word(k) if k >= floor else ""
        if (ended := self._ended(i, first, unit, count or 1)) and det not in ("each", "per", "a", "an"):
            return ended
        if vague:
            if det in ("past", "last", "the", "in", "next", "coming", "over", "for", "during"):
                return TimeExpression(k, i + 1, None, "span")
            return None
        if det in ("in", "within") and count and count > 1 and unit in ("year", "month") and self._has_done(k):
            return self._beside(k, i + 1, unit, count, "past")
        if det == "first" and count and unit in ("month", "quarter", "week"):
            year, last = self._year_after(i + 1)
            return self._months_of(k, last, year, 1, count * UNIT_MONTHS.get(unit, 0), "span") if unit != "week" else None
        if det in ("past", "last", "preceding", "previous", "prior", "trailing", "next", "coming", "following"):
            return self._beside(k, i + 1, unit, count, det)
        if det in ("this", "current"):
            return self._this(k, i + 1, unit)
        if det == "same":
            return self._same(i, floor)
        if det == "the" and count is None and self.words[i] == unit:
            return self._the(k, i + 1, unit)
        return None

    def _has_done(self, k: int) -> bool:
        """Whether *in four years* tells how long something took that is done."""
        before = self.words[max(0, k - 12) : k]
        return not {"time", "most", "worst", "best", "will", "would"} & set(before) and bool(
            {"has", "have", "having", "had"} & set(before)
        )

    def _ended(self, i: int, first: int, unit: str, count: int) -> TimeExpression | None:
        """12 months through March; the year ended Oct. 31: so many units that end with the time named next."""
        j = i + 1
        if self.word(j) == "that":
            j += 1
        if self.word(j) not in ("ended", "ending", "through", "to", "until", "till", "up"):
            return None
        j += 1
        while self.word(j) in ("in", "on", "to", "the", "end", "of", "early", "mid", "late"):
            j += 1
        base = self.word(j).removesuffix("'s")
        if base not in MONTHS or not self.tokens[j][0].isupper():
            return None
        end = self._month(j, j, MONTHS[base])
        if end is None and base in DOUBTFUL_MONTHS:
            end = TimeExpression(j, j + 1, cal.near(self.today, MONTHS[base], 1, ahead=False), "month")
        if end is None:
            return None
        return TimeExpression(first, end.last, _until(end.period, unit, count), "span", dated=end.dated)

    def _ago(self, first: int, last: int, unit: str, count: int, word: str) -> TimeExpression:
        months, days = UNIT_MONTHS.get(unit, 0) * count, UNIT_DAYS.get(unit, 0) * count
        if word != "ago":
            return TimeExpression(first, last, None, "span", role="versus", shift=-months or -1)
        when = None
        if self.today:
            when = cal.add_months(self.today, -months) if months else cal.add_days(self.today, -days)
        found = cal.days(when) if when else None
        if when and count > 1:
            found = cal.years(when.year) if unit in ("year", "decade") else found
            found = cal.months(when.year, when.month, 1) if unit == "month" else found
        return TimeExpression(first, last, found, "day", role="ago")

    def _beside(self, k: int, last: int, unit: str, count: int | None, det: str) -> TimeExpression | None:
        """Last year, the past year, the next five years."""
        back = det not in ("next", "coming", "following")
        whole = det in ("last", "next") and self.word(k - 1) != "the" and count is None
        if det in ("previous", "prior", "preceding") and count is None:
            return TimeExpression(k, last, None, unit, role="prior", shift=-UNIT_MONTHS.get(unit, 0) or -1)
        if whole and unit in ("year", "month", "quarter", "week", "decade"):
            return TimeExpression(k, last, self._whole(unit, -1 if back else 1), unit)
        if self.today is None or unit == "century":
            return TimeExpression(k, last, None, "span")
        if count is None and self.words[last - 1] != unit:
            return TimeExpression(k, last, None, "span")
        n = (count or 1) * (-1 if back else 1)
        months, days = UNIT_MONTHS.get(unit, 0) * n, UNIT_DAYS.get(unit, 0) * n
        when = cal.add_months(self.today, months) if months else cal.add_days(self.today, days)
        return TimeExpression(k, last, cal.days(when, self.today) if when else None, "span")

    def _whole(self, unit: str, shift: int) -> Period | None:
        """The calendar unit of the day of publication, or the one `shift` units from it."""
        if self.today is None:
            return None
        if unit == "week":
            return cal.week(self.today, shift)
        if unit == "day":
            return cal.days(self.today)
        size = UNIT_MONTHS[unit]
        if size >= 120:
            start = self.today.year - self.today.year % (size // 12) + shift * (size // 12)
            return cal.years(start, start + size // 12 - 1)
        first = (self.today.month - 1) // size * size + 1
        return cal.months(self.today.year, first + shift * size, size)

    def _this(self, k: int, last: int, unit: str) -> TimeExpression:
        found, grain = self._whole(unit, 0), unit
        before = self.word(k - 1)
        if found and self.today and (before == "earlier" or (before == "far" and self.word(k - 2) == "so")):
            found = Period(found.start, self.today)
        elif found and self.today and before == "later":
            found = Period(self.today, found.end)
        return TimeExpression(k, last, found, grain)

    def _the(self, k: int, last: int, unit: str) -> TimeExpression | None:
        """For the week, of the year, for the month: told from the time named before."""
        before = self.word(k - 1)
        if before in ("of", "end", "in") and self.word(k - 2) in PARTS:
            return TimeExpression(k, last, self._whole(unit, 0), unit)
        if before not in ("for", "during", "in", "of", "on") or unit not in UNIT_MONTHS and unit != "week":
            return None
        if unit == "week":
            found = cal.trading_week(self.today) if self.today else None
            return TimeExpression(k, last, found, "week") if before in ("for", "on") else None
        if unit == "year":
            return TimeExpression(k, last, None, unit, role="anaphor") if before in ("for", "in") else None
        return TimeExpression(k, last, None, unit, role="anaphor")

    # -- surroundings --------------------------------------------------------------------------------------

    def widen(self, core: TimeExpression, floor: int) -> None:
        """Take in *early*, *mid-*, *the end of* before an expression."""
        k = core.first - 1
        w = self.word(k)
        if w in ("-", "–") and k > floor:
            k -= 1
            w = self.word(k)
            if w not in ("mid", "end", "early", "late"):
                return
        elif w in ("of", "in", "the") and k > floor:
            k -= 2 if w == "the" and self.word(k - 1) in ("of", "in") else 1
            w = self.word(k)
            if w not in PARTS or (w in ("early", "late") and self.word(k + 1) == "of"):
                return
        if k < floor or w not in PARTS or (w in ("end", "ends", "start", "close", "beginning") and k == core.first - 1):
            return
        core.part = PARTS[w]
        core.period = cal.part(core.period, core.part)
        core.ahead = cal.part(core.ahead, core.part)
        core.first = k - 1 if self.word(k - 1) == "the" and k > floor else k

    def role(self, core: TimeExpression) -> str:
        """How the words before an expression tie it to a figure."""
        if core.role in ("versus", "prior", "anaphor", "basis"):
            return core.role
        k = core.first - 1
        while k > core.first - 4 and self.word(k) in ("the", "in", "of", "about", "its", "just", "only", "at", "that"):
            k -= 1
        before = self.word(k)
        if before in ("since", "from", "before"):
            return before if core.role != "joined" else "at"
        if before in ("through", "until", "till") and self.word(k - 1) in ("runs", "run", "lasts", "continues", "running"):
            return "through"
        if before in ("until", "till", "beyond"):
            return "before"
        if before in ("than", "versus", "vs", "against", *_OUTDOES) or (before in ("with", "to") and self.word(k - 1) == "compared"):
            return "versus"
        if before in ("was", "were", "been") and {"than", "where"} & set(self.words[max(0, k - 3) : k]):
            return "from"
        lead = self.words[max(0, core.first - 7) : core.first]
        if "since" in lead and "," not in lead and lead[-1] in ("in", "on"):
            return "since"
        return "at" if core.role == "joined" else core.role


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


def _merge(found: list[TimeExpression], core: TimeExpression, words: list[str]) -> bool:
    """Join an expression to the one before it where both make one: 1998 to 2001, July and August 2009."""
    before = found[-1]
    gap = words[before.last : core.first]
    if gap and gap[-1] == "the":
        gap = gap[:-1]
    if len(gap) > 1 or before.shift or core.shift:
        return False
    lead = words[before.first - 1] if before.first else ""
    if not gap or gap == [","]:
        return _combine(before, core)
    ranged = gap[0] in RANGE_WORDS and (lead in ("from", "between") or before.grain == core.grain)
    listed = gap[0] == "and" and (lead == "between" or before.grain == core.grain != "span")
    if not ranged and not listed or lead == "since":
        return False
    if before.period and core.period and before.period.start > core.period.end and core.ahead:
        core.period = core.ahead
    if before.period and core.period:
        start = before.period.start
        if core.dated and not before.dated and (shifted := _same_year(before.period, core.period)):
            start = shifted
        if start > core.period.end:
            return False
        before.period = Period(start, core.period.end)
    else:
        before.period = None
    before.last, before.role, before.dated = core.last, "joined", core.dated
    return True


def _same_year(first: Period, last: Period) -> date | None:
    """The start of a range whose year is written at its end only."""
    year = last.start.year
    if first.start.month > last.start.month:
        year -= 1
    found = cal.day(year, first.start.month, 1) if year > 0 else None
    if found is None:
        return None
    if first.start.day != 1:
        found = cal.day(year, first.start.month, first.start.day)
    return found.start if found else None


def _combine(before: TimeExpression, core: TimeExpression) -> bool:
    """One time in two pieces: Tuesday, Jan. 20; 2009 first quarter; the fourth quarter last year."""
    if before.grain == "day" and core.grain == "day" and not before.dated:
        before.period, before.last, before.dated = core.period, core.last, core.dated
        return True
    if before.grain == "year" and core.grain in ("quarter", "half", "month") and before.period and core.period:
        if core.dated:
            return False
        shift = 12 * (before.period.start.year - core.period.start.year)
        before.period = cal.shift_months(core.period, shift)
        before.last, before.grain = core.last, core.grain
        return True
    return False
