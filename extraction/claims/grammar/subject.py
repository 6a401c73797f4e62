"""From a verb to the phrase of which it is said.

Positions are chunks; what is given back are token indices of the sentence, half-open, or None.
"""

from bisect import bisect_left

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.governor import SAYING
from extraction.claims.grammar.phrase import (
    CLOSE,
    WIDE,
    Tokens,
    before_bracket,
    is_part,
    phrase_ending,
    phrase_starting,
)
from extraction.claims.words.lexicon import forms_of, word_tag
from extraction.claims.words.signs import DASHES
from extraction.claims.words.wordlist import words

# How many chunks a walk may take: sentences of any length cost the same.
_REACH = 28
_DEPTH = 4
# Verbs whose infinitive belongs to their object: "expects sales to fall".
_RAISING = forms_of(
    "expect see forecast project want allow help cause lead estimate require enable push force predict"
    " anticipate let get consider believe assume send"
)
_PARTICIPIAL = words("having being")
# Participles that speak of the noun before them, even over a comma.
_NAMING = words("ranging averaging totaling totalling costing measuring weighing valued numbering")
# Verbs of saying state a clause, and are no participles of the noun before them.
_WHERE = words("in at across")
_WHITHER = words("to from")
_PLURAL = words("account take are were have make represent constitute comprise include total")
_WRITTEN_ON = ("'ll", "'ve", "'d")  # "we'll": the token is subject and auxiliary in one
_GIVEN = words("given offered shown taught sent handed prescribed assigned administered awarded paid")
_DEMONSTRATIVE = words("that this those these")
_CLAUSE, _LONG = 8, 9  # chunks of a reduced clause that are looked at, tokens that a subject may have with it
# Participles that say what the noun right before them is worth.
VALUING = forms_of("value estimate put price assess peg")
_VALUED = words("priced valued estimated dated rated")


def subject_of(cut: Chunked, verb: int, depth: int = 0) -> Tokens | None:
    """Find the phrase of which the verb group at chunk `verb` is said."""
    if depth > _DEPTH:
        return None
    kind = cut.kinds[verb]
    if kind == "I":
        return _of_infinitive(cut, verb, depth)
    if kind == "G" or cut.sentence.lowers[cut.firsts[verb]] in _PARTICIPIAL:
        return _of_participle(cut, verb, depth)
    return _of_finite(cut, verb, depth)


def verb_before(cut: Chunked, at: int) -> int | None:
    """The nearest verb group before a chunk, within its sentence."""
    for i in range(at - 1, max(-1, at - _REACH), -1):
        kind = cut.kinds[i]
        if kind in "VEGI":
            return i
        if kind == ".":
            return None
    return None


def _of_infinitive(cut: Chunked, verb: int, depth: int) -> Tokens | None:
    matrix = verb_before(cut, verb)
    at = verb - 1
    while at >= 0 and cut.kinds[at] in "BK":
        at -= 1
    is_noun = at >= 0 and cut.kinds[at] in "NR"
    if matrix is None:
        return phrase_ending(cut, at) if is_noun else None
    if is_noun and at > matrix and cut.sentence.lowers[cut.lasts[matrix] - 1] in _RAISING:
        return phrase_ending(cut, at)
    return subject_of(cut, matrix, depth + 1)


def _of_participle(cut: Chunked, verb: int, depth: int) -> Tokens | None:
    kinds = cut.kinds
    at = verb - 1
    while at >= 0 and kinds[at] == "B":
        at -= 1
    if at >= 0 and kinds[at] in "NR":
        return phrase_ending(cut, at, CLOSE)
    is_naming = cut.sentence.lowers[cut.firsts[verb]] in _NAMING
    if is_naming and at > 0 and kinds[at] == "," and kinds[at - 1] == "N":
        return phrase_ending(cut, at - 1, CLOSE)
    matrix = verb_before(cut, verb)
    if matrix is not None and _is_aside(cut, matrix):
        matrix = verb_before(cut, matrix)
    return _after_comma(cut, verb) if matrix is None else subject_of(cut, matrix, depth + 1)


