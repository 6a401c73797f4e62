"""Cents, pence, sen: sums written in a hundredth of a currency, told in the currency itself.

Units of money are ISO 4217 codes, so *63 cents per share* is 0.63 `USD/share`. The subdivision stays with the
quantity as its `minor_unit`, so that what was written can be told, too.
"""

from collections.abc import Sequence
from decimal import Decimal

from extraction.claims.mention import Mention
from extraction.model import Quantity

_HUNDREDTH = Decimal("0.01")
_CURRENCY = {
    "cent": "USD",
    "euro_cent": "EUR",
    **{f"{code.lower()}_cent": code for code in ("AUD", "CAD", "HKD", "NZD", "SGD")},
    "p": "GBP",
    "sen": "MYR",
    "paisa": "INR",
    "kopek": "RUB",
}
# Currencies that have cents: where the sentence speaks of one of them, its cents are meant.
_OF_CENTS = frozenset(("AUD", "CAD", "EUR", "HKD", "KES", "NZD", "SGD", "TWD", "ZAR"))


def currency_of(mention: Mention, mentions: Sequence[Mention]) -> str | None:
    """Give the unit in the currency itself, `USD/share`, for a mention in its cents, else None.

    Others of its sentence may say whose cents they are.
    """
    if mention.unit is None:
        return None
    code, per, base = mention.unit.partition("/")
    if code not in _CURRENCY:
        return None
    currency = _CURRENCY[code]
    if code == "cent":
        spoken_of = (m.unit.partition("/")[0] for m in mentions if m.unit)
        currency = next((c for c in spoken_of if c in _OF_CENTS), currency)
    return currency + per + base


def put_in_currency(quantity: Quantity, currency: str) -> None:
    """Tell a quantity in cents in `currency`, the unit that `currency_of` gave."""
    quantity.value, quantity.low, quantity.high = (
        None if v is None else v * _HUNDREDTH for v in (quantity.value, quantity.low, quantity.high)
    )
    quantity.unit, quantity.minor_unit = currency, quantity.unit
