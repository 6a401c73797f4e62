"""Shares that go on: of the whole that an earlier share named, or of what a pronoun stands for."""

from collections.abc import Sequence

from extraction.claims.grammar import verbal
from extraction.claims.grammar.continued import only_tells_where
from extraction.claims.grammar.phrase import head_of, phrase_ending
from extraction.claims.grammar.pronoun import antecedent_of
from extraction.claims.grammar.reading import NEAR, Reading, last_of
from extraction.claims.grammar.rivals import polled, polled_votes, rival
from extraction.claims.grammar.share import Share, share
from extraction.claims.grammar.slot import Slot
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

_AVERAGES, _HELD_TO = words("average mean median"), words("against versus with to above below than")
_TO_LEVEL = words("to at from")
_OWN = words("its their his her our")
_LOSING, _GAINING, _WORTH = forms_of("lose shed"), forms_of("gain"), words("value worth")


def read_share(reading: Reading, previous: Reading | None, earlier: Sequence[Reading | None]) -> None:
    """Read a percentage as a share where it is one; `previous` is the reading that it continues."""
    slot = reading.slot
    part = share(slot, previous.share if previous else None)
    if slot.governor.heads:
        part = _of_same_whole(slot, part, earlier)
    if part is not None and not _is_lost_value(slot, part):
        reading.share, reading.movement = _named_whole(slot, part, earlier), None
        if slot.cut.sentence.lowers[slot.mention.last :][:2] == ["of", "them"] and slot.governor.verb is None:
            reading.subject = reading.topic = reading.share.whole
    _read_rival(reading, last_of(earlier))


def _of_same_whole(slot: Slot, part: Share | None, earlier: Sequence[Reading | None]) -> Share | None:
    """A share that names no whole is of the one before: "40 percent of banks do, and 15 percent will"."""
    if part is None or part.whole is not None:
        return part
    shares = (each.share for each in reversed(earlier[-NEAR:]) if each is not None)
    return next((share for share in shares if share is not None), None) or Share(polled(slot))


def _is_lost_value(slot: Slot, part: Share) -> bool:
    """Whether what is lost is worth itself: "has lost a third of its value"."""
    lowers, whole, verb = slot.cut.sentence.lowers, part.whole, slot.verb_word
    if whole is None:
        return False
    is_value = verb in _LOSING | _GAINING and lowers[whole[1] - 1] in _WORTH
    return is_value or (verb in _LOSING and lowers[whole[0]] in _OWN)  # "lost a fifth of its people"


def go_on_with_whole(reading: Reading, earlier: Sequence[Reading | None]) -> None:
    """Read a share that goes on: "will reach 138 percent of GDP before easing to 136 percent"."""
    last = last_of(earlier)
    is_level = reading.slot.governor.link in _TO_LEVEL and reading.slot.noun is None
    if last is None or last.share is None or last.share.whole is None:
        return
    if _is_held_to_average(reading.slot):
        reading.share, reading.subject, reading.topic = last.share, last.subject, last.topic
    elif (is_level and last.subject == reading.subject) or polled_votes(reading.slot, last.share.whole):
        reading.share = last.share


def _is_held_to_average(slot: Slot) -> bool:
    """Whether a share is that of others: "spends 3 percent of output, against an average of 2 percent"."""
    cut, linked = slot.cut, slot.governor.linked
    if linked is None or slot.governor.link != "of" or head_of(cut, linked) not in _AVERAGES:
        return False
    return cut.sentence.low(cut.firsts[linked] - 1) in _HELD_TO


def _read_rival(reading: Reading, last: Reading | None) -> None:
    """A share of the whole before that someone else has."""
    named = rival(reading.slot) if last is not None and last.share is not None else None
    if named is not None and last is not None:
        reading.share, reading.subject, reading.movement = last.share, named, None


def _named_whole(slot: Slot, part: Share, earlier: Sequence[Reading | None]) -> Share:
    """Tell what a pronoun stands for, of which a share is: "66 percent of them", ", of which 18 percent"."""
    if part.whole is None or slot.cut.tags[part.whole[0]] not in "rw":
        return part
    last = _main_before(earlier)
    if last is not None and last.subject is not None and slot.cut.lasts[last.slot.at] <= slot.mention.first:
        return Share(last.subject)
    if slot.cut.tags[part.whole[0]] == "w" and _is_aside(slot):
        return Share(phrase_ending(slot.cut, slot.at - 2))  # "output (44 percent of which is sold)"
    return Share(antecedent_of(slot.cut, part.whole))


def _main_before(earlier: Sequence[Reading | None]) -> Reading | None:
    """The last reading, over one that only tells where: "34 deaths in 14 states, half of them"."""
    last = last_of(earlier)
    before = [reading for reading in earlier[-NEAR:] if reading is not None and reading is not last]
    return before[-1] if last is not None and before and only_tells_where(last.slot) else last


def _is_aside(slot: Slot) -> bool:
    """Whether a bracket or comma parts the number from a noun right before it."""
    kinds = slot.cut.kinds
    return slot.at > 1 and kinds[slot.at - 1] in "(," and kinds[slot.at - 2] == "N"


def is_said_of_whole(
    reading: Reading, part: Share, previous: Reading | None, earlier: Sequence[Reading | None]
) -> bool:
    """A share held to one of others, or found: "a quarter of women, compared with a third of men"."""
    lead = reading.slot.cut.sentence.lowers[: reading.slot.mention.first]
    if lead[-3:] == ["as", "well", "as"]:
        previous = last_of(earlier)  # "half the men agree, as well as a third of women"
    if part.whole and reading.subject and verbal.is_finding(reading.slot, reading.subject):
        return True
    whole = previous.share.whole if previous and previous.share else None
    is_others = previous is not None and whole is not None and whole == previous.subject
    return part.whole is not None and is_others and whole != part.whole
