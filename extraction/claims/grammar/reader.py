"""One quantity read in its clause: movement, subject and whole, from what governs it and what follows it."""

from collections.abc import Sequence

from extraction.claims.grammar import change, verbal
from extraction.claims.grammar.attribute import BARE, affected, content, of_estimate, qualified
from extraction.claims.grammar.chunks import Chunked
from extraction.claims.grammar.continued import continued
from extraction.claims.grammar.growth import growth, is_reached, moved_to
from extraction.claims.grammar.movement import DIMENSIONS, Movement, movement
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
from extraction.claims.grammar.reading import NEAR, Reading, last_of
from extraction.claims.grammar.share import of_fronted, of_which
from extraction.claims.grammar.shared_whole import go_on_with_whole, is_said_of_whole, read_share
from extraction.claims.grammar.slot import Slot, slot_of
from extraction.claims.grammar.topic import settle
from extraction.claims.members import CLAIM
from extraction.claims.mention import Mention
from extraction.claims.words.lexicon import forms_of
from extraction.claims.words.wordlist import words

_WITH = words("worth with")
_LISTING = words("including with among")
_BOUNDS = words("over under above below between up in exceeding near")
_IN, _FROM_OR_TO = words("in"), words("from to by")
_FAR = 16  # chunks
_LEADING, _WINNING = forms_of("lead finish end top"), forms_of("win top")
_IN_PLACE = words("place position spot")  # "opened in second place with $5 million"
_COMPARATIVES, _MORE = words("lower higher"), words("less more fewer")
_RANKED = words("for by")
_AIMING = forms_of("aim hope call strive plan")
_PREFERRING = forms_of("prefer favor favour propose recommend advocate demand urge")
_CHANCES = words("probability likelihood chance chances odds possibility prospect risk")
_DEALS = words("sale purchase acquisition takeover buyout disposal lease")
_RATES, _OF = words("rate rates pace"), words("of")


def read(cut: Chunked, mentions: Sequence[Mention], i: int, earlier: Sequence[Reading | None]) -> Reading:
    """Read mention `i`, given the readings of those before it."""
    slot = slot_of(cut, mentions, i)
    previous = continued(slot, earlier)
    reading = Reading(slot, movement(slot, _shared_movement(slot, previous)))
    if slot.mention.unit == "%" and not (reading.movement and reading.movement.noun):
        read_share(reading, previous, earlier)
    if slot.verb_word == "averaging" and slot.mention.unit == "%" and reading.movement is None:
        last = last_of(earlier)
        reading.movement = last.movement if last else None  # "rose 2 percent after averaging 1"
    if slot.mention.unit == "1":
        _read_count(reading, previous)
    elif reading.subject is None:
        _read_measure(reading, previous, earlier)
    if slot.mention.counted is None:
        _see_through_estimate(reading, earlier)
    if slot.mention.unit == "%" and reading.share is None and reading.movement is None:
        go_on_with_whole(reading, earlier)
    if reading.share and is_said_of_whole(reading, reading.share, previous, earlier):
        reading.subject = reading.topic = reading.share.whole
    if slot.governor.heads and (named := of_fronted(slot)) and slot.mention.counted is None:
        reading.subject = reading.topic = named
    if reading.subject is None:
        reading.subject = _resumed(reading, earlier) or _nearest(cut, slot.at)
        if reading.topic is None and slot.mention.unit != "1" and not slot.governor.heads:
            reading.topic = reading.subject
    reading.about, reading.holder = settle(reading, previous)
    return reading


def _shared_movement(slot: Slot, previous: Reading | None) -> Movement | None:
    """The movement of the number that this one continues; of a level to which that is held it is none."""
    if previous is None:
        return None
    lead = slot.cut.sentence.lowers[max(0, slot.mention.first - 2) : slot.mention.first]
    is_held_to = lead[:1] == ["compared"] or lead[-1:] in (["against"], ["versus"], ["vs"])
    is_level = is_held_to and slot.mention.unit != previous.slot.mention.unit
    return None if is_level else previous.movement  # "fell 5 percent, compared with $9 in 2024"


def _read_count(reading: Reading, previous: Reading | None) -> None:
    cut, noun = reading.slot.cut, None if reading.slot.is_expected else reading.slot.noun
    topic = _from_left(reading, previous)
    reading.topic = None if topic is None else antecedent_of(cut, topic)
    reading.subject = reading.topic if noun is None else phrase_starting(cut, noun)


