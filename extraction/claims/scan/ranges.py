"""Ranges: two numbers that bound one quantity, told from two levels and from a change to a level."""

from decimal import Decimal

from extraction.claims.mention import Mention
from extraction.claims.scan.sharing import are_numbers, gap_between, share_units
from extraction.claims.words.signs import DASHES
from extraction.claims.words.tokens import Sentence
from extraction.claims.words.wordlist import words
from extraction.model import Comparator, Kind

_MOVES = words(
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown dropped",
    "drop drops dropping declined decline declines declining increased increase increases increasing",
    "decreased decrease decreases decreasing gained gain gains gaining lost lose loses losing climbed",
    "climb climbs climbing jumped jump jumps jumping surged surge surges surging slid slide slides",
    "sliding slipped slip slips slipping sank sink plunged plunge plunges plunging tumbled tumble soared",
    "soar soars soaring advanced advance edged edge eased ease easing moved move moves moving went go",
    "goes going came down up cut cuts cutting raised raise raises raising lowered lower lowers lowering",
    "reduced reduce reduces reducing slowed slow slows slowing accelerated accelerate expanded expand",
    "shrank shrink shrinking narrowed narrow widened widen improved improve doubled tripled boosted boost",
    "bounced rebounded rebound recovered retreated dipped dip swung shifted shift revised upgraded",
    "downgraded lifted lift hiked trimmed trim pared ticked inched crept swelled dwindled ballooned",
    "mushroomed halved revising change changed changes upped upping slashed slash added took",
    "inching retreating trimming pushed shed sheds shedding",
)
_UP_OR_DOWN = frozenset((",", "up", "down"))
_RANGES = words("range ranges ranged ranging anywhere varying vary varies varied")
_VOTES = words("vote votes voted ratio ratios odds")
_FAR = 20
"""Ends of a range differ by less than this factor."""
_APART, _FEW = 3, 300
_EXTREMES = [[mark, "of"] for mark in ("high", "low", "peak", "record", "close")]
_TO_HIGH = 7  # tokens of *from a 30-year high of*
_NO_BOUNDS = words("multiple rank vague")


def join_ranges(s: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Share units between neighbours, then make one mention of each pair that is a range."""
    share_units(s, mentions)
    result: list[Mention] = []
    for mention in mentions:
        previous = result[-1] if result else None
        follows_range = len(result) > 1 and _moves_from_range(s, result[-2], result[-1])
        if (
            previous is not None
            and are_numbers(previous, mention)
            and _is_range(s, previous, mention, follows_range)
        ):
            result[-1] = _join(s, previous, mention, result[-2].last if len(result) > 1 else 0)
        else:
            result.append(mention)
    return result


def _moves_from_range(s: Sentence, before: Mention, a: Mention) -> bool:
    """*cut to 4 to 5 percent from 6 to 7*, *2 to 4 percent and 3 to 7*: a range after another."""
    if before.rule != "range":
        return False
    between = [w for w in s.lowers[before.last : a.first] if w not in _UP_OR_DOWN]
    return between in (["from"], ["and"])


def _is_range(s: Sentence, a: Mention, b: Mention, follows_range: bool) -> bool:
    if a.form in _NO_BOUNDS or b.form in _NO_BOUNDS or not _have_one_unit(a, b):
        return False
    gap = gap_between(s, a, b)
    is_apart = len(gap) != 1 or _is_for_each(s, b, follows_range=follows_range)
    if is_apart or a.value is None or b.value is None:
        return False
    link, before = gap[0], s.lowers[max(0, a.first - 14) : a.first]
    if link in DASHES:
        return b.value > a.value or a.unit is not None
    if link == "and":
        return "between" in before[-4:]
    if link == "or":
        return _are_next(a, b, a.value, b.value)
    return link in ("to", "through") and (follows_range or _is_span(s, a, b, before))


def _is_for_each(s: Sentence, b: Mention, *, follows_range: bool) -> bool:
    """*2 and 3 percent, respectively*; but *2 to 4 percent and 3 to 7 percent respectively* are ranges."""
    after = s.lowers[b.last : b.last + 3]
    is_followed = after[:1] == ["and"] and after[-1] == "to" and after[1][0].isdigit()
    return "respectively" in s.lowers[b.last : b.last + 16] and not (follows_range or is_followed)


def _have_one_unit(a: Mention, b: Mention) -> bool:
    return a.unit == b.unit or (a.unit is None and b.dimension is None)


def _are_next(a: Mention, b: Mention, low: Decimal, high: Decimal) -> bool:
    """*three or four years*: whole numbers one or two apart."""
    if a.number_last - a.number_first > 2 or low != low.to_integral_value():
        return False
    return (high - low) / max(b.scale, Decimal(1)) in (1, 2)


def _is_span(s: Sentence, a: Mention, b: Mention, before: list[str]) -> bool:
    """Tell *a fine of $3 to $5* from *fell $3 to $5* and from *fell from $5 to $3*."""
    low, high = a.value or Decimal(0), b.value or Decimal(0)
    if not _RANGES.isdisjoint(before[-6:]) or "between" in before[-2:]:
        return True
    if not _VOTES.isdisjoint(before[-4:]):
        return False
    if s.low(b.last) == "to" and s.token(b.last + 1)[0].isdigit():
        return True
    last = before[-1] if before else ""
    if last == "from":
        return low <= high and _MOVES.isdisjoint(before)
    moves = not _MOVES.isdisjoint(before[-4:])
    # "fell from a high of $29 to $27"
    is_left = before[-2:] in _EXTREMES and "from" in before[-_TO_HIGH:] and not _MOVES.isdisjoint(before)
    if is_left or ((last in _MOVES or (last == "by" and moves)) and _is_to_level(a, low, high)):
        return False
    return low <= high or not (moves or a.dimension == "share")


def _is_to_level(a: Mention, low: Decimal, high: Decimal) -> bool:
    """After a verb of change: *fell $3 to $50*, *fell by 98,000 to 784,000*."""
    if a.unit is None and high > _APART * low > _FEW:
        return True
    if a.unit not in (None, "%", "pp") and a.dimension != "money" and high > _APART * low > 0:
        return True  # "raised by 70,000 bpd to 930,000 bpd"
    return (a.number_last - a.number_first > 1 and a.dimension == "money") or high > _FAR * low > 0


def _join(s: Sentence, a: Mention, b: Mention, floor: int) -> Mention:
    """Make one mention of a range; *between* and *from* behind `floor` belong to its quote."""
    is_led = a.first > floor and s.low(a.first - 1) in ("between", "from")
    first = a.first - 1 if is_led else a.first
    low, high = a.value, b.value
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Mention(
        first=first,
        last=b.last,
        start=s.starts[first],
        end=s.ends[b.last - 1],
        number_first=a.number_first,
        number_last=b.number_last,
        kind=Kind.CLAIM,
        rule="range",
        low=low,
        high=high,
        unit=b.unit if b.unit is not None else a.unit,
        comparator=Comparator.RANGE,
        form=b.form,
        scale=b.scale,
        dimension=b.dimension or a.dimension,
    )
