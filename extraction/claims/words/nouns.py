"""What the scanner needs to know of a word: may it be a noun, may it stand before one, is it a plural."""

from extraction.claims.words.lexicon import word_tag
from extraction.claims.words.wordlist import words

IRREGULAR_PLURALS = words(
    "people men women children police cattle staff personnel aircraft sheep fish deer feet teeth mice",
    "geese oxen fishermen policemen firemen businessmen spokesmen gunmen servicemen congressmen alumni",
    "criteria media data bacteria phenomena spacecraft species series offspring",
)
_SINGULAR_S = words(
    "business news basis crisis process access loss class press gas mass congress success analysis",
    "progress boss cross address campus consensus politics economics mathematics physics less diabetes",
    "measles rabies herpes sepsis tennis chess lens always perhaps",
)
# Plurals that the lexicon has as verbs: *saved 300 lives*.
_ALSO_VERBS = words(
    "lives leaves tries arrests throws recalls installs invites finds sows trails kills steals carries"
)
_DEMONYM_ENDS = ("ean", "ian", "ican", "ese", "ish", "aeli", "aqi")
_DEMONYMS = words("French Dutch Greek Swiss German Thai Arab Czech Western Eastern Northern Southern")
# Letters of the lexicon's classes: what may be a noun, and what ends a noun phrase.
_NOUN = frozenset("nNuUyC")
_ENDS_PHRASE = frozenset("dpotcswrmv#.,()-\"'")


def is_noun(token: str) -> bool:
    """Tell whether a token may be a noun or name; words that are as often verbs count as nouns."""
    return word_tag(token) in _NOUN or token in _ALSO_VERBS


def is_bare_noun(token: str) -> bool:
    """Tell whether a token is a noun or name, and not an adjective of a country: *eight European nations*."""
    return is_noun(token) and not (
        token[0].isupper() and (token.endswith(_DEMONYM_ENDS) or token in _DEMONYMS)
    )


def is_modifier(token: str) -> bool:
    """Tell whether a token may stand in a noun phrase: adjective, participle, noun or name."""
    return word_tag(token) not in _ENDS_PHRASE or token in _ALSO_VERBS


def is_plural(word: str) -> bool:
    """Tell whether a noun in lower case is a plural, by its form."""
    if word in IRREGULAR_PLURALS:
        return True
    return (
        len(word) > 2
        and word[-1] == "s"
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in _SINGULAR_S
    )
