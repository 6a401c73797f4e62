"""From a verb or a noun phrase to the phrase that names what is measured.

Positions are token indices of the sentence, half-open; `None` means that nothing was found.
"""

from extraction.claims.chunks import Chunked

# How many chunks a walk may take: sentences of any length cost the same.
REACH = 28

# Verbs whose infinitive belongs to their object: "expects sales to fall".
_RAISING = frozenset(
    "expect expects expected expecting see sees saw seen seeing forecast forecasts forecasting project projects"
    " projected want wants wanted allow allows allowed help helps helped helping cause causes caused causing lead"
    " leads led leading estimate estimates estimated require requires required enable enables enabled push pushes"
    " pushed force forces forced predict predicts predicted anticipate anticipates anticipated let lets get gets got"
    " consider considers considered believe believes believed assume assumes assumed send sends sent".split()
)
_CHAIN = frozenset("of for on in at to from with between by against per as over about into among under".split())
_NARROW_CHAIN = frozenset(("of",))


def subject_of(cut: Chunked, verb: int, depth: int = 0) -> tuple[int, int] | None:
    """Find the phrase of which the verb group at chunk `verb` is said."""
    if depth > 4:
        return None
    kind = cut.chunks[verb].kind
    if kind == "I":
        return _of_infinitive(cut, verb, depth)
    if kind == "G":
        return _of_participle(cut, verb, depth)
    return _before(cut, verb, depth)


def _of_infinitive(cut: Chunked, verb: int, depth: int) -> tuple[int, int] | None:
    matrix = verb_before(cut, verb)
    at = verb - 1
    while at >= 0 and cut.chunks[at].kind in "BK":
        at -= 1
    if matrix is not None and at > matrix and cut.chunks[at].kind in "NR":
        head = cut.sentence.lowers[cut.chunks[matrix].last - 1]
        if head in _RAISING:
            return phrase_ending(cut, at)
    if matrix is not None:
        return subject_of(cut, matrix, depth + 1)
    return phrase_ending(cut, at) if at >= 0 and cut.chunks[at].kind in "NR" else None


def _of_participle(cut: Chunked, verb: int, depth: int) -> tuple[int, int] | None:
    at = verb - 1
    while at >= 0 and cut.chunks[at].kind in "B":
        at -= 1
    if at >= 0 and cut.chunks[at].kind in "NR":
        return phrase_ending(cut, at)
    matrix = verb_before(cut, verb)
    if matrix is not None:
        return subject_of(cut, matrix, depth + 1)
    return _after_comma(cut, verb)


def _after_comma(cut: Chunked, verb: int) -> tuple[int, int] | None:
    """The subject of a participle that opens its sentence: "Rising 5 percent, exports ..."."""
    chunks = cut.chunks
    for at in range(verb + 1, min(len(chunks) - 1, verb + REACH)):
        if chunks[at].kind == "," and chunks[at + 1].kind in "NR":
            return phrase_starting(cut, at + 1)
        if chunks[at].kind in "VS.":
            return None
    return None


def verb_before(cut: Chunked, at: int) -> int | None:
    """The nearest verb group before a chunk, within its sentence."""
    for i in range(at - 1, max(-1, at - REACH), -1):
        kind = cut.chunks[i].kind
        if kind in "VEGI":
            return i
        if kind == ".":
            return None
    return None


def _before(cut: Chunked, verb: int, depth: int) -> tuple[int, int] | None:
    """Walk left from a finite verb to its subject."""
    chunks = cut.chunks
    at = verb - 1
    floor = max(-1, verb - REACH)
    while at > floor:
        kind = chunks[at].kind
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
        elif kind == "K" or kind == "A" and at and chunks[at - 1].kind in "D":
            return (chunks[at].first, chunks[at].last) if at and chunks[at - 1].kind in "SC," else None
        elif kind == "A" and at and chunks[at - 1].kind in "NM":
            at -= 1
        elif kind == "M":
            return _number_as_subject(cut, at)
        elif kind in "VEIG":
            return subject_of(cut, at, depth + 1)
        elif kind in "BPDA":
            at -= 1
        else:
            return None
    return None


def _number_as_subject(cut: Chunked, at: int) -> tuple[int, int] | None:
    chunk = cut.chunks[at]
    following = cut.chunks[at + 1] if at + 1 < len(cut.chunks) else None
    if following is not None and following.kind == "N" and following.first == chunk.last:
        return following.first, following.last
    before = at - 1
    while before >= 0 and cut.chunks[before].kind in "PBD":
        before -= 1
    if before >= 0 and cut.chunks[before].kind == "N":
        return phrase_ending(cut, before)
    return None


def _of_coordinated(cut: Chunked, at: int, depth: int) -> tuple[int, int] | None:
    """"rose in May and reached 5 percent": the verb before the coordinator has the same subject."""
    matrix = verb_before(cut, at)
    return None if matrix is None else subject_of(cut, matrix, depth + 1)


