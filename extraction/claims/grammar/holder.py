"""Who has or does what a figure measures, where the clause names it: *Orbis* of *Orbis pays a fee of $5*."""

from bisect import bisect_right

from extraction.claims.grammar.phrase import NARROW, Tokens, phrase_ending
from extraction.claims.grammar.pronoun import antecedent_of
from extraction.claims.grammar.slot import Slot
from extraction.claims.grammar.subject import subject_of
from extraction.claims.words.wordlist import words

_REACH = 10
_OWN = words("its their his her")
_WITH = words("with at of in")


def holder_of(slot: Slot, topic: Tokens, is_moved: bool) -> Tokens | None:
    """The subject of the verb whose object the topic is, or the noun that has it: *users with $5 in claims*.

    What a verb moves has no holder but the one that a possessive points to: *Orbis raised its fee*.
    """
    cut, verb = slot.cut, slot.governor.verb
    at = bisect_right(cut.firsts, topic[0]) - 1
    is_subject = verb is not None and at < verb
    if is_subject or (is_moved and cut.sentence.lowers[topic[0]] not in _OWN):
        return None
    found = _over(slot, at)
    if found is None:
        return None
    found = antecedent_of(cut, found)
    is_apart = found[1] <= topic[0] or topic[1] <= found[0]
    return found if is_apart and cut.tags[found[0]] not in "rw" else None


def _over(slot: Slot, at: int) -> Tokens | None:
    """Walk left from a noun phrase to the verb that takes it, or to the noun it is with."""
    cut = slot.cut
    kinds, lowers = cut.kinds, cut.sentence.lowers
    left = slot.at - 1
    if at == slot.noun and left >= 0 and (kinds[left] == "N" or cut.tags[cut.lasts[left] - 1] == "z"):
        return cut.firsts[left], cut.lasts[left]  # "the phone's 6-inch display"
    is_adverbial = lowers[cut.firsts[at]] in _OWN
    for i in range(at - 1, max(-1, at - _REACH), -1):
        kind, word = kinds[i], lowers[cut.firsts[i]]
        if kind in "VEGI":
            return subject_of(cut, i)
        if kind == "P" and word == "with" and i and kinds[i - 1] == "N":
            return phrase_ending(cut, i - 1, NARROW)
        if kind in "DP" and (word in _OWN or word == "at"):
            is_adverbial = True  # how and whose, which the verb says wherever it stands
        if kind == "P" and not (is_adverbial or word in _WITH):
            return None
        if kind not in "DAMBPRK" and not (kind == "N" and kinds[i + 1] in "PK"):
            return None
    return None
