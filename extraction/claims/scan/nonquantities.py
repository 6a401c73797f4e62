"""What digits are when they are no quantity: the order in which the rules are asked."""

from extraction.claims.scan.codes import read_code, read_web, read_year_number
from extraction.claims.scan.dates import read_date
from extraction.claims.scan.marks import Found, read_mark
from extraction.claims.scan.names import read_name
from extraction.claims.scan.scores import read_score
from extraction.claims.scan.times import read_time
from extraction.claims.words.tokens import Sentence
from extraction.model import Kind


def read_other(s: Sentence, i: int, floor: int) -> Found | None:
    """Tell what the digits at token `i` are part of; None where nothing but a quantity is left.

    Nothing left of token `floor` is taken. Ranks written *No. 2* come back with kind `CLAIM`.
    """
    address = read_web(s, i, floor) if s.glued(i) else None
    if address is not None:
        return address
    if s.low(i + 1) == "/":
        numbered = read_year_number(s, i)
        if numbered is not None:
            return numbered
    span = read_time(s, i)
    if span is not None:
        return Kind.TIME, *span, "time"
    span = read_date(s, i, floor)
    if span is not None:
        return Kind.DATE, *span, "date"
    return (
        read_mark(s, i, floor) or read_code(s, i, floor) or read_score(s, i, floor) or read_name(s, i, floor)
    )
