"""When a document was published: as it states, by dateline, by address or by its file's name, in that order.

A date that cannot be read for certain is no date: 03/04/2025 stays unread, for it means two days.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from extraction.text.dateline import MONTH, Dateline, month_number
from extraction.text.reading import Draft

EARLIEST, LATEST = 1600, 2200
COMPACT = re.compile(r"(?<!\d)((?:1[6-9]|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
IN_PATH = re.compile(r"/((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])(?=[/_-])")
YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)")
MONTH_FIRST = re.compile(rf"\b({MONTH})\.? +(\d{{1,2}})(?:st|nd|rd|th)?,? +(\d{{4}})\b", re.IGNORECASE)
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? +({MONTH})\.?,? +(\d{{4}})\b", re.IGNORECASE)
NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
EPOCH = re.compile(r"-?(?:\d{9,10}|\d{13})(?:\.\d+)?\Z")  # seconds or milliseconds since 1970
OPENING = re.compile(
    rf"(?:(?:published|posted|released?|for release|date|updated)(?: on)?[: ]\s*)?(?:[A-Z][a-z]+day,? )?"
    rf"((?:(?:{MONTH})\.? \d{{1,2}},? \d{{4}}|\d{{1,2}} (?:{MONTH})\.? \d{{4}}|\d{{4}}-\d\d-\d\d)\b)",
    re.IGNORECASE,
)
TOP_LINES, TOP_WIDTH = 12, 90
DAYS_AFTER_DATELINE = 3
EDGE = 3_000  # where a text states its own date: this near its start or its end

Found = tuple[date, str]


def parse_date(text: str) -> date | None:
    """The day that a metadata value states, in the zone it states it; None where it is in doubt."""
    text = text.strip()
    if EPOCH.match(text):
        return _from_epoch(float(text))
    try:
        return _in_bounds(datetime.fromisoformat(text).date())
    except ValueError:
        pass
    for pattern in (YEAR_FIRST, COMPACT):
        if found := pattern.match(text):
            return _day(found[1], found[found.re.groups - 1], found[found.re.groups])
    stated = full_dates(text)
    if stated:
        return stated[0]
    if found := NUMERIC.match(text):
        return _unambiguous(int(found[1]), int(found[2]), int(found[3]))
    return _from_mail(text)


def full_dates(text: str) -> list[date]:
    """All days written out in a text: *August 29, 2025*, *29 Aug 2025*, *2025-08-29*, in text order."""
    found = [(m.start(), _day(m[3], month_number(m[1]), m[2])) for m in MONTH_FIRST.finditer(text)]
    found += [(m.start(), _day(m[3], month_number(m[2]), m[1])) for m in DAY_FIRST.finditer(text)]
    found += [(m.start(), _day(m[1], m[2], m[3])) for m in YEAR_FIRST.finditer(text)]
    return [day for _, day in sorted((at, day) for at, day in found if day)]


def date_of_name(name: str) -> date | None:
    """The one day in a file's name (`speech20210909a`); None when there is none or are several."""
    days = {_day(m[1], m[3], m[4]) for m in COMPACT.finditer(name)} - {None}
    return days.pop() if len(days) == 1 else None


def date_of_address(address: str) -> date | None:
    """The day in the path of a web address: `/2025/08/29/`, `/202508/29/`, `/news20250829a.htm`."""
    try:
        path = urlsplit(address).path
    except ValueError:
        return None
    if found := IN_PATH.search(path + "/"):
        return _day(found[1], found[2], found[3])
    return date_of_name(path)


def date_on_top(text: str) -> date | None:
    """The one day that opens short lines near the top: *August 29, 2025*, *Published: 29 Aug 2025*."""
    lines = [line.strip() for line in text[:EDGE].splitlines() if line.strip()][:TOP_LINES]
    days = set()
    for line in lines:
        opening = OPENING.match(line) if len(line) <= TOP_WIDTH else None
        if opening:
            days |= set(full_dates(opening[1])[:1])
    return days.pop() if len(days) == 1 else None


def find_published(
    draft: Draft, dateline: Dateline | None, address: str, name: str, fallback: date | None
) -> Found | None:
    """The date of a document and where it came from.

    Args:
        draft: what the format's reader found.
        dateline: of the text.
        address: the document's own, or that of the file.
        name: of the file.
        fallback: the caller's date for documents that state none.
    """
    return next(filter(None, _candidates(draft, dateline, address, name, fallback)), None)


def _candidates(
    draft: Draft, dateline: Dateline | None, address: str, name: str, fallback: date | None
) -> Iterator[Found | None]:
    """What could be the date, the surest first."""
    yield draft.published
    fact = draft.facts.get("published")
    stated = parse_date(fact.value) if fact else None
    yield (stated, fact.origin) if fact and stated else None
    around = _around(address, name)
    if dateline and dateline.month:
        yield _dated(dateline, draft.text, around, fallback)
    yield from around
    on_top = date_on_top(draft.text)
    yield (on_top, "a line of its own at the top of the text") if on_top else None
    yield (fallback, "option") if fallback else None


def _around(address: str, name: str) -> list[Found]:
    found: list[tuple[date | None, str]] = []
    if "://" in address:
        found.append((date_of_address(address), "address"))
    found.append((date_of_name(PurePosixPath(name).name), "name of the file"))
    return [(day, origin) for day, origin in found if day]


def _dated(dateline: Dateline, text: str, around: list[Found], fallback: date | None) -> Found | None:
    if dateline.year:
        day = dateline.in_year(dateline.year)
        return (day, "dateline") if day else None
    stated = [(day, "a full date in the text") for day in full_dates(text[:EDGE]) + full_dates(text[-EDGE:])]
    asked = [(fallback, "option")] if fallback else []
    for known, origin in around + stated:
        day = dateline.in_year(known.year)
        if day and 0 <= (known - day).days <= DAYS_AFTER_DATELINE:
            return day, f"dateline, its year from {origin}"
    for known, origin in asked:
        day = dateline.nearest(known)
        if day:
            return day, f"dateline, its year from {origin}"
    return None


def _from_epoch(seconds: float) -> date | None:
    if abs(seconds) >= 1e11:
        seconds /= 1000
    return _in_bounds(date.fromordinal(date(1970, 1, 1).toordinal() + int(seconds // 86_400)))


def _from_mail(text: str) -> date | None:
    try:
        return _in_bounds(parsedate_to_datetime(text).date())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _unambiguous(first: int, second: int, year: int) -> date | None:
    if first > 12 >= second:
        return _day(year, second, first)
    if second > 12 >= first or first == second:
        return _day(year, first, second)
    return None


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return _in_bounds(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _in_bounds(day: date) -> date | None:
    return day if EARLIEST <= day.year <= LATEST else None
