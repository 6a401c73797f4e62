"""Words of a subject or phrase, made comparable: spelling, number, articles and possessives fall away.

*The price of oil* and *oil prices* then hold the same words. Phrases of the registry, subjects of claims and
ids of proposed indicators all go through the same function.
"""

import re
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+(?:[&.][^\W_]+)*", re.UNICODE)
_POSSESSIVE = re.compile(r"['’]s?\b")
_ELECTRONIC = re.compile(r"\be-(?=[a-z]{4})")
_ABBREVIATION = re.compile(r"\b((?:[a-z]\.){2,})")


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREPOSITIONS = _set(
    "of in for on at to by from with without among amongst between within over under into per as against "
    "across during after before about through via than that which who whose where"
)
"""Words at which the head of a noun phrase ends: the head of *price of oil* is *price*."""

STOP_WORDS = (PREPOSITIONS - {"per", "without", "under", "over"}) | _set(
    "a an the its their his her our your my this these those some any all each both is are was were be been "
    "has have had and or also"
)
"""Words that bear no meaning of their own here."""

GENERIC = _set(
    "number amount value size scale volume total level rate index figure count sum ratio share proportion "
    "percentage portion target objective goal forecast estimate projection growth increase rise gain "
    "decline drop fall decrease expansion contraction reduction average median mean pace change country "
    "nation overall aggregate national annual yearly monthly quarterly weekly daily official combined "
    "cumulative entire whole full reading state seasonally adjusted current expected projected "
    "estimated planned intended unchanged prevailing"
)
"""Words that say how something is measured rather than what: they neither make nor spoil a match."""

NAMELESS = GENERIC | _set(
    # pronouns and what stands in for a noun
    "it they he she we i you this that these those which who whom what one none there here other "
    "another same such much many more most few less least several some each either both half rest remainder "
    "latter former first second third last next lot bit pair set kind type sort way thing item case instance "
    # parts and places of a text
    "text footnote note endnote page pp paragraph section chapter appendix annex exhibit box table chart "
    "graph list vol volume no reference question answer sentence word "
    # stretches of time
    "time day week month quarter year decade century hour minute second date period era term "
    # what bounds, divides or aims
    "range band bound limit end beginning start side top bottom point part piece step stage phase element "
    "factor feature aspect component dimension category group class pillar principle example reason "
    "aim purpose standard norm basis benchmark assumption scenario option result difference effect impact "
    # units
    "percent pct percentile basispoint bp bps dollar euro pound yuan renminbi yen franc peso rupee cent "
    "penny dozen hundred thousand million billion trillion degree ton kilogram gram mile kilometer meter "
    "foot inch acre hectare barrel bushel gallon liter watt megawatt gigawatt"
)
"""Words that name nothing measurable: what only they name is no indicator, and not even a proposed one."""

_SPELLINGS = {
    "labour": "labor",
    "centre": "center",
    "defence": "defense",
    "programme": "program",
    "utilisation": "utilization",
    "capitalisation": "capitalization",
    "urbanisation": "urbanization",
    "organisation": "organization",
    "tonne": "ton",
    "fibre": "fiber",
    "aluminium": "aluminum",
    "rouble": "ruble",
    "grey": "gray",
    "cheque": "check",
    "tyre": "tire",
    "aeroplane": "airplane",
    "jewellery": "jewelry",
    "children": "child",
    "men": "man",
    "women": "woman",
    "crises": "crisis",
    "analyses": "analysis",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "movies": "movie",
    "calories": "calorie",
}
_IN_S = _set(
    "series species news gas bus status virus census consensus surplus bonus stimulus campus canvas atlas "
    "lens texas aids always ours"
)
"""Words whose singular ends in *-s*; no rule tells *gases* from *houses*."""

_ES = ("sses", "ches", "shes", "xes", "zzes")


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text that bear meaning, in order, in the singular and in one spelling."""
    return tuple(w for w in _all_words(text) if w not in STOP_WORDS)


@lru_cache(maxsize=65536)
def head_words(text: str) -> frozenset[str]:
    """Give the words of which a phrase must hold one, to name what this noun phrase is about.

    It is the last word before the first preposition. Where that is generic, the words before it are taken
    too, up to one that is not; where all are (*the number of data enterprises*), the next part is read.
    """
    found: set[str] = set()
    segment: list[str] = []
    for word in (*_all_words(text), "of"):
        if word not in PREPOSITIONS:
            segment.append(word)
            continue
        for candidate in reversed([w for w in segment if w not in STOP_WORDS]):
            found.add(candidate)
            if candidate not in GENERIC:
                return frozenset(found)
        segment = []
    return frozenset(found)


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Put a lower-case word into the singular, by rules that are the same for all texts."""
    word = _SPELLINGS.get(word, word)
    if word.endswith("es") and word[:-2] in _IN_S:
        return word[:-2]
    if len(word) <= 3 or word in _IN_S or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(_ES):
        return word[:-2]
    single = word[:-1]
    return _SPELLINGS.get(single, single)


@lru_cache(maxsize=65536)
def _all_words(text: str) -> tuple[str, ...]:
    lowered = _POSSESSIVE.sub(" ", _ELECTRONIC.sub("e", text.lower()))
    lowered = _ABBREVIATION.sub(lambda m: m.group(1).replace(".", "") + " ", lowered)
    return tuple(singular(w) for w in _TOKEN.findall(lowered))
