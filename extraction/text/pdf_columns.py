"""Two columns of prose that a producer wrote line by line across both: each column is read by itself."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extraction.text.characters import SUPERSCRIPTS

Box = tuple[float, float, float, float]  # left, bottom, right, top of a run of text on one line

MIN_RUNS = 6  # on each side of the gutter
MAX_CROSSING = 0.25  # share of the runs that may cross it: a title, a footer
MIN_WIDTH = 0.2  # of the page: narrower runs are cells of a table, whose rows must stay together
MAX_SWITCHES = 4  # from one side to the other, in the order of the file, on a page that is in order already
CENTRE = (70, 131)  # two-hundredths of the width between which the gutter is

SAME_PLACE = 1.0  # points between runs that belong to one word
RAISED_SIZE = 0.8  # of the height of the run before a footnote mark


def reading_order(runs: Sequence[Box], width: float) -> list[int] | None:
    """The runs' order with each column read by itself; None where the order of the file is right.

    Runs that cross the gutter divide the page: what is above one of them is read before it.
    """
    gutter = _gutter(runs, width)
    if gutter is None:
        return None
    sides = [_side(run, gutter) for run in runs]
    columns = [side for side in sides if side]
    if sum(one != other for one, other in pairwise(columns)) <= MAX_SWITCHES:
        return None
    breaks = sorted((run[1] for run, side in zip(runs, sides, strict=True) if not side), reverse=True)

    def place(at: int) -> tuple[int, bool, int, float, float]:
        left, bottom, _, top = runs[at]
        above = sum(line > bottom for line in breaks)
        return above, sides[at] == 0, sides[at], -round((bottom + top) / 2), left

    return sorted(range(len(runs)), key=place)


def _gutter(runs: Sequence[Box], width: float) -> float | None:
    found = []
    for part in range(*CENTRE):
        x = width * part / 200
        left = [run for run in runs if _side(run, x) < 0]
        right = [run for run in runs if _side(run, x) > 0]
        crossing = len(runs) - len(left) - len(right)
        if min(len(left), len(right)) < MIN_RUNS or crossing > MAX_CROSSING * len(runs):
            continue
        if min(_width(left), _width(right)) >= MIN_WIDTH * width:
            found.append((crossing, abs(part - 100), x))
    return min(found)[2] if found else None


def _side(run: Box, x: float) -> int:
    if run[2] <= x:
        return -1
    return 1 if run[0] >= x else 0


def _width(runs: Sequence[Box]) -> float:
    return median(run[2] - run[0] for run in runs)


def lines_of(runs: Sequence[Box], texts: Sequence[str]) -> list[str]:
    """The texts of ordered runs as lines: runs at the same height that follow each other make one."""
    lines: list[str] = []
    last: Box | None = None
    for run, text in zip(runs, texts, strict=True):
        if last and run[0] >= last[2] - SAME_PLACE and min(run[3], last[3]) > max(run[1], last[1]):
            is_mark = text.isdecimal() and run[3] - run[1] < RAISED_SIZE * (last[3] - last[1])
            joint = "" if is_mark or run[0] - last[2] < SAME_PLACE else " "
            lines[-1] += joint + (text.translate(SUPERSCRIPTS) if is_mark else text)
            last = (last[0], last[1], run[2], last[3])
        else:
            lines.append(text)
            last = run
    return lines
