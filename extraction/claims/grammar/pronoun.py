"""Pronouns as subjects: replaced by what they stand for, where the same sentence names it."""

from bisect import bisect_left

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.phrase import Tokens, phrase_ending
from extraction.claims.grammar.subject import subject_of, verb_before
from extraction.claims.words.wordlist import words

_PRONOUNS = words("it they he she it's they're them it'll they'll he'll she'll they've he'd")
_VERBS = 4  # how many verbs back the clause with the antecedent may be
_NOUNS = 8  # how many chunks back the nearest noun may be


def antecedent_of(cut: Chunked, tokens: Tokens) -> Tokens:
    """The subject of the clause before, else the nearest noun; the pronoun itself where there is none."""
    first, last = tokens
    if last - first != 1 or cut.sentence.lowers[first] not in _PRONOUNS:
        return tokens
    at = bisect_left(cut.firsts, first)
    return _earlier_subject(cut, at, first) or _nearest_noun(cut, at, first) or tokens


def _earlier_subject(cut: Chunked, at: int, pronoun: int) -> Tokens | None:
    verb = verb_before(cut, at)
    if verb == at - 1 and cut.kinds[at + 1 : at + 2] != ["V"]:
        verb = verb_before(cut, verb)  # "the bank expects it to rise": it is not the bank
    for _ in range(_VERBS):
        if verb is None:
            break
        # *in a round led by Orbis, valuing it at $9*: what is led is not who is valued.
        is_passive = cut.kinds[verb] == "E" and cut.sentence.low(cut.lasts[verb]) == "by"
        found = subject_of(cut, verb) if cut.kinds[verb] in "VE" and not is_passive else None
        if found is not None and cut.tags[found[0]] != "r" and _agrees(cut, pronoun, found):
            return found
        verb = verb_before(cut, verb)
    return None


def _nearest_noun(cut: Chunked, at: int, pronoun: int) -> Tokens | None:
    for i in range(at - 1, max(-1, at - _NOUNS), -1):
        if i == 1 and cut.kinds[0] == "P":
            break  # "In Spain it stood at 5 percent"
        if cut.kinds[i] == "N" and _agrees(cut, pronoun, (cut.firsts[i], cut.lasts[i])):
            return phrase_ending(cut, i)
    return None


def _agrees(cut: Chunked, pronoun: int, found: Tokens) -> bool:
    """Whether the number of a noun phrase is that of the pronoun, as far as its ending tells."""
    head = next((i for i in range(*found) if cut.tags[i] in "po"), found[1]) - 1
    word = cut.sentence.lowers[head]
    is_plural = word.endswith("s") and not word.endswith("ss")
    return cut.tags[head] == "N" or is_plural == cut.sentence.lowers[pronoun].startswith("the")
