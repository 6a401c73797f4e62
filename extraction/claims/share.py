"""Shares: the whole of which a percentage is a part."""

from typing import NamedTuple

from extraction.claims.chunks import Chunked
from extraction.claims.governor import Governor
from extraction.claims.lexicon import forms_of, words
from extraction.claims.subject import phrase_starting, subject_of

_SHARE_VERBS = forms_of("account constitute comprise represent make own hold control employ occupy generate")
_OWNING = words("owned held controlled")
SHARE_NOUNS = words(
    "share stake stakes holding holdings ownership proportion portion majority minority fraction"
    " percentage interest interests"
)
_SAME = frozenset(("", "for", "from", "with", "against", "than"))
Tokens = tuple[int, int]


class Share(NamedTuple):
    """A share and the tokens of its whole, where the text names one."""

    whole: Tokens | None


def share(
    cut: Chunked, at: int, governor: Governor, noun: int | None, previous: Share | None, is_fraction: bool
) -> Share | None:
    """Read the percentage at chunk `at` as a share, or None; `noun` is the phrase that it qualifies.

    `is_fraction` tells of "half" and "one in five", which are shares of the noun that follows them.
    """
    whole = _after_of(cut, at)
    if whole is not None:
        return Share(whole)
    head = "" if noun is None else cut.sentence.lowers[cut.lasts[noun] - 1]
    if noun is not None and head in SHARE_NOUNS:
        return Share(_after_link(cut, noun))
    if governor.heads and noun is None:
        return Share(None)
    if noun is not None and is_fraction:
        return Share(phrase_starting(cut, noun))
    verb = governor.verb
    if verb is None:
        return previous if governor.link in _SAME else None
    word = cut.sentence.lowers[cut.lasts[verb] - 1]
    if word in _SHARE_VERBS and governor.link in ("", "for", "up", "by"):
        if noun is not None:
            return Share(phrase_starting(cut, noun))
        if word in _OWNING:
            return Share(subject_of(cut, verb))
        if word.startswith(("account", "own", "hold", "held", "control")):
            return Share(None)
    return None


def _after_of(cut: Chunked, at: int) -> Tokens | None:
    """The noun phrase of "percent of ..." right after the number."""
    lowers = cut.sentence.lowers
    i = at + 1
    if i >= len(cut.kinds) or cut.kinds[i] != "P" or lowers[cut.firsts[i]] != "of":
        return None
    i += 1
    while i < len(cut.kinds) and cut.kinds[i] in "DABEMG" and i < at + 6:
        i += 1
    if i < len(cut.kinds) and cut.kinds[i] in "NRW":
        return phrase_starting(cut, i)
    return None


def _after_link(cut: Chunked, noun: int) -> Tokens | None:
    """The whole of "a 20 percent stake in ..."."""
    lowers = cut.sentence.lowers
    i = noun + 1
    if i >= len(cut.kinds) or cut.kinds[i] != "P" or lowers[cut.firsts[i]] not in ("of", "in"):
        return None
    i += 1
    while i < len(cut.kinds) and cut.kinds[i] in "DAE" and i < noun + 4:
        i += 1
    return phrase_starting(cut, i) if i < len(cut.kinds) and cut.kinds[i] == "N" else None
