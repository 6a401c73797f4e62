"""Times as quantities: whether a duration or an age is what is measured, or only places an event or a person."""

from extraction.claims.mention import Mention
from extraction.claims.tokens import Sentence
from extraction.claims.wordlist import words
from extraction.model import Kind

_TAKES = words(
    "last lasts lasted lasting take takes took taking taken stay stays stayed spend spends spent spending wait waits"
    " waited waiting average averages averaged averaging need needs needed save saves saved lived live"
)
_MEASURED = words(
    "expectancy lifespan lifetime duration length maturity latency delay delays wait waits median average mean time"
    " times tenure longevity lag"
)
_EVENTS = words(
    "shutdown strike outage delay wait lockdown blackout siege ceasefire truce drought walkout suspension closure"
    " journey standoff streak impasse stoppage"
)
_LONG = 200


def is_time(mention: Mention) -> bool:
    """Tell whether a mention's unit is one of time."""
    return mention.dimension == "time"


def place_times(s: Sentence, mentions: list[Mention]) -> None:
    """Set the kind of each time quantity and of numbers that give an age."""
    for mention in mentions:
        if mention.kind is not Kind.CLAIM:
            continue
        if mention.dimension == "time" and "/" not in (mention.unit or ""):
            _place(s, mention)
        elif mention.unit is None and "expectancy" in s.lowers[max(0, mention.first - 12) : mention.first]:
            mention.unit, mention.dimension, mention.rule = "a", "time", "life expectancy"
        elif mention.unit is None and _is_age(s, mention):
            mention.kind, mention.rule, mention.unit, mention.dimension = Kind.AGE, "age", "a", "time"


def _place(s: Sentence, mention: Mention) -> None:
    lowers = s.lowers
    after = lowers[mention.last : mention.last + 2]
    if after[:1] == ["old"] or after == ["-", "old"] or after == ["of", "age"]:
        mention.kind, mention.rule = Kind.AGE, "age"
        if after[0] == "-" or after[0] == "old":
            mention.last += 2 if after[0] == "-" else 1
            mention.end = s.ends[mention.last - 1]
        return
    if lowers[max(0, mention.first - 2) : mention.first] in (["age", "of"], ["ages", "of"]):
        mention.kind, mention.rule = Kind.AGE, "age"
        return
    if not _is_measured(s, mention):
        mention.kind, mention.rule = Kind.DURATION, "duration"


def _is_measured(s: Sentence, mention: Mention) -> bool:
    """*lasted ten days*, *life expectancy of 78 years*, *a 43-day shutdown*, *wait times fell from 90 minutes*."""
    lowers = s.lowers
    before = lowers[max(0, mention.first - 6) : mention.first]
    if any(word in _TAKES for word in before[-3:]):
        return True
    if before[-1:] == ["of"] and any(word in _MEASURED for word in before[-3:]):
        return True
    if before[-1:] in (["from"], ["to"], ["by"], ["is"], ["was"], ["at"], ["reached"]) and any(
        word in _MEASURED for word in lowers[max(0, mention.first - 12) : mention.first]
    ):
        return True
    following = lowers[mention.last : mention.last + 4]
    if any(word in _EVENTS for word in following) and "-" in lowers[mention.number_first : mention.last]:
        return True
    return mention.value is not None and mention.unit == "a" and mention.value >= _LONG


def _is_age(s: Sentence, mention: Mention) -> bool:
    """*Smith, 52, said*, *aged 35*, *over the age of 21*, *turned 60*."""
    lowers, tokens = s.lowers, s.tokens
    i = mention.first
    if (
        mention.value is None
        or not 0 < mention.value < 120
        or mention.value != mention.value.to_integral_value()
    ):
        return False
    before = lowers[i - 1] if i else ""
    if before in ("aged", "age", "ages"):
        return True
    if before == "of" and i > 1 and lowers[i - 2] in ("age", "ages"):
        return True
    following = lowers[mention.last] if mention.last < len(tokens) else "."
    if before == "," and i > 1 and following == ",":
        return tokens[i - 2][0].isupper() and mention.form == "digits" and mention.value > 3
    return before == "be" and following in ("by", "in", "next", "this", "when") and mention.value > 15
