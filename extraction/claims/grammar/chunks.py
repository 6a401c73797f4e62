"""A tagged sentence cut into chunks: noun phrases, verb groups, numbers and the small words between them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from extraction.claims.members import AGE
from extraction.claims.mention import Mention
from extraction.claims.words.tags import tags
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Kind

# One alternative a kind of chunk; every repetition is bounded, so that the whole is linear in the sentence.
# A kind is named by an empty group at its end: what begins with a letter, and not with a group, is passed at
# once where the letter is another.
_CHUNK = re.compile(
    r"(?:[po]|t(?!b?m{0,3}[ve]))(?P<P>)|,(?P<comma>)|\.(?P<stop>)|\((?P<open>)|\)(?P<close>)|Xx*(?P<M>)"
    r"|(?=[dablk])(?:d?[abl]{0,4}k{1,6}(?!a{0,3}[nNk])|d?lk{1,3})(?P<K>)"
    r"|(?=[dalknNz])d{0,2}[alknNz]{0,24}[nN]z?(?![nN])(?P<N>)"
    r"|(?=[mv])(?:m[mb]{0,5}(?:[veg]|a(?=b?tm{0,3}[ve]))?|v)(?:b{0,2}tm{0,3}[ve]){0,3}(?P<V>)"
    r"|tb?m{0,3}[ve](?:b{0,2}tm{0,3}[ve]){0,3}(?P<I>)"
    r"|e(?:b{0,2}tm{0,3}[ve]){0,3}(?P<E>)"
    r"|g(?:b{0,2}tm{0,3}[ve]){0,3}(?P<G>)"
    r"|r(?P<R>)|w(?P<W>)|s(?P<S>)|c(?P<C>)|[al](?P<A>)|b(?P<B>)|[dzk](?P<D>)"
)
_START, _END, _ALTERNATIVE = re.Match.start, re.Match.end, attrgetter("lastindex")
_SIGNS = {"comma": ",", "stop": ".", "open": "(", "close": ")"}
_KINDS: dict[int | None, str] = {i: _SIGNS.get(name, name) for name, i in _CHUNK.groupindex.items()}
_MODIFIER = re.compile(
    r"[egb](?:(?<=[dalzo][eg])(?=[aknN])|(?<=Xg)(?=[nN])|(?<=obe)(?=[anN])|(?<=ob)(?=e[anN])|(?<=[ve]e)(?=[anN])|(?<=pe)(?=[anN])|(?<=[dz]b)(?=[ae]))"
)
_PAIRED_ADJECTIVES = re.compile(r"c(?<=ac)(?=a{1,3}[nN])")
_OF_FIGURE = re.compile(r"e(?:(?<=de)|(?<=d[ab]e))(?=X)")  # "a revised $3 billion"
_NO_DEEDS = words("adjusted combined")
_FIGURED = words("revised estimated reported combined projected expected stated planned adjusted")
_FIGURE_NAMED = re.compile(r"e(?=[nN]{1,3}oX)")  # "and adjusted profit of $9 million"
_TO_PARTICIPLE = re.compile(r"e(?<=te)(?=[aknN])")  # "access to piped water"
# "Idle loans and foreclosed assets rose": no verb of its own before the one that follows.
_JOINED_PARTICIPLE = re.compile(r"e(?<=ce)(?<=[nN].e)(?=[nN]{1,2}b?[vme])(?<!v.{2})")
_VERBS = re.compile("[vm]|e(?![anNk])")
_PLURAL_POSSESSIVE = re.compile(r"'(?<=[nN]')(?=[aknN#X]|e[anN])")


@dataclass(slots=True)
class Chunked:
    """A sentence's chunks, and the chunk at which each mention stands.

    Kinds: N noun phrase, R pronoun, K time phrase, V verb group, I infinitive, E participle or past form
    without auxiliary, G -ing form without auxiliary, P preposition, W relative pronoun, S subordinator,
    C coordinator, M number, A adjective, B adverb, D determiner or possessive alone, and the signs , . ( ).

    Attributes:
        tags: the sentence's tags with `X` where a quantity begins, and `x` where it goes on.
        kinds: one letter a chunk; `firsts` and `lasts` hold its tokens, `[first, last)`.
        of_mention: the chunk of each mention.
        mention_of: the mention that a chunk of kind M holds.
    """

    sentence: Sentence
    tags: str
    kinds: list[str]
    firsts: list[int]
    lasts: list[int]
    of_mention: list[int]
    mention_of: dict[int, int]


_NAMED = re.compile("[anN]|e[anN]")
_OVERLAY = {
    Kind.DATE: "k",
    Kind.TIME: "k",
    Kind.NAME: "N",
    Kind.IDENTIFIER: "N",
    Kind.ORDINAL: "a",
    AGE: "k",
    Kind.LIST: ".",
    Kind.PRONOUN: "r",
}


def cut(sentence: Sentence, mentions: Sequence[Mention]) -> Chunked:
    """Cut a sentence into chunks around its numbers, in one pass."""
    letters = list(tags(sentence))
    for mention in mentions:
        _lay_over(letters, sentence, mention)
    return _chunked(sentence, _settled("".join(letters).replace("#", "n"), sentence), mentions)


def _lay_over(letters: list[str], sentence: Sentence, mention: Mention) -> None:
    """Write the letter of a number over those of its words."""
    letter = _OVERLAY.get(mention.kind, "X")
    if mention.kind is AGE and mention.last - mention.first > 1:
        letter = "X"  # "a 35-year-old striker"
    last = mention.last if letter in "Nk" else _end_of(mention, sentence)
    if mention.rule == "term of a bond" and _NAMED.match("".join(letters[last : last + 2])):
        letter = "a"  # "the rate on a 30-year fixed mortgage"
    if mention.kind is Kind.IDIOM and sentence.low(last) == "-" and sentence.glued(last):
        letter, last = "a", min(last + 2, len(letters))  # "a one-off payment"
    goes_on = "x" if letter == "X" else letter
    if letter in "Nk" and sentence.low(last) == "-" and sentence.glued(last):
        last += 1  # "two- and ten-year yields"
    letters[mention.first : last] = letter + goes_on * (last - mention.first - 1)
    if "v" in letters[last : mention.last]:
        letters[last : mention.last] = "n" * (mention.last - last)  # "saved 300 lives"


def _settled(line: str, sentence: Sentence) -> str:
    """Settle possessives and participles, which numbers and their neighbours tell apart."""
    if "'" in line:
        line = _PLURAL_POSSESSIVE.sub("z", line)
    if "eX" in line:
        line = _OF_FIGURE.sub(lambda m: "a" if sentence.lowers[m.start()] in _FIGURED else "e", line)
    if "oX" in line:
        line = _FIGURE_NAMED.sub(lambda m: "a" if sentence.lowers[m.start()] in _NO_DEEDS else "e", line)
    if "te" in line:
        line = _TO_PARTICIPLE.sub(lambda m: "a" if sentence.lowers[m.start()].endswith("ed") else "e", line)
    if "ce" in line:
        line = _JOINED_PARTICIPLE.sub(_joined, line)
    return _PAIRED_ADJECTIVES.sub("a", _MODIFIER.sub("a", line))


def _joined(match: re.Match[str]) -> str:
    """A participle unless the clause has had a verb: "killed three people and caused damage put at $4"."""
    line, i = match.string, match.start()
    clause = line[max(line.rfind(sign, 0, i) for sign in ".sw") + 1 : i]
    return "e" if _VERBS.search(clause) else "a"


def _end_of(mention: Mention, sentence: Sentence) -> int:
    """The token after a number; the counted noun is a word of the sentence, a unit is not.

    Nor is the noun in "two-bedroom flats".
    """
    i = mention.number_last
    is_word = mention.unit == "1" and not (sentence.low(i) == "-" and sentence.glued(i))
    return max(i if is_word else mention.last, mention.first + 1)


def _chunked(sentence: Sentence, line: str, mentions: Sequence[Mention]) -> Chunked:
    matches = list(_CHUNK.finditer(line))
    kinds = list(map(_KINDS.__getitem__, map(_ALTERNATIVE, matches)))
    firsts, lasts = list(map(_START, matches)), list(map(_END, matches))
    # Mentions that are no quantities stand within chunks of other kinds.
    of_mention = [min(bisect_right(lasts, mention.first), len(lasts) - 1) for mention in mentions]
    mention_of = {at: i for i, at in enumerate(of_mention) if kinds[at] == "M"}
    return Chunked(sentence, line, kinds, firsts, lasts, of_mention, mention_of)
