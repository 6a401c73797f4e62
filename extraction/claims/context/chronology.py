"""The period of a figure: its own time, a running time, the day of publication."""

from bisect import bisect_left

from extraction.claims.context import calendar as cal
from extraction.claims.context import period
from extraction.claims.context.events import event_behind
from extraction.claims.context.period import Figure
from extraction.claims.context.surroundings import Passage, Surroundings
from extraction.claims.context.time_cursor import TimeExpression
from extraction.model import Modality, Period

_EARLIER = 6  # times before a figure's own that may be its anchor


def figure_period(here: Surroundings, passage: Passage, figure: Figure) -> Period | None:
    """Give the days that a figure is about, or None where its time is unknown or open."""
    sentence, today = here.sentence, here.today
    found = period.nearest(here.times, sentence, here.numbers, figure)
    if period.is_earlier_level(sentence, figure.first) and (found is None or found.first < figure.first):
        return None
    event = event_behind(here, passage) if found is None or found.role == "through" else None
    if found is not None:
        if event and event.period and found.period:
            return cal.days(event.period.start, max(event.period.start, found.period.end))
        at = bisect_left(here.times, found.first, key=lambda time: time.first)
        earlier = [*_running(here, passage), *here.times[max(0, at - _EARLIER) : at]]
        # What had been expected lies behind, though it is a forecast.
        had = "had" in sentence.lowers[max(0, figure.first - 20) : figure.first]
        return period.resolve(found, earlier, today, Modality.ACTUAL if had else figure.modality)
    return event.period if event and event.period else _without_a_time(here, passage, figure)


def _without_a_time(here: Surroundings, passage: Passage, figure: Figure) -> Period | None:
    """The days of a figure for which its sentence names none."""
    is_open = figure.modality in (Modality.FORECAST, Modality.HYPOTHETICAL)
    if is_open and not _has_happened(here, figure):
        return None
    if figure.modality is not Modality.TARGET and period.is_past(here.sentence, figure.first, figure.last):
        running = _running(here, passage)
        if running:
            return running[-1].period
    return Period(here.today, here.today) if here.today else None


def _has_happened(here: Surroundings, figure: Figure) -> bool:
    """Whether a hypothesis is about what lies behind (*may have doubled*)."""
    words = here.sentence.lowers[max(0, figure.first - 8) : figure.first]
    return any(w in ("may", "might", "could") and "have" in words[i + 1 : i + 3] for i, w in enumerate(words))


def _running(here: Surroundings, passage: Passage) -> list[TimeExpression]:
    """The times of the sentence before in the paragraph, or of the last that has any."""
    for other in passage.before(here, 4):
        words = other.sentence.lowers
        found = [t for t in other.times[-_EARLIER:] if period.is_running(t, words, here.today)]
        if found:
            return found
    return []
