"""One quantity read in its clause: movement, subject and whole, from what governs it and what follows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.claims.grammar import change, verbal
from extraction.claims.grammar.attribute import BARE, content, of_estimate, qualified
from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.governor import comparing
from extraction.claims.grammar.growth import growth, is_reached, moved_to
from extraction.claims.grammar.movement import Movement, movement
from extraction.claims.grammar.phrase import (
    NARROW,
    WIDE,
    Tokens,
    before_bracket,
    head_of,
    modifiers_of,
    phrase_after,
    phrase_ending,
    phrase_starting,
)
from extraction.claims.grammar.pronoun import antecedent_of
from extraction.claims.grammar.rank import FIGURES, ranked
from extraction.claims.grammar.rivals import polled, polled_votes, rival
from extraction.claims.grammar.share import Share, of_fronted, of_which, share
from extraction.claims.grammar.slot import Slot, slot_of
from extraction.claims.grammar.topic import settle
from extraction.claims.members import CLAIM, DURATION
from extraction.claims.mention import Mention
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

_WITH = words("worth with")
_LISTING = words("including with among")
_BOUNDS = words("over under above below between up in exceeding near")
_IN, _FROM_OR_TO = words("in"), words("from to by")
_TO_LEVEL = words("to at from")
_DIMENSIONS = words("long wide tall high deep thick across")
_COMPARED_WITH, _AGAINST = words("with to"), words("against versus vs")
_NEAR, _FAR = 4, 16
_LEADING, _WINNING = forms_of("lead finish end top"), forms_of("win")
_IN_PLACE = words("place position spot")  # "opened in second place with $5 million"
_COMPARATIVES = words("lower higher")
_RANKED = words("for by")
_AIMING = forms_of("aim hope call strive plan")
_PREFERRING = forms_of("prefer favor favour propose recommend advocate demand urge")
_CHANCES = words("probability likelihood chance chances odds possibility prospect risk")
_RATES = words("rate rates pace")


@dataclass(slots=True)
class Reading:
    """What the clause says of one quantity; token positions.

    Attributes:
        topic: what the clause is about, which differs from the subject for counts and words of change.
        about: the topic as a reader wants it, see `topic.settle`; what follows goes on from `topic`.
        holder: who has or does what this names, where that is another.
        has_content: whether the subject is what a sum consists of.
    """

    slot: Slot
    movement: Movement | None = None
    share: Share | None = None
    subject: Tokens | None = None
    topic: Tokens | None = None
    about: Tokens | None = None
    holder: Tokens | None = None
    has_content: bool = False


def read(cut: Chunked, mentions: Sequence[Mention], i: int, earlier: Sequence[Reading | None]) -> Reading:
    """Read mention `i`, given the readings of those before it."""
    slot = slot_of(cut, mentions, i)
    previous = _continued(slot, earlier)
    reading = Reading(slot, movement(slot, previous.movement if previous else None))
    if slot.mention.unit == "%" and not (reading.movement and reading.movement.noun):
        reading.share = share(slot, previous.share if previous else None)
        if slot.governor.heads:
            reading.share = _of_same_whole(slot, reading.share, earlier)
        if reading.share is not None:
            reading.share = _named_whole(slot, reading.share, earlier)
            reading.movement = None
        _read_rival(reading, _last(earlier))
    if slot.verb_word == "averaging" and slot.mention.unit == "%" and reading.movement is None:
        last = _last(earlier)
        reading.movement = last.movement if last else None  # "rose 2 percent after averaging 1"
    if slot.mention.unit == "1":
        _read_count(reading, previous)
    elif reading.subject is None:
        _read_measure(reading, previous)
    if slot.mention.counted is None:
        _see_through_estimate(reading, earlier)
    if slot.mention.unit == "%" and reading.share is None and reading.movement is None:
        reading.share = _still_of_whole(reading, earlier)
    if reading.share and _is_said_of_whole(reading, reading.share, previous):
        reading.subject = reading.topic = reading.share.whole
    if slot.governor.heads and (named := of_fronted(slot)) and slot.mention.counted is None:
        reading.subject = reading.topic = named
    if reading.subject is None:
        reading.subject = _resumed(reading, earlier) or _nearest(cut, slot.at)
        if reading.topic is None and slot.mention.unit != "1" and not slot.governor.heads:
            reading.topic = reading.subject
    reading.about, reading.holder = settle(slot, reading, previous)
    return reading


def _continued(slot: Slot, earlier: Sequence[Reading | None]) -> Reading | None:
    """The reading of the number whose part in the sentence this one shares."""
    cut, governor = slot.cut, slot.governor
    chunk = governor.inherits
    if chunk is None and governor.link in _AGAINST and cut.kinds[slot.at - 2 : slot.at] == [",", "P"]:
        return _set_against(slot, earlier)
    if chunk is None:
        chunk = comparing(cut, governor)
        if chunk is None or governor.verb is None:
            return None
        if cut.sentence.lowers[cut.firsts[governor.verb]] == "compared":
            slot.part_from_verb("" if governor.link in _COMPARED_WITH else governor.link)
    i = cut.mention_of.get(chunk, len(earlier))
    return _of_same_unit(slot, earlier[: i + 1]) if i < len(earlier) else None


def _set_against(slot: Slot, earlier: Sequence[Reading | None]) -> Reading | None:
    """The share to which one is held: "a third plan to hire, against 24 percent in spring"."""
    last = _last(earlier)
    if last is None or last.share is None or slot.mention.unit != "%":
        return None
    slot.part_from_verb("")
    return last


def _of_same_unit(slot: Slot, earlier: Sequence[Reading | None]) -> Reading | None:
    """The last of the readings, or the one before it of the same unit: "rose 5 percent to $3 and 4 to $2"."""
    last, before = earlier[-1], earlier[-2] if len(earlier) > 1 else None
    if before is not None and last is not None and last.slot.mention.kind is DURATION:
        is_alike = slot.mention.unit == before.slot.mention.unit
        # "earned $141 in Spain after 10 days and $288 abroad"
        is_of_unit = is_alike and (slot.mention.unit == "%" or slot.cut.kinds[slot.at - 1] == "C")
        if is_of_unit or _resumes(slot):
            return before  # "a yield of 2 percent for the 12-month bill, up from 1 percent"
    is_parted = last is not None and before is not None and last.slot.mention.unit != slot.mention.unit
    if before is not None and is_parted and before.slot.mention.unit == slot.mention.unit and _resumes(slot):
        return before  # "a 40 percent chance of a cut by 25 basis points, down from 90 percent"
    is_step = slot.mention.unit == "%" and not slot.governor.link and before is not None
    is_level = last is not None and last.slot.governor.link in ("to", "at") and last.slot.mention.unit != "%"
    if is_step and is_level and before is not None and before.slot.mention.unit == "%":
        return before
    return last


def _resumes(slot: Slot) -> bool:
    """Whether the number is a level before: ", up from 1 percent"."""
    return slot.governor.link == "from" and slot.governor.verb is None


def _last(earlier: Sequence[Reading | None]) -> Reading | None:
    return next((reading for reading in reversed(earlier[-_NEAR:]) if reading is not None), None)


def _of_same_whole(slot: Slot, part: Share | None, earlier: Sequence[Reading | None]) -> Share | None:
    """A share that names no whole is of the one before: "40 percent of banks do, and 15 percent will"."""
    if part is None or part.whole is not None:
        return part
    last = _last(earlier)
    return last.share if last is not None and last.share is not None else Share(polled(slot))


def _still_of_whole(reading: Reading, earlier: Sequence[Reading | None]) -> Share | None:
    """The whole of a share that goes on: "will reach 138 percent of GDP before easing to 136 percent"."""
    last = _last(earlier)
    is_level = reading.slot.governor.link in _TO_LEVEL and reading.slot.noun is None
    if last is None or last.share is None or last.share.whole is None:
        return None
    goes_on = is_level and last.subject == reading.subject
    return last.share if goes_on or polled_votes(reading.slot, last.share.whole) else None


def _read_rival(reading: Reading, last: Reading | None) -> None:
    """A share of the whole before that someone else has."""
    named = rival(reading.slot) if last is not None and last.share is not None else None
    if named is not None and last is not None:
        reading.share, reading.subject, reading.movement = last.share, named, None


def _named_whole(slot: Slot, part: Share, earlier: Sequence[Reading | None]) -> Share:
    """Tell what a pronoun stands for, of which a share is: "66 percent of them", ", of which 18 percent"."""
    if part.whole is None or slot.cut.tags[part.whole[0]] not in "rw":
        return part
    last = _last(earlier)
    if last is not None and last.subject is not None and slot.cut.lasts[last.slot.at] <= slot.mention.first:
        return Share(last.subject)
    if slot.cut.tags[part.whole[0]] == "w" and _is_aside(slot):
        return Share(phrase_ending(slot.cut, slot.at - 2))  # "output (44 percent of which is sold)"
    return Share(antecedent_of(slot.cut, part.whole))


def _is_aside(slot: Slot) -> bool:
    """Whether a bracket or comma parts the number from a noun right before it."""
    kinds = slot.cut.kinds
    return slot.at > 1 and kinds[slot.at - 1] in "(," and kinds[slot.at - 2] == "N"


def _is_said_of_whole(reading: Reading, part: Share, previous: Reading | None) -> bool:
    """A share held to one of others, or found: "a quarter of women, compared with a third of men"."""
    if part.whole and reading.subject and verbal.is_finding(reading.slot, reading.subject):
        return True
    whole = previous.share.whole if previous and previous.share else None
    is_others = previous is not None and whole is not None and whole == previous.subject
    return part.whole is not None and is_others and whole != part.whole


def _read_count(reading: Reading, previous: Reading | None) -> None:
    cut, noun = reading.slot.cut, None if reading.slot.is_expected else reading.slot.noun
    topic = _from_left(reading, previous)
    reading.topic = None if topic is None else antecedent_of(cut, topic)
    reading.subject = reading.topic if noun is None else phrase_starting(cut, noun)


def _read_measure(reading: Reading, previous: Reading | None) -> None:
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
    subject = subject or _from_left(reading, previous) or (reading.share.whole if reading.share else None)
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
    claims = (each for each in reversed(earlier[-_NEAR:]) if each and each.slot.mention.kind is CLAIM)
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


def _from_left(reading: Reading, previous: Reading | None) -> Tokens | None:
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
        is_aim = slot.verb_word in verbal.EXPECTING | _PREFERRING
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


def _resumed(reading: Reading, earlier: Sequence[Reading | None]) -> Tokens | None:
    """The subject of the sum before, which a sum that opens its clause resumes: "of which $2 billion is"."""
    slot = reading.slot
    last = _last(earlier)
    if last is not None and reading.movement and reading.movement.noun and slot.governor.verb is None:
        return last.subject  # "payrolls grew by 64 after a decline of 105"
    resumes = slot.governor.heads or of_which(slot)
    if last is None or not resumes or slot.mention.unit in ("1", "%"):
        return None
    return last.subject


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
