"""The scanner: every number of a sentence with its kind, value, unit and comparator."""

import re
from decimal import Decimal

from extraction.claims.mention import Mention
from extraction.claims.tokens import Sentence
from extraction.model import Kind

_DIGITS = re.compile(r"\d")


def scan(sentence: Sentence) -> list[Mention]:
    """Find all numbers of a sentence, in text order; their quotes do not overlap.

    Every run of digits of the sentence is within one mention: a number that no rule can read is there with
    kind `UNREADABLE`.
    """
    found = []
    for i, token in enumerate(sentence.tokens):
        if not _DIGITS.match(token):
            continue
        last = i + 1
        unit = "1"
        if last < len(sentence.tokens) and sentence.lowers[last] in ("%", "percent"):
            unit, last = "%", last + 1
        first = i
        if i and sentence.tokens[i - 1] == "$":
            first, unit = i - 1, "USD"
        kind = Kind.DATE if unit == "1" and re.fullmatch(r"(?:19|20)\d\d", token) else Kind.CLAIM
        found.append(
            Mention(
                first=first,
                last=last,
                start=sentence.starts[first],
                end=sentence.ends[last - 1],
                number_first=first,
                number_last=last,
                kind=kind,
                rule="digits",
                value=Decimal(token.replace(",", "")),
                unit=unit,
            )
        )
    return found
