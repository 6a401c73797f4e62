"""Whether two figures agree: intervals within which each of them lies, as it is rounded or bounded."""

import duckdb
import pytest

from warehouse.macros import create_macro

# what one says, and the other | their intervals; None is the open end of a bound | whether they agree
CASES = [
    ("2 and 2.1: the one rounded further", (1.5, 2.5), (2.05, 2.15), True),
    ("1.8 and 1.9: another last digit", (1.75, 1.85), (1.85, 1.95), False),
    ("1.8 and 2.0", (1.75, 1.85), (1.95, 2.05), False),
    ("5 and 5, exact both", (5, 5), (5, 5), True),
    ("5 exact, and 4 to 6", (5, 5), (4, 6), True),
    ("5 exact, and 6 exact", (5, 5), (6, 6), False),
    ("more than 400, and 450", (400, None), (449.5, 450.5), True),
    ("more than 400, and 386", (400, None), (385.5, 386.5), False),
    ("less than 400, and 386", (None, 400), (385.5, 386.5), True),
    ("less than 400, and 450", (None, 400), (449.5, 450.5), False),
    ("more than 400, and less than 300", (400, None), (None, 300), False),
    ("more than 400, and less than 500", (400, None), (None, 500), True),
]


@pytest.mark.parametrize(
    ("one", "other", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_figures_agree_where_their_intervals_overlap(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None], expected: bool
) -> None:
    with duckdb.connect() as connection:
        create_macro(connection, "agree", temporary=True)
        for ends in ((*one, *other), (*other, *one)):
            assert connection.execute("select agree(?, ?, ?, ?)", ends).fetchall() == [(expected,)]
