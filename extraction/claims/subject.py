"""From a verb or a noun phrase to the phrase that names what is measured.

Positions are token indices of the sentence, half-open; `None` means that nothing was found.
"""

from extraction.claims.chunks import Chunked
from extraction.claims.lexicon import words

# How many chunks a walk may take: sentences of any length cost the same.
REACH = 28

# Verbs whose infinitive belongs to their object: "expects sales to fall".
_RAISING = words(
    "expect expects expected expecting see sees saw seen seeing forecast forecasts forecasting project"
    " projects projected want wants wanted allow allows allowed help helps helped helping cause causes"
    " caused causing lead leads led leading estimate estimates estimated require requires required"
    " enable enables enabled push pushes pushed force forces forced predict predicts predicted"
    " anticipate anticipates anticipated let lets get gets got consider considers considered believe"
    " believes believed assume assumes assumed send sends sent"
)
_CHAIN = words(
    "of for on in at to from with between by against per as over about into among under across around"
    " near inside"
)
_PARTICIPIAL = words("having being")
# Participles that speak of the noun before them, even over a comma.
_NAMING = words("ranging averaging totaling totalling costing measuring weighing valued numbering")
# Participles that say what the noun right before them is worth.
_VALUED = words("priced valued estimated dated rated")
_NARROW_CHAIN = words("of per")
_CLOSE = words("of per for on")


def subject_of(cut: Chunked, verb: int, depth: int = 0) -> tuple[int, int] | None:
    """Find the phrase of which the verb group at chunk `verb` is said."""
    if depth > 4:
        return None
    kind = cut.kinds[verb]
    if kind == "V" and cut.sentence.lowers[cut.firsts[verb]] in _PARTICIPIAL:
        kind = "G"
    if kind == "I":
        return _of_infinitive(cut, verb, depth)
    if kind == "G":
        return _of_participle(cut, verb, depth)
    return _before(cut, verb, depth)


def _of_infinitive(cut: Chunked, verb: int, depth: int) -> tuple[int, int] | None:
    matrix = verb_before(cut, verb)
    at = verb - 1
    while at >= 0 and cut.kinds[at] in "BK":
        at -= 1
    if matrix is not None and at > matrix and cut.kinds[at] in "NR":
        head = cut.sentence.lowers[cut.lasts[matrix] - 1]
        if head in _RAISING:
            return phrase_ending(cut, at)
    if matrix is not None:
        return subject_of(cut, matrix, depth + 1)
    return phrase_ending(cut, at) if at >= 0 and cut.kinds[at] in "NR" else None


def _of_participle(cut: Chunked, verb: int, depth: int) -> tuple[int, int] | None:
    at = verb - 1
    while at >= 0 and cut.kinds[at] in "B":
        at -= 1
    if at >= 0 and cut.kinds[at] in "NR":
        return phrase_ending(cut, at, _CLOSE)
    if at > 0 and cut.kinds[at] == "," and cut.kinds[at - 1] == "N":
        if cut.sentence.lowers[cut.firsts[verb]] in _NAMING:
            return phrase_ending(cut, at - 1, _CLOSE)
    matrix = verb_before(cut, verb)
    if matrix is not None:
        return subject_of(cut, matrix, depth + 1)
    return _after_comma(cut, verb)


def _after_comma(cut: Chunked, verb: int) -> tuple[int, int] | None:
    """The subject of a participle that opens its sentence: "Rising 5 percent, exports ..."."""
    for at in range(verb + 1, min(len(cut.kinds) - 1, verb + REACH)):
        if cut.kinds[at] == "," and cut.kinds[at + 1] in "NR":
            return phrase_starting(cut, at + 1)
        if cut.kinds[at] in "VS.":
            return None
    return None


def verb_before(cut: Chunked, at: int) -> int | None:
    """The nearest verb group before a chunk, within its sentence."""
    for i in range(at - 1, max(-1, at - REACH), -1):
        kind = cut.kinds[i]
        if kind in "VEGI":
            return i
        if kind == ".":
            return None
    return None


