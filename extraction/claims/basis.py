"""What a change is measured against, where the text words it."""

import re

from extraction.claims.tokens import Sentence
from extraction.model import Basis

_EARLIER = r"(?:earlier|ago|before|previously|prior)"
_PERIOD = r"(?:period|quarter|month|week|half|time|day|nine months|six months|three months)"
_SPAN_WORD = r"(?:past|last|previous|prior|latest)"
# In the order in which they are tried: the first that fits wins.
_WORDED = (
    (
        Basis.ANNUALIZED,
        r"\bannuali[sz]ed\b|\b(?:at )?an? (?:\w+ )?(?:annual|yearly) (?:rate|pace|average)|\baverage annual\b"
        r"|\bannually\b|\bsaar\b|^\W*(?:on average )?(?:a|per|each|every) year\b(?!['’]|[- ](?:to|over|on|"
        + _EARLIER
        + r"))"
        r"|\bper annum\b|\bon annual average\b"
        r"|\bcompound annual\b",
    ),
    (
        Basis.YOY,
        r"\byear[- ](?:on|over|to)[- ]year\b|\by[-/]?o[-/]?y\b|\bon[- ](?:the )?year\b|\byear[- ]earlier\b"
        r"|\b(?:a|one|the|just a) year "
        + _EARLIER
        + r"|\bsame "
        + _PERIOD
        + r"(?: \w+){0,4} (?:a year|last year|of \d{4}|in \d{4}"
        r"|the (?:previous|prior) year)|\b(?:compared (?:with|to)|from|over|versus|than(?: in)?|against) (?:the )?"
        r"(?:same|corresponding|year[- ]ago|previous year|prior year|last year|year before|a year)"
        r"|\b(?:twelve|12)[- ]months?\b(?! (?:low|high|peak))|\bover the (?:" + _SPAN_WORD + r" )?year\b"
        r"|\bfrom (?:a|one) year\b|\b(\w+)[- ]quarter[- ]to[- ]\1[- ]quarter\b",
    ),
    (
        Basis.QOQ,
        r"\bquarter[- ](?:on|over|to)[- ]quarter\b|\bq[-/]?o[-/]?q\b|\b(?:a|one|the) quarter "
        + _EARLIER
        + r"|\b(?:from|over|compared (?:with|to)|than(?: in)?|versus) (?:the )?(?:(?:previous|prior|preceding|last|first|second|third"
        r"|fourth) (?:three months|quarter)|three months)",
    ),
    (
        Basis.MOM,
        r"\bmonth[- ](?:on|over|to)[- ]month\b|\bm[-/]?o[-/]?m\b|\b(?:a|one|the) month "
        + _EARLIER
        + r"|\b(?:from|over|compared (?:with|to)|than(?: in)?|versus) (?:the )?(?:(?:previous|prior|preceding|last) month"
        r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d{4}|['’]| to ))",
    ),
    (
        Basis.WOW,
        r"\bweek[- ](?:on|over|to)[- ]week\b|\b(?:for|on|over) the week\b|\b(?:a|one|the) week "
        + _EARLIER
        + r"|\b(?:from|over|compared (?:with|to)|than) (?:the )?(?:previous|prior|preceding|last) week",
    ),
    (
        Basis.DOD,
        r"\b(?:on|for) the day\b|\bday[- ](?:on|over|to)[- ]day\b|\bin the session\b"
        r"|\bfrom (?:the )?(?:previous|prior) (?:day|session|close)|\bclos(?:e|ed|ing) (?:\S+ ){0,3}(?:lower|higher)\b",
    ),
    (
        Basis.SINCE,
        r"\bso far this year\b|\byear[- ]to[- ]date\b|^(?!.*\b(?:\w{3,}est|most|first|worst|best|record)\b).*\bsince\b(?! (?:the company|its founding))|\brelative to\b|\b(?:from|off|below|above|than) (?:(?:its|their|the|a|an) )?"
        r"(?:\S+ ){0,3}(?:low|lows|high|highs|peak|peaks|level|levels|trough|bottom)\b"
        r"|\b(?:below|above|than) (?:where )?(?:it|they) (?:was|were|had been)\b|\bover the intermeeting period\b"
        r"|\b(?:from|compared (?:with|to)|than(?: in)?|versus) (?:in )?(?:19|20)\d\d\b|\bpre-\w+ (?:level|levels|trend|peak)\b",
    ),
)
_ANY = [(basis, re.compile(pattern, re.IGNORECASE)) for basis, pattern in _WORDED]
# One search for all spares the seven in most clauses.
_HINT = re.compile(
    r"year|saar|y[-/]?o|annua|annum|quarter|q[-/]?o|month|m[-/]?o|week|day\b|session|clos|since|relative|from|off|below|above"
    r"|than|versus|compar|intermeeting|pre-",
    re.IGNORECASE,
)
_REACH = 120


def find_basis(sentence: Sentence, start: int, end: int, after: int, before: int) -> Basis | None:
    """Read the basis of a change whose quote is `[start, end)`.

    What follows the quote, up to `after`, is nearest to it; then what stands before it, from `before` on.
    """
    text = sentence.text
    right = text[end : min(after, end + _REACH)]
    left = text[max(before, start - _REACH) : start]
    for part in (right, left):
        if part and _HINT.search(part):
            for basis, pattern in _ANY:
                if pattern.search(part):
                    return basis
    return None
