"""Decimals as text: exact, without an exponent, and without the zeros that a column's scale adds."""

from decimal import Decimal


def plain(value: Decimal) -> str:
    """Write a number: `Decimal("5.860000000000")` is *5.86*, `Decimal("1E+3")` is *1000*."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
