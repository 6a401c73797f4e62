"""Kinds of figures: what countries count, what firms and laboratories measure of themselves, world prices."""

from collections.abc import Sequence
from itertools import pairwise

from extraction.claims.words import wordlist

PRIVATE = wordlist.words(
    """shares share stock stocks revenue revenues profit profits earnings income dividends
    dividend stake funding valuation takeover acquisition acquired bid offer investors rebounds yards
    touchdowns goals
    runs wickets reception customers subscribers users mice patients researchers scientists participants
    buybacks ceo executive lawsuit judgment settled trials phase dollar euro yen oil crude gold natgas
    futures brent barrel bitcoin ounce research study studies startup startups preprint antibodies round
    seed chandelier movie film album trial contracts clinical reviews app
    chain franchise carrier retailer automaker carmaker lender insurer airline chipmaker drugmaker
    brewer miner
    tickets ticket pass bank's company's firm's fund's company firm recommendations favorite sheet"""
)
PUBLIC = wordlist.words(
    """economy economic gdp inflation unemployment employment jobless jobs payrolls payroll cpi pce ppi
    exports imports deficit surplus population households household homes housing mortgages residents
    output productivity consumption wages government government's federal fiscal national nation
    nation's country country's nationwide states public tax taxes tariff tariffs treasury treasuries
    reserves voters lawmakers vote votes infections schools consumer consumers labor saving
    committee committee's manufacturing industrial citizens airlines monetary domestic workforce duties
    lending
    turnout toll deaths dead killed died injured injuries wounded displaced casualties survivors
    victims refugees migrants families home visitors tourists arrivals cases rainfall
    hourly remittances
    province province's city's state state's market shutdown republicans democrats senators witnesses
    court judge hospital hospitals nurses doctors doctor police"""
)
# Two words that only together are of the public kind.
_PUBLIC_PAIRS = frozenset(
    {
        ("retail", "sales"),
        ("money", "supply"),
        ("asset", "investment"),
        ("housing", "starts"),
        ("building", "permits"),
    }
)
_PUBLIC_HEADS = frozenset(head for _, head in _PUBLIC_PAIRS)
COMMODITIES = wordlist.words(
    """oil gold silver copper wheat corn gas platinum sugar coffee soybean soybeans cocoa cotton nickel zinc
    tin crude"""
)
_OF_RESULTS = frozenset({"net", "operating", "pretax", "quarterly", "posted", "attributable"})
_RESEARCH = frozenset({"research", "researchers", "scientists", "study", "studies"})
_LABORATORY_UNITS = frozenset(
    {"ft", "yd", "lb", "in", "cm", "mm", "m", "kg", "min", "s", "g", "[°C]", "°C", "mg"}
)
FIRMS = wordlist.words(
    """company firm giant carmaker automaker startup retailer airline conglomerate miner drugmaker
    insurer lender chipmaker maker carrier group manufacturer producer developer operator supplier brewer
    shipbuilder steelmaker exporter chain broker brand"""
)
PEOPLE = wordlist.words(
    """president minister officials official senator lawmaker lawmakers prime chancellor economist
    economists analysts analyst researchers scientists thermal dollar dollars crude stock equities style
    english language football newspaper newspapers media company companies firm firms franc francs pound
    pounds peso pesos rupee rupees krona crown crowns lira real won ruble rubles yuan yen bond bonds
    giant carmaker automaker startup retailer airline conglomerate miner drugmaker insurer lender
    cent cents chipmaker billionaire tycoon actor player striker maker carrier group"""
)


def is_private(words: Sequence[str], subject: Sequence[str], *, is_name: bool) -> bool:
    """Whether a figure is one that a company, a team or a laboratory measures of itself."""
    if is_public(subject):
        return False
    if is_name and subject[-1] not in PEOPLE:
        return True
    is_loss = "loss" in words and not _OF_RESULTS.isdisjoint(words)
    return is_loss or not PRIVATE.isdisjoint(subject) or not PRIVATE.isdisjoint(words)


def is_public(words: Sequence[str]) -> bool:
    """Whether words speak of what a country counts or decides."""
    if not PUBLIC.isdisjoint(words):
        return True
    return not _PUBLIC_HEADS.isdisjoint(words) and not _PUBLIC_PAIRS.isdisjoint(pairwise(words))


def is_research(words: Sequence[str]) -> bool:
    """Whether a sentence tells of research, whose findings are about no country unless one is named."""
    return not _RESEARCH.isdisjoint(words[:3])


def is_bodily(unit: str | None) -> bool:
    """Whether a unit measures single things, not countries."""
    return unit in _LABORATORY_UNITS
