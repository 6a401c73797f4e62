"""What a change is measured against, where the text words it."""

import re

from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Basis

_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_EARLIER = "(?:earlier|ago|before|previously|prior)"
_BEFORE = "(?:previous|prior|preceding|last)"
_AGAINST = r"(?:compared (?:with|to)|from|over|versus|than(?: in)?|against) (?:the )?"
_PERIOD = "(?:period|quarter|month|week|half|time|day|(?:three|six|nine) months)"
# *lower than in the November round*: not since November
_ISSUE = " (?:round|report|forecasts?|projections?|meeting|survey|estimates?|outlook|update|statement|budget)"
_MARK = "(?:lows?|highs?|peaks?|levels?(?! that)|trough|bottom)"


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# In the order in which they are tried: the first that fits wins. Every repetition is bounded. Before each
# stand letters of which some are in all that it can match: to look for them costs far less than to search.
_WORDED = (
    (
        Basis.ANNUALIZED,
        words("annual saar annum year"),
        _any_of(
            r"\bannuali[sz]ed\b|\bannually\b|\bsaar\b|\bper annum\b|\bcompound annual\b|\baverage annual\b",
            r"\b(?:at )?an? (?:\w+ )?(?:annual|yearly) (?:rate|pace|average)",
            r"^ (?:annual|yearly) (?:rate|pace)\b",
            r"^\W{0,3}(?:on average )?(?:a|per|each|every) year\b(?!['’]|[- ](?:to|over|on(?! average)|"
            + _EARLIER
            + "))",
        ),
    ),
    (
        Basis.YOY,
        words("year same corresponding month annual quarter yoy y-o y/o yo- yo/"),
        _any_of(
            r"\byear[- ](?:on|over|to)[- ]year\b|\by[-/]?o[-/]?y\b",
            r"\bon[- ](?:the )?year\b|\byear[- ]earlier\b",
            r"\b(?:a|one|the) year " + _EARLIER,
            r"\bsame "
            + _PERIOD
            + r"(?: \w+){0,4} (?:(?:a|last) year|(?:of|in) \d{4}|the (?:previous|prior) year)",
            r"\b"
            + _AGAINST
            + "(?:same|corresponding|year[- ]ago|(?:previous|prior|last) year|year before|a year)",
            r"(?<!next )(?<!coming )\b(?:twelve|12)[- ]months?\b(?! (?:low|high|peak))",
            rf"\b{_AGAINST}(?:{_MONTH}) (?:of )?(?:last year|a year|the (?:previous |prior )?year)",
            r"\b(?:over|in) the year (?:to|through|ended|ending)\b|\bon an annual basis\b",
            r"\bover the (?:(?:past|last|previous|prior) )?year\b(?! to)",
            r"\bon (?:last year|the (?:previous|prior) year|the year before|a year " + _EARLIER + r")\b",
            r"\b(\w{5,6})[- ]quarter[- ]to[- ]\1[- ]quarter\b",
        ),
    ),
    (
        Basis.QOQ,
        words("quarter month qoq q-o q/o qo- qo/"),
        _any_of(
            r"\b(?:on|over) the quarter\b|\bon a quarterly basis\b",
            r"\bquarter[- ](?:on|over|to)[- ]quarter\b|\bq[-/]?o[-/]?q\b|\b(?:a|one|the) quarter " + _EARLIER,
            r"\b"
            + _AGAINST
            + "(?:(?:first|second|third|fourth|"
            + _BEFORE
            + ") (?:three months|quarter))(?! of \\d{4} to )",
            r"\b" + _AGAINST + "three months",
        ),
    ),
    (
        Basis.MOM,
        words("month mom m-o m/o mo- mo/ compared from over versus than against"),
        _any_of(
            r"\b(?:on|over) the month\b|\bon a monthly basis\b",
            r"\bmonth[- ](?:on|over|to)[- ]month\b|\bm[-/]?o[-/]?m\b|\b(?:a|one|the) month " + _EARLIER,
            r"\b" + _AGAINST + _BEFORE + " month",
            r"(?<!, )\b" + _AGAINST + "(?:" + _MONTH + r")\b(?! \d{4}|['’]| to |" + _ISSUE + ")",
        ),
    ),
    (
        Basis.WOW,
        words("week"),
        _any_of(
            r"\bweek[- ](?:on|over|to)[- ]week\b|\b(?:for|on|over) the week\b|\b(?:a|one|the) week "
            + _EARLIER,
            r"\b" + _AGAINST + _BEFORE + " week",
        ),
    ),
    (
        Basis.DOD,
        words("day session clos"),
        _any_of(
            r"\b(?:on|for) the day\b|\bday[- ](?:on|over|to)[- ]day\b|\bin the session\b",
            r"\b(?:from|than) (?:(?:the|its|their) )?(?:previous|prior) (?:day|session|close)",
            r"\bclos(?:e|ed|ing) (?:\S{1,20} ){0,3}(?:lower|higher)\b",
        ),
    ),
    (
        Basis.SINCE,
        words(
            "year relative intermeeting since from off below above than between compared over versus against",
            "pre-",
        )
        | {"on 19", "on 20"},
        _any_of(
            r"\bso far this year\b|\byear[- ]to[- ]date\b|\brelative to\b|\bover the intermeeting period\b",
            # "the biggest fall since 2009" speaks of the rank of the fall, not of where it began.
            r"^(?=.*\bsince\b)(?!.*\b(?:\w{3,12}est|most|first|worst|best|record)\b)",
            r"\b(?:from|off|below|above|than) (?:(?:its|their|the|an?) )?(?:\S{1,20} ){0,3}" + _MARK + r"\b",
            r"\b(?:below|above|than) (?:where )?(?:it|they) (?:was|were|had been)\b",
            r"\b(?:between (?:the (?:end|start)s? of )?|from )(?:19|20)\d\d (?:and|to) (?:19|20)\d\d\b",
            r"\b(?:" + _AGAINST + r"|on )(?:19|20)\d\d\b|\bpre-\w{1,12} (?:levels?|trend|peak)\b",
        ),
    ),
)
# One search for all, in small letters, spares the seven in most clauses.
_HINT = re.compile(
    r"year|saar|y[-/]?o|annua|annum|quarter|q[-/]?o|month|m[-/]?o|week|day\b|session|clos|since|relative|from|off"
    r"|below|above|than|versus|against|compar|intermeeting|pre-|between|\bon (?:19|20)\d"
)
_OR = re.compile(r",? (?:or|to) (?:at )?(?:an? |nearly |about )?(?:[a-z]+ ){0,3}(?:of )?$")
_REACH, _SENTENCE = 120, 600
_ANNUAL_RATE = re.compile(r"\b(?:annual|yearly) (?:rate|pace) of (?:\w+ ){0,2}$", re.IGNORECASE)
# *rose 5 percent, compared with a gain of 3 percent a year earlier*: when the other was, not since when.
_IS_HELD = re.compile(
    r"\b(?:compared (?:with|to)|after|following|from|against|versus|than) "
    r"(?:(?:an?|the|its) )?(?:\w+(?: (?:of|by))? )?$",
    re.IGNORECASE,
)
_EARLIER_TIME = re.compile(
    rf"^(?: \w+)?,? (?:an?|one|the) (?:year|quarter|month|week) {_EARLIER}", re.IGNORECASE
)
# *Since* before a figure may open a clause in which the figure stands: *since it reported a 5 percent gain*.
_OPEN_SINCE = re.compile(r"\bsince (?:\S+ ){3,}[^,]*$", re.IGNORECASE)
_MONTH_NAME = re.compile(rf"\b({_MONTH})\b", re.IGNORECASE)
_FROM_MONTH = re.compile(rf"\b{_AGAINST}({_MONTH})\b", re.IGNORECASE)
_FROM_DATED_MONTH = re.compile(rf"\b{_AGAINST}({_MONTH}) \d{{4}}", re.IGNORECASE)
_THIRTY_SECONDS = re.compile(r"\d/32\b")
_CLOSES = words("close closed closing end ended settle settled finished point points")
_TRADED = re.compile(
    r"\b(?:shares?|stocks?|index|average|futures|crude|composite|Dow|Nasdaq|Nikkei|FTSE|dollar|euro|gold)\b",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"\b(?:clos(?:e|ed|ing)|end|ended|settled?|finished)\b[^;]{0,30}\b(?:higher|lower|up|down)\b"
    r"|\bpoints?, or [\d.]+ ?(?:percent|per cent|%),? (?:to|at) "
)


