"""Numbers that stated ones imply, with their formula, inputs and the slack that rounding leaves.

They are kept apart from what texts state. Their use is to hold figures against each other: the level of the
year before, which a level and its growth imply, against the one stated then.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Any

from extraction.model import Measure
from schemas.contract import ROOM, STEP
from warehouse.identity import hashed

Row = dict[str, Any]
Slack = tuple[Decimal | None, Decimal | None]

_CONTEXT = Context(prec=60)
_HUNDRED = Decimal(100)
_LEAP_DAY = 29


@dataclass(frozen=True, slots=True)
class Formula:
    """How two numbers imply a third.

    Attributes:
        pairs: the statement, in warehouse/sql/dataset, that finds the two.
        parts: what the two are called.
        measure: of the number implied.
        compute: from the two numbers; None where they imply nothing.
        text: with `{first}`, `{second}` and `{result}`.
        is_of_year_before: whether the number is of the period a year earlier.
    """

    name: str
    pairs: str
    parts: tuple[str, str]
    measure: Measure
    compute: Callable[[Decimal, Decimal], Decimal | None]
    text: str
    is_of_year_before: bool = False


def _earlier_level(level: Decimal, growth: Decimal) -> Decimal | None:
    factor = 1 + growth / _HUNDRED
    return _CONTEXT.divide(level, factor) if factor > 0 else None


def _whole(part: Decimal, share: Decimal) -> Decimal | None:
    return _CONTEXT.divide(part * _HUNDRED, share) if share > 0 else None


def _growth(later: Decimal, earlier: Decimal) -> Decimal | None:
    return _CONTEXT.divide((later - earlier) * _HUNDRED, earlier) if earlier > 0 else None


def _rate(stated: Decimal, again: Decimal) -> Decimal | None:
    return _CONTEXT.divide(stated, again) if again > 0 else None


FORMULAS = (
    Formula(
        "earlier_level",
        "pairs_growth",
        ("level", "growth"),
        Measure.LEVEL,
        _earlier_level,
        "{first} / (1 + {second} / 100) = {result}",
        is_of_year_before=True,
    ),
    Formula(
        "whole",
        "pairs_share",
        ("part", "share"),
        Measure.LEVEL,
        _whole,
        "{first} / ({second} / 100) = {result}",
    ),
    Formula(
        "growth",
        "pairs_levels",
        ("later", "earlier"),
        Measure.CHANGE,
        _growth,
        "({first} / {second} - 1) × 100 = {result}",
    ),
    Formula(
        "exchange_rate",
        "pairs_restated",
        ("stated", "restated"),
        Measure.RATIO,
        _rate,
        "{first} / {second} = {result}",
    ),
)


def derive(formula: Formula, pair: Mapping[str, Any]) -> tuple[Row, list[Row]] | None:
    """Derive a number from a pair; None where the two imply none.

    Args:
        formula: what to compute.
        pair: a row of the formula's statement.

    Returns:
        The row of `derived` and those of `derived_inputs`, without `run_id`.
    """
    value = _rounded(formula.compute(pair["value"], pair["other_value"]))
    if value is None:
        return None
    low, high = _slack(formula, pair)
    claims = (pair["claim_id"], pair["other_claim_id"])
    derived_id = hashed("derived", formula.name, *claims)
    start, end = pair["period_start"], pair["period_end"]
    row = {
        "derived_id": derived_id,
        "formula": formula.name,
        "calculation": formula.text.format(
            first=_plain(pair["value"]), second=_plain(pair["other_value"]), result=_plain(value, 6)
        ),
        "thing_id": pair["thing_id"],
        "indicator_id": pair["indicator_id"],
        "qualifier": pair["qualifier"],
        "geo": pair["geo"],
        "place": pair["place"],
        "period_start": year_before(start) if formula.is_of_year_before else start,
        "period_end": year_before(end) if formula.is_of_year_before else end,
        "measure": str(formula.measure),
        "unit": pair["unit"],
        "modality": pair["modality"],
        "value": value,
        "low": low,
        "high": high,
    }
    inputs = [
        {"derived_id": derived_id, "part": part, "claim_id": claim}
        for part, claim in zip(formula.parts, claims, strict=True)
    ]
    return row, inputs


def year_before(day: date) -> date:
    """Give the same day a year earlier; the last day of February stays that."""
    if (day.month, day.day) == (2, _LEAP_DAY):
        return day.replace(year=day.year - 1, day=28)
    is_before_leap_day = (day.month, day.day) == (2, 28) and (day.year - 1) % 4 == 0
    return day.replace(year=day.year - 1, day=_LEAP_DAY if is_before_leap_day else day.day)


def _slack(formula: Formula, pair: Mapping[str, Any]) -> Slack:
    """Give the least and the greatest result that the rounding of both numbers allows.

    All formulas rise with their first number. With their second they fall where the first is positive, and
    rise where it is negative, as a deficit is.
    """
    low, high = pair["interval_low"], pair["interval_high"]
    at_low = pair["other_high"] if low is None or low >= 0 else pair["other_low"]
    at_high = pair["other_low"] if high is None or high >= 0 else pair["other_high"]
    least, greatest = (
        _rounded(formula.compute(one, other)) if one is not None and other is not None else None
        for one, other in ((low, at_low), (high, at_high))
    )
    return least, greatest


def _rounded(value: Decimal | None) -> Decimal | None:
    if value is None or abs(value) >= ROOM:
        return None
    return value.quantize(STEP, rounding=ROUND_HALF_EVEN, context=_CONTEXT)


def _plain(value: Decimal, digits: int | None = None) -> str:
    """Write a number with separators, without exponent; with `digits`, to so many significant ones."""
    shown = value if digits is None else Context(prec=digits).plus(value)
    text = format(shown, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text
