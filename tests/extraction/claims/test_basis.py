"""Bases by example: what follows the change counts first, then what stands before it."""

import pytest
from grammar import role_of, table

from extraction.model import Basis

SPEC = """
Sales rose 5 percent year on year.                                 | yoy
Sales rose 5 percent from a year earlier.                          | yoy
Sales rose 5 percent on last year.                                 | yoy
Sales rose 5 percent on 2024.                                      | since
It has lost $9 so far this year after gaining 5 percent in 2024.    |
Output grew at a 2.4 percent annual rate and costs rose 5 percent. |
It is 5 percent stronger than its previous close.                  | dod
Sales rose 5 percent compared with the same quarter last year.     | yoy
Over the past 12 months sales rose 5 percent.                      | yoy
Year-on-year, sales rose 5 percent.                                | yoy
Sales rose 5 percent quarter-on-quarter.                           | qoq
Sales rose 5 percent from the previous quarter.                    | qoq
Sales rose 5 percent from May.                                     | mom
Sales rose 5 percent month-on-month.                               | mom
For the week, the index rose 5 percent.                            | wow
The index rose 5 percent on the day.                               | dod
The index rose 5 percent from the previous session.                | dod
Sales have risen 5 percent since March.                            | since
Sales are up 5 percent from their low.                             | since
Sales are 5 percent below their level of 2019.                     | since
Sales rose 5 percent so far this year.                             | since
Sales rose 5 percent a year.                                       | annualized
Sales rose at an annual rate of 5 percent.                         | annualized
Sales rose 5 percent on the quarter, or at an annual rate of 8 percent. | qoq
Pay rose 1 percent on the month and 5 percent over the year.       | yoy
Sales rose 5 percent in the year to May.                           | yoy
Sales rose 5 percent over the month.                               | mom
Debt was cut at the end of June by 5 percent from December.        | since
Sales in May rose 5 percent from April.                            | mom
Sales in May rose 5 percent from March.                            | since
Sales in January rose 5 percent from December.                     | mom
Sales in January rose 5 percent from November.                     | since
In May sales were 3 percent below April but 5 percent above those of May 2019. |
In May sales were 5 percent higher than in May 2019.               | yoy
In May sales were 5 percent higher than in July 2019.              | since
Sales rose 5 percent between 2019 and 2024.                        | since
The shares closed 5 percent lower.                                 | dod
The index was off 12 points, or 5 percent, at 9,000.               | dod
Output grew at an annual rate of 5 percent from 1973 to 1995.      | annualized
Output grew at a 5 percent annual rate.                             | annualized
Pay rose 5 percent per year on average.                            | annualized
Compared with May last year, sales were down 5 percent.            | yoy
Sales rose 5 percent from a year ago, for an annual pace of $2 trillion. | yoy
# not worded, or worded of something else
Output rose 5 percent to an annual rate of $2 trillion.            |
Sales rose 9 percent, compared with 5 percent a year earlier.      |
Sales rose 9 percent, after a gain of 5 percent a year earlier.    |
Sales rose 5 percent, measured from the fourth quarter of 2023 to the fourth quarter of 2024. |
Sales rose 5 percent.                                              |
The forecast of sales was cut by 5 percent from the November round. |
Bills will drop by $9, or 5 percent, from April.                   |
Sales rose 5 percent in May.                                       |
Sales rose 5 percent, the biggest gain since 2009.                 |
It has gained since it told of a rise of 5 percent in sales.       |
The bank closed 5 percent of its branches.                         |
Sales at stores open at least a year rose 5 percent.               |
"""


@pytest.mark.parametrize(("text", "expected"), table(SPEC))
def test_basis(text: str, expected: str) -> None:
    role, _ = role_of(text, "5 percent")
    assert role.basis == (Basis(expected) if expected else None)


def test_changes_of_one_thing_share_their_basis() -> None:
    text = "Exports rose 8 percent year on year in July and 3 percent in August."
    assert role_of(text, "3 percent")[0].basis is Basis.YOY


def test_the_basis_of_one_change_is_not_that_of_the_next() -> None:
    text = "Exports rose 8 percent year on year in July, while imports fell 3 percent."
    assert role_of(text, "8 percent")[0].basis is Basis.YOY
    assert role_of(text, "3 percent")[0].basis is None