def _is_aside(cut: Chunked, verb: int) -> bool:
    """Whether a verb only tells who says so: "exports rose, data showed, slowing from 5 percent"."""
    return cut.sentence.lowers[cut.lasts[verb] - 1] in SAYING and cut.kinds[verb - 2 : verb] == [",", "N"]


def _after_comma(cut: Chunked, verb: int) -> Tokens | None:
    """The subject of a participle that opens its sentence: "Rising 5 percent, exports ..."."""
    for at in range(verb + 1, min(len(cut.kinds) - 1, verb + _REACH)):
        if cut.kinds[at] == "," and cut.kinds[at + 1] in "NR":
            return phrase_starting(cut, at + 1)
        if cut.kinds[at] in "VS.":
            break
    return None


def _of_finite(cut: Chunked, verb: int, depth: int) -> Tokens | None:
    """Walk left from a finite verb to its subject."""
    kinds = cut.kinds
    if cut.sentence.lowers[cut.firsts[verb]].endswith(_WRITTEN_ON):
        return cut.firsts[verb], cut.firsts[verb] + 1
    if _lists_deeds(cut, verb) and (earlier := verb_before(cut, verb)) is not None:
        return subject_of(cut, earlier, depth + 1)
    at = verb - 1
    is_value = cut.sentence.lowers[cut.lasts[verb] - 1] in _VALUED
    if at >= 0 and kinds[at] == "N" and is_value:
        return cut.firsts[at], cut.lasts[at]
    if kinds[max(0, at - 2) : at + 1] == ["N", "C", "A"]:
        return cut.firsts[at - 2], cut.lasts[at]  # "wind and solar supplied 31 percent"
    floor = max(-1, verb - _REACH)
    while at > floor and kinds[at] in "BPDAK,)." and not _stands_alone(cut, at):
        if kinds[at] == ".":
            at = _before_dash(cut, at)
        elif kinds[at] == ",":
            at = _before_parenthesis(cut, at)
        elif kinds[at] == "K" and kinds[at - 1 : at] == ["C"] and kinds[at - 2 : at - 1] == ["K"]:
            at -= 2  # "between 2014 and 2017"
        elif kinds[at] == ")":
            at = before_bracket(cut, at)
        else:
            at -= 1
    if at <= floor:
        return None
    return _of_coordinated(cut, verb, at, depth) if kinds[at] == "C" else _said_of(cut, at, depth)


def _lists_deeds(cut: Chunked, verb: int) -> bool:
    """Whether a comma goes on with what is to be done: "the plant will use less oil, save 9 t and hire 5"."""
    earlier = verb_before(cut, verb)
    is_base = word_tag(cut.sentence.lowers[cut.firsts[verb]]) == "u"
    if cut.kinds[verb - 1] != "," or earlier is None or not is_base:
        return False
    return cut.kinds[earlier] == "I" or cut.tags[cut.firsts[earlier]] == "m"


def _of_coordinated(cut: Chunked, verb: int, at: int, depth: int) -> Tokens | None:
    """The subject of the verb before a coordinator: "rose in May and reached 5 percent"."""
    matrix = verb_before(cut, at)
    word = cut.sentence.lowers[cut.firsts[verb]]
    is_finite = cut.kinds[verb] == "E" or word.endswith("s") or cut.tags[cut.firsts[verb]] == "m"
    while matrix is not None and cut.kinds[matrix] == "I" and is_finite:
        matrix = verb_before(cut, matrix)  # "expects sales to grow and plans to hire 9 people"
    if matrix is not None and cut.kinds[max(0, matrix - 2) : matrix + 1] == ["P", "M", "E"]:
        matrix = verb_before(cut, matrix) or matrix  # "fell, off a high of $5 hit earlier, and was down 3"
    return None if matrix is None else subject_of(cut, matrix, depth + 1)


