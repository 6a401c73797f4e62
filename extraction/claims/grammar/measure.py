"""What sort of figure a number is: level, change, share, rank or ratio."""

from extraction.claims.members import CHANGE, LEVEL, RANK, RATIO, SHARE
from extraction.claims.words.wordlist import words
from extraction.model import Measure

# With these, points say how far apart two figures are, not how far one has moved.
GAPS = words("spread spreads margin margins premium premiums gap gaps difference lead discount fee fees")
# What has a price: a sum of money that such a thing trades or stands at is a ratio.
PRICED = words(
    "price prices share shares stock stocks dollar euro yen pound sterling yuan renminbi rupee ruble"
    " rouble won peso franc crown greenback gold silver copper platinum oil crude brent wti gas gasoline"
    " petrol diesel futures contract bitcoin fare fares rent rents wage wages pay salary fee fees ticket"
    " tickets wheat corn cotton sugar soybeans natgas lows highs barrel"
)
_SMALL_MONEY = words("cent p sen paisa kopek")
# Money per one of these flows; per anything else, an hour of work included, it is a price.
_TIMES = words("s min d wk mo a quarter decade century")
_THINGS = words("bbl oz share MMBtu gal t kg lb h kWh MWh m2 ft2 l L unit piece")


def measure_of(unit: str | None, is_change: bool, is_share: bool, is_ratio: bool, is_level: bool) -> Measure:
    """Decide the measure from the unit and from what the clause says of the figure.

    Where `is_level`, points say how high something stands or how far apart two things are: no change.
    """
    if unit == "rank":
        return RANK
    if is_change or (unit in ("bp", "pp") and not is_level):
        return CHANGE
    if unit == "%" and is_share:
        return SHARE
    return RATIO if is_ratio or unit in ("%", "bp", "pp", "×") or _is_price(unit) else LEVEL


def _is_price(unit: str | None) -> bool:
    """Money per thing is a price; money per time is a flow, and so a level."""
    money, _, per = (unit or "").partition("/")
    is_money = money in _SMALL_MONEY or (len(money) == 3 and money.isupper())
    if money == "1":
        return per in _THINGS or (len(per) == 3 and per.isupper())
    return is_money and per != "" and per.rpartition("/")[2] not in _TIMES
