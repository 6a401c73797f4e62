"""Whether a number is a change, and which way it goes."""

from typing import NamedTuple

from extraction.claims import change
from extraction.claims.chunks import Chunked
from extraction.claims.governor import Governor
from extraction.claims.lexicon import forms_of, words
from extraction.claims.mention import Mention
from extraction.model import Direction

# A number after one of these is where a movement begins or ends, not how far it goes.
POSITION = words("to from at between around near above below under over through into toward towards past")
_PACE = words("pace rate clip")
# Verbs of gain and loss: with a sum or a count they name a level, not a change.
_GAINS = words(
    "add adds added adding lose loses lost losing gain gains gained gaining shed sheds shedding build"
    " builds built building raise raises raised raising save saves saved put puts"
)
_MAGNITUDES = words("% pp bp index cent sen point")
MULTIPLIERS = ("doubl", "tripl", "quadrupl", "halv", "trebl", "quintupl")
_PHRASAL = forms_of(
    "give make take set pick put hold pay follow open use lay bring run write buy come sign line"
)
_COMPARED = {"more": Direction.UP, "less": Direction.DOWN, "fewer": Direction.DOWN}
_BESIDE = {"above": Direction.UP, "below": Direction.DOWN}
_SIGNS = {"+": Direction.UP, "-": Direction.DOWN, "−": Direction.DOWN, "–": Direction.DOWN}
_CONTENT = words("in for")


class Movement(NamedTuple):
    """A change; `noun` is the word of change where it is a noun, `direction` None where it may go either way."""

    direction: Direction | None
    noun: str = ""


def movement(
    cut: Chunked, mention: Mention, at: int, governor: Governor, noun: int | None, previous: Movement | None
) -> Movement | None:
    """Read the movement of the number at chunk `at`, or None; `noun` is the phrase that it qualifies."""
    if mention.unit == "×":
        return _multiplied(cut, mention, governor)
    sign = cut.sentence.tokens[mention.first]
    if sign in _SIGNS and mention.unit not in ("1", None):
        return Movement(_SIGNS[sign])
    head = "" if noun is None else head_of(cut, noun)
    if head in change.NOUNS and mention.unit != "1":
        return Movement(change.NOUNS[head], head)
    if governor.heads:
        return None
    if (after := _after(cut, mention, at)) is not None:
        return after
    if governor.link == "of" and governor.linked is not None:
        moved = _moved_noun(cut, governor.linked) or _paced(cut, governor)
        if moved is not None or cut.kinds[governor.linked] == "N":
            return moved
    if governor.particle is not None and governor.link in ("", "by", "as") and not _is_phrasal(cut, governor):
        return Movement(governor.particle)
    return _of_verb(cut, mention, governor, head, previous)


def _is_phrasal(cut: Chunked, governor: Governor) -> bool:
    """Whether the adverb belongs to its verb: "gave up 500 yards" says no direction."""
    return governor.verb is not None and head_of(cut, governor.verb) in _PHRASAL


def head_of(cut: Chunked, chunk: int) -> str:
    """The last word of a chunk, in lower case."""
    return cut.sentence.lowers[cut.lasts[chunk] - 1]


def _after(cut: Chunked, mention: Mention, at: int) -> Movement | None:
    """Read what follows the number: "closed 2 percent higher", "8 percent more than"."""
    if at + 1 >= len(cut.kinds) or cut.kinds[at + 1] not in "BPAD":
        return None
    word = cut.sentence.lowers[cut.firsts[at + 1]]
    if word in _BESIDE and mention.unit != "1":
        return Movement(_BESIDE[word])
    if word in _COMPARED and cut.sentence.lowers[cut.lasts[at + 1] : cut.lasts[at + 1] + 1] == ["than"]:
        return Movement(_COMPARED[word])
    if word in ("up", "off"):
        return None
    return Movement(change.ADVERBS[word]) if word in change.ADVERBS else None


def _moved_noun(cut: Chunked, linked: int) -> Movement | None:
    """Read a noun of change before the number: "a drop of 3 percent", "growth in sales of 3 percent"."""
    head = head_of(cut, linked)
    if head in change.NOUNS:
        return Movement(change.NOUNS[head], head)
    if linked >= 2 and cut.kinds[linked - 1] == "P" and cut.kinds[linked - 2] == "N":
        head = head_of(cut, linked - 2)
        if head in change.NOUNS and cut.sentence.lowers[cut.firsts[linked - 1]] in _CONTENT:
            return Movement(change.NOUNS[head], head)
    return None


def _paced(cut: Chunked, governor: Governor) -> Movement | None:
    """Read a pace: "rose at an annual rate of 3 percent"."""
    if governor.verb is None or governor.linked is None or head_of(cut, governor.linked) not in _PACE:
        return None
    direction = change.VERBS.get(head_of(cut, governor.verb))
    return None if direction is None else Movement(direction)


def _multiplied(cut: Chunked, mention: Mention, governor: Governor) -> Movement | None:
    """Read a multiple: "doubled" is a change; "three times as many" is none, but "rose threefold" is."""
    lowers, tags = cut.sentence.lowers, cut.tags
    for i in range(mention.number_first, mention.last):
        word = lowers[i]
        if word.startswith(MULTIPLIERS):
            if word.endswith(("ed", "ing", "es")) or (i and _is_verbal(cut, mention.first)):
                return Movement(Direction.DOWN if word.startswith("halv") else Direction.UP)
            return None
        if word.endswith("fold") and tags:
            break
    if governor.verb is not None and governor.link in ("", "by") and not governor.objects:
        direction = change.VERBS.get(head_of(cut, governor.verb))
        return None if direction is None else Movement(direction)
    return None


def _is_verbal(cut: Chunked, first: int) -> bool:
    return first > 0 and cut.sentence.lowers[first - 1] in (
        "to",
        "will",
        "would",
        "could",
        "may",
        "might",
        "should",
        "can",
        "than",
    )


def _of_verb(
    cut: Chunked, mention: Mention, governor: Governor, noun: str, previous: Movement | None
) -> Movement | None:
    verb, link = governor.verb, governor.link
    if verb is None:
        return previous if link in ("", "by") else None
    direction = change.VERBS.get(head_of(cut, verb))
    if direction is None:
        return None
    if link in POSITION:
        return Movement(direction) if link == "at" and noun in _PACE else None
    if governor.objects and head_of(cut, verb) not in change.MOVERS:
        return None
    if mention.unit == "1" and link != "by" and (mention.counted or noun):
        return None
    if link == "" and mention.unit not in _MAGNITUDES:
        opening = cut.sentence.lowers[mention.first]
        if opening in ("under", "below", "above", "near", "past"):
            return None
        if head_of(cut, verb) in _GAINS and not _moves_on(cut, mention):
            return None
    return Movement(direction)


def _moves_on(cut: Chunked, mention: Mention) -> bool:
    """Whether a level follows a sum, which is then a change of it: "added 15 sen to RM2.70"."""
    lowers = cut.sentence.lowers
    end = mention.last
    return end + 1 < len(lowers) and lowers[end] in ("to", "at") and cut.tags[end + 1] == "X"
