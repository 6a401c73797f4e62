"""What extraction takes and gives: documents, sentences, quantities and the claims they make.

Offsets are 0-based, half-open `[start, end)`, in Unicode code points of `Document.text`, which is stored
exactly as read. Numbers are `Decimal` from the text to the table.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a number in a text turned out to be; every kind but `CLAIM` is the reason why it is none."""

    CLAIM = "claim"
    DATE = "date"  # calendar dates, years, quarters, decades, fiscal years
    TIME = "time"  # times of day
    DURATION = "duration"  # places an event in time or bounds a duty: "for two years"
    AGE = "age"  # identifies a person: "Smith, 52,"
    ORDINAL = "ordinal"  # "the second day"
    NAME = "name"  # part of a name: "14th National People's Congress", "Boeing 737", "G20", "S&P 500"
    IDENTIFIER = "identifier"  # phone numbers, codes, versions, addresses, references: "Article 5"
    LIST = "list"  # numbers of lists, sections, pages, footnote marks
    SCORE = "score"  # of a match: "2-0"
    PARTITIVE = "partitive"  # "one of the largest", "millions of documents", "two reasons"
    IDIOM = "idiom"  # "on the one hand", "second to none"
    PRONOUN = "pronoun"  # "the former one", "no one"
    UNREADABLE = "unreadable"  # digits that no rule could read


class Comparator(StrEnum):
    """How the stated number bounds the true one."""

    EQ = "eq"
    APPROX = "approx"
    LT = "lt"
    LE = "le"
    GT = "gt"
    GE = "ge"
    NEARLY = "nearly"
    RANGE = "range"


class Measure(StrEnum):
    """What sort of figure it is."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"
    RANK = "rank"
    RATIO = "ratio"


class Basis(StrEnum):
    """What a change is measured against."""

    YOY = "yoy"
    QOQ = "qoq"
    MOM = "mom"
    WOW = "wow"
    DOD = "dod"
    SINCE = "since"
    ANNUALIZED = "annualized"


class Direction(StrEnum):
    """Which way a change goes, where the text says so."""

    UP = "up"
    DOWN = "down"


class Modality(StrEnum):
    """How real the figure is."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    TARGET = "target"
    HYPOTHETICAL = "hypothetical"


class Span(NamedTuple):
    """A stretch of a document's text: `[start, end)` in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days a figure is about, both ends included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what is known about it.

    Attributes:
        name: the record's `id`, else the file's stem; what people call the document.
        text: the stored text, to which all offsets refer.
        uri: the address it was read from, if any.
        published_on: the date to which *last year* and the like refer; without it they stay unresolved.
        language: ISO 639-1; only English is extracted, other documents are stored without quantities.
        pages: the offset at which each page starts, for paged formats; empty for others.
    """

    name: str
    text: str
    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str | None = "en"
    published_on: date | None = None
    media_type: str = "text/plain"
    pages: tuple[int, ...] = ()


@dataclass(slots=True)
class Quantity:
    """A number found in a text, what became of it and, for a claim, all that the text says of it.

    The fields are those of the claim model (docs/claim-model.md). Numbers that are no claims keep `value`,
    `unit` and `subject` where they have them, and leave the rest at its default.

    Attributes:
        quote: the quantity as written; `text[start:end] == quote`.
        kind: `CLAIM`, or the reason why it is none.
        rule: the rule that decided, for `indicia explain` and the `quantities` table.
        sentence: index of its sentence in `Extraction.sentences`.
        value: in the stated unit with its scale applied, signed for changes; None for ranges.
        low: lower end of a range, else None. `high` likewise.
        minor_unit: the unit as written where it is a hundredth of that in `unit`: of *63 cents per share*,
            0.63 `USD/share`, it is `cent/share`.
        topic: what the clause is about, for counts what has or does what is counted: of *Ford has 13,000
            workers* the subject is `workers`, the topic `Ford`. None where only a pronoun stands for it.
        holder: who has or does what the topic names, where the clause names another: of *Orbis pays a fee
            of $5* the topic is `fee`, the holder `Orbis`.
        equivalent_of: index, in `Extraction.quantities`, of the claim that this one restates.
        until: index of the level to which the figure moved from this one: *from 20 to 29*.
        fraction: the part of one that is written where `value` has it in percent: of *a third* 0.333333333.
    """

    quote: str
    start: int
    end: int
    kind: Kind
    rule: str
    sentence: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    minor_unit: str | None = None
    counted: str | None = None
    comparator: Comparator = Comparator.EQ
    measure: Measure | None = None
    basis: Basis | None = None
    direction: Direction | None = None
    subject: str | None = None
    subject_start: int | None = None
    subject_end: int | None = None
    topic: str | None = None
    topic_start: int | None = None
    topic_end: int | None = None
    holder: str | None = None
    of: str | None = None
    geo: str | None = None
    place: str | None = None
    period: Period | None = None
    modality: Modality | None = None
    attributed_to: str | None = None
    equivalent_of: int | None = None
    until: int | None = None
    fraction: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All numbers of a document, in text order, and the sentences that hold them."""

    sentences: tuple[Span, ...]
    quantities: tuple[Quantity, ...]

    @property
    def claims(self) -> tuple[Quantity, ...]:
        return tuple(q for q in self.quantities if q.kind is Kind.CLAIM)
