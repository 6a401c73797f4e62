"""Days, months, quarters and years as periods; beyond the calendar there is None, never an error."""

from datetime import date, timedelta
from functools import lru_cache

from extraction.model import Period

_LAST_DAY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Meteorological seasons of the northern hemisphere, as news uses them: first month, of three.
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}


def last_day(year: int, month: int) -> int:
    """Give the number of days of a month."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LAST_DAY[month - 1]


def months(year: int, first: int, count: int) -> Period | None:
    """Give `count` whole months from month `first` (1-12, or beyond into other years) of a year."""
    begin, finish = year * 12 + first - 1, year * 12 + first + count - 2
    if begin < 12 or finish >= 120000 or count < 1:
        return None
    to_year, to_month = finish // 12, finish % 12 + 1
    return Period(date(begin // 12, begin % 12 + 1, 1), date(to_year, to_month, last_day(to_year, to_month)))


def years(first: int, last: int | None = None) -> Period | None:
    """Give whole calendar years, from the first to the last."""
    return months(first, 1, 12 * ((first if last is None else last) - first + 1))


def day(year: int, month: int, number: int) -> Period | None:
    """Give one day, or None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= last_day(year, month)):
        return None
    return days(date(year, month, number))


@lru_cache(maxsize=1024)  # most figures of a document are of the same few days
def days(first: date, last: date | None = None) -> Period:
    """Give the days from `first` to `last`, both included, in either order."""
    last = first if last is None else last
    return Period(first, last) if first <= last else Period(last, first)


def add_days(when: date, count: int) -> date | None:
    """Move a date by days."""
    try:
        return when + timedelta(days=count)
    except OverflowError:
        return None


def add_months(when: date, count: int) -> date | None:
    """Move a date by months; the day is cut to the new month's length (31 March - 1 month: 28 February)."""
    total = when.year * 12 + when.month - 1 + count
    if not 12 <= total < 120000:
        return None
    year, month = total // 12, total % 12 + 1
    return date(year, month, min(when.day, last_day(year, month)))


def weekday(today: date, number: int, *, ahead: bool) -> Period | None:
    """Give the last such weekday not after `today` (0 is Monday) or, looking ahead, the next."""
    back = (today.weekday() - number) % 7
    found = add_days(today, 7 - back if ahead and back else -back)
    return days(found) if found else None


def week(today: date, shift: int = 0) -> Period | None:
    """Give a week from Monday to Sunday: the one of `today`, or `shift` weeks after it."""
    monday = add_days(today, 7 * shift - today.weekday())
    sunday = add_days(monday, 6) if monday else None
    return Period(monday, sunday) if monday and sunday else None


def trading_week(today: date) -> Period | None:
    """Give the last Monday to Friday that is over, or that ends today."""
    monday = add_days(today, -today.weekday() - (7 if today.weekday() < 4 else 0))
    friday = add_days(monday, 4) if monday else None
    return Period(monday, friday) if monday and friday else None


def shift_months(period: Period | None, count: int) -> Period | None:
    """Move a period by months; whole months stay whole, and the last day of a month a last day."""
    if period is None:
        return None
    start, end = add_months(period.start, count), add_months(period.end, count)
    if start is None or end is None:
        return None
    if period.end.day == last_day(period.end.year, period.end.month):
        end = end.replace(day=last_day(end.year, end.month))
        start = end if period.start == period.end else start
    return Period(start, end)


def part(period: Period | None, name: str) -> Period | None:
    """Give the early, middle or late part, the start or the end of a period.

    A year has its first quarter, its two middle ones and its last; a calendar month ten days, ten and the
    rest; a decade four, four and four years that overlap; `start` and `end` are single days. Any other time
    has no such parts, and is given whole.
    """
    if period is None:
        return None
    if name in ("start", "end"):
        return days(period.end if name == "end" else period.start)
    length = (period.end - period.start).days + 1
    year, month = period.start.year, period.start.month
    if 3650 <= length < 3700:
        first = {"early": 0, "mid": 3, "late": 6}[name]
        return years(year + first, year + first + 3)
    if 360 <= length <= 366:
        first, count = {"early": (0, 3), "mid": (3, 6), "late": (9, 3)}[name]
        return months(year, month + first, count)
    if period == months(year, month, 1):
        low, high = {"early": (1, 10), "mid": (11, 20), "late": (21, length)}[name]
        return days(period.start.replace(day=low), period.start.replace(day=high))
    return period


def near(today: date | None, first: int, count: int, *, ahead: bool) -> Period | None:
    """Give the months of a named part of the year that has begun last or, looking ahead, is not over yet."""
    if today is None:
        return None
    this = months(today.year, first, count)
    if this is None:
        return None
    if ahead:
        return this if this.end >= today else months(today.year + 1, first, count)
    return this if this.start <= today else months(today.year - 1, first, count)
