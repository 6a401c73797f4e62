"""The dateline of a news text, *BEIJING, Aug 29 —* or *NEW YORK (AP) —*: where and when it was filed."""

import re
from dataclasses import dataclass
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
REACH = 2_000  # a dateline opens the text; a headline, a byline and a summary may stand before it
WORD = r"[A-Z][A-Za-z.'’\-]*+"
PLACE = rf"{WORD}(?: {WORD}){{0,3}}(?:, {WORD}(?: {WORD}){{0,2}}){{0,2}}"
AGENCY = r"(?:\s*(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/))?"
DASH = r"\s*(?:--+|—|–|-\s|:\s|/\s)"
DATED = re.compile(
    rf"^[ \t]*(?P<place>{PLACE}),\s+(?:(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}})"
    rf"|(?P<day_first>\d{{1,2}})\s+(?P<month_second>{MONTH})\.?)(?:,?\s+(?P<year>\d{{4}}))?{AGENCY}{DASH}",
    re.MULTILINE,
)
CAPITALS = r"[A-Z][A-Z.'’\-]++"
UNDATED = re.compile(
    rf"^[ \t]*(?P<place>{CAPITALS}(?: {CAPITALS}){{0,3}}(?:, {WORD}(?: {WORD}){{0,2}})?)"
    rf"{AGENCY}\s*(?:--+|—|–)\s?(?=\S)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as written: place, and the day as far as it is stated."""

    place: str
    month: int | None = None
    day: int | None = None
    year: int | None = None

    def in_year(self, year: int) -> date | None:
        """The dateline's day in a year; None where there is no such day."""
        if not (self.month and self.day):
            return None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def nearest(self, known: date) -> date | None:
        """The dateline's day in the year that brings it nearest to a known day."""
        days = [day for year in (known.year - 1, known.year, known.year + 1) if (day := self.in_year(year))]
        return min(days, key=lambda day: abs((day - known).days), default=None)


def find_dateline(text: str) -> Dateline | None:
    """The dateline near the start of a text; one with a day goes before one without."""
    head = text[:REACH]
    if dated := DATED.search(head):
        year = int(dated["year"]) if dated["year"] else None
        month = month_number(dated["month"] or dated["month_second"])
        return Dateline(dated["place"], month, int(dated["day"] or dated["day_first"]), year)
    undated = UNDATED.search(head)
    return Dateline(undated["place"]) if undated else None


def month_number(name: str) -> int:
    """1 to 12 for an English month's name or abbreviation."""
    return MONTHS.index(name[:3].lower()) + 1
