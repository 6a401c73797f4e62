"""Ranks: what has the rank, and what is ranked among."""

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.phrase import CLOSE, Tokens, before_bracket, phrase_ending, phrase_starting
from extraction.claims.grammar.slot import Slot
from extraction.claims.grammar.subject import subject_of
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

_EVERYWHERE = words("globally worldwide nationally nationwide internationally overall")
FIGURES = words("share rate level total figure proportion number reading ratio percentage")
_AMONG = words("among in of out across")
_COPULAS = words("is are was were be been being") | forms_of("become remain rank")
_NAMING = forms_of("make name call rank rate vote consider")


def ranked(slot: Slot) -> Tokens | None:
    """The phrase that names what has the rank before a noun: "Orbis, the second-largest maker"."""
    cut, governor, noun = slot.cut, slot.governor, slot.noun
    if noun is None or slot.head in FIGURES:
        return None  # "food takes up 22 percent of incomes, the second-highest share"
    if governor.heads:
        return _predicate(cut, noun) or _own_name(cut, noun)
    before = _before_modifiers(cut, slot.at)
    if before > 0 and cut.kinds[before] == ",":
        found = _in_apposition(cut, before)
        if found is not None:
            return found
    if governor.verb is None:
        return _own_name(cut, noun)
    if governor.objects and (governor.link == "as" or slot.verb_word in _NAMING):
        return cut.firsts[governor.objects[-1]], cut.lasts[governor.objects[-1]]
    is_predicate = slot.verb_word in _COPULAS and governor.link == ""
    return subject_of(cut, governor.verb) if is_predicate or governor.link == "as" else _own_name(cut, noun)


def _before_modifiers(cut: Chunked, at: int) -> int:
    """The chunk before the articles, possessives and adjectives in front of chunk `at`."""
    i = at - 1
    while i >= 0 and cut.kinds[i] in "DAB":
        i -= 1
    return i


def _in_apposition(cut: Chunked, comma: int) -> Tokens | None:
    """The name before the comma at which a phrase is put in apposition to it."""
    at = comma - 1
    if cut.kinds[at] == ")":
        at = before_bracket(cut, at)
    return phrase_ending(cut, at, CLOSE) if at >= 0 and cut.kinds[at] == "N" else None


def _predicate(cut: Chunked, noun: int) -> Tokens | None:
    """What the ranked noun is said to be: "the second-largest buyer is Orbis"."""
    verb = noun + 1
    if verb + 1 >= len(cut.kinds) or cut.kinds[verb + 1] != "N":
        return None
    is_copula = cut.sentence.lowers[cut.lasts[verb] - 1] in _COPULAS
    return phrase_starting(cut, verb + 1) if is_copula else None


def _own_name(cut: Chunked, noun: int) -> Tokens | None:
    """The name that ends the ranked phrase: "the No. 2 toymaker Orbis"."""
    first, last = cut.firsts[noun], cut.lasts[noun]
    start = last
    while start > first and cut.tags[start - 1] == "N":
        start -= 1
    return (start, last) if first < start < last else None


def ranked_among(cut: Chunked, at: int) -> Tokens | None:
    """The tokens after the rank at chunk `at` that say among what: "second globally", "largest bank"."""
    lowers = cut.sentence.lowers
    i = at + 1
    while i < len(cut.kinds) and i < at + 3:
        first = cut.firsts[i]
        if lowers[first] in _EVERYWHERE:
            return first, first + 1
        if cut.kinds[i] == "P" and lowers[first] in _AMONG:
            while i + 1 < len(cut.kinds) and cut.kinds[i + 1] in "PDA":
                i += 1
            return phrase_starting(cut, i + 1) if i + 1 < len(cut.kinds) and cut.kinds[i + 1] == "N" else None
        if cut.kinds[i] not in "NAB":
            break
        i += 1
    return phrase_starting(cut, at + 1) if cut.kinds[at + 1 : at + 2] == ["N"] else None