def relative_object(cut: Chunked, verb: int) -> Tokens | None:
    """What a relative clause is about that has a subject of its own: "the firm, which analysts value at"."""
    at = verb - 1
    while at > 0 and cut.kinds[at] in "BA":
        at -= 1
    if at < 1 or cut.kinds[at] not in "NR":
        return None
    while at > 0 and cut.kinds[at] in "ND":
        at -= 1
    return _antecedent(cut, at) if cut.kinds[at] == "W" else None


def _said_of(cut: Chunked, at: int, depth: int) -> Tokens | None:
    """The subject that chunk `at`, the first of weight before a verb, is or leads to."""
    kind = cut.kinds[at]
    if kind in "NR":
        return _of_relative(cut, at) or _narrowed(cut, at) or _after_object(cut, at) or phrase_ending(cut, at)
    if kind == "D" and cut.tags[cut.firsts[at]] in "dz":
        return cut.firsts[at], cut.lasts[at]  # "while Ford's dropped 5 percent", "that compares with"
    if kind == "W":
        return _antecedent(cut, at)
    if kind == "M":
        return _number_as_subject(cut, at, depth)
    if kind == "I" and cut.kinds[at - 1 : at] == ["N"]:
        return phrase_ending(cut, at - 1)  # "those with a reason to save are"
    return subject_of(cut, at, depth + 1) if kind in "VEIG" else None


def _of_relative(cut: Chunked, at: int) -> Tokens | None:
    """The noun whose relative clause chunk `at` ends: "households that heat with oil pay"."""
    i = bisect_left(cut.firsts, phrase_ending(cut, at)[0]) - 1
    while i > 1 and cut.kinds[i] in "PB":
        i -= 1
    is_relative = i > 1 and cut.kinds[i] in "VE" and cut.kinds[i - 1] == "W" and cut.kinds[i - 2] == "N"
    return phrase_ending(cut, i - 2) if is_relative else None


def _after_object(cut: Chunked, at: int) -> Tokens | None:
    """The noun after a coordinator before which an object stands: "it met its goal and prices rose"."""
    if at < 2 or cut.kinds[at - 1] != "C":
        return None
    first = bisect_left(cut.firsts, phrase_ending(cut, at)[0])
    return (cut.firsts[at], cut.lasts[at]) if first < at and first and cut.kinds[first - 1] in "VEI" else None


def _stands_alone(cut: Chunked, at: int) -> bool:
    """Whether a determiner or possessive is itself the subject: "Ford's dropped", "that compares"."""
    if cut.kinds[at] != "D" or cut.kinds[at + 1] not in "VE":
        return False
    word = cut.sentence.lowers[cut.firsts[at]]
    return word in _DEMONSTRATIVE or (
        word.endswith("'s") and cut.sentence.tokens[cut.firsts[at]][0].isupper()
    )


def _narrowed(cut: Chunked, at: int) -> Tokens | None:
    """The phrase whose participle chunk `at` completes: "prices paid by farmers", "cars made here"."""
    kinds, lowers = cut.kinds, cut.sentence.lowers
    for i in range(at - 1, max(0, at - _CLAUSE), -1):
        if kinds[i] in "EG":
            has_object = kinds[i] == "G" or lowers[cut.lasts[i] - 1] in _GIVEN
            ties = kinds[i + 1] in "PBA" or (has_object and kinds[i + 1] in "ND")
            head = i - 2 if kinds[i - 1] == "B" else i - 1
            if not ties or head < 0 or kinds[head] != "N" or lowers[cut.lasts[i] - 1] in SAYING:
                return None
            first, last = phrase_ending(cut, head)
            end = cut.lasts[at]
            return first, end if end - first <= _LONG else last
        is_as = lowers[cut.firsts[i]] == "as" and kinds[i - 1] not in "MB,"  # but "even as turnover rose"
        if kinds[i] not in "NPABDRKM" and not is_as:
            return None
    return None


