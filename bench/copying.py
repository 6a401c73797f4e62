"""A load beside a bare COPY of the same rows to Parquet, into an empty warehouse and into one that is not.

python -m bench.copying [CLAIMS]
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from unittest.mock import patch

import duckdb

from bench.resolution import NOW, PER_DOCUMENT, generate, run_of
from schemas import TABLES
from schemas.contract import columns
from warehouse.dataset.resolve import RESOLVED
from warehouse.dataset.rules import load_rules
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.migrate import FORMAT
from warehouse.sql import quoted
from warehouse.staging import stage

CLAIMS = 200_000
PER_BATCH = 20_000
"""Claims in a staged batch: a real load, too, is of many."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Seconds.

    Attributes:
        copy: COPY of the rows that the load wrote, resolving left out, to a file a table.
        load: all of the load but for resolving: new rows are found, inserted, checked, committed, shown.
        resolve: within it, making observations of the claims.
    """

    there: int
    claims: int
    copy: float
    load: float
    resolve: float

    @property
    def ratio(self) -> float:
        """How many times as long as COPY a load takes, resolving not counted."""
        return self.load / self.copy


def measure(say: Callable[[str], None], claims: int = CLAIMS) -> list[Loaded]:
    """Load as many claims twice; the second time they are there already, as others."""
    found = []
    rules = load_rules()
    with TemporaryDirectory() as folder:
        place = Path(folder)
        lake = Lake(place / "data")
        load(lake, _staged(place, "warm", 20), run_of("warm"), NOW, rules)
        for turn in range(2):
            say(f"{claims:,} claims, time {turn + 1}")
            run = run_of(f"load-{turn}")
            staged = _staged(place, f"load-{turn}", claims, seed=turn)
            with _timed("warehouse.load.resolve_arriving") as resolving:
                began = perf_counter()
                load(lake, staged, run, NOW, rules)
                seconds = perf_counter() - began
            found.append(
                Loaded(
                    turn * claims,
                    claims,
                    _copy(lake, run.run_id, place),
                    seconds - sum(resolving),
                    sum(resolving),
                )
            )
    return found


def _staged(place: Path, name: str, claims: int, seed: int = 100) -> list[Path]:
    """Stage generated claims in batches, as a run does."""
    made = generate(claims, load_rules(), seed)
    documents = PER_BATCH // PER_DOCUMENT
    return [
        Path(
            stage(place / "staging" / name, f"{first:09}", made[first : first + documents], run_of(name)).path
        )
        for first in range(0, len(made), documents)
    ]


def _copy(lake: Lake, run_id: str, place: Path) -> float:
    """Copy what a run wrote, from memory, sorted and grouped as the lake has it."""
    target = place / "copy"
    target.mkdir()
    with duckdb.connect() as connection:
        connection.execute(f"attach {quoted(str(lake.front_door))} as door (read_only)")
        copied = {table: model for table, model in TABLES.items() if table not in RESOLVED}
        for table in copied:
            connection.execute(
                f"create table {table} as select * from door.history.{table} where run_id = ?", [run_id]
            )
        began = perf_counter()
        for table, model in copied.items():
            to = quoted(str(target / f"{table}.parquet"))
            key = columns(model)[0].name
            connection.execute(
                f"copy (select * from {table} order by {key}) to {to} "
                f"(format parquet, row_group_size {FORMAT['parquet_row_group_size']}, "
                f"parquet_version v{FORMAT['parquet_version']})"
            )
        seconds = perf_counter() - began
    shutil.rmtree(target)
    return seconds


@contextmanager
def _timed(name: str) -> Iterator[list[float]]:
    """Collect the seconds of each call of a function, while a `with` block runs."""
    seconds: list[float] = []
    module, _, attribute = name.rpartition(".")
    real = getattr(sys.modules[module], attribute)

    def timed(*given: object) -> object:
        began = perf_counter()
        try:
            return real(*given)
        finally:
            seconds.append(perf_counter() - began)

    with patch(name, timed):
        yield seconds


def main() -> None:
    """Measure and print."""
    for row in measure(print, int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS):
        print(f"{row}, {row.ratio:.2f} times COPY")


if __name__ == "__main__":
    main()
