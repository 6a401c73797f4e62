"""Where the words of a source begin and end: the noun phrase before a verb of saying, or behind one."""

from extraction.claims.words import wordlist
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

_NOUNS = "nNadz#k"
_TITLES = wordlist.words("dr mr mrs ms prof gen sen rep gov lt col st")
_PUT_OUT = frozenset({"released", "published", "issued", "compiled", "conducted"})
_REACH = 30


def before_adverbs(line: str, words: list[str], tokens: list[str], k: int) -> int:
    """From a verb's left neighbour `k` over adverbs and days to its subject: *Acme late on Tuesday said*."""
    while k > 0:
        is_time = line[k] == "k" or (words[k] in ("on", "in", "late", "early", ",") and line[k + 1] in "kp")
        if words[k - 1 : k + 1] == ["on", "average"]:
            k -= 2  # *analysts on average expect*
            continue
        if words[k] in _PUT_OUT and line[k - 1] in "nN":
            return k - 1  # *data released on Wednesday showed*
        is_adverb = line[k] == "b" and not (k and tokens[k][0].isupper())
        if not (is_time or is_adverb or words[k] in ("has", "have", "had", "also", "long")):
            break
        k -= 1
    return k


def subject_before(sentence: Sentence, k: int) -> tuple[int, int]:
    """The noun phrase that ends at token `k`, with what stands in commas or brackets after it left out."""
    line, words = tags(sentence), sentence.lowers
    for _ in range(3):
        if k < 1 or words[k] not in (",", ")", "—", "–", "-"):
            break
        opening = "(" if words[k] == ")" else words[k]
        j = next((j for j in range(k - 1, max(-1, k - _REACH), -1) if words[j] == opening), None)
        if j is None:
            return 0, 0
        if words[k] == "," and is_person(line, words, j + 1, k) and line[j - 1] == "n":
            return j + 1, k  # *The prosecutor, Ada Lind, put*
        k = j - 1
    last = k + 1
    first = last
    while first > 0 and first > last - 14:
        step = _step_left(sentence, line, first, last)
        if not step:
            break
        first -= step
        if line[first] == "r":
            return first, last
    while first < last and line[first] in "dpob.":
        first += 1
    return first, last


def is_person(line: str, words: list[str], first: int, last: int) -> bool:
    """Whether the tokens `[first, last)` are a name of several words, or behind a title: *Dr. Ada Lind*."""
    if words[first] in _TITLES and words[first + 1 : first + 2] == ["."]:
        first += 2
    return last - first > 1 and set(line[first:last]) == {"N"}


def _step_left(sentence: Sentence, line: str, first: int, last: int) -> int:
    """How many tokens a source that begins at token `first` goes further to the left; 0 where it ends."""
    words = sentence.lowers
    if words[first - 1] == "-" and sentence.ends[first - 1] < sentence.starts[first]:
        return 0  # *ROME - Acme said*
    return 1 if _is_of_name(sentence, line, first, last) else _step_over(line, words, first, last)


def _is_of_name(sentence: Sentence, line: str, first: int, last: int) -> bool:
    """Whether the token before `first` is part of a name whatever it is elsewhere (*the United Nations*)."""
    if first > 1 and sentence.tokens[first - 1][0].isupper():
        return first == last or line[first] == "N"
    return sentence.lowers[first - 1 : first + 1] == ["think", "tank"]


def _step_over(line: str, words: list[str], first: int, last: int) -> int:
    """How many tokens to the left still belong to a source, by what they are."""
    letter, word = line[first - 1], words[first - 1]
    if letter in _NOUNS and first < last and line[first] == "d":
        return 0  # *for 2016 the company*
    if letter in _NOUNS or word in ("'", "’", "&", "-", "."):
        return 1
    if word == "by" and line[max(0, first - 3) : first - 1] in ("ne", "Ne"):
        return 2  # *analysts polled by X*
    if letter in "op" and first > 1 and word in ("of", "at", "from", "for", "by", "in", "with"):
        return 1 if line[first - 2] in "nN" or words[first - 2] == "familiar" else 0
    is_pronoun = letter == "r" and first == last
    then = line[first : first + 1]
    joins = letter == "c" and first >= 2 and line[first - 2] == "N" and then == "N"
    # *, monitoring group X*
    modifies = letter in "gi" and then in ("n", "N") and line[max(0, first - 2)] in ",d"
    return 1 if is_pronoun or joins or modifies else 0


def noun_phrase_after(sentence: Sentence, line: str, i: int, *, modified: bool = False) -> int:
    """The end of the noun phrase that begins at token `i`; `modified` takes in *the tracking site X*."""
    words = sentence.lowers
    k = i
    while k < len(line) and k < i + 14:
        letter = line[k]
        joins = words[k] in ("&", "-", "’", "'") or (letter == "o" and k > i)
        joins = joins or (words[k] == "." and k > i and words[k - 1] in _TITLES)
        is_modifier = modified and letter in "gie" and k > i and line[k - 1] == "d"
        joins = joins or (is_modifier and line[k + 1 : k + 2] in ("n", "N"))
        if joins or letter == "r" or letter in _NOUNS or sentence.tokens[k][0].isupper():
            k += 1
        elif (
            words[k] in ("at", "from", "by", "in", "for", "and")
            and k > i
            and k + 1 < len(line)
            and line[k + 1] in "dNn"
        ):
            if words[k] in ("and", "in") and line[k + 1] != "N":
                break
            k += 1
        else:
            break
    while k > i and line[k - 1] in "dpoc":
        k -= 1
    return k
