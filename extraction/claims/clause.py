"""The clause grammar: what each quantity of a sentence measures, and of what."""

from collections.abc import Sequence
from dataclasses import replace

from extraction.claims.basis import find_basis
from extraction.claims.chunks import Chunked, cut
from extraction.claims.coordination import share_out
from extraction.claims.described import described
from extraction.claims.lexicon import words
from extraction.claims.measure import GAPS, PRICED, measure_of
from extraction.claims.mention import Mention
from extraction.claims.rank import ranked_among
from extraction.claims.reading import Reading, read
from extraction.claims.role import Role
from extraction.claims.share import SHARE_NOUNS
from extraction.claims.tokens import Sentence
from extraction.claims.trim import span_of, trim
from extraction.model import Basis, Direction, Kind, Measure, Span

__all__ = ["Role", "read_clauses"]

_BARE_UNITS = words("1 index rank × % pp bp")
_LINKS = words("of for on in at to from with between by over per that which who outstanding")
_READ = frozenset((Kind.CLAIM, Kind.DURATION, Kind.AGE))


def read_clauses(sentence: Sentence, mentions: Sequence[Mention]) -> list[Role]:
    """Give the role of each mention, in the same order; those that measure nothing get an empty one."""
    chunked = cut(sentence, mentions)
    readings: list[Reading | None] = []
    for i, mention in enumerate(mentions):
        readings.append(read(chunked, mentions, i, readings) if mention.kind in _READ else None)
    share_out(chunked, mentions, readings)
    roles: list[Role] = []
    for i, mention in enumerate(mentions):
        restated = _restated(mentions, roles, mention)
        reading = readings[i]
        if reading is None:
            roles.append(Role())
        else:
            roles.append(replace(restated) if restated else _role(chunked, mentions, i, reading))
    return roles


def _restated(mentions: Sequence[Mention], roles: Sequence[Role], mention: Mention) -> Role | None:
    if mention.restates is None:
        return None
    return next(
        (role for other, role in zip(mentions, roles, strict=False) if other is mention.restates), None
    )


def _role(chunked: Chunked, mentions: Sequence[Mention], i: int, reading: Reading) -> Role:
    mention = mentions[i]
    subject = trim(chunked, *reading.subject) if reading.subject else None
    is_named = reading.topic is not None and chunked.tags[reading.topic[0]] != "r"
    topic = span_of(chunked, *reading.topic) if reading.topic and is_named else None
    if mention.unit == "1":
        subject = (
            subject if reading.movement and topic else _counted(chunked, mentions, i, reading) or subject
        )
    is_moving = reading.movement is not None
    head = _head(chunked, subject)
    is_share = reading.share is not None or (mention.unit == "%" and head in SHARE_NOUNS)
    is_priced = head in PRICED and not reading.has_content and mention.unit not in _BARE_UNITS
    measure = measure_of(mention.unit, is_moving, is_share, is_priced, head in GAPS)
    role = Role(measure=measure, subject=subject, topic=topic)
    if measure is Measure.CHANGE:
        if reading.movement is not None:
            is_signed = mention.value is not None and mention.value < 0
            role.is_negative = reading.movement.direction is Direction.DOWN and not is_signed
            role.direction = None if reading.movement.noun else reading.movement.direction
        role.basis = _basis(chunked, mentions, i)
    elif measure is Measure.SHARE and reading.share is not None and reading.share.whole is not None:
        role.of = _text(chunked, trim(chunked, *reading.share.whole))
    elif measure is Measure.RANK and (among := ranked_among(chunked, reading.slot.at)) is not None:
        role.of = _text(chunked, trim(chunked, *among))
    return role


def _counted(chunked: Chunked, mentions: Sequence[Mention], i: int, reading: Reading) -> Span | None:
    """The counted noun, or that of an earlier number that this one leaves out."""
    mention = mentions[i]
    if mention.counted_start is not None and mention.counted_end is not None:
        end = described(chunked, reading.slot.at, mention.counted_end)
        return Span(mention.counted_start, end)
    if mention.counted:
        for other in reversed(mentions[:i]):
            if (
                other.counted == mention.counted
                and other.counted_start is not None
                and other.counted_end is not None
            ):
                return Span(other.counted_start, other.counted_end)
    return None


def _head(chunked: Chunked, span: Span | None) -> str:
    """The head of a subject: its last word before a preposition."""
    if span is None:
        return ""
    words = chunked.sentence.text[span.start : span.end].lower().replace("-", " ").split()
    for k, word in enumerate(words):
        if k and word in _LINKS:
            return words[k - 1]
    return words[-1] if words else ""


def _text(chunked: Chunked, span: Span | None) -> str | None:
    return chunked.sentence.text[span.start : span.end] if span else None


def _basis(chunked: Chunked, mentions: Sequence[Mention], i: int) -> Basis | None:
    sentence = chunked.sentence
    before = next((m.end for m in reversed(mentions[:i]) if m.kind is Kind.CLAIM), sentence.start)
    after = next((m.start for m in mentions[i + 1 :] if m.kind is Kind.CLAIM), sentence.end)
    return find_basis(sentence, mentions[i].start, mentions[i].end, after, before)