def _opening_comma(cut: Chunked, at: int) -> int:
    """From the comma that closes a parenthesis to what stands before the one that opens it."""
    chunks = cut.chunks
    best = at - 1
    for i in range(at - 1, max(0, at - 16), -1):
        kind = chunks[i].kind
        if kind == ",":
            following = chunks[i + 1].kind
            if chunks[i - 1].kind == "W":
                return i - 1
            before = chunks[i - 1].kind
            if before in "NR)A" and (following in "WEPGMKBC" or chunks[i - 1].kind == ")"):
                return i - 1
            if before in "NR)A" and best == at - 1:
                best = i - 1
        elif kind in ".S":
            break
    return best


def _opening_bracket(cut: Chunked, at: int) -> int:
    for i in range(at - 1, max(-1, at - 12), -1):
        if cut.chunks[i].kind == "(":
            return i - 1
    return at - 1


def _antecedent(cut: Chunked, relative: int) -> tuple[int, int] | None:
    """The noun phrase to which a relative pronoun refers."""
    at = relative - 1
    while at >= 0 and cut.chunks[at].kind in ",P)BA":
        at = _opening_bracket(cut, at) if cut.chunks[at].kind == ")" else at - 1
    if at >= 0 and cut.chunks[at].kind in "NR":
        return (cut.chunks[at].first, cut.chunks[at].last)
    return None


def phrase_ending(cut: Chunked, at: int, links: frozenset[str] = _CHAIN) -> tuple[int, int]:
    """The noun phrase that ends with chunk `at`, with the prepositional links before it.

    "prices for services at airports": from the last noun back to the first, unless a verb, a comma or the
    start of the sentence comes between.
    """
    chunks, lowers = cut.chunks, cut.sentence.lowers
    last = at
    floor = max(0, at - 12)
    while at > floor:
        left = chunks[at - 1]
        if left.kind == "P" and at >= 2 and lowers[left.first] in links:
            if chunks[at - 2].kind in "NKR":
                at -= 2
                continue
            if chunks[at - 2].kind == "A" and at >= 3 and chunks[at - 3].kind in "ND":
                at -= 3
                continue
            if chunks[at - 2].kind == ")":
                opening = _opening_bracket(cut, at - 2)
                if opening >= 0 and chunks[opening].kind == "N":
                    at = opening
                    continue
        elif left.kind == "C" and at >= 2 and chunks[at - 2].kind == "N" and _joins(cut, at - 2):
            at -= 2
            continue
        elif left.kind == "D" and left.last == chunks[at].first:
            at -= 1
        elif left.kind == "G" and at >= 2 and chunks[at - 2].kind == "P" and at >= 3 and chunks[at - 3].kind == "N":
            at -= 3
            continue
        elif left.kind in "VE" and at >= 2 and chunks[at - 2].kind == "W" and at >= 3 and chunks[at - 3].kind == "N":
            at -= 3
            last = at
            continue
        break
    while at < last and chunks[at].kind not in "NRKD":
        at += 1
    return chunks[at].first, chunks[last].last


def _joins(cut: Chunked, at: int) -> bool:
    """Whether the noun before a coordinator may belong to the same subject: not where it is an object."""
    before = cut.chunks[at - 1].kind if at else "."
    if before == "P" and at >= 2:
        return cut.chunks[at - 2].kind == "N"
    return before in ".SC,D("


def phrase_starting(cut: Chunked, at: int, links: frozenset[str] = _NARROW_CHAIN, stop: int | None = None) -> tuple[int, int]:
    """The noun phrase that starts with chunk `at`, with the prepositional links after it."""
    chunks, lowers = cut.chunks, cut.sentence.lowers
    end = len(chunks) if stop is None else stop
    first = at
    limit = min(end, at + 10)
    while at + 2 < limit:
        link, following = chunks[at + 1], chunks[at + 2]
        if link.kind == "P" and lowers[link.first] in links and following.kind == "N":
            at += 2
        elif link.kind == "P" and lowers[link.first] in links and following.kind in "DEA" and at + 3 < limit:
            if chunks[at + 3].kind != "N" or chunks[at + 3].first != following.last:
                break
            at += 3
        elif link.kind == "C" and lowers[link.first] in ("and", "&") and following.kind == "N" and at + 3 < len(chunks):
            if chunks[at + 3].kind in "VE":
                break
            at += 2
        else:
            break
    return chunks[first].first, chunks[at].last


_PRONOUNS = frozenset(("it", "they", "he", "she", "it's", "they're", "them"))


def antecedent_of_pronoun(cut: Chunked, tokens: tuple[int, int]) -> tuple[int, int]:
    """Replace a pronoun by the subject of the clause before it, where the sentence has one."""
    first, last = tokens
    if last - first != 1 or cut.sentence.lowers[first] not in _PRONOUNS:
        return tokens
    at = next((i for i, chunk in enumerate(cut.chunks) if chunk.first == first), 0)
    verb: int | None = at
    for _ in range(4):
        verb = verb_before(cut, verb)
        if verb is None:
            break
        if cut.chunks[verb].kind in "VE":
            found = subject_of(cut, verb)
            if found is not None and cut.tags[found[0]] != "r":
                return found
    return next(
        (phrase_ending(cut, i) for i in range(at - 1, max(-1, at - 8), -1) if cut.chunks[i].kind == "N"), tokens
    )