def _read_measure(reading: Reading, previous: Reading | None, earlier: Sequence[Reading | None]) -> None:
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
    subject = (
        subject
        or affected(slot)
        or _from_left(reading, previous)
        or (reading.share.whole if reading.share else None)
    )
    if subject is None:
        return
    last = last_of(earlier)
    if last is not None and last.subject is not None and _is_object_pronoun(slot, subject):
        subject = last.subject  # "cut its fee to $3 from May, lowering it by 40 percent"
    reading.subject = antecedent_of(slot.cut, subject)
    reading.topic = _with_word_of_change(reading, reading.subject)
    if reading.movement is None and reading.share is None:
        grown = growth(slot.cut, reading.subject)
        if grown is not None and grown[1][0] > reading.subject[0] and is_reached(slot, grown[0]):
            reading.subject = grown[1]
        elif grown is not None and slot.mention.unit == "%":
            reading.movement, reading.subject = grown


def _is_object_pronoun(slot: Slot, subject: Tokens) -> bool:
    """Whether a subject is the pronoun that the number's verb has for its object."""
    verb = slot.governor.verb
    is_pronoun = slot.cut.sentence.lowers[slice(*subject)] in (["it"], ["them"])
    return is_pronoun and verb is not None and subject[0] >= slot.cut.lasts[verb]


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
    noun = slot.noun if slot.noun is not None else slot.governor.linked
    if is_of_last and noun is not None and verbal.is_of_experts(slot, subject):
        reading.subject = slot.cut.firsts[noun], slot.cut.lasts[noun]  # "traders expect a 25 basis point cut"
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
    first = slot.cut.firsts[noun]
    lowers = slot.cut.sentence.lowers
    is_compared = lowers[first] in _MORE or lowers[first - 1] in _COMPARATIVES  # "a third less fuel"
    return phrase_starting(slot.cut, noun) if is_compared else None


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
        is_stated = previous.slot.governor.link == "at"  # "interest stood at 64,000 lots, down 3 percent"
        is_of_counted = (reading.movement or reading.share) and governor.verb is None and not is_stated
        is_of_counted = is_of_counted and previous.slot.noun is not None
        return previous.subject if is_of_counted or is_restated else previous.topic
    if governor.verb is not None:
        return verbal.of_verb(reading.slot, governor.verb)
    bare = governor.linked if governor.linked is not None else next(iter(governor.objects), None)
    return None if bare is None or governor.link == "of" else _whole_phrase(reading.slot, bare)


def _whole_phrase(slot: Slot, at: int) -> Tokens:
    """The phrase at chunk `at` with what it is of: "shares of Orbis, up 5 percent"."""
    return phrase_ending(slot.cut, at)[0], phrase_starting(slot.cut, at, _OF, slot.at)[1]


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
    if linked is None or governor.link == "of":
        return None if linked is None else _before_of(slot, linked)
    if (beside := _beside(slot, linked)) is not None:
        return beside
    if slot.cut.sentence.low(slot.mention.last) in DIMENSIONS and slot.mention.dimension == "length":
        return phrase_ending(slot.cut, linked, NARROW) if linked == slot.at - 1 else None
    if governor.link == "for" and (deal := _deal(slot, linked)) is not None:
        return deal
    is_bound = linked == slot.at - 1 and slot.cut.sentence.lowers[slot.cut.firsts[slot.at]] in _BOUNDS
    is_own = reading.movement and reading.movement.noun and governor.verb is not None
    is_placed = is_own or slot.cut.sentence.low(slot.cut.lasts[linked] - 1) in _IN_PLACE
    is_near = (governor.link in _WITH and not is_led and not is_placed) or is_bound
    return phrase_ending(slot.cut, linked, NARROW) if is_near else None


def _deal(slot: Slot, linked: int) -> Tokens | None:
    """The deal that a price is for: "the sale of two hotels for $95 million"."""
    first, last = phrase_ending(slot.cut, linked, NARROW)
    lowers = slot.cut.sentence.lowers
    is_of = "of" in lowers[first:last]
    return (first, last) if is_of and lowers[lowers.index("of", first) - 1] in _DEALS else None


def _beside(slot: Slot, linked: int) -> Tokens | None:
    """What stands in apposition or a pair: "Texas, home to a tenth", "for Spain by 2 and for Chad by 3"."""
    cut, kinds = slot.cut, slot.cut.kinds[max(0, linked - 2) : linked]
    if slot.governor.inherits is not None and kinds == ["C", "P"]:
        return cut.firsts[linked], cut.lasts[linked]
    is_home = slot.governor.link == "to" and head_of(cut, linked) == "home" and kinds == ["N", ","]
    return phrase_ending(cut, linked - 2) if is_home else None


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


def _resumed(reading: Reading, earlier: Sequence[Reading | None]) -> Tokens | None:
    """The subject of the sum before, which a sum that opens its clause resumes: "of which $2 billion is"."""
    slot = reading.slot
    last = last_of(earlier)
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
