"""Datelines: where and when a report was filed, as its first words say (*BEIJING, China, Aug 29 —*)."""

import re
from dataclasses import dataclass
from datetime import date

from extraction.claims.context.time_words import MONTHS
from extraction.claims.words.place import CITY, find_places
from extraction.claims.words.tokens import TOKEN

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATELINE = re.compile(
    r"\s*(?P<place>[A-Z][\w.’'-]+(?:[ /][A-Z][\w.’'-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+){0,2}){0,2}?)??"
    rf"(?:(?:^|,? )(?P<month>{_MONTH}) (?P<day>[0-3]?\d)(?!\d)(?:,? (?P<year>(?:19|20)\d\d)(?!\d))?)?"
    r"(?P<agency>\s*[(/][A-Z][\w .&’'-]{1,30}[)/])?"
    r"\s{0,2}(?P<dash>--|[-–—]|:)(?=\s|\()"
)
_DASH = re.compile(r"[-–—:](?=\s|\()")  # without one there is no dateline
# The states of the United States as datelines shorten them.
_STATES = re.compile(
    r", (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Vt|Va|Wash|W\.Va|Wis|Wyo|D\.C)\.$"
)
_REACH = 160


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place and day at the head of a report, and the offset `end` at which its text goes on."""

    end: int
    place: str | None = None
    country: str | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None

    def date(self, year: int) -> date | None:
        """Give the day, in the dateline's own year or else in `year`."""
        if self.month is None or self.day is None:
            return None
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def dateline(text: str) -> Dateline | None:
    """Read the dateline with which a text begins, if it has one.

    A dateline is a place in capitals, or a known place with a day or an agency, or an agency alone, and then
    a dash.
    """
    head = text[:_REACH]
    match = _DATELINE.match(head) if _DASH.search(head) else None
    if match is None or not (match["place"] or match["agency"]):
        return None
    place = match["place"]
    country = None
    if place:
        found = find_places(TOKEN.findall(place))
        country = found[-1].place.code if found else None
        if _STATES.search(place):
            country = "USA"
        town = place.split(",")[0]
        is_city = bool(found) and found[0].place.kind is CITY and match["dash"] != ":"
        if not (match["month"] or match["agency"]) and not ((town.isupper() or is_city) and country):
            return None
        if country is None and not town.isupper():
            return None
        if match["dash"] == ":" and not match["month"]:
            return None
        place = town
    month = MONTHS[match["month"].rstrip(".").lower()[:3]] if match["month"] else None
    year = int(match["year"]) if match["year"] else None
    return Dateline(match.end(), place, country, month, int(match["day"]) if match["day"] else None, year)


_HEADING = re.compile(
    r"\W{0,3}(?:(?:[Dd]ate|[Pp]ublished|[Pp]osted|[Rr]eleased)(?: on)?: ?)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
    rf"(?P<month>{_MONTH}) (?P<day>[0-3]?\d), (?P<year>(?:19|20)\d\d)\W{{0,3}}"
)


def heading_date(text: str, start: int, end: int) -> date | None:
    """Read a line that holds a date alone (*Date: August 14, 2025*), which dates what stands below it."""
    if end - start > 50 or not (match := _HEADING.fullmatch(text, start, end)):
        return None
    try:
        return date(int(match["year"]), MONTHS[match["month"][:3].lower()], int(match["day"]))
    except ValueError:
        return None
