"""The working form of a time expression, and the cursor over a sentence's tokens with which they are read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extraction.claims.context import calendar as cal
from extraction.claims.context.time_words import COUNTS, FUTURE, NOT_A_YEAR, WILL
from extraction.claims.words.tokens import Sentence
from extraction.model import Period

_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_JUST_ENDED = 75  # days
_LOOK_BACK, _LOOK_AHEAD, _OPENING = 8, 16, 5  # tokens
_AHEAD = frozenset({"plans", "would"})


@dataclass(slots=True)
class TimeExpression:
    """A stretch of a sentence that names a time.

    Attributes:
        first, last: its tokens, half-open.
        period: the days it names; None where they cannot be known.
        grain: `day`, `week`, `month`, `quarter`, `half`, `year`, `decade`, `stretch` of the calendar (*the
            three months to June*) or `span`, which begins or ends with the day of publication.
        role: how it bears on a figure: `at` its own time; `since` it; `from` it, as the start of a change;
            `through` it, as the end of an event; `ago`; `versus`, what is compared with; `before` it;
            `prior`, `same` and `anaphor`, told from a time named before; `basis`, no time at all.
        dated: whether a year is written.
        shift, shift_days: for times told from another time (*a year earlier*): months or days to go from
            there, else 0.
        part: *early*, *mid*, *late*, *start* or *end* of it, if said.
        ahead: the days meant if the figure lies ahead, where no year is written and they differ.
    """

    first: int
    last: int
    period: Period | None
    grain: str
    role: str = "at"
    dated: bool = False
    shift: int = 0
    shift_days: int = 0
    part: str | None = None
    ahead: Period | None = None

    @property
    def is_shifted(self) -> bool:
        """Whether it is told from another time by so many months or days."""
        return self.shift != 0 or self.shift_days != 0


def is_genitive(time: TimeExpression, words: Sequence[str]) -> bool:
    """Whether a time owns what follows it: *January's 2.8 percent*, *2025's 5.1 percent*."""
    return words[time.last - 1].endswith("'s") or words[time.last - 2 : time.last] == ["'", "s"]


class Cursor:
    """The tokens of a sentence, with what the readers of times ask of them.

    In the readers `i` is the token that gave an expression away, and `floor` the first token that no earlier
    expression has taken.
    """

    def __init__(self, sentence: Sentence, today: date | None) -> None:
        self.sentence = sentence
        self.today = today
        self.tokens, self.words = sentence.tokens, sentence.lowers

    def word(self, i: int) -> str:
        """Give a token in lower case; beyond the sentence an empty one."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def year_at(self, i: int) -> int | None:
        """Give the year that a token may write."""
        w = self.word(i)
        return int(w) if len(w) == 4 and w.isascii() and _YEAR.fullmatch(w) else None

    def count_at(self, i: int) -> int | None:
        """Give the small number that a token writes, in digits or as a word."""
        w = self.word(i)
        if w in COUNTS:
            return COUNTS[w]
        return int(w) if w.isascii() and w.isdigit() and len(w) < 4 else None

    def looks_ahead(self, i: int) -> bool:
        """Whether the words around token `i` look forward."""
        start = max(0, i - _LOOK_BACK)
        if "had" in self.words[start:i]:
            return False  # *had forecast for May*
        after = next((k for k in range(i - 1, start - 1, -1) if self.words[k] == "after"), start)
        # *will pay 5 percent more after first-half profit rose*
        if any(w in FUTURE and self._is_cue(k) for k, w in enumerate(self.words[after:i], after)):
            return True
        return i <= _OPENING and any(w in WILL or w in _AHEAD for w in self.words[i : i + _LOOK_AHEAD])

    def _is_cue(self, k: int) -> bool:
        """Whether a word looks forward where it stands, and not in *May* or *better-than-expected*."""
        return self.tokens[k] != "May" and self.word(k - 1) not in ("-", "than")

    def year_after(self, i: int) -> tuple[int | None, int]:
        """Give the year behind a month, day, quarter or half, and the token where reading goes on."""
        j = i + 1 if self.word(i) == "," and self.year_at(i + 1) else i
        if self.word(j) == "of":
            j += 1
        if self.word(j) in ("fiscal", "calendar"):
            j += 1
        if self.word(j) == "year" and self.year_at(j + 1):
            j += 1
        if year := self.year_at(j):
            return (year, j + 1) if self.word(j + 1) not in NOT_A_YEAR else (None, i)
        if self.today and self.word(j + 1).removesuffix("'s") == "year":
            shift = {"this": 0, "the": 0, "last": -1, "next": 1}.get(self.word(j))
            if shift is not None and (self.word(j) != "the" or j > i):
                return self.today.year + shift, j + 2
        return None, i

    def months_of(
        self,
        first: int,
        last: int,
        *,
        year: int | None,
        months: tuple[int, int],
        grain: str,
        ahead: bool = False,
    ) -> TimeExpression:
        """Give months, as the first of them and their number, of a year.

        Without a year they are the last such that have begun on the day of publication or, looking ahead, the
        next such.
        """
        if year is not None:
            return TimeExpression(first, last, cal.months(year, *months), grain, dated=True)
        behind = cal.near(self.today, *months, ahead=False)
        coming = cal.near(self.today, *months, ahead=True)
        # A forecast for a part of the year that ended just now is still one for it: results are told later.
        is_over = (
            behind is not None and self.today is not None and (self.today - behind.end).days > _JUST_ENDED
        )
        looks_ahead = self.looks_ahead(first)
        if not is_over and not ahead and self.word(first - 1) != "by":
            coming = behind  # but *aims to double it by December*
        period = coming if ahead or looks_ahead else behind
        return TimeExpression(first, last, period, grain, ahead=None if coming == period else coming)
