"""A number found in a sentence, as the scanner reads it: the working form that the later layers fill in."""

from dataclasses import dataclass
from decimal import Decimal

from extraction.model import Comparator, Kind


@dataclass(slots=True)
class Mention:
    """A quantity in its sentence.

    Token positions are half-open indices into `Sentence.tokens`; offsets are code points of the document.

    Attributes:
        first, last: the tokens of the whole quote, comparator words and counted noun included.
        start, end: the quote's span in the document.
        number_first, number_last: the tokens of number, scale and unit alone.
        kind: `Kind.CLAIM` until a rule finds it to be none.
        rule: the rule that decided on `kind`, or that read the number.
        value: unsigned magnitude in the stated unit, but for a minus sign that is written.
        unit: code of the claim model; None where nothing was said of it yet ("fell from 4.9 to 4.5 percent").
        counted: for unit "1", the thing counted with its modifiers, lower case.
        counted_start, counted_end: its span in the document, where it stands there in one piece.
        per: for counts the denominator that follows the noun, "a" of "20 million lambs per year".
        restates: the mention that this one restates in another unit, "49 trillion yuan ($6.9 trillion)".
        until: the level to which a figure moved from this one, "from 20 to 29".
        fraction: the part of one that is written where `value` has it in percent, 0.333333 of *a third*.
        form: how the number is written: "digits", "words", "fraction" (*a third*), "glyph" (*1/4*), "vague"
            (*tens of thousands*), "dozens", "multiple" (*doubled*) or "rank".
        scale: the multiplier that a scale word gave (*million*), 1 without.
        dimension: what the unit measures (*money*, *length*, *share* for percent), None for counts.
    """

    first: int
    last: int
    start: int
    end: int
    number_first: int
    number_last: int
    kind: Kind
    rule: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    comparator: Comparator = Comparator.EQ
    counted: str | None = None
    counted_start: int | None = None
    counted_end: int | None = None
    per: str | None = None
    restates: "Mention | None" = None
    until: "Mention | None" = None
    fraction: Decimal | None = None
    form: str = "digits"
    scale: Decimal = Decimal(1)
    dimension: str | None = None
