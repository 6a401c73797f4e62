"""Which numbers are changes, and which way: `+` and `-` with a direction, `(+)` and `(-)` by a noun alone."""

import pytest
from grammar import role_of, table

from extraction.model import Direction, Measure

SPEC = """
# verbs
Sales rose 5 percent.                            | +
Sales fell by 5 percent.                         | -
Sales fell to 5 percent.                         | level
The index added 5 points to 90 points.           | +
The firm raised prices 5 percent.                | +
The firm raised prices to 5 percent.             | level
The rate was lowered to 5 percent.               | level
Prices could slide 5 percent.                    | -
# adverbs
Sales were up 5 percent.                         | +
Sales closed 5 percent lower.                    | -
Sales were 5 percent below those of 2019.        | -
Sales, down 5 percent, were weak.                | -
Sales are still 5 percent short of their peak.   | -
Building slowed to 5 percent.                    | +
Building slowed to a rate of 5 percent.          | +
Building quickened to 5 percent.                 | +
Building will decelerate to 5 percent.           | +
Sales decelerated 5 percent.                     | -
Inflation slowed to 5 percent.                   | level
They expect a further cut of 5 points.           | (-)
They gave up 5 percent of the shares.            | level
Guests came in 2023, up 5 percent.               | +
Thefts rose 2 percent and fraud was 5 percent more. | +
They paid 5 percent less.                        | -
The gap was 5 percent wider than in 2019.        | +
Wool was 5 percent cheaper than silk.            | -
The rand was 5 percent firmer.                   | +
Profit was $5 short of its goal.                 | -
Sales were 5 percent up from a year ago.         | +
Rents were 5 percent up on the year.             | +
The crown rose 2 percent to $1.20 and 5 percent to 9 euros. | +
# nouns
Austin saw the steepest drop, 5 percent.         | (-)
It was a 5 percent rise.                         | (+)
Sales showed a fall of 5 percent.                | (-)
Growth of 5 percent was seen.                    | (+)
The bank cut its growth forecast to 5 percent.   | (+)
It beat the 5 percent growth analysts had forecast. | (+)
Sales grew at a 5 percent pace.                  | +
Sales grew by an average of 5 percent.           | +
The bank cut its rates by a total of 5 percent.  | -
Growth in sales of 5 percent was seen.           | (+)
A drop for firms of 5 percent was seen.          | (-)
Growth at firms of 5 percent was seen.           | level
A cut in the tax rate to 5 percent was seen.     | level
They backed a plan of a cut in the rate, to 5 percent. | level
It is an easing of terms and a cut in the rate, to 5 percent. | level
The bank cut its forecast of growth in sales to 5 percent. | (+)
The sales in Spain of 5 percent were weak.       | level
# sums: a level that follows tells that something moved
The share added $5 to $90.                       | +
The share gained $5 at $90.                      | +
The firm gained $5 this year.                    | level
The firm added $5 to a fund.                     | level
# signs
Orbis +5 percent.                                | +
Orbis -5 percent.                                | -
Orbis (+2 percent) has 5 percent of the votes.   | level
A 5 percent lower risk was seen.                 | -
# what went before
Sales fell 2 percent in June after 5 percent in May. | -
Sales fell 2 percent, down from 5 percent before. | -
Sales rose 2 percent after 5 percent in May.     | +
Sales rose 2 percent instead of 5 percent.       | +
Sales grew 2 percent in June, or at a rate of 5 percent. | +
Sales rose 9 percent, below June's 5 percent.    | +
Sales rose 9 percent, faster than the 5 percent expected. | +
Sales rose 9 percent, well short of the 5 percent expected. | +
Orders are seen flat to down 5 percent.          | -
Thefts fell 9 percent to 402, and the other sort by 5 percent. | -
Prices rose a moderate 5 percent.                | +
It shrank 7 percent in the fourth quarter, a steeper fall than the 5 percent of the third. | -
# how far one is from another
Sales are running 5 percent ahead of 2024.       | +
Sales are 5 percent behind 2024.                 | -
It burns 5 percent less fuel than its rival.     | -
It uses 5 percent less power, and is light.      | -
The chip is 5 percent faster.                    | +
The index ended 5 percent up at 900.             | +
Sales grew at an annualised 5 percent.           | +
Growth fell to a pace of 5 percent.              | +
Sales grew at 5 percent.                         | +
A slump could shave 5 percent off output.        | -
# what is no change
It may buy bonds for 5 percent rather than 9.    | level
The yield of 5 percent was up.                   | level
The move locks up 5 percent of the cash.         | level
Sales rose by 9 percent, and a jobless rate of 5 percent was seen. | level
Homes soared by 9 percent thanks to a credit worth $5. | level
It is built on a process of 5 percent waste.     | level
The rate is 5 percent.                           | level
Three in 5 percent of cases it failed.           | level
"""
CODES = {"level": (None, False), "+": (Direction.UP, False), "-": (Direction.DOWN, True)}
CODES |= {"(+)": (None, False), "(-)": (None, True)}


@pytest.mark.parametrize(("text", "code"), table(SPEC))
def test_movement(text: str, code: str) -> None:
    quote = next(q for q in ("+5 percent", "-5 percent", "5 percent", "5 points", "$5") if q in text)
    role, _ = role_of(text, quote)
    assert (role.measure is Measure.CHANGE) == (code != "level")
    direction, is_negative = CODES[code]
    if quote != "-5 percent":  # there the written sign makes the value negative
        assert role.is_negative == is_negative
    assert role.direction == direction


# text | multiple | measure | direction
MULTIPLES = """
Profits doubled.                  | doubled     | change | up
Profits are doubling.             | doubling    | change | up
Profits will double.              | double      | change | up
Profits were halved.              | halved      | change | down
Profits rose threefold.           | threefold   | change | up
Profits fell threefold.           | threefold   | change | down
Profits grew by three times.      | three times | change | up
Profits were triple last year's.  | triple      | ratio  | -
It has three times as many.       | three times | ratio  | -
Orbis has dropped five of six.    | five        | level  | -
"""


@pytest.mark.parametrize(("text", "quote", "measure", "direction"), table(MULTIPLES))
def test_multiples(text: str, quote: str, measure: str, direction: str) -> None:
    role, _ = role_of(text, quote)
    assert (role.measure, str(role.direction or "-")) == (measure, direction)
