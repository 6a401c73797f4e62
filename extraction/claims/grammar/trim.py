"""Trimming of a noun phrase to the subject: no article, geography or period at its edges."""

import re
from bisect import bisect_left

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.phrase import Tokens
from extraction.claims.grammar.role import Offsets
from extraction.claims.words.place import INSTITUTION, named_places
from extraction.claims.words.wordlist import words

_LEADING = words(
    "the a an this that these those its his her their our my your all both some any each every another"
    " no such more less fewer about around roughly just only even still already also now actual whole"
    " country's nation's world's region's city's"
)
_STANDING = words("those that")
_STANDS_BEFORE = re.compile(r"[ptow]|e(?![aknN])|a(?![aknNz])")
# Words of time and order: with a word of time after them, or by themselves in a phrase of time, they go.
_ORDER = words(
    "last this next past previous prior current early late mid first second third fourth latest same"
)
_ENDS = words("end start beginning close middle")
_LEVEL = words("level levels")
_SOMEWHERE = words("country nation region world province state world's")
_TIMELY = words("during since by for on from over")
_ALL_OVER = words("across throughout around within")
_YEARS_OF = words("fiscal financial marketing crop school academic calendar tax business")
_MEETINGS = words("meeting meetings")
_SEATED = words("based listed born owned led backed")
_BASES = words("annual yearly quarterly monthly weekly daily adjusted")
_REACH = 8
_AMOUNTS = words("average total record estimated maximum minimum")
_QUOTES = frozenset("'’‘\"“”")
_NOWHERE: frozenset[int] = frozenset()


def span_of(cut: Chunked, first: int, last: int) -> Offsets | None:
    """The phrase as it stands, without article, pronoun, year or sign at its edges."""
    tags = cut.tags
    while first < last and (
        (_leads(cut, first) and (first + 1 < last or tags[first] != "z"))
        or tags[first] in '",.()'
        or cut.sentence.tokens[first] == "-"
    ):
        first += 1
    while first + 1 < last and tags[first] == "k" and cut.sentence.tokens[first].isdigit():
        first += 1
    while first < last and tags[last - 1] in '",.()ptoc':
        last -= 1
    return _offsets(cut, first, last)


def _offsets(cut: Chunked, first: int, last: int) -> Offsets | None:
    """The tokens as they stand in the text, up to the mark that closes a quotation within them."""
    if first >= last:
        return None
    start, end = cut.sentence.starts[first], cut.sentence.ends[last - 1]
    if end < cut.sentence.end and cut.sentence.text[end] in _QUOTES:
        end += sum(token in _QUOTES for token in cut.sentence.tokens[first:last]) % 2
    return start, end


def _leads(cut: Chunked, i: int) -> bool:
    """Whether token `i` only leads a phrase; *those to Asia*, *those infected* and names keep it."""
    word = cut.sentence.lowers[i]
    if word not in _LEADING or cut.tags[i] == "N":
        return False
    return word not in _STANDING or _STANDS_BEFORE.match(cut.tags, i + 1) is None


def trim(cut: Chunked, first: int, last: int) -> Offsets | None:
    """Cut off what the subject does without; the span is in offsets of the document."""
    places = _places(cut, first, last)
    if places and all(i in places or cut.tags[i] == "d" for i in range(first, last)):
        return span_of(cut, first, last)  # a country itself: "Saudi Arabia", "the euro area"
    if (number := cut.tags.find("X", first, last)) >= 0:
        first = _behind_amount(cut, first, last, number)
    whole = first, last
    last = _trim_right(cut, first, last, places)
    first = _trim_left(cut, first, last, places)
    if last - first == 1 < whole[1] - whole[0] and cut.tags[first] == "d":
        return span_of(cut, *whole)  # "5 percent of the time"
    return _offsets(cut, first, last)


