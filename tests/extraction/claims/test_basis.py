"""Bases by example: what follows the change counts first, then what stands before it."""

import pytest
from grammar import role_of, table

from extraction.model import Basis

SPEC = """
Sales rose 5 percent year on year.                                 | yoy
Sales rose 5 percent from a year earlier.                          | yoy
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
# not worded, or worded of something else
Sales rose 5 percent.                                              |
Sales rose 5 percent in May.                                       |
Sales rose 5 percent, the biggest gain since 2009.                 |
Sales at stores open at least a year rose 5 percent.               |
"""


@pytest.mark.parametrize(("text", "expected"), table(SPEC))
def test_basis(text: str, expected: str) -> None:
    role, _ = role_of(text, "5 percent")
    assert role.basis == (Basis(expected) if expected else None)


def test_the_basis_of_one_change_is_not_that_of_the_next() -> None:
    text = "Exports rose 8 percent year on year in July, while imports fell 3 percent."
    assert role_of(text, "8 percent")[0].basis is Basis.YOY
    assert role_of(text, "3 percent")[0].basis is None