def find_basis(sentence: Sentence, quote: tuple[int, int], before: int | None, after: int) -> Basis | None:
    """Read the basis of a change, whose quote is a span of the document.

    What follows the quote, up to `after`, is nearest to it; then what stands before it, from `before` on: the
    end of the claim before, of whose clause only what a comma parts from it is this one's.
    """
    text = sentence.text
    start, end = quote
    right = text[end : min(after, end + _REACH)]
    if after < sentence.end and (own := _OR.search(right)):
        right = right[: own.start()]  # "rose 1 percent on the quarter, or at an annual rate of 4 percent"
    left = text[max(sentence.start if before is None else before, start - _REACH) : start]
    if before is not None:
        left = left[max(left.rfind(","), left.rfind(";"), left.rfind(" after "), left.rfind(" and "), 0) :]
    if _ANNUAL_RATE.search(left):
        return Basis.ANNUALIZED
    if _IS_HELD.search(text, max(sentence.start, start - _REACH), start):
        right = _EARLIER_TIME.sub("", right, count=1)
    for part in (right, left):
        found = _worded(part, is_behind=part is right)
        if found is Basis.SINCE and part is left and _OPEN_SINCE.search(left):
            continue
        if found is Basis.MOM and _is_of_another_month(part, text[sentence.start : start]):
            return Basis.SINCE
        found = found or _of_dated_month(part, text[sentence.start : start])
        if found is not None:
            return found
    return Basis.DOD if _is_of_trading(sentence, text[start:end]) else None


