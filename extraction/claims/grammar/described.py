"""Counted nouns with what narrows them down: "claims submitted to the court"."""

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.words.wordlist import words

_SINGULAR = words("is was has")
_RELATIVE = words("who that which")
_SAYING = words("said told")
_REACH = 14


def described(cut: Chunked, number: int, end: int) -> int:
    """Where the phrase of a counted noun that stops at offset `end` ends with what narrows it down.

    A participle with its complement, or a relative clause without a comma, belongs to it up to the end of the
    clause. `number` is the chunk of the count.
    """
    ends, kinds = cut.sentence.ends, cut.kinds
    i = number + 1
    while i < len(kinds) and ends[cut.lasts[i] - 1] < end:
        i += 1
    if i + 2 >= len(kinds) or ends[cut.lasts[i] - 1] != end or not _narrows(cut, number, i + 1):
        return end
    start = i + 2
    i = start
    closing = ",.SW()MKVE" if kinds[start - 1] == "E" else ",.SW()MK"
    stop = min(len(kinds), start + _REACH)
    while i < stop and kinds[i] not in closing:
        i += 1
    if i < len(kinds) and kinds[i] == "M":
        return end
    while i > start and kinds[i - 1] in "CPDBE":
        i -= 1
    return ends[cut.lasts[i - 1] - 1] if i > start else end


def _narrows(cut: Chunked, number: int, i: int) -> bool:
    """Whether chunk `i` begins such a participle or clause, rather than the verb of the sentence."""
    kinds, lowers = cut.kinds, cut.sentence.lowers
    if kinds[i] == "E":
        has_verb = any(kind in "VEGI" for kind in kinds[max(0, number - _REACH) : number])
        is_said = lowers[cut.firsts[i]] in _SAYING  # "one commissioner said to me"
        return kinds[i + 1] == "P" and not is_said and (has_verb or "V" in kinds[i + 1 : i + _REACH])
    is_relative = kinds[i] == "W" and lowers[cut.firsts[i]] in _RELATIVE and kinds[i + 1] in "VE"
    return is_relative and lowers[cut.firsts[i + 1]] not in _SINGULAR
