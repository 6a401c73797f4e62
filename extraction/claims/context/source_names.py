"""The names of sources: what is left out of them, and whom a pronoun or *the bank* means."""

from collections.abc import Sequence
from functools import cache

from extraction.claims.context.attribution import GENERIC, REPORTS, Attribution
from extraction.claims.words import wordlist
from extraction.claims.words.lexicon import tables, word_tag
from extraction.claims.words.place import INSTITUTION, find_places
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence

PRONOUNS = wordlist.words("he she they it")
_OWNERS = wordlist.words("its his her their")
_LEADING = wordlist.words("the a an its his her their new recent latest")
_PARTS = wordlist.words("% percent per cent of the")
_ARTICLES = wordlist.words("the a an")
_TITLES = wordlist.words(
    "analyst economist ceo cfo chief executive minister president chairman chairwoman chair spokesman",
    "spokeswoman spokesperson director governor officer professor manager head author lawyer attorney",
    "secretary commissioner senator mayor mr mrs ms dr sir founder strategist trader researcher coach",
)
_BODIES = GENERIC | REPORTS | wordlist.words("inc corp ltd plc llc co bank ministry office police analysts")
_SHORTENED = wordlist.words("that's it's he's she's there's here's what's who's let's")
_NOUN_ENDINGS = ("s", "tion", "ment", "ity", "ness", "ance", "ism", "age", "ure", "put")
_AFTER_SUBJECT, _AFTER_MODIFIER = frozenset("mve,(bp"), frozenset("mve,(bpn")
_LONGEST_NAME = 8  # tokens


def name_of(sentence: Sentence, one: Attribution) -> str | None:
    """The name of a source as written, without its article; None for a pronoun or a word like *the bank*."""
    words = sentence.lowers
    first, last = one.first, one.last
    first = _behind_count(sentence, first, last)
    while first < last and words[first] in _LEADING:
        first += 1
    if first >= last or (last - first == 1 and words[first] in PRONOUNS):
        return None
    if first and words[first - 1] in _OWNERS and words[last - 1] in REPORTS:
        return None
    first, last = _inside_report(sentence, first, last)
    if last - first == 1 and words[first] in GENERIC and sentence.tokens[first].islower():
        return None
    is_owner = last < one.last  # of a report; but *Moody's said*
    return (_text if is_owner else _written)(sentence, first, last) or None


def _behind_count(sentence: Sentence, first: int, last: int) -> int:
    """Where a source begins that is counted: *60 percent of respondents*, *9 analysts*; *3M* is a name."""
    words = sentence.lowers
    if last - first < 2 or not words[first][0].isdigit() or sentence.tokens[first + 1] != words[first + 1]:
        return first
    while first < last and (words[first][0].isdigit() or words[first] in _PARTS):
        first += 1
    return first


def _written(sentence: Sentence, first: int, last: int) -> str:
    return sentence.text[sentence.starts[first] : sentence.ends[last - 1]]


def _text(sentence: Sentence, first: int, last: int) -> str:
    text = _written(sentence, first, last)
    return text.removesuffix("'s").removesuffix("’s")


def _inside_report(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """*Statistics from X*, *a survey by X*, *X's report*: X; but *X's statistics office* is a body."""
    words, line = sentence.lowers, tags(sentence)
    for k in range(first, last - 1):
        if words[k] in REPORTS and words[k + 1] in ("from", "by"):
            start = k + 2
            if start < last and words[start] in _ARTICLES:
                start += 1
            if start < last:
                return start, last
    for k in range(first, last - 1):
        reports = (j for j in range(k + 1, last) if words[j] in REPORTS)
        if words[k].endswith("'s") and any(j + 1 == last or line[j + 1] != "n" for j in reports):
            return first, k + 1
    return first, last


def generic_head(sentence: Sentence, one: Attribution) -> str | None:
    """The noun of a source like *the bank*, by which its name is found (*Swiss National Bank*)."""
    w = sentence.lowers[one.last - 1]
    return w if w in GENERIC else None


def name_with(sentence: Sentence, head: str, before: int = 200) -> str | None:
    """The last name in a sentence, up to a token, that ends with a noun (*bank*: *Swiss National Bank*)."""
    tokens, words = sentence.tokens, sentence.lowers
    for i in range(min(len(tokens), before) - 1, 0, -1):
        if words[i].removesuffix("'s") == head and tokens[i][0].isupper() and tokens[i - 1][0].isupper():
            first = i
            while first > 0 and tokens[first - 1][0].isupper() and words[first - 1] != "the":
                first -= 1
            return _text(sentence, first, i + 1)
    return None


def pronoun_of(sentence: Sentence, one: Attribution) -> str:
    """The pronoun that a source is, or that owns its report (*its report*); else an empty string."""
    words = sentence.lowers
    if one.last - one.first == 1 and words[one.first] in PRONOUNS:
        return words[one.first]
    owner = words[one.first - 1] if one.first and words[one.first] not in _OWNERS else words[one.first]
    return {"its": "it", "their": "they", "his": "he", "her": "she"}.get(owner, "")


_MANY = frozenset({"analysts", "economists", "officials", "traders", "figures"})


def agrees(pronoun: str, name: str) -> bool:
    """Whether a name may be meant by a pronoun: persons by *he* and *she*, all others by *it*."""
    parts = name.lower().split()
    if pronoun == "it":
        return _TITLES.isdisjoint(parts) and _MANY.isdisjoint(parts)
    if pronoun in ("he", "she"):
        return parts[-1] not in _BODIES or not _TITLES.isdisjoint(parts)
    return True


def opening_name(sentence: Sentence, *, modifies: bool = False) -> str | None:
    """The name with which a sentence begins as its subject (*Acme's chips use*, *The Acme Bank cut*).

    It may be one that only modifies the subject, too: *Acme shares fell*.
    """
    line, words, tokens = tags(sentence), sentence.lowers, sentence.tokens
    first = 1 if words[:1] == ["the"] else 0
    last = first
    while last < len(tokens) and last < first + _LONGEST_NAME and tokens[last][0].isupper():
        last += 1
        if words[last - 1].endswith("'s"):
            break
    if last == first or (last == first + 1 and not is_name(line[first], words[first])):
        return None
    is_subject = words[last - 1].endswith("'s") or line[last : last + 1] in (
        _AFTER_MODIFIER if modifies else _AFTER_SUBJECT
    )
    return _text(sentence, first, last) if is_subject and not is_land(tokens, first, last) else None


def is_land(tokens: Sequence[str], first: int, last: int) -> bool:
    """Whether the tokens `[first, last)` name a country or a place in one, and not a body."""
    found = find_places(tokens, first, last)
    is_all = len(found) == 1 and (found[0].first, found[0].last) == (first, last)
    return is_all and found[0].place.kind is not INSTITUTION


def is_name(letter: str, word: str) -> bool:
    """Whether a word that stands alone at the head of a sentence is a name, and not *Sales* or *That's*."""
    if letter == "z":
        return word not in _SHORTENED
    is_word = word in _common_nouns() or word.endswith(_NOUN_ENDINGS) or word_tag(word) not in "nN"
    return letter == "N" and not is_word


@cache
def _common_nouns() -> frozenset[str]:
    return wordlist.words(tables()["noun"]["plain"])