def _before(cut: Chunked, verb: int, depth: int) -> tuple[int, int] | None:
    """Walk left from a finite verb to its subject."""
    at = verb - 1
    floor = max(-1, verb - REACH)
    if at >= 0 and cut.kinds[at] == "N" and cut.sentence.lowers[cut.firsts[verb]] in _VALUED:
        return cut.firsts[at], cut.lasts[at]
    while at > floor:
        kind = cut.kinds[at]
        if kind in "NR":
            return phrase_ending(cut, at)
        if kind == "W":
            return _antecedent(cut, at)
        if kind == ",":
            at = _opening_comma(cut, at)
        elif kind == ")":
            at = _opening_bracket(cut, at)
        elif kind == "C":
            return _of_coordinated(cut, at, depth)
        elif kind == "A" and at and cut.kinds[at - 1] in "NM":
            at -= 1
        elif kind == "M":
            return _number_as_subject(cut, at)
        elif kind in "VEIG":
            return subject_of(cut, at, depth + 1)
        elif kind in "BPDAK":
            at -= 1
        else:
            return None
    return None


def _number_as_subject(cut: Chunked, at: int) -> tuple[int, int] | None:
    if at + 1 < len(cut.kinds) and cut.kinds[at + 1] == "N":
        return cut.firsts[at + 1], cut.lasts[at + 1]
    before = at - 1
    while before >= 0 and cut.kinds[before] in "PBD":
        before -= 1
    if before >= 0 and cut.kinds[before] == "N":
        return phrase_ending(cut, before)
    return None


def _of_coordinated(cut: Chunked, at: int, depth: int) -> tuple[int, int] | None:
    """Take the subject of the verb before the coordinator: "rose in May and reached 5 percent"."""
    matrix = verb_before(cut, at)
    return None if matrix is None else subject_of(cut, matrix, depth + 1)


def _opening_comma(cut: Chunked, at: int) -> int:
    """From the comma that closes a parenthesis to what stands before the one that opens it."""
    best = at - 1
    for i in range(at - 1, max(0, at - 16), -1):
        kind = cut.kinds[i]
        if kind == ",":
            following = cut.kinds[i + 1]
            if cut.kinds[i - 1] == "W":
                return i - 1
            before = cut.kinds[i - 1]
            if before in "NR)A" and (following in "WEPGMKBC" or cut.kinds[i - 1] == ")"):
                return i - 1
            if before in "NR)A" and best == at - 1:
                best = i - 1
        elif kind in ".S":
            break
    return best


def _opening_bracket(cut: Chunked, at: int) -> int:
    for i in range(at - 1, max(-1, at - 12), -1):
        if cut.kinds[i] == "(":
            return i - 1
    return at - 1


def _antecedent(cut: Chunked, relative: int) -> tuple[int, int] | None:
    """The noun phrase to which a relative pronoun refers."""
    at = relative - 1
    while at >= 0 and cut.kinds[at] in ",P)BA":
        at = _opening_bracket(cut, at) if cut.kinds[at] == ")" else at - 1
    if at >= 0 and cut.kinds[at] in "NR":
        return (cut.firsts[at], cut.lasts[at])
    return None


def phrase_ending(cut: Chunked, at: int, links: frozenset[str] = _CHAIN) -> tuple[int, int]:
    """The noun phrase that ends with chunk `at`, with the prepositional links before it.

    "prices for services at airports": from the last noun back to the first, unless a verb, a comma or the
    start of the sentence comes between.
    """
    lowers = cut.sentence.lowers
    last = at
    floor = max(0, at - 12)
    while at > floor:
        left = cut.kinds[at - 1]
        if left == "P" and at >= 2 and lowers[cut.firsts[at - 1]] in links:
            if cut.kinds[at - 2] in "NKR":
                at -= 2
                continue
            if cut.kinds[at - 2] == "A" and at >= 3 and cut.kinds[at - 3] in "ND":
                at -= 3
                continue
            if cut.kinds[at - 2] == ")":
                opening = _opening_bracket(cut, at - 2)
                if opening >= 0 and cut.kinds[opening] == "N":
                    at = opening
                    continue
        elif left == "C" and at >= 2 and cut.kinds[at - 2] == "N" and _joins(cut, at - 2):
            at -= 2
            continue
        elif left == "D":
            at -= 1
            continue
        elif left == "M" and cut.kinds[at] == "N" and at >= 3 and "P" in cut.kinds[at - 3 : at - 1]:
            at -= 1
            continue
        elif left == "G" and at >= 2 and cut.kinds[at - 2] == "P" and at >= 3 and cut.kinds[at - 3] == "N":
            at -= 3
            continue
        elif left in "VE" and at >= 2 and cut.kinds[at - 2] == "W" and at >= 3 and cut.kinds[at - 3] == "N":
            at -= 3
            last = at
            continue
        break
    while at < last and cut.kinds[at] not in "NRKD":
        at += 1
    return cut.firsts[at], cut.lasts[last]


