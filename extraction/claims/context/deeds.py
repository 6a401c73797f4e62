"""Days of deeds and accidents that a later clause tells: *9 people died when a bus overturned on Sunday*."""

from extraction.claims.context.figure import Figure
from extraction.claims.context.other_times import is_in_aside, is_when_said
from extraction.claims.context.period import is_attribute
from extraction.claims.context.surroundings import Surroundings
from extraction.claims.context.tense import is_past
from extraction.claims.context.time_cursor import TimeExpression
from extraction.claims.context.time_words import FUTURE
from extraction.claims.members import ACTUAL, LEVEL
from extraction.claims.words import wordlist

_REACH = 45  # tokens
_OTHER_WORDS = FUTURE | wordlist.words("said says told announced since until")


def day_of_deed(here: Surroundings, figure: Figure) -> TimeExpression | None:
    """Find the day on which what is counted was done or suffered, told in a clause behind the count.

    Of changes and levels such a clause tells the reason, which has a time of its own.
    """
    if figure.unit != "1" or figure.measure is not LEVEL or figure.modality is not ACTUAL:
        return None
    sentence = here.sentence
    if not here.times or not is_past(sentence, figure.first, figure.last):
        return None
    for time in here.times:
        if time.first < figure.last or time.role != "at" or is_when_said(time, sentence):
            continue
        gap = sentence.lowers[figure.last : time.first]
        is_near = len(gap) <= _REACH and _OTHER_WORDS.isdisjoint(gap)
        is_own = time.grain == "day" and not is_in_aside(time, sentence) and not is_attribute(time, sentence)
        return time if is_near and is_own else None
    return None
