"""Growth stated as a figure of its own: "growth in exports was 3 percent" is a change of exports."""

from extraction.claims.grammar.change import NOUNS
from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.movement import Movement
from extraction.claims.grammar.phrase import Tokens, before_bracket, phrase_ending
from extraction.claims.grammar.slot import Slot
from extraction.claims.words.place import named_places
from extraction.claims.words.wordlist import words

_AIMS = words("target targets goal objective")
_STATED = words(
    "forecast forecasts projection projections estimate estimates expectation expectations prediction"
    " predictions rate rates pace measure measures"
)
_IN = words("in")


def growth(cut: Chunked, tokens: Tokens) -> tuple[Movement, Tokens] | None:
    """Read a subject whose head is a word of change: the change and what changed, else None."""
    first, last = tokens
    tags, lowers = cut.tags, cut.sentence.lowers
    while True:
        link = next((i for i in range(first, last) if tags[i] in "po"), last)
        head = lowers[link - 1] if link > first else ""
        if head not in _STATED or link >= last or tags[link] != "o":
            break
        first = link + 1
    is_stated = head in _STATED or head in _AIMS
    if is_stated and link - 2 >= first and lowers[link - 2] in NOUNS:  # "growth forecast"
        link = last = link - 1
        head = lowers[link - 1]
    if head not in NOUNS:
        return None
    movement = Movement(NOUNS[head], head)
    if link < last and lowers[link] in ("in", "of"):
        return movement, (link + 1, last)
    places = {i for m in named_places(cut.sentence) for i in range(m.first, m.last)}
    named = any(tags[i] in "nN" and i not in places for i in range(first, link - 1))
    return movement, (first, link - 1) if named else (first, last)


def is_reached(slot: Slot, moved: Movement) -> bool:
    """Whether a movement leads to the number as its level: "an increase in the rate to 5 percent".

    Of growth the number is the rate: "its forecast of growth in exports to 3 percent".
    """
    lead = slot.cut.sentence.lowers[max(0, slot.mention.first - 4) : slot.mention.first]
    if lead == ["to", "a", "level", "of"]:
        return True
    at = slot.at - 2
    if at > 0 and slot.cut.kinds[at] == ",":
        at -= 1
    if at > 0 and slot.cut.kinds[at] == ")":
        at = before_bracket(slot.cut, at)
    is_linked = slot.governor.link == "to" and at >= 0 and slot.cut.kinds[at] == "N"
    return is_linked and moved.noun != "growth"


def moved_to(slot: Slot) -> Tokens | None:
    """What moved to or from a level: "a fall in the jobless rate, to 4 percent", "on a fall in it to 4"."""
    cut, at = slot.cut, slot.at - 3
    if slot.governor.link not in ("to", "from") or at < 2:
        return None
    if cut.kinds[at - 2 : at + 2] == ["P", "N", "P", "N"]:
        at += 1
    elif cut.kinds[at : at + 2] != ["N", ","]:
        return None
    # Of growth the number is the rate: "of growth in sales to 3 percent".
    moved = growth(cut, phrase_ending(cut, at)) or growth(cut, phrase_ending(cut, at, _IN))
    is_rate = at > slot.at - 3 and moved is not None and moved[0].noun == "growth"
    return moved[1] if moved and not is_rate else None
