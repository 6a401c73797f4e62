"""One quantity read in its clause: movement, subject and whole, from what governs it and what follows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from extraction.claims import change
from extraction.claims.chunks import Chunked
from extraction.claims.governor import Governor, comparing, govern
from extraction.claims.growth import growth
from extraction.claims.lexicon import words
from extraction.claims.mention import Mention
from extraction.claims.movement import POSITION, Movement, head_of, movement
from extraction.claims.share import SHARE_NOUNS, Share, share
from extraction.claims.subject import antecedent_of_pronoun, phrase_ending, phrase_starting, subject_of

Tokens = tuple[int, int]

# Heads that say nothing of what is measured unless a noun before them does: "at a level of".
_BARE = words(
    "level levels rate rates pace total totals average averages mean median sum record high highs low"
    " lows peak trough maximum minimum amount figure figures range mark threshold value equivalent"
    " tendency multiple rest clip"
)
_GOALS = words("objective objectives target targets goal mark ceiling level")
_WIDE = words("of for on in at to from with between by over")
_NARROW = words("of per")
_HOLDING = words("of with for")
_COPULAS = words(
    "is are was were be been being 's am has have had having remain remains remained become became"
)
_HAVING = words("had has have having")
_LISTING = words("including with among")
_BOUNDS = words("over under above below up in exceeding")
_HAVING_LINKS = words("worth with")
_PERCENT = words("% percent cent pc pct")
_PLACING = words("invest invests invested investing spend spends spent spending put puts")
_CUTTING = words("cut cuts cutting reduce reduced trim trimmed slash slashed pare pared shave shaved")
_NO_CONTENT = words("% pp bp 1 rank × index point")


@dataclass(slots=True)
class Reading:
    """What the clause says of one quantity; token positions."""

    governor: Governor
    at: int = 0
    noun: int | None = None
    movement: Movement | None = None
    share: Share | None = None
    subject: Tokens | None = None
    topic: Tokens | None = None
    has_content: bool = False


def read(cut: Chunked, mentions: Sequence[Mention], i: int, earlier: Sequence[Reading]) -> Reading:
    """Read mention `i`, given the readings of those before it."""
    at, mention = cut.of_mention[i], mentions[i]
    reading = Reading(govern(cut, at), at, _attributive(cut, mentions, i))
    previous = _inherited(cut, reading.governor, at, earlier)
    if cut.sentence.tokens[mention.first] in "+-−–" and reading.governor.linked == at - 1:
        reading.noun = None
    reading.movement = movement(
        cut, mention, at, reading.governor, reading.noun, previous.movement if previous else None
    )
    if mention.unit == "%" and (reading.movement is None or not reading.movement.noun):
        is_fraction = cut.sentence.lowers[mention.number_last - 1] not in _PERCENT
        inherited = previous.share if previous else None
        reading.share = share(cut, at, reading.governor, reading.noun, inherited, is_fraction)
        if reading.share is not None:
            reading.movement = None
    _read_subject(cut, mention, at, reading, previous)
    if mention.unit == "%" and reading.movement is None and reading.share is None and reading.subject:
        grown = growth(cut, reading.subject)
        if grown is not None:
            reading.movement, reading.subject = grown
    if reading.governor.heads and reading.topic is None and mention.unit not in ("1", "%") and earlier:
        reading.subject = earlier[-1].subject or reading.subject
    return reading


def _inherited(cut: Chunked, governor: Governor, at: int, earlier: Sequence[Reading]) -> Reading | None:
    chunk = governor.inherits
    if chunk is None:
        chunk = comparing(cut, governor, at)
        if chunk is None:
            return None
        if cut.sentence.lowers[cut.firsts[governor.verb or 0]] == "compared":
            governor.verb, governor.link = None, ""
    i = cut.mention_of.get(chunk, len(earlier))
    return earlier[i] if i < len(earlier) else None


def _attributive(cut: Chunked, mentions: Sequence[Mention], i: int) -> int | None:
    """The noun phrase that the number qualifies, "a 0.6 per cent fee": the chunk right after it."""
    kinds, at = cut.kinds, cut.of_mention[i]
    j = at + 1
    while j < len(kinds) and j < at + 4 and kinds[j] == "M":
        j += 1
    if kinds[j : j + 3] == ["(", "M", ")"]:
        j += 3
    while kinds[j + 1 : j + 2] == ["M"] and j < at + 6 and _is_list(cut, mentions, i, j):
        j += 2
    k = j
    while k < len(kinds) and k < j + 3 and kinds[k] in "EA":
        k += 1
    if k < len(kinds) and kinds[k] == "N":
        return k if cut.tags[cut.firsts[k]] not in ("dz" if k > j else "d") else None
    return None


def _is_list(cut: Chunked, mentions: Sequence[Mention], i: int, j: int) -> bool:
    """Whether the sign or word at chunk `j` joins this number to another of its unit."""
    if cut.kinds[j] not in "C,P" or (cut.kinds[j] == "P" and cut.tags[cut.firsts[j]] != "t"):
        return False
    other = cut.mention_of.get(j + 1)
    return other is not None and mentions[other].unit == mentions[i].unit


def _read_subject(
    cut: Chunked, mention: Mention, at: int, reading: Reading, previous: Reading | None
) -> None:
    if mention.unit == "1":
        reading.topic = _from_left(cut, reading, previous)
        if reading.topic is not None and cut.tags[reading.topic[0]] == "r":
            reading.topic = antecedent_of_pronoun(cut, reading.topic)
        reading.subject = reading.topic
        if reading.noun is not None:
            reading.subject = phrase_starting(cut, reading.noun)
    else:
        reading.subject = _subject(cut, mention, at, reading, previous)
        if reading.subject is not None:
            reading.subject = antecedent_of_pronoun(cut, reading.subject)
        reading.topic = _topic(cut, reading)
    if reading.subject is None:
        reading.subject = _nearest(cut, at)
        if reading.topic is None and mention.unit != "1" and not reading.governor.heads:
            reading.topic = reading.subject


def _topic(cut: Chunked, reading: Reading) -> Tokens | None:
    """The phrase with the word of change in it: "increase in sales", "pay rise"."""
    noun, subject = reading.noun, reading.subject
    if noun is None or reading.movement is None or not reading.movement.noun or subject is None:
        return subject
    first, last = cut.firsts[noun], cut.lasts[noun]
    return (first, subject[1]) if subject[0] >= last else (first, last) if subject[0] >= first else subject


def _subject(
    cut: Chunked, mention: Mention, at: int, reading: Reading, previous: Reading | None
) -> Tokens | None:
    noun = reading.noun
    if noun is not None and mention.unit != "×" and (found := _from_noun(cut, noun, reading)) is not None:
        return found
    if mention.unit not in _NO_CONTENT and (found := _from_content(cut, at, reading)) is not None:
        reading.has_content = True
        return found
    if mention.unit == "rank" and (found := _after_link(cut, at, ("for", "by"))) is not None:
        return found
    return _from_left(cut, reading, previous) or (reading.share.whole if reading.share else None)


def _from_noun(cut: Chunked, noun: int, reading: Reading) -> Tokens | None:
    """The subject of an attributive number: its noun, unless that is a word of change or a bare head."""
    governor = reading.governor
    before_head = (cut.firsts[noun], cut.lasts[noun] - 1)
    head = head_of(cut, noun)
    if reading.movement is not None:
        if not reading.movement.noun:
            return None
        return _after_link(cut, noun, ("in", "of", "for", "on", "to")) or _modifiers(cut, *before_head)
    if reading.share is not None and head in SHARE_NOUNS:
        return cut.firsts[noun], cut.lasts[noun]
    if reading.share is not None and reading.share.whole is not None:
        return None
    named = _modifiers(cut, *before_head)
    if head in _BARE and not named:
        return None
    if head in _GOALS and not named and governor.link == "to" and governor.verb is not None:
        return None
    return phrase_starting(cut, noun)


def _modifiers(cut: Chunked, first: int, last: int) -> Tokens | None:
    """The part of a noun phrase before its head, where that names something."""
    return (first, last) if any(letter in "nN" for letter in cut.tags[first:last]) else None


def _after_link(cut: Chunked, at: int, links: Sequence[str]) -> Tokens | None:
    """The noun phrase after chunk `at` and one of the prepositions, "an increase in sales"."""
    lowers = cut.sentence.lowers
    i = at + 1
    if i >= len(cut.kinds) or cut.kinds[i] != "P" or lowers[cut.firsts[i]] not in links:
        return None
    i += 1
    while i < len(cut.kinds) and cut.kinds[i] in "DAEG" and i < at + 4:
        i += 1
    return phrase_starting(cut, i, _WIDE) if i < len(cut.kinds) and cut.kinds[i] == "N" else None


def _from_content(cut: Chunked, at: int, reading: Reading) -> Tokens | None:
    """What a sum consists of: "$5 billion in debts", "$2 million worth of shares"."""
    lowers = cut.sentence.lowers
    i = at + 1
    while i + 1 < len(cut.kinds) and cut.kinds[i] in "C," and cut.kinds[i + 1] == "M" and i < at + 5:
        i += 2
    if i + 2 < len(cut.kinds) and cut.kinds[i] == "(":
        i = next((j + 1 for j in range(i, min(i + 6, len(cut.kinds))) if cut.kinds[j] == ")"), i)
    while i < len(cut.kinds) and i < at + 9 and (cut.kinds[i] in "DBA" or lowers[cut.firsts[i]] == "worth"):
        i += 1
    if i >= len(cut.kinds) or cut.kinds[i] != "P":
        return None
    link = lowers[cut.firsts[i]]
    if link == "of":
        while i + 1 < len(cut.kinds) and i < at + 6 and cut.kinds[i + 1] in "DAE":
            i += 1
        return (
            phrase_starting(cut, i + 1, _HOLDING)
            if i + 1 < len(cut.kinds) and cut.kinds[i + 1] == "N"
            else None
        )
    if i + 1 >= len(cut.kinds) or cut.kinds[i + 1] != "N":
        return None
    first = cut.firsts[i + 1]
    verb = reading.governor.verb
    if link == "from" and verb is not None and reading.governor.link == "" and head_of(cut, verb) in _CUTTING:
        return phrase_starting(cut, i + 1)
    if link != "in" or reading.movement is not None or cut.tags[first] in "dzNk":
        return None
    if verb is not None and head_of(cut, verb) in _PLACING:
        return None
    return phrase_starting(cut, i + 1)


def _from_left(cut: Chunked, reading: Reading, previous: Reading | None) -> Tokens | None:
    governor = reading.governor
    if governor.heads:
        return _object_after(cut, reading)
    linked = governor.linked
    if linked is not None and governor.link == "of":
        found = _from_linked(cut, linked)
        if found is not None:
            return found
    if linked is not None and governor.link in _HAVING_LINKS:
        return phrase_ending(cut, linked, _NARROW)
    if reading.share is not None and governor.link in _LISTING:
        return reading.share.whole
    if linked == reading.at - 1 and cut.sentence.lowers[cut.firsts[reading.at]] in _BOUNDS:
        return phrase_ending(cut, linked)
    if governor.gapped is not None:
        return phrase_ending(cut, governor.gapped)
    if previous is not None:
        if reading.movement is not None and governor.verb is None and previous.noun is not None:
            return previous.subject  # "12 million passengers, an increase of 9 percent"
        return previous.topic
    if governor.verb is not None:
        return _from_verb(cut, governor)
    if linked is not None:
        return None if governor.link == "of" else phrase_ending(cut, linked)
    return phrase_ending(cut, governor.objects[0]) if governor.objects else None


def _object_after(cut: Chunked, reading: Reading) -> Tokens | None:
    """What the part has that the number is: "only 11 percent had a degree"."""
    at = reading.at + 1
    if head_of(cut, at) in _HAVING and at + 1 < len(cut.kinds):
        at += 1
        while at + 1 < len(cut.kinds) and cut.kinds[at] in "DA":
            at += 1
        return phrase_starting(cut, at) if cut.kinds[at] == "N" else None
    return None


def _from_linked(cut: Chunked, linked: int) -> Tokens | None:
    """The noun before the number's "of", unless it names nothing: "assets of $5 billion"."""
    if cut.kinds[linked] == "R":
        return None
    head = head_of(cut, linked)
    named = _modifiers(cut, cut.firsts[linked], cut.lasts[linked] - 1)
    if head in change.NOUNS:
        return named
    if head in _BARE and not named:
        before = cut.kinds[linked - 1] if linked else "."
        if linked >= 2 and head_of(cut, linked - 2) in change.NOUNS:
            return None
        if linked >= 2 and before == "P" and cut.kinds[linked - 2] == "N":
            return phrase_ending(cut, linked - 2)
        return None
    return phrase_ending(cut, linked, _NARROW)


def _from_verb(cut: Chunked, governor: Governor) -> Tokens | None:
    verb = governor.verb
    if verb is None:
        return None
    head = head_of(cut, verb)
    if governor.objects and head not in _COPULAS:
        target = governor.objects[-1]
        moves = governor.link in POSITION or governor.link == "by"
        if moves or (governor.link == "" and head in change.MOVERS):
            stop = next((i for i in range(target + 1, len(cut.kinds)) if cut.kinds[i] == "M"), None)
            return phrase_starting(cut, target, _WIDE, stop)
    return subject_of(cut, verb)


def _nearest(cut: Chunked, at: int) -> Tokens | None:
    """Failing all rules: the noun of the phrase after the number, else what stands nearest before it."""
    if at + 2 < len(cut.kinds) and cut.kinds[at + 1] == "P":
        for i in (at + 2, at + 3):
            if i < len(cut.kinds) and cut.kinds[i] == "N":
                return phrase_starting(cut, i)
    for i in range(at - 1, max(-1, at - 8), -1):
        if cut.kinds[i] == "N":
            return phrase_ending(cut, i)
    for i in range(at + 1, min(len(cut.kinds), at + 8)):
        if cut.kinds[i] in "NR":
            return phrase_starting(cut, i)
    return None
