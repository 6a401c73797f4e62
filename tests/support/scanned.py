"""Sentences read by the scanner alone, for its specifications."""

from extraction.claims.mention import Mention
from extraction.claims.scan.scanner import scan
from extraction.claims.words.tokens import Sentence
from extraction.model import Comparator, Kind


def read(text: str) -> list[Mention]:
    """The quantities that the scanner finds in a sentence."""
    return scan(Sentence(text, 0, len(text)))


def claims(text: str) -> list[str]:
    """The claims of a sentence, each as `written`."""
    return [written(text, m) for m in read(text) if m.kind is Kind.CLAIM]


def written(text: str, m: Mention) -> str:
    """A quantity as tables write it: quote | value unit comparator."""
    value = f"{m.value:f}" if m.value is not None else f"{m.low:f}..{m.high:f}"
    compared = "" if m.comparator in (Comparator.EQ, Comparator.RANGE) else f" {m.comparator}"
    return f"{text[m.start : m.end]} | {value} {m.unit}{compared}"
