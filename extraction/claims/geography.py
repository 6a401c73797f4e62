"""The country and the place of a figure."""

from collections import Counter
from collections.abc import Sequence

from extraction.claims.place import PlaceKind, PlaceMention
from extraction.claims.tokens import Sentence

# What companies, teams and laboratories measure of themselves: their country is not the figure's.
PRIVATE = frozenset(
    "shares share stock stocks revenue revenues profit profits earnings income dividend dividends stake funding"
    " valuation takeover acquisition acquired bid offer investors rebounds yards touchdowns goals points runs wickets"
    " customers subscribers users mice patients researchers participants buybacks ceo executive lawsuit judgment"
    " settled trials phase dollar euro yen oil crude gold natgas futures brent barrel bitcoin ounce".split()
)
# What nations and their states count and measure.
PUBLIC = frozenset(
    "economy economic gdp inflation unemployment employment jobless jobs payrolls payroll cpi pce ppi exports imports"
    " deficit surplus population households household homes housing mortgage mortgages residents output production"
    " productivity consumption wages government federal fiscal national nation country nationwide states public budget"
    " tax taxes tariff tariffs treasury treasuries reserves voters votes senators lawmakers infections deaths schools students"
    " consumer consumers labor workers committee funds interest manufacturing industrial vacancy airlines passengers"
    " monetary sector businesses retail index duties lending banks debt credit".split()
)


def default_country(counts: Counter[str]) -> str | None:
    """The country that a document is about, if one stands out."""
    if not counts:
        return None
    (first, most), *others = counts.most_common(2)
    return first if not others or most > others[0][1] else None


def nearest_place(places: Sequence[PlaceMention], sentence: Sentence, first: int, last: int) -> PlaceMention | None:
    """The place in a sentence that is next to a figure."""
    best, best_cost = None, 1e9
    for mention in places:
        cost = mention.first - last if mention.first >= last else first - mention.last + 1.0
        cost += 8.0 * _is_weak(mention, sentence) + (3.0 if mention.place.kind is PlaceKind.INSTITUTION else 0.0)
        if cost < best_cost:
            best, best_cost = mention, cost
    return best


_PEOPLE = frozenset("president minister officials official senator lawmaker prime chancellor".split())


def _is_weak(mention: PlaceMention, sentence: Sentence) -> bool:
    after = sentence.lowers[mention.last] if mention.last < len(sentence.lowers) else ""
    return after in _PEOPLE or after in ("-",)
