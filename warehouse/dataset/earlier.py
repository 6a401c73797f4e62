"""Which of several figures in a sentence is the present one: *down from 5 percent*, *was 3, is now 2*.

A sentence that gives two figures for one indicator and period does not contradict itself: one of them is of
an earlier time that it does not name. Words before the number say which; that claim then stands alone.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

Row = dict[str, Any]

CONTEXT = 48
"""Characters before a quote in which these words are looked for."""

_UP_TO_FOUR_WORDS = r"(?:(?!(?:to|and|or)\b)[^\W\d]+[ -]+){0,4}$"
_EARLIER = re.compile(
    r"\b(?:from|against|versus|than|instead of|compar(?:ed|es|ing) (?:with|to))\s+" + _UP_TO_FOUR_WORDS,
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|today|currently|at present)\s+" + _UP_TO_FOUR_WORDS, re.IGNORECASE)


def disagreeing(read: Iterable[Row], sentences: Mapping[str, str]) -> list[list[Row]]:
    """List the claims of one sentence and one observation of which two do not agree.

    Args:
        read: rows of `claim_indicators`.
        sentences: of each claim, the sentence that states it.
    """
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in read:
        if not row["is_rejected"]:
            groups.setdefault((row["observation_id"], sentences[row["claim_id"]]), []).append(row)
    return [group for group in groups.values() if len(group) > 1 and not agree(group)]


def agree(group: Iterable[Row]) -> bool:
    """Tell whether all intervals overlap, which is more than that they touch; None is no bound."""
    rows = list(group)
    lows = [r["interval_low"] for r in rows if r["interval_low"] is not None]
    highs = [r["interval_high"] for r in rows if r["interval_high"] is not None]
    if not lows or not highs:
        return True
    lowest, highest = max(lows), min(highs)
    return bool(lowest < highest or (lowest == highest and min(lows) == lowest))


def earlier(group: list[Row], before: Mapping[str, str]) -> list[Row]:
    """Say which claims of a group that disagrees are of an earlier time; none if the words do not tell.

    Args:
        group: what `disagreeing` found.
        before: of each claim, what stands before its quote.
    """
    apart = [row for row in group if _EARLIER.search(before[row["claim_id"]])]
    if len(apart) == len(group):
        return []
    rest = [row for row in group if row not in apart]
    present = [row for row in rest if _NOW.search(before[row["claim_id"]])]
    if present and not agree(rest):
        apart += [row for row in rest if row not in present]
    return apart
