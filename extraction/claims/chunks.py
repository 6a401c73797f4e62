"""A tagged sentence cut into chunks: noun phrases, verb groups, numbers and the small words between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extraction.claims.mention import Mention
from extraction.claims.tags import tags
from extraction.claims.tokens import Sentence
from extraction.model import Kind

# One alternative a kind of chunk; every repetition is bounded, so that the whole is linear in the sentence.
_CHUNK = re.compile(
    r"(?P<M>X+)"
    r"|(?P<K>d?[ab]{0,4}k{1,6}(?![nN]))"
    r"|(?P<N>d{0,2}[adknNz]{0,24}[nN]z?(?![nN]))"
    r"|(?P<V>(?:m[mb]{0,5}(?:[veg]|a(?=b?tm{0,3}[ve]))?|v)(?:b{0,2}tm{0,3}[ve]){0,3})"
    r"|(?P<I>tb?m{0,3}[ve](?:b{0,2}tm{0,3}[ve]){0,3})"
    r"|(?P<E>e(?:b{0,2}tm{0,3}[ve]){0,3})"
    r"|(?P<G>g(?:b{0,2}tm{0,3}[ve]){0,3})"
    r"|(?P<R>r)|(?P<P>[pot])|(?P<W>w)|(?P<S>s)|(?P<C>c)|(?P<A>a)|(?P<B>b)|(?P<D>[dzk])|(?P<Z>[,.()])"
)
_MODIFIER = re.compile(r"(?<=[dazo])e(?=[aknN])|(?<=p)e(?=[anN])|(?<=[dazo])g(?=[aknN])|(?<=[dz])b(?=[ae])")
_PAIRED_ADJECTIVES = re.compile(r"(?<=a)c(?=a[nN])")
_PLURAL_POSSESSIVE = re.compile(r"(?<=[nN])'(?=[aknN#X])")


class Chunk(NamedTuple):
    """A run of tokens `[first, last)` of one kind.

    Kinds: N noun phrase, R pronoun, K time phrase, V verb group, I infinitive, E participle or past form
    without auxiliary, G -ing form without auxiliary, P preposition, W relative pronoun, S subordinator,
    C coordinator, M number, A adjective, B adverb, D determiner or possessive alone, and the signs , . ( ).
    """

    kind: str
    first: int
    last: int


@dataclass(slots=True)
class Chunked:
    """A sentence's chunks, and the chunk at which each mention stands."""

    sentence: Sentence
    tags: str
    chunks: list[Chunk]
    of_mention: list[int]
    mention_of: dict[int, int]


_OVERLAY = {
    Kind.DATE: "k",
    Kind.TIME: "k",
    Kind.NAME: "N",
    Kind.IDENTIFIER: "N",
    Kind.ORDINAL: "a",
    Kind.AGE: "k",
    Kind.LIST: ".",
    Kind.PRONOUN: "r",
}


def cut(sentence: Sentence, mentions: Sequence[Mention]) -> Chunked:
    """Cut a sentence into chunks around its numbers, in one pass."""
    letters = list(tags(sentence))
    for mention in mentions:
        letter = _OVERLAY.get(mention.kind, "X")
        first, last = mention.first, max(mention.number_last, mention.first + 1)
        if letter == "N" or letter == "k":
            last = mention.last
        letters[first:last] = letter * (last - first)
    line = "".join(letters).replace("#", "n")
    if "'" in line:
        line = _PLURAL_POSSESSIVE.sub("z", line)
    line = _PAIRED_ADJECTIVES.sub("a", _MODIFIER.sub("a", line))
    return _chunked(sentence, line, mentions)


def _chunked(sentence: Sentence, line: str, mentions: Sequence[Mention]) -> Chunked:
    starts = {m.first: i for i, m in enumerate(mentions)}
    chunks: list[Chunk] = []
    of_mention = [-1] * len(mentions)
    mention_of: dict[int, int] = {}
    for match in _CHUNK.finditer(line):
        kind, first, last = match.lastgroup or "", match.start(), match.end()
        if kind == "M":
            while first < last:
                i = starts.get(first, -1)
                end = min(last, max(mentions[i].number_last, first + 1)) if i >= 0 else first + 1
                if i >= 0:
                    of_mention[i] = len(chunks)
                    mention_of[len(chunks)] = i
                    chunks.append(Chunk("M", first, end))
                first = end
            continue
        chunks.append(Chunk(line[first] if kind == "Z" else kind, first, last))
    _place_the_rest(chunks, mentions, of_mention)
    return Chunked(sentence, line, chunks, of_mention, mention_of)


def _place_the_rest(chunks: list[Chunk], mentions: Sequence[Mention], of_mention: list[int]) -> None:
    """Mentions that are no quantities stand within chunks of other kinds: find which."""
    if -1 not in of_mention:
        return
    at = 0
    for i, mention in enumerate(mentions):
        while at + 1 < len(chunks) and chunks[at].last <= mention.first:
            at += 1
        if of_mention[i] < 0:
            of_mention[i] = at if chunks else -1
