"""What a clause is about: the topic of a figure, and who has or does what it names.

For a reader of all numbers the topic of a share is its whole, of a price the thing bought, and of a figure
that says what it is (*an average of $5*) that word with what it is the average of.
"""

from extraction.claims.grammar.attribute import BARE
from extraction.claims.grammar.holder import holder_of
from extraction.claims.grammar.phrase import (
    NARROW,
    Tokens,
    head_of,
    phrase_after,
    phrase_ending,
    phrase_starting,
)
from extraction.claims.grammar.reading import Reading
from extraction.claims.grammar.slot import Slot
from extraction.claims.members import DURATION
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.signs import HYPHENS
from extraction.claims.words.wordlist import words

Topic = tuple[Tokens | None, Tokens | None]
"""The topic and its holder."""

_EQUATING = forms_of("account constitute comprise represent make")
_TOTALS = words("total totals record rate rates level levels pace high low highs lows")
_PAYING = forms_of("pay spend")
_WHEN_BEFORE = words("last past next previous first coming recent following")
_WHEN_AFTER = words("later ago earlier before after")
_OF = words("of")
_FOR = words("for")


def settle(reading: Reading, previous: Reading | None) -> Topic:
    """Give topic and holder, from the topic that the clause gave."""
    slot = reading.slot
    if slot.mention.unit == "1":
        return _of_count(slot, reading.topic), None
    if slot.mention.kind is DURATION:
        return _of_duration(slot, reading.topic), None
    if reading.share is not None and reading.share.whole is not None:
        return _of_share(reading, reading.share.whole, previous)
    return (None, None) if reading.topic is None else _of_measure(reading, reading.topic, previous)


def _of_measure(reading: Reading, topic: Tokens, previous: Reading | None) -> Topic:
    """The word that names the figure with the clause's topic as its holder, else that topic with its own."""
    slot = reading.slot
    named = _named(reading) or _bought(slot) or _paid_for(slot)
    if named is not None:
        return named, topic if topic[1] <= named[0] else holder_of(slot, named, False)
    if previous is not None and previous.topic == topic and previous.share is None:
        return previous.about, previous.holder
    return topic, holder_of(slot, topic, reading.movement is not None)


def _of_count(slot: Slot, topic: Tokens | None) -> Tokens | None:
    """The clause's own, but *four-cylinder engines* is about engines and *five seasons of X* about X."""
    cut, end = slot.cut, slot.mention.number_last
    if cut.sentence.low(end) in HYPHENS and cut.sentence.glued(end):
        after = next(
            (k for k in range(slot.at + 1, min(slot.at + 3, len(cut.kinds))) if cut.kinds[k] == "N"), -1
        )
        return (end + 2, cut.lasts[after]) if after >= 0 and end + 2 < cut.lasts[after] else topic
    opens = slot.governor.verb is None and not slot.governor.link
    if topic is None and slot.noun is not None and opens:
        return phrase_after(cut, slot.noun, _OF, NARROW)
    return topic


def _of_duration(slot: Slot, topic: Tokens | None) -> Tokens | None:
    """What lasts, *a closure for two years*; nothing where it only says when, *two years later*."""
    lowers, mention, governor = slot.cut.sentence.lowers, slot.mention, slot.governor
    before, after = lowers[max(0, mention.first - 1)], lowers[mention.last : mention.last + 1]
    if before in _WHEN_BEFORE or (after and after[0] in _WHEN_AFTER):
        return None
    if governor.link == "for" and governor.linked is not None and slot.cut.kinds[governor.linked] == "N":
        return phrase_ending(slot.cut, governor.linked, NARROW)
    return topic


def _of_share(reading: Reading, whole: Tokens, previous: Reading | None) -> Topic:
    """The whole; and what has or takes the part, unless the verb says only that it is one."""
    slot, governor = reading.slot, reading.slot.governor
    if slot.mention.fraction is not None and governor.verb is None and previous is None:
        return None, None
    if previous is not None:
        holder = previous.holder if previous.share is not None else previous.topic
    else:
        has = governor.verb is not None and governor.link == "" and slot.verb_word not in _EQUATING
        holder = reading.topic if has else None
    return whole, holder if holder != whole else None


def _named(reading: Reading) -> Tokens | None:
    """The word that says what the figure is: *an average of*, *the 2 degree range*, *a 3 percent drop*."""
    slot = reading.slot
    cut, linked, noun = slot.cut, slot.governor.linked, slot.noun
    if slot.mention.unit == "×":
        return (cut.firsts[noun], cut.lasts[noun]) if noun is not None else None
    if slot.governor.link == "of" and linked is not None and cut.kinds[linked] == "N":
        return _bare(slot, linked)
    if noun is None:
        return None
    if reading.movement is not None and reading.movement.noun and reading.topic is not None:
        is_before = reading.topic[1] <= cut.firsts[slot.at]
        return (cut.firsts[noun], cut.lasts[noun]) if is_before else None
    return _bare(slot, noun)


def _bare(slot: Slot, at: int) -> Tokens | None:
    head = head_of(slot.cut, at)
    return (slot.cut.firsts[at], slot.cut.lasts[at]) if head in BARE and head not in _TOTALS else None


def _bought(slot: Slot) -> Tokens | None:
    """What is had for money: *he bought a boat for $5*."""
    governor = slot.governor
    if slot.mention.dimension != "money" or governor.link != "for" or governor.verb is None:
        return None
    return phrase_starting(slot.cut, governor.objects[-1], NARROW, slot.at) if governor.objects else None


def _paid_for(slot: Slot) -> Tokens | None:
    """What money is paid for: *they paid $5 for flights*."""
    if slot.mention.dimension != "money" or slot.verb_word not in _PAYING:
        return None
    kinds, at = slot.cut.kinds, slot.end
    if kinds[at : at + 3] == ["(", "M", ")"]:
        at += 3
    return phrase_after(slot.cut, at - 1, _FOR, NARROW)
