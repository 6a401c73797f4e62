"""Two numbers that belong together: ranges, shared units and scales, and restatements in brackets."""

from decimal import Decimal

from extraction.claims.mention import Mention
from extraction.claims.tokens import Sentence
from extraction.claims.units import dimension_of
from extraction.claims.wordlist import words
from extraction.model import Comparator, Kind

_DASHES = frozenset("-‐‑–—")
_MOVES = words(
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown dropped drop drops"
    " dropping declined decline declines declining increased increase increases increasing decreased decrease"
    " decreases decreasing gained gain gains gaining lost lose loses losing climbed climb climbs climbing jumped jump"
    " jumps jumping surged surge surges surging slid slide slides sliding slipped slip slips slipping sank sink"
    " plunged plunge plunges plunging tumbled tumble soared soar soars soaring advanced advance edged edge eased ease"
    " easing moved move moves moving went go goes going came down up cut cuts cutting raised raise raises raising"
    " lowered lower lowers lowering reduced reduce reduces reducing slowed slow slows slowing accelerated accelerate"
    " expanded expand shrank shrink shrinking narrowed narrow widened widen improved improve doubled tripled boosted"
    " boost bounced rebounded rebound recovered retreated dipped dip swung shifted shift revised upgraded downgraded"
    " lifted lift hiked trimmed trim pared ticked inched crept swelled dwindled ballooned mushroomed halved revising"
    " change changed changes upped upping slashed slash added took dropping inching retreating trimming pushed"
)
_EXPLICIT_RANGE = words("range ranges ranged ranging anywhere between varying vary varies varied")
_SERIES_BREAK = frozenset(";.")
_SMALL_GAP = 2


