"""Trimming of a noun phrase to the subject: no article, geography or period at its edges."""

from extraction.claims.chunks import Chunked
from extraction.claims.lexicon import words
from extraction.model import Span

# A phrase whose edge is one of these still reads by itself without it.
_PLACES = words(
    "america american u.s. us u.s united states britain british uk u.k. england english scotland"
    " scottish wales welsh china chinese china's japan japanese germany german france french italy"
    " italian spain spanish canada canadian mexico mexican brazil brazilian argentina argentine india"
    " indian russia russian ukraine ukrainian korea korean australia australian turkey turkish israel"
    " israeli egypt egyptian iran iranian iraq iraqi pakistan pakistani indonesia indonesian malaysia"
    " malaysian thailand thai vietnam vietnamese philippines philippine singapore taiwan taiwanese hong"
    " kong europe european eu euro-area africa african asia asian asia-pacific latin greece greek"
    " portugal portuguese poland polish sweden swedish norway norwegian denmark danish finland finnish"
    " netherlands dutch belgium belgian austria austrian swiss switzerland ireland irish nigeria"
    " nigerian kenya kenyan ethiopia ethiopian ghana south north west east saudi arabia arabian emirates"
    " qatar kuwait chile chilean colombia colombian peru peruvian venezuela venezuelan cuba cuban"
    " bangladesh sri lanka nepal myanmar cambodia world global worldwide nationwide country nation"
    " region city province state"
)
_POSSESSIVE_PLACES = frozenset(
    {"country's", "nation's", "world's", "region's", "city's", "province's", "state's"}
)
_ORDINARY = words(
    "last this next past previous prior current early late mid first second third fourth latest same"
)
_LEADING = words(
    "the a an this that these those its his her their our my your all both some any each every another"
    " no such about around roughly just only even still already also now actual whole"
)


def span_of(cut: Chunked, first: int, last: int) -> Span | None:
    """The phrase as it stands, without article, pronoun or sign at its edges."""
    lowers, tags = cut.sentence.lowers, cut.tags
    while first < last and (lowers[first] in _LEADING or tags[first] in '",.()'):
        first += 1
    while first + 1 < last and tags[first] == "k" and cut.sentence.tokens[first].isdigit():
        first += 1
    while first < last and tags[last - 1] in '",.()ptoc':
        last -= 1
    return Span(cut.sentence.starts[first], cut.sentence.ends[last - 1]) if first < last else None


def trim(cut: Chunked, first: int, last: int) -> Span | None:
    """Cut off what the subject does without; the span is in offsets of the document."""
    first, last = _trim_right(cut, first, last)
    first = _trim_left(cut, first, last)
    if first >= last:
        return None
    return Span(cut.sentence.starts[first], cut.sentence.ends[last - 1])


def _trim_left(cut: Chunked, first: int, last: int) -> int:
    lowers, letters = cut.sentence.lowers, cut.tags
    while first + 1 < last:
        word = lowers[first]
        if (
            word in _LEADING
            or letters[first] in '"(,.'
            or word in _POSSESSIVE_PLACES
            or (word in _PLACES and letters[first + 1] in "anzbkl")
            or word.endswith("'s")
            and word[:-2] in _PLACES
            or letters[first] == "k"
            and letters[first + 1] in "anNkl"
            or word in _ORDINARY
            and letters[first + 1] == "k"
        ):
            first += 1
        else:
            break
    return first


def _trim_right(cut: Chunked, first: int, last: int) -> tuple[int, int]:
    letters, lowers = cut.tags, cut.sentence.lowers
    while last - 1 > first:
        letter = letters[last - 1]
        if letter in '",.(pto' or letter == "k":
            last -= 1
            continue
        at = _last_link(cut, first, last)
        if at > first and _is_circumstance(cut, at, last):
            last = at
            continue
        if lowers[last - 1].endswith("'s"):
            return first, last
        break
    return first, last


def _last_link(cut: Chunked, first: int, last: int) -> int:
    """The last preposition of the phrase, or -1."""
    for at in range(last - 1, max(first, last - 8), -1):
        if cut.tags[at] in "pt":
            return at
    return -1


def _is_circumstance(cut: Chunked, link: int, last: int) -> bool:
    """Whether a prepositional phrase only says where or when."""
    word, letters, lowers = cut.sentence.lowers[link], cut.tags, cut.sentence.lowers
    inner = [i for i in range(link + 1, last) if letters[i] not in 'd",']
    if not inner:
        return True
    if word == "at":
        return all(letters[i] in "Nkz" for i in inner)
    if word == "in":
        return all(letters[i] in "Nkz" or lowers[i] in _PLACES or lowers[i] in _ORDINARY for i in inner)
    if word in ("during", "since", "by", "for", "on", "from", "over"):
        return all(letters[i] == "k" or lowers[i] in _ORDINARY for i in inner)
    if word in ("across", "throughout", "around", "within"):
        return True
    return False
