"""The time of which a title says that what follows reports: *Quarterly report January-March 2005*."""

from datetime import date

from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_expressions import read_times
from extraction.claims.words.tokens import Sentence

_REPORTED = frozenset({"month", "quarter", "half", "stretch"})
_RECENT = 200  # days


def reported_time(title: str | None, today: date | None) -> TimeExpression | None:
    """Give the month, quarter or the like that a title names, if it ended not long ago."""
    if not title or today is None:
        return None
    sentence = Sentence(title, 0, len(title))
    found = read_times(sentence, today)
    is_one = len(found) == 1 and sentence.low(found[0].last) != "and"  # *the fourth quarter and year 2024*
    return found[0] if is_one and _is_reported(found[0], today) else None


def _is_reported(time: TimeExpression, today: date) -> bool:
    is_of_one = time.role in ("at", "joined") and time.grain in _REPORTED and time.period is not None
    return is_of_one and time.period is not None and 0 < (today - time.period.end).days < _RECENT