def _number_as_subject(cut: Chunked, at: int, depth: int) -> Tokens | None:
    if at + 1 < len(cut.kinds) and cut.kinds[at + 1] == "N":
        return cut.firsts[at + 1], cut.lasts[at + 1]
    before = at - 1
    while before >= 0 and cut.kinds[before] in "PBD":
        before -= 1
    if (
        before > 0
        and cut.kinds[before] == ","
        and cut.sentence.lowers[0] == "of"
        and "N" in cut.kinds[:before]
    ):
        return phrase_starting(cut, cut.kinds.index("N"), WIDE, before)  # "Of the 52 projects, 30 failed"
    if before > 0 and cut.kinds[before] == "G":
        return subject_of(cut, before, depth + 1)  # "those earning above $1 million pay"
    return phrase_ending(cut, before) if before >= 0 and cut.kinds[before] == "N" else None


def _before_parenthesis(cut: Chunked, at: int) -> int:
    """From the comma that closes a parenthesis to what stands before the one that opens it."""
    kinds = cut.kinds
    best = at - 1
    for i in range(at - 1, max(0, at - 16), -1):
        if kinds[i] == "." or (kinds[i] == "S" and kinds[i + 1] != "E"):
            break
        before = kinds[i - 1]
        if kinds[i] != "," or before not in "NR)AW":
            continue
        # "these loans, it is estimated, account for", "prices, as measured by the index, were"
        is_clause = kinds[i + 1 : i + 3] in (["R", "V"], ["S", "E"])
        if before in ")W" or kinds[i + 1] in "WEPGMKBC" or is_clause:
            return i - 1
        if best == at - 1:
            best = i - 1
    return best


def _before_dash(cut: Chunked, at: int) -> int:
    """From the dash that closes an aside to what stands before the one that opens it, else -1."""
    kinds, tokens = cut.kinds, cut.sentence.tokens
    if tokens[cut.firsts[at]] not in DASHES:
        return -1
    while at and kinds[at - 1] == ".":
        at -= 1
    opening = next((i for i in range(at - 1, max(-1, at - 16), -1) if kinds[i] == "."), -1)
    while opening > 0 and kinds[opening - 1] == ".":
        opening -= 1
    return opening - 1 if opening > 0 and tokens[cut.firsts[opening]] in DASHES else -1


def _antecedent(cut: Chunked, relative: int) -> Tokens | None:
    """The noun phrase to which a relative pronoun refers."""
    at = relative - 1
    while at >= 0 and cut.kinds[at] in ",P)BA":
        at = before_bracket(cut, at) if cut.kinds[at] == ")" else at - 1
    if at > 1 and cut.kinds[relative - 1] == "," and _is_where(cut, at, relative + 1):
        return cut.firsts[at - 2], cut.lasts[at]  # "sales in Europe, which account for a third"
    if at == relative - 1 and at >= 0 and cut.sentence.lowers[cut.firsts[at]] == "those":
        return cut.firsts[at], cut.lasts[min(relative + 1, len(cut.kinds) - 1)]  # "those who smoke"
    if at > 3 and cut.kinds[at - 4 : at] == ["N", "S", "N", "P"] and is_part(cut, at - 2):
        return phrase_ending(cut, at)  # "debt as a share of output, which reached 33 percent"
    return (cut.firsts[at], cut.lasts[at]) if at >= 0 and cut.kinds[at] in "NR" else None


def _is_where(cut: Chunked, at: int, verb: int) -> bool:
    """Whether the name at chunk `at` only says where the noun before it is, of which the verb is said."""
    is_name = set(cut.tags[cut.firsts[at] : cut.lasts[at]]) == {"N"}
    if not is_name or cut.kinds[at - 2 : at] != ["N", "P"]:
        return False
    link = cut.sentence.lowers[cut.firsts[at - 1]]
    said = cut.sentence.lowers[cut.firsts[verb]] if verb < len(cut.kinds) else ""
    return link in _WHERE or (link in _WHITHER and said in _PLURAL)  # "exports to China, which account for"
