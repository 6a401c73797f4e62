"""The place of a quantity in its sentence: what governs it, and what it qualifies."""

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.governor import Governor, govern
from extraction.claims.grammar.phrase import head_of
from extraction.claims.mention import Mention
from extraction.claims.words.wordlist import words

_EXPERTS = words("analysts economists forecasters traders investors")
_COMPARED = words("lower higher")
# Nouns after a distance that say which way: "35 kilometres north of the town".
_WHITHER = words(
    "north south east west northeast northwest southeast southwest northern southern offshore onshore inland"
    " upstream downstream"
)


@dataclass(slots=True)
class Slot:
    """A quantity with its surroundings.

    Attributes:
        at: its chunk.
        noun: the chunk of the noun phrase that it qualifies, "a 0.6 per cent fee", else None.
        end: the chunk after it, or after the list of numbers of its unit that it opens.
        head, verb_word: the last words of that phrase and of the governing verb, else "".
        is_expected: whether that noun only expected it: "the 5 percent analysts had forecast".
    """

    cut: Chunked
    mention: Mention
    at: int
    governor: Governor
    noun: int | None
    end: int
    head: str
    verb_word: str
    is_expected: bool

    @property
    def opening(self) -> str:
        """The first word of the quote, lower case."""
        return self.cut.sentence.lowers[self.mention.first]

    def part_from_verb(self, link: str) -> None:
        """Take the number from its verb, to which only the number that it is held to belongs."""
        self.governor.verb, self.governor.link, self.verb_word = None, link, ""


def slot_of(cut: Chunked, mentions: Sequence[Mention], i: int) -> Slot:
    """Look around mention `i`."""
    at, mention = cut.of_mention[i], mentions[i]
    governor = govern(cut, at)
    end = _end_of_list(cut, mentions, i)
    is_signed = cut.sentence.tokens[mention.first] in "+-−–" and governor.linked == at - 1
    # "profits of $3 million reflected sales"
    is_free = is_signed or ((governor.link == "of" or governor.heads) and cut.kinds[end : end + 1] == ["E"])
    noun = None if is_free else _qualified(cut, end)
    head = "" if noun is None else head_of(cut, noun)
    is_expected = noun is not None and head in _EXPERTS and _only_expects(cut, mention, noun)
    if noun is not None and is_expected:  # "the 2.8 percent growth analysts had expected"
        head = cut.sentence.lowers[cut.lasts[noun] - 2]
    verb_word = "" if governor.verb is None else head_of(cut, governor.verb)
    return Slot(cut, mention, at, governor, noun, end, head, verb_word, is_expected)


def _only_expects(cut: Chunked, mention: Mention, noun: int) -> bool:
    return not mention.counted and cut.kinds[noun + 1 : noun + 2] in (["V"], ["E"])


def _end_of_list(cut: Chunked, mentions: Sequence[Mention], i: int) -> int:
    kinds, at = cut.kinds, cut.of_mention[i]
    j = at + 1
    while j < len(kinds) and j < at + 4 and kinds[j] == "M":
        j += 1
    if j < len(kinds) and kinds[j] == "(" and kinds[j + 1 : j + 3] == ["M", ")"]:
        j += 3
    while j + 1 < len(kinds) and kinds[j + 1] == "M" and j < at + 6 and _is_list(cut, mentions, i, j):
        j += 2
    return j


def _qualified(cut: Chunked, j: int) -> int | None:
    """The noun phrase right at chunk `j`, over a participle or adjective before it."""
    kinds = cut.kinds
    k = j
    while k < len(kinds) and k < j + 3 and (kinds[k] in "EA" or head_of(cut, k) in _COMPARED):
        k += 1
    is_noun = k < len(kinds) and kinds[k] == "N" and cut.tags[cut.firsts[k]] not in ("dz" if k > j else "d")
    return k if is_noun and head_of(cut, k) not in _WHITHER else None


def _is_list(cut: Chunked, mentions: Sequence[Mention], i: int, j: int) -> bool:
    """Whether the sign or word at chunk `j` joins this number to another of its unit."""
    is_joint = cut.kinds[j] in "C,P" and (cut.kinds[j] != "P" or cut.tags[cut.firsts[j]] == "t")
    if not is_joint or head_of(cut, j) == "plus":
        return False
    other = cut.mention_of.get(j + 1)
    return other is not None and mentions[other].unit == mentions[i].unit
