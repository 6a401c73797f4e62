"""Events told of before: *the expo* is where and when an earlier sentence says that it opened."""

from dataclasses import dataclass

from extraction.claims.context.surroundings import Passage, Surroundings
from extraction.claims.words import wordlist
from extraction.claims.words.place import CITY, REGION, PlaceMention
from extraction.model import Period

EVENTS = wordlist.words(
    "expo exhibition conference summit forum fair festival meeting congress event games ceremony",
    "tournament convention symposium rally marathon hearing trial election referendum",
)


@dataclass(frozen=True, slots=True)
class Event:
    """When and where a sentence says that an event takes place."""

    period: Period | None
    place: PlaceMention | None
    told_in: Surroundings


def event_behind(here: Surroundings, passage: Passage) -> Event | None:
    """Find the event that a sentence is about, if it begins with one (*The expo, which …*) told of before."""
    words = here.sentence.lowers
    if len(words) < 3 or words[0] not in ("the", "this") or words[1] not in EVENTS:
        return None
    for other in passage.back(here):
        if words[1] not in other.sentence.lowers:
            continue
        time = next((t for t in other.times if t.role == "at" and t.period and t.grain == "day"), None)
        place = next((m for m in other.places if m.place.kind in (CITY, REGION)), None)
        if time or place:
            return Event(time.period if time else None, place, other)
    return None