def pair_up(s: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Join ranges, share units and scales between neighbours, and tie restatements to what they restate."""
    _share_lists(s, mentions)
    result: list[Mention] = []
    for mention in mentions:
        previous = result[-1] if result else None
        if previous is not None and _both_numbers(previous, mention) and _is_range(s, previous, mention):
            result[-1] = _join(s, previous, mention)
        else:
            result.append(mention)
    for left, right in zip(result, result[1:], strict=False):
        _restate(s, left, right)
    return result


def _both_numbers(a: Mention, b: Mention) -> bool:
    return a.kind is Kind.CLAIM and b.kind is Kind.CLAIM and a.value is not None and b.value is not None


def _gap(s: Sentence, a: Mention, b: Mention) -> list[str]:
    """The words between two numbers, comparators and articles left out."""
    if b.first - a.last > 4:
        return ["…"]
    words = [w for w in s.lowers[a.last : b.first] if w not in _FILLERS]
    return ["to"] if words == ["to", "-"] else words


_FILLERS = words("a an the about some around roughly nearly almost even perhaps")


def _share_lists(s: Sentence, mentions: list[Mention]) -> None:
    """Give a number without unit that of the number after it: *$10 to $15 billion*, *5 and 6 million*, *4.8 to 4.7 percent*."""
    for a, b in reversed(list(zip(mentions, mentions[1:], strict=False))):
        if not _both_numbers(a, b) or a.form == "multiple" or b.form in ("multiple", "rank", "fraction"):
            continue
        gap = _gap(s, a, b)
        if not (
            gap in (["to"], ["and"], ["or"], ["-"], ["–"], ["—"], ["‑"], ["through"])
            or (gap == [","] and _in_list(s, b))
        ):
            continue
        _share(s, a, b, gap[0])


def _in_list(s: Sentence, b: Mention) -> bool:
    return False


def _share(s: Sentence, a: Mention, b: Mention, link: str) -> None:
    if a.value is None or b.value is None:
        return
    compatible = (
        a.unit is None or a.dimension == b.dimension or (a.dimension == "money" and b.dimension is None)
    )
    if not compatible:
        return
    if (
        a.scale == 1
        and b.scale > 100
        and a.form in ("digits", "words")
        and a.unit in (None, b.unit, (b.unit or "").split("/")[0])
    ):
        base = b.value / b.scale
        if abs(a.value) < 1000 and (a.unit is None or abs(a.value) <= base):
            a.value, a.scale = a.value * b.scale, b.scale
            a.value = a.value.quantize(Decimal(1)) if a.value == a.value.to_integral_value() else a.value
    if (
        a.unit is None
        and b.unit is not None
        and (b.dimension != "time" or link != "and" or "between" in s.lowers[max(0, a.first - 4) : a.first])
    ):
        a.unit, a.dimension = b.unit, b.dimension
    elif (
        b.unit is None
        and a.unit is not None
        and link in ("to", "-", "–")
        and a.number_last == a.number_first + 2
    ):
        after = s.lowers[b.last] if b.last < len(s.lowers) else "."
        if a.dimension == "money" and not (after[0].isalpha() and after.endswith("s")):
            b.unit, b.dimension = a.unit, a.dimension
    elif a.unit is not None and b.unit is not None and b.unit.startswith(a.unit + "/"):
        a.unit = b.unit
    elif a.unit is not None and b.unit is not None and a.unit.startswith(b.unit + "/"):
        b.unit = a.unit


def _is_range(s: Sentence, a: Mention, b: Mention) -> bool:
    gap = _gap(s, a, b)
    if len(gap) != 1 or a.form in ("multiple", "rank", "vague") or b.form in ("multiple", "rank", "vague"):
        return False
    if (a.unit or b.unit) and a.unit != b.unit and dimension_of(a.unit) != dimension_of(b.unit):
        return False
    if a.unit != b.unit and a.unit is not None:
        return False
    link = gap[0]
    before = s.lowers[max(0, a.first - 14) : a.first]
    if "respectively" in s.lowers[b.last : b.last + 16]:
        return False
    if link in _DASHES:
        return b.value is not None and a.value is not None and (b.value > a.value or a.unit is not None)
    if link == "and":
        return "between" in before[-4:]
    if link == "or":
        return _neighbours(a, b)
    if link not in ("to", "through"):
        return False
    return _to_range(s, a, b, before)


def _neighbours(a: Mention, b: Mention) -> bool:
    """*three or four years*: whole numbers one or two apart."""
    if a.value is None or b.value is None or a.number_last - a.number_first > 2:
        return False
    step = (b.value - a.value) / max(b.scale, Decimal(1))
    return step in (1, 2) and a.value == a.value.to_integral_value() and a.unit == b.unit


def _to_range(s: Sentence, a: Mention, b: Mention, before: list[str]) -> bool:
    """Tell a range from a change to a level, and from two levels of a movement."""
    if any(word in _EXPLICIT_RANGE for word in before[-6:]):
        return True
    if a.value is None or b.value is None:
        return False
    if any(word in ("vote", "votes", "voted") for word in before[-4:]):
        return False
    last = before[-1] if before else ""
    own_unit = a.number_last - a.number_first > 1 and a.unit is not None and a.dimension == "money"
    if (
        s.lowers[b.last : b.last + 1] == ["to"]
        and s.tokens[b.last + 1 : b.last + 2]
        and s.tokens[b.last + 1][0].isdigit()
    ):
        return True
    if last == "from":
        return a.value <= b.value and not any(word in _MOVES for word in before)
    if own_unit and (last in _MOVES or (last == "by" and any(w in _MOVES for w in before[-4:]))):
        return False
    return not (a.value > b.value and any(word in _MOVES for word in before[-4:]))


def _join(s: Sentence, a: Mention, b: Mention) -> Mention:
    """Make one mention of a range; *between* and *from* belong to its quote."""
    first = a.first
    if first and s.lowers[first - 1] in ("between", "from"):
        first -= 1
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


_SAME_THING = {
    "money",
    "length",
    "area",
    "volume",
    "mass",
    "speed",
    "temperature",
    "power",
    "energy",
    "force",
    "time",
    "flow",
}


def _restate(s: Sentence, left: Mention, right: Mention) -> None:
    """Tie *49 trillion yuan ($6.9 trillion)* and *296 hp (224 kW / 300 PS)*."""
    if left.kind is not Kind.CLAIM or right.kind is not Kind.CLAIM or left.unit == right.unit:
        return
    gap = s.lowers[left.last : right.first]
    opened = gap[:1] == ["("] and len(gap) <= 3
    chained = left.restates is not None and gap == ["/"]
    if not (opened or chained):
        return
    original = left.restates if chained and left.restates is not None else left
    similar = left.dimension == right.dimension and left.dimension in _SAME_THING
    if similar or {left.dimension, right.dimension} == {"energy", "force"}:
        right.restates = original