def _behind_amount(cut: Chunked, first: int, last: int, number: int) -> int:
    """Where the noun begins of which there is an amount: "an average of 5 million people".

    Behind an age that opens the phrase, too: "among those under 25 the total".
    """
    if first <= number <= first + 1 and cut.tags[first] in "Xd":
        behind = next((i for i in range(number, last) if cut.tags[i] not in "Xx"), first)
        return behind if behind < last and cut.tags[behind] == "d" else first
    if number < first + 2 or cut.tags[number - 1] != "o" or cut.sentence.lowers[number - 2] not in _AMOUNTS:
        return first
    while number < last and cut.tags[number] in "Xx":
        number += 1
    return number if number < last else first


def _places(cut: Chunked, first: int, last: int) -> frozenset[int]:
    """The tokens of the phrase that name a place or a people."""
    named = named_places(cut.sentence)
    if not named:
        return _NOWHERE
    low, high = (bisect_left(named, edge, key=lambda mention: mention.first) for edge in (first, last))
    return frozenset(
        i
        for mention in named[low:high]
        if mention.place.kind is not INSTITUTION and not mention.place.doubtful
        for i in range(mention.first, mention.last)
    )


def _trim_left(cut: Chunked, first: int, last: int, places: frozenset[int]) -> int:
    lowers, tags = cut.sentence.lowers, cut.tags
    while first + 1 < last:
        word, after = lowers[first], tags[first + 1]
        if word == "-" and lowers[first + 1] in _SEATED and first + 2 < last:
            first += 2  # "New York-based Falk & Stone"
            continue
        if word in _BASES and lowers[first + 1] == "basis" and first + 2 < last:
            first += 2  # "on a monthly basis prices rose"
            continue
        # "Saudi wages", but "Saudi Aramco's profit"
        is_name = after == "z" and cut.sentence.tokens[first + 1][0].isupper() and first + 1 not in places
        is_place = after in "anzbkl" or word.endswith("'s") or first + 1 in places
        is_place = first in places and is_place and not is_name
        is_time = (tags[first] == "k" and after in "anNkl") or (word in _ORDER and after == "k")
        if not (_leads(cut, first) or tags[first] in '"(,.' or is_place or is_time):
            break
        first += 1
    return first


def _trim_right(cut: Chunked, first: int, last: int, places: frozenset[int]) -> int:
    while last - 1 > first:
        if cut.tags[last - 1] in '",.(ptok' or cut.sentence.lowers[last - 1] == "aged":
            last -= 1
            continue
        if last - first > 2 and cut.sentence.tokens[last - 2] == "." and cut.sentence.glued(last - 1):
            last -= 2  # "the index .SPX"
            continue
        link = _last_link(cut, (first, last))
        if link <= first or not _is_circumstance(cut, link, last, places):
            break
        last = link
    return last


def _last_link(cut: Chunked, tokens: Tokens) -> int:
    """The last preposition of the phrase, or -1."""
    first, last = tokens
    low = max(first, last - _REACH) + 1
    return max(cut.tags.rfind("p", low, last), cut.tags.rfind("t", low, last))


def _is_circumstance(cut: Chunked, link: int, last: int, places: frozenset[int]) -> bool:
    """Whether a prepositional phrase only says where or when."""
    letters, lowers = cut.tags, cut.sentence.lowers
    word = lowers[link]
    inner = [i for i in range(link + 1, last) if letters[i] not in 'd",' and lowers[i] not in _YEARS_OF]
    if lowers[link:last] == ["on", "hold"]:
        return True
    if not inner or word in _ALL_OVER or (word == "to" and lowers[last - 1] in _LEVEL):
        return True
    if word in ("at", "in") and lowers[last - 1] in _MEETINGS and all(letters[i] != "k" for i in inner):
        return True  # "the target range for the funds rate at this meeting"
    if all(letters[i] == "k" or lowers[i] in _ORDER or lowers[i] in _ENDS for i in inner):
        return word in _TIMELY or word in ("in", "at")
    is_named = all(letters[i] in "Nkz" or i in places for i in inner)
    return (is_named and word in ("in", "at")) or (
        word == "in" and all(lowers[i] in _SOMEWHERE for i in inner)
    )
