"""One quantity read in its clause: movement, subject and whole, from what governs it and what follows it."""

from collections.abc import Sequence

from extraction.claims.grammar import verbal
from extraction.claims.grammar.attribute import content, of_estimate, qualified
from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.continuation import (
    NEAR,
    continued,
    is_said_of_whole,
    last_of,
    named_whole,
    of_same_whole,
    resumed,
    still_of_whole,
)
from extraction.claims.grammar.growth import growth, is_reached
from extraction.claims.grammar.leading import from_left
from extraction.claims.grammar.movement import movement
from extraction.claims.grammar.phrase import (
    WIDE,
    Tokens,
    before_bracket,
    phrase_after,
    phrase_ending,
    phrase_starting,
)
from extraction.claims.grammar.pronoun import antecedent_of
from extraction.claims.grammar.rank import FIGURES, ranked
from extraction.claims.grammar.reading import Reading
from extraction.claims.grammar.rivals import rival
from extraction.claims.grammar.share import of_fronted, share
from extraction.claims.grammar.slot import Slot, slot_of
from extraction.claims.grammar.topic import settle
from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.words.wordlist import words

_IN = words("in")
_FAR = 16
_COMPARATIVES = words("lower higher")
_RANKED = words("for by")


def read(cut: Chunked, mentions: Sequence[Mention], i: int, earlier: Sequence[Reading | None]) -> Reading:
    """Read mention `i`, given the readings of those before it."""
    slot = slot_of(cut, mentions, i)
    previous = continued(slot, earlier)
    reading = Reading(slot, movement(slot, previous.movement if previous else None))
    if slot.mention.unit == "%" and not (reading.movement and reading.movement.noun):
        _read_share(reading, previous, earlier)
    if slot.verb_word == "averaging" and slot.mention.unit == "%" and reading.movement is None:
        last = last_of(earlier)
        reading.movement = last.movement if last else None  # "rose 2 percent after averaging 1"
    if slot.mention.unit == "1":
        _read_count(reading, previous)
    elif reading.subject is None:
        _read_measure(reading, previous)
    if slot.mention.counted is None:
        _see_through_estimate(reading, earlier)
    if slot.mention.unit == "%" and reading.share is None and reading.movement is None:
        reading.share = still_of_whole(reading, earlier)
    if reading.share and is_said_of_whole(reading, reading.share, previous):
        reading.subject = reading.topic = reading.share.whole
    if slot.governor.heads and (named := of_fronted(slot)) and slot.mention.counted is None:
        reading.subject = reading.topic = named
    if reading.subject is None:
        reading.subject = resumed(reading, earlier) or _nearest(cut, slot.at)
        if reading.topic is None and slot.mention.unit != "1" and not slot.governor.heads:
            reading.topic = reading.subject
    reading.about, reading.holder = settle(reading, previous)
    return reading


def _read_share(reading: Reading, previous: Reading | None, earlier: Sequence[Reading | None]) -> None:
    """A percentage as a share, which is no change, or as that of the whole before which someone else has."""
    slot = reading.slot
    part = share(slot, previous.share if previous else None)
    if slot.governor.heads:
        part = of_same_whole(slot, part, earlier)
    if part is not None:
        reading.share, reading.movement = named_whole(slot, part, earlier), None
    last = last_of(earlier)
    if last is not None and last.share is not None and (named := rival(slot)):
        reading.share, reading.subject, reading.movement = last.share, named, None


def _read_count(reading: Reading, previous: Reading | None) -> None:
    """Subject and topic of a count: what it counts, and what has or does that."""
    cut, noun = reading.slot.cut, None if reading.slot.is_expected else reading.slot.noun
    topic = from_left(reading, previous)
    reading.topic = None if topic is None else antecedent_of(cut, topic)
    reading.subject = reading.topic if noun is None else phrase_starting(cut, noun)


