"""The subject of a number from the words before it: the noun or verb it hangs on, or the number before it."""

from extraction.claims.grammar import change, verbal
from extraction.claims.grammar.attribute import BARE
from extraction.claims.grammar.growth import moved_to
from extraction.claims.grammar.phrase import (
    NARROW,
    WIDE,
    Tokens,
    head_of,
    modifiers_of,
    phrase_after,
    phrase_ending,
    phrase_starting,
)
from extraction.claims.grammar.reading import Reading
from extraction.claims.grammar.slot import Slot
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

_WITH = words("worth with")
_LISTING = words("including with among")
_BOUNDS = words("over under above below between up in exceeding near")
_IN, _FROM_OR_TO = words("in"), words("from to by")
_DIMENSIONS = words("long wide tall high deep thick across")
_LEADING, _WINNING = forms_of("lead finish end top"), forms_of("win")
_IN_PLACE = words("place position spot")  # "opened in second place with $5 million"
_AIMING = forms_of("aim hope call strive plan")
_PREFERRING = forms_of("prefer favor favour propose recommend advocate demand urge")
_CHANCES = words("probability likelihood chance chances odds possibility prospect risk")
_RATES = words("rate rates pace")


def from_left(reading: Reading, previous: Reading | None) -> Tokens | None:
    """The subject from what stands before the number."""
    cut, governor = reading.slot.cut, reading.slot.governor
    if reading.slot.mention.form == "multiple" and (moved := verbal.of_multiple(reading.slot)):
        return moved
    if governor.heads:
        return verbal.object_of(reading.slot)
    found = _linked(reading) or _signed(reading)
    if found is None and governor.link in _FROM_OR_TO:
        found = moved_to(reading.slot)
    is_bare = governor.link == "of" and governor.gapped == governor.linked  # ", or an average of 6 percent"
    if found is None and governor.gapped is not None and not (is_bare and previous):
        found = phrase_ending(cut, governor.gapped)
    if found is not None:
        return found
    if previous is not None:
        is_restated = reading.movement and previous.movement is reading.movement and governor.link == "of"
        # "12 million passengers, an increase of 9 percent"
        is_of_counted = (
            (reading.movement or reading.share) and governor.verb is None and previous.slot.noun is not None
        )
        return previous.subject if is_of_counted or is_restated else previous.topic
    if governor.verb is not None:
        return verbal.of_verb(reading.slot, governor.verb)
    bare = governor.linked if governor.linked is not None else next(iter(governor.objects), None)
    return None if bare is None or governor.link == "of" else phrase_ending(cut, bare)


def _signed(reading: Reading) -> Tokens | None:
    """The noun right before a sign: "Dow +0.2% Nasdaq +0.8%"."""
    linked, moved = reading.slot.governor.linked, reading.movement
    is_next = linked is not None and linked == reading.slot.at - 1 and not reading.slot.governor.link
    return (
        phrase_ending(reading.slot.cut, linked or 0, NARROW)
        if is_next and moved and moved.is_signed
        else None
    )


def _linked(reading: Reading) -> Tokens | None:
    """The subject from the noun or preposition right before the number."""
    slot, governor = reading.slot, reading.slot.governor
    linked = governor.linked
    is_for = governor.link == "for" and bool(governor.objects)  # "raised costs for 70 percent of farms"
    # "Orbis leads with 30 percent of sales", "Lind won the seat with 30 percent of the vote"
    is_led = slot.verb_word in _WINNING or (linked is None and slot.verb_word in _LEADING)
    if reading.share is not None and not is_led and (governor.link in _LISTING or is_for):
        return reading.share.whole
    if linked is None:
        return None
    if governor.link == "of":
        return _before_of(slot, linked)
    if slot.cut.sentence.low(slot.mention.last) in _DIMENSIONS and slot.mention.dimension == "length":
        return phrase_ending(slot.cut, linked, NARROW) if linked == slot.at - 1 else None
    is_bound = linked == slot.at - 1 and slot.cut.sentence.lowers[slot.cut.firsts[slot.at]] in _BOUNDS
    is_own = reading.movement and reading.movement.noun and governor.verb is not None
    is_placed = is_own or slot.cut.sentence.low(slot.cut.lasts[linked] - 1) in _IN_PLACE
    is_near = (governor.link in _WITH and not is_led and not is_placed) or is_bound
    return phrase_ending(slot.cut, linked, NARROW) if is_near else None


def _before_of(slot: Slot, linked: int) -> Tokens | None:
    """The noun before the number's "of", unless it names nothing: "assets of $5 billion"."""
    cut = slot.cut
    if cut.kinds[linked] == "R":
        return None
    head, named = head_of(cut, linked), modifiers_of(cut, linked)
    if head in _CHANCES and slot.noun is not None:
        return phrase_starting(cut, slot.noun)  # "the probability of a 25 basis point increase"
    if head in change.NOUNS:  # "a rise of 5 percent in sales", "targets growth of 5 percent"
        is_aim = slot.verb_word in verbal.EXPECTING or slot.verb_word in _PREFERRING
        is_aim = is_aim or (head == "growth" and slot.verb_word in _AIMING)
        itself = (cut.firsts[linked], cut.lasts[linked]) if is_aim else None
        return named or phrase_after(cut, slot.at, _IN, WIDE) or itself
    is_expected = (
        head in _RATES and slot.governor.objects[:1] == (linked,) and slot.verb_word in verbal.EXPECTING
    )
    if head not in BARE or named is not None or is_expected:
        return phrase_ending(cut, linked, NARROW)
    is_tied = linked >= 2 and cut.kinds[linked - 1] == "P" and cut.kinds[linked - 2] == "N"
    if not is_tied or head_of(cut, linked - 2) in change.NOUNS:
        return None
    return phrase_ending(cut, linked - 2)