def _worded(part: str, *, is_behind: bool) -> Basis | None:
    """The basis that a part of the clause words; behind a figure the one that is told first."""
    small = part.lower()
    if _HINT.search(small) is None:
        return None
    best, first = None, len(part)
    for basis, letters, pattern in _WORDED:
        match = pattern.search(part) if any(some in small for some in letters) else None
        if match is None or (basis is Basis.SINCE and best is not None):
            continue
        if not is_behind:
            return basis
        if best is None or match.start() < first:
            best, first = basis, match.start()
    return best


def _of_dated_month(part: str, before: str) -> Basis | None:
    """The basis of what is held to a month of some year: *more than in August 2024*."""
    against, own = _FROM_DATED_MONTH.search(part), _MONTH_NAME.findall(before)
    if against is None or not own:
        return None
    return Basis.YOY if against[1].lower() in map(str.lower, own) else Basis.SINCE


def _is_of_another_month(part: str, before: str) -> bool:
    """Whether the month from which a change is told is not the one before that of the figure."""
    against = _FROM_MONTH.search(part)
    own = _MONTH_NAME.findall(before)
    if against is None or not own:
        return False
    months = _MONTH.split("|")
    first, last = months.index(against[1].lower()), months.index(own[-1].lower())
    return (last - first) % 12 not in (0, 1)


def _is_of_trading(sentence: Sentence, quote: str) -> bool:
    """Whether a change is told as reports on a day's trading do: with its close, its points or in 32nds."""
    if _THIRTY_SECONDS.search(quote):
        return True
    if _CLOSES.isdisjoint(sentence.lowers):  # spares most sentences the search
        return False
    text = sentence.text
    stop = min(sentence.end, sentence.start + _SENTENCE)
    if _CLOSE.search(text, sentence.start, stop) is None:
        return False
    return _TRADED.search(text, sentence.start, stop) is not None