def _read_measure(reading: Reading, previous: Reading | None) -> None:
    """Subject and topic of all others: what the words behind the number name, else those before it."""
    slot = reading.slot
    subject = ranked(slot) if slot.mention.unit == "rank" else None
    if subject is None and not (slot.mention.unit == "rank" and slot.head in FIGURES):
        subject = qualified(slot, reading.movement, reading.share)
    if subject is None:
        subject = content(slot, reading.movement, reading.share)
        goes_on = previous is not None and previous.has_content and previous.share is reading.share
        if subject is None and goes_on and reading.share is not None:
            subject = phrase_after(slot.cut, slot.at, _IN, WIDE)  # "61 percent in stocks and 28 in bonds"
        reading.has_content = subject is not None
    if subject is None and slot.noun is not None and reading.movement is not None:
        subject = _compared(slot, slot.noun)
    if subject is None and slot.mention.unit == "rank":
        subject = phrase_after(slot.cut, slot.at, _RANKED, WIDE)
    subject = subject or from_left(reading, previous) or (reading.share.whole if reading.share else None)
    if subject is None:
        return
    reading.subject = antecedent_of(slot.cut, subject)
    reading.topic = _with_word_of_change(reading, reading.subject)
    if reading.movement is None and reading.share is None:
        grown = growth(slot.cut, reading.subject)
        if grown is not None and grown[1][0] > reading.subject[0] and is_reached(slot, grown[0]):
            reading.subject = grown[1]
        elif grown is not None and slot.mention.unit == "%":
            reading.movement, reading.subject = grown


def _see_through_estimate(reading: Reading, earlier: Sequence[Reading | None]) -> None:
    """Go on from an estimate to what it is of: "sales rose 5 percent, topping the forecast of 4 percent"."""
    if reading.subject is None or reading.has_content:
        return
    claims = (each for each in reversed(earlier[-NEAR:]) if each and each.slot.mention.kind is CLAIM)
    last = next(claims, None)
    slot, moved, subject = reading.slot, reading.movement, reading.subject
    is_of_last = moved is not None and (verbal.only_expects(slot, moved, subject) or verbal.sums_up(slot))
    if last is not None and (is_of_last or verbal.is_awaited(slot, subject)):
        reading.subject = last.subject  # "sales fell 5 percent; economists had expected a rise of 2 percent"
        return
    is_estimate, of = of_estimate(reading.slot.cut, reading.subject)
    if not is_estimate and of is None:
        return
    if of is not None:
        grown = growth(reading.slot.cut, of) if reading.slot.mention.unit == "%" else None
        reading.subject = of
        if grown is not None and reading.movement is None:
            reading.movement, reading.subject = grown
    elif is_estimate and last is not None and last.subject is not None:
        reading.subject = last.subject
        if last.slot.mention.unit == reading.slot.mention.unit and reading.movement is None:
            reading.movement = last.movement


def _compared(slot: Slot, noun: int) -> Tokens | None:
    """What is lower or higher: "a 20 percent lower risk"."""
    before = slot.cut.sentence.low(slot.cut.firsts[noun] - 1)
    return phrase_starting(slot.cut, noun) if before in _COMPARATIVES else None


def _with_word_of_change(reading: Reading, subject: Tokens) -> Tokens:
    """The phrase with the word of change in it: "increase in sales", "pay rise"."""
    noun = reading.slot.noun
    if noun is not None and subject[0] == reading.slot.cut.firsts[noun] and reading.movement is None:
        return phrase_starting(reading.slot.cut, noun, frozenset(("of", "on", "for", "with", "from")))
    if noun is None or reading.movement is None or not reading.movement.noun:
        return subject
    first, last = reading.slot.cut.firsts[noun], reading.slot.cut.lasts[noun]
    return (first, max(last, subject[1])) if subject[0] >= first else subject


def _nearest(cut: Chunked, at: int) -> Tokens | None:
    """Failing all rules: the noun of the phrase after the number, else what stands nearest before it."""
    kinds = cut.kinds
    after = next((i for i in (at + 2, at + 3) if kinds[i : i + 1] == ["N"]), None)
    if after is not None and kinds[at + 1] == "P":
        return phrase_starting(cut, after)
    before = at - 1
    floor = max(-1, at - _FAR)
    while before > floor and kinds[before] != "N":
        before = before_bracket(cut, before) if kinds[before] == ")" else before - 1
    if before > floor:
        return phrase_ending(cut, before)
    after = next((i for i in range(at + 1, min(len(kinds), at + 8)) if kinds[i] in "NR"), None)
    return None if after is None else phrase_starting(cut, after)
