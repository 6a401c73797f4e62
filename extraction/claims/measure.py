"""What sort of figure a number is: level, change, share, rank or ratio."""

from extraction.claims.lexicon import words
from extraction.model import Measure

# With these, points say how far apart two figures are, not how far one has moved.
GAPS = words("spread spreads margin margins premium premiums gap gaps difference lead discount fee fees")
# Growth is a change wherever it is stated.
GROWTH = words("growth expansion contraction increase increases decline declines rise")
# What has a price: a sum of money that such a thing trades or stands at is a ratio.
PRICED = words(
    "price prices share shares stock stocks dollar euro yen pound sterling yuan renminbi rupee ruble"
    " rouble won peso franc crown greenback gold silver copper platinum oil crude brent wti gas gasoline"
    " petrol diesel futures contract bitcoin fare fares rent rents wage wages pay salary fee fees ticket"
    " tickets wheat corn cotton sugar soybeans natgas lows highs barrel"
)
PER_THING = words("bbl oz share MMBtu gal t kg lb h kWh MWh m2 ft2 l unit piece")


def measure_of(unit: str | None, is_change: bool, is_share: bool, is_priced: bool, is_gap: bool) -> Measure:
    """Decide the measure from the unit and what the clause says of the figure."""
    if unit == "rank":
        return Measure.RANK
    if is_change:
        return Measure.CHANGE
    if unit == "%":
        return Measure.SHARE if is_share else Measure.RATIO
    if unit in ("bp", "pp"):
        return Measure.RATIO if is_gap else Measure.CHANGE
    if unit == "×":
        return Measure.RATIO
    if is_priced:
        return Measure.RATIO
    if unit and "/" in unit:
        money, _, per = unit.partition("/")
        if (money == "cent" or (len(money) == 3 and money.isupper())) and per in PER_THING:
            return Measure.RATIO
    return Measure.LEVEL
