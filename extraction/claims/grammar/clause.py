"""The clause grammar: what each quantity of a sentence measures, and of what."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from extraction.claims.grammar.basis import find_basis
from extraction.claims.grammar.chunks import Chunked, cut
from extraction.claims.grammar.coordination import share_out
from extraction.claims.grammar.described import described
from extraction.claims.grammar.measure import GAPS, PRICED, measure_of
from extraction.claims.grammar.phrase import Tokens
from extraction.claims.grammar.rank import ranked_among
from extraction.claims.grammar.reader import read
from extraction.claims.grammar.reading import Reading
from extraction.claims.grammar.role import Offsets, Role
from extraction.claims.grammar.share import SHARE_NOUNS
from extraction.claims.grammar.trim import span_of, trim
from extraction.claims.members import AGE, CHANGE, CLAIM, DURATION, LEVEL, RANK, RATIO, SHARE
from extraction.claims.mention import Mention
from extraction.claims.scan.around import DENOMINATOR
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Basis, Direction, Measure

__all__ = ["Role", "read_clauses"]

_PRICES = words("price prices fare fares rent rents wage wages pay salary ticket tickets")
_RATES = words("rate rates")
_PERCENT = words("% percent cent pct")
_MILLION, _FEW = Decimal(10**6), 100
_BEING = words("is was were are be averaged averages averaging totaled equaled")
_LEVELS = words("at to near around")
_QUOTIENTS = words("ratio ratios multiple multiples")
_NEAR = 6  # how many quantities away what belongs together may be
_LINKS = words("of for on in at to from with between by over per that which who outstanding")
_READ = frozenset((CLAIM, DURATION, AGE))
_NO_ROLE = Role()


def read_clauses(sentence: Sentence, mentions: Sequence[Mention]) -> list[Role]:
    """Give the role of each mention, in the same order; those that measure nothing get an empty one."""
    if not any(map(_is_read, mentions)):
        return [_NO_ROLE] * len(mentions)  # many a sentence has dates and names alone
    chunked = cut(sentence, mentions)
    readings: list[Reading | None] = []
    for i, mention in enumerate(mentions):
        readings.append(read(chunked, mentions, i, readings) if _is_read(mention) else None)
    share_out(chunked, mentions, readings)
    roles: list[Role] = []
    for i, reading in enumerate(readings):
        if reading is None:
            roles.append(_NO_ROLE)
        else:
            restated = _restated(mentions, roles, i)
            role = replace(restated) if restated else _role(chunked, mentions, i, reading)
            if role.measure is CHANGE and role.basis is None:
                role.basis = _shared_basis(roles, role)
            roles.append(role)
    for i, (role, inner) in enumerate(pairwise(roles)):
        if role.measure is inner.measure is CHANGE and _opens_bracket(sentence, mentions[i], mentions[i + 1]):
            role.basis = role.basis or inner.basis
    return roles


def _opens_bracket(sentence: Sentence, mention: Mention, inner: Mention) -> bool:
    """Whether the next quantity is in a bracket behind one: "rose by 9 (5 percent) from a year earlier"."""
    return sentence.lowers[mention.last : inner.first] == ["("]


def _is_read(mention: Mention) -> bool:
    return mention.kind in _READ or mention.form == "vague"


def _shared_basis(roles: Sequence[Role], role: Role) -> Basis | None:
    """The basis of a change of the same thing told just before: "by 5 percent on year in May, 4 in June"."""
    last = next((other for other in reversed(roles[-_NEAR:]) if other.measure is CHANGE), None)
    if last is None or last.subject != role.subject or last.basis is Basis.SINCE:
        return None
    first = next((other for other in roles[-_NEAR:] if other.measure is CHANGE), last)
    # "shrank 0.3 percent on the quarter, or at an annual rate of 1 percent, after growing 0.4 percent"
    is_restated = last.basis is Basis.ANNUALIZED and first.subject == role.subject
    return first.basis or last.basis if is_restated else last.basis


def _restated(mentions: Sequence[Mention], roles: Sequence[Role], i: int) -> Role | None:
    """The role of the quantity that mention `i` restates in another unit, which stands close before it."""
    other = mentions[i].restates
    if other is None:
        return None
    return next((roles[j] for j in range(i - 1, max(-1, i - _NEAR), -1) if mentions[j] is other), None)


def _role(chunked: Chunked, mentions: Sequence[Mention], i: int, reading: Reading) -> Role:
    subject = trim(chunked, *reading.subject) if reading.subject else None
    is_of_gain = reading.movement is not None and reading.movement.noun and mentions[i].counted is not None
    if mentions[i].unit == "1" and (reading.movement is None or is_of_gain):
        subject = _counted(chunked, mentions, i, reading) or subject
    role = Role(subject=subject, topic=_topic(chunked, reading.about))
    role.holder = _owner(chunked, reading.holder) if role.topic else None
    role.measure = _measure(chunked, mentions[i], reading, subject)
    if i + 1 < len(mentions) and mentions[i + 1].rule == DENOMINATOR and role.measure is LEVEL:
        role.measure = RATIO
    moved, part = reading.movement, reading.share
    if role.measure is CHANGE:
        role.basis = _basis(chunked, mentions, i)
        if moved is not None:
            role.direction = None if moved.noun else moved.direction
            is_signed = mentions[i].value is not None and (mentions[i].value or 0) < 0
            role.is_negative = moved.direction is Direction.DOWN and not is_signed
    elif role.measure is SHARE and part is not None and part.whole is not None:
        role.of = _text(chunked, part.whole)
    elif role.measure is RANK and (among := ranked_among(chunked, reading.slot.at)) is not None:
        role.of = _text(chunked, among)
    return role


def _topic(chunked: Chunked, tokens: Tokens | None) -> Offsets | None:
    """What the clause is about; a pronoun that stays one names nothing."""
    if tokens is None or chunked.tags[tokens[0]] in "rm":
        return None
    return span_of(chunked, *tokens)


def _owner(chunked: Chunked, tokens: Tokens | None) -> Offsets | None:
    """The holder of the topic, without the sign of a genitive."""
    span = _topic(chunked, tokens)
    if span is None or chunked.sentence.text[span[1] - 2 : span[1]] not in ("'s", "’s"):
        return span
    return (span[0], span[1] - 2) if span[1] - 2 > span[0] else None


def _measure(chunked: Chunked, mention: Mention, reading: Reading, subject: Offsets | None) -> Measure:
    head = _head(chunked, subject)
    is_share = reading.share is not None or head in SHARE_NOUNS
    is_ratio = _is_ratio(chunked, mention, reading, head)
    slot = reading.slot  # "the rate stayed at 8 basis points", "the rate was 8 basis points"
    is_level = head in GAPS or slot.governor.link in _LEVELS or (head in _RATES and slot.verb_word in _BEING)
    return measure_of(mention.unit, reading.movement is not None, is_share, is_ratio, is_level)


def _is_ratio(chunked: Chunked, mention: Mention, reading: Reading, head: str) -> bool:
    """Whether what is measured makes a sum a price, or a bare number a rate or quotient."""
    if head in _QUOTIENTS and mention.counted is None:
        return True
    if head in _RATES and mention.unit == "1" and _is_small(mention):
        return True
    is_sum = mention.scale >= _MILLION and head not in _PRICES  # "bitcoin lost $1 trillion"
    if mention.dimension != "money" or is_sum:
        return False
    return (head in PRICED and not reading.has_content) or _is_quoted(chunked, reading)


def _is_quoted(chunked: Chunked, reading: Reading) -> bool:
    """*Orbis gained 1.3 percent to 6,420 yen*: the price of a share, not what a firm has."""
    at, subject = reading.slot.at, reading.subject
    if subject is None or reading.slot.governor.link != "to":
        return False
    is_name = set(chunked.tags[slice(*subject)]) == {"N"}
    return is_name and chunked.sentence.low(chunked.firsts[at] - 2) in _PERCENT


def _is_small(mention: Mention) -> bool:
    """*A fertility rate of 1.6*; but *sold at an annual rate of 15 million* is a count."""
    is_bare = mention.counted is None and mention.scale == 1 and mention.form == "digits"
    return is_bare and mention.value is not None and mention.value < _FEW


def _counted(chunked: Chunked, mentions: Sequence[Mention], i: int, reading: Reading) -> Offsets | None:
    """The counted noun with what narrows it down, or that of an earlier number that this one leaves out."""
    mention = mentions[i]
    if mention.counted_start is not None and mention.counted_end is not None:
        return mention.counted_start, described(chunked, reading.slot.at, mention.counted_end)
    for j in range(i - 1, max(-1, i - _NEAR), -1):
        other = mentions[j]
        is_same = mention.counted is not None and other.counted == mention.counted
        if is_same and other.counted_start is not None and other.counted_end is not None:
            return other.counted_start, other.counted_end
    return _counted_next(chunked, mentions, i) if reading.slot.noun is None else None


def _counted_next(chunked: Chunked, mentions: Sequence[Mention], i: int) -> Offsets | None:
    """What the next number counts, where only a verb comes between: "killed 12 and injured 16 miners"."""
    if i + 1 >= len(mentions):
        return None
    other = mentions[i + 1]
    if mentions[i].counted not in (None, other.counted):
        return None
    between = chunked.kinds[chunked.of_mention[i] + 1 : chunked.of_mention[i + 1]]
    if between not in (["C", "E"], ["C", "V"]) or other.counted_start is None or other.counted_end is None:
        return None
    return other.counted_start, other.counted_end


def _head(chunked: Chunked, span: Offsets | None) -> str:
    """The head of a subject: its last word before a preposition."""
    if span is None:
        return ""
    parts = chunked.sentence.text[slice(*span)].lower().split()
    link = len(parts)
    if not _LINKS.isdisjoint(parts):
        link = next((k for k, part in enumerate(parts) if k and part in _LINKS), link)
    return parts[link - 1].rpartition("-")[2] if parts else ""


def _text(chunked: Chunked, tokens: Tokens) -> str | None:
    is_time = chunked.tags[tokens[1] - 1] == "k"  # "99 percent of the time"
    span = span_of(chunked, *tokens) if is_time else trim(chunked, *tokens)
    return chunked.sentence.text[slice(*span)] if span else None


def _basis(chunked: Chunked, mentions: Sequence[Mention], i: int) -> Basis | None:
    """The basis worded between the claims before and after this one."""
    sentence = chunked.sentence
    near = range(i - 1, max(-1, i - _NEAR), -1)
    before = next((mentions[j].end for j in near if mentions[j].kind is CLAIM), None)
    far = range(i + 1, min(len(mentions), i + _NEAR))
    after = next((mentions[j].start for j in far if mentions[j].kind is CLAIM), sentence.end)
    return find_basis(sentence, (mentions[i].start, mentions[i].end), before, after)
