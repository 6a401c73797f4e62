"""How long questions take on millions of claims: the way back of a number, a series, the state of a day.

python -m bench.queries [CLAIMS ...]
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import duckdb

from bench.millions import grow
from warehouse.trace import trace

SIZES = (1_000_000, 10_000_000)
ASKED = 9
"""Numbers that each question is asked about."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Milliseconds of one question on one size, the median and the longest."""

    claims: int
    question: str
    median: float
    longest: float


QUESTIONS = {
    "the way of an observation in SQL: `from trace(id)`": "from trace($observation_id)",
    "lineage of a claim: `from lineage where claim_id = ...`": "from lineage where claim_id = $claim_id",
    "lineage of an observation": "from lineage where observation_id = $observation_id",
    "a series by its id: `from series where series_id = ...`": "from series where series_id = $series_id",
    "a series by indicator and country": "from series where indicator_id = $indicator_id and geo = $geo",
    "how a figure was revised: `from vintages(id)`": "from vintages($observation_id)",
}
OF_EVERYTHING = {
    "the whole dataset as of a day: `select count(*) from as_of(day)`": (
        "select count(*) from as_of(date '2025-06-30')"
    ),
}
"""Questions that work the whole dataset out anew; asked once."""


def measure(say: Callable[[str], None], sizes: tuple[int, ...] = SIZES) -> list[Asked]:
    """Make warehouses of some sizes and ask each of them all questions."""
    found: list[Asked] = []
    with TemporaryDirectory() as folder:
        for claims, lake in grow(Path(folder), sizes, say):
            say(f"asking {claims:,} claims")
            found += _ask(claims, lake.front_door, say)
    return found


def _ask(claims: int, door: Path, say: Callable[[str], None]) -> list[Asked]:
    with duckdb.connect(door, read_only=True) as connection:
        about = _drawn(connection)
        found = [
            _asked(claims, question, [_run(connection, sql, row) for row in about])
            for question, sql in QUESTIONS.items()
        ]
        say("questions that work out everything")
        found += [
            _asked(claims, question, [_run(connection, sql, about[0])])
            for question, sql in OF_EVERYTHING.items()
        ]
    return [
        *(
            _asked(
                claims,
                f"`trace(warehouse, id)` in Python, {words}, opening included",
                [_traced(door, row[f"{name}_id"]) for row in about],
            )
            for name, words in (("observation", "an observation"), ("claim", "a claim"))
        ),
        *found,
    ]


def _drawn(connection: duckdb.DuckDBPyConnection) -> list[dict[str, str]]:
    """Draw observations that have a place in a series: the first of them by a hash."""
    found = connection.execute(
        "select observation_id, claim_id, series_id, indicator_id, geo from observations "
        "where is_preferred and period_end is not null and observation_id > 'a' "
        f"order by md5(observation_id) limit {ASKED}"
    )
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _run(connection: duckdb.DuckDBPyConnection, sql: str, row: dict[str, str]) -> float:
    wanted = {name: value for name, value in row.items() if f"${name}" in sql}
    began = perf_counter()
    rows = connection.execute(sql, wanted).fetchall()
    seconds = perf_counter() - began
    assert rows, f"{sql} finds nothing of {wanted}"
    return seconds


def _traced(door: Path, given: str) -> float:
    began = perf_counter()
    assert trace(door, given).sources
    return perf_counter() - began


def _asked(claims: int, question: str, seconds: list[float]) -> Asked:
    return Asked(claims, question, 1_000 * median(seconds), 1_000 * max(seconds))


def main() -> None:
    """Measure and print."""
    sizes = tuple(int(given) for given in sys.argv[1:]) or SIZES
    for row in measure(lambda words: print(words, file=sys.stderr, flush=True), sizes):
        print(f"{row.claims:12,} {row.question:64} {row.median:9.1f} {row.longest:9.1f} ms")


if __name__ == "__main__":
    main()