def _joins(cut: Chunked, at: int) -> bool:
    """Whether the noun before a coordinator may belong to the same subject: not where it is an object."""
    before = cut.kinds[at - 1] if at else "."
    if before == "P" and at >= 2:
        return cut.kinds[at - 2] == "N"
    return before in ".SC,D("


def phrase_starting(
    cut: Chunked, at: int, links: frozenset[str] = _NARROW_CHAIN, stop: int | None = None
) -> tuple[int, int]:
    """The noun phrase that starts with chunk `at`, with the prepositional links after it."""
    lowers = cut.sentence.lowers
    end = len(cut.kinds) if stop is None else stop
    first = at
    limit = min(end, at + 10)
    while at + 2 < limit:
        link, following, word = cut.kinds[at + 1], cut.kinds[at + 2], lowers[cut.firsts[at + 1]]
        if link == "P" and word in links and following == "N":
            at += 2
        elif link == "P" and word in links and following in "DEA" and at + 3 < limit:
            if cut.kinds[at + 3] != "N":
                break
            at += 3
        elif link == "C" and word in ("and", "&") and following == "N" and at + 3 < len(cut.kinds):
            if cut.kinds[at + 3] in "VE" or cut.tags[cut.firsts[at + 2]] == "d":
                break
            at += 2
        else:
            break
    return cut.firsts[first], cut.lasts[at]


_PRONOUNS = words("it they he she it's they're them")


def antecedent_of_pronoun(cut: Chunked, tokens: tuple[int, int]) -> tuple[int, int]:
    """Replace a pronoun by the subject of the clause before it, where the sentence has one."""
    first, last = tokens
    if last - first != 1 or cut.sentence.lowers[first] not in _PRONOUNS:
        return tokens
    at = cut.firsts.index(first) if first in cut.firsts else 0
    verb = verb_before(cut, at)
    for _ in range(4):
        if verb is None:
            break
        if cut.kinds[verb] in "VE":
            found = subject_of(cut, verb)
            if found is not None and cut.tags[found[0]] != "r" and _agrees(cut, first, found):
                return found
        verb = verb_before(cut, verb)
    return next(
        (
            phrase_ending(cut, i)
            for i in range(at - 1, max(-1, at - 8), -1)
            if cut.kinds[i] == "N" and _agrees(cut, first, (cut.firsts[i], cut.lasts[i]))
        ),
        tokens,
    )


def _agrees(cut: Chunked, pronoun: int, found: tuple[int, int]) -> bool:
    """Whether the number of a noun phrase is that of the pronoun, as far as its ending tells."""
    head = next((i for i in range(found[0], found[1]) if cut.tags[i] in "po"), found[1]) - 1
    plural = cut.sentence.lowers[head].endswith("s") and not cut.sentence.lowers[head].endswith("ss")
    word = cut.sentence.lowers[pronoun]
    return plural or cut.tags[head] == "N" if word.startswith("the") else not plural or cut.tags[head] == "N"


_SINGULAR = words("is was has")
_WHO = words("who that which")


def described(cut: Chunked, number: int, end: int) -> int:
    """Where the phrase of a counted noun that stops at offset `end` ends with what narrows it down.

    "claims submitted to the court", "member states who oppose the measures": a participle with its
    complement or a relative clause without comma, up to the end of the clause.
    """
    ends, kinds = cut.sentence.ends, cut.kinds
    i = number + 1
    while i < len(kinds) and ends[cut.lasts[i] - 1] < end:
        i += 1
    if i >= len(kinds) or ends[cut.lasts[i] - 1] != end or i + 2 >= len(kinds):
        return end
    i += 1
    lowers = cut.sentence.lowers
    relative = kinds[i] == "W" and lowers[cut.firsts[i]] in _WHO and kinds[i + 1] in "VE"
    relative = relative and lowers[cut.firsts[i + 1]] not in _SINGULAR
    participle = kinds[i] == "E" and kinds[i + 1] == "P"
    if not (relative or participle):
        return end
    i += 1
    stop = min(len(kinds), i + 14)
    while (
        i < stop and kinds[i] not in ",.SW()M" and not (kinds[i] in "VE" and participle) and kinds[i] != "K"
    ):
        i += 1
    start = number + 3
    if i < len(kinds) and kinds[i] == "M":
        return end
    while kinds[i - 1] in "CPDBE" and i > start:
        i -= 1
    if i <= start:
        return end
    return ends[cut.lasts[i - 1] - 1]
