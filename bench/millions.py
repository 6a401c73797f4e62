"""Warehouses of millions of claims: a load of some, and copies of its rows under ids of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

from bench.resolution import NOW, generate, run_of
from schemas import TABLES
from schemas.contract import columns
from warehouse import front_door
from warehouse.dataset.rules import load_rules
from warehouse.lake import Connection, Lake
from warehouse.load import load
from warehouse.staging import stage
from warehouse.transaction import transaction

BASE = 100_000
STEP = 10
"""Copies that one transaction adds: a million claims."""

_KEPT_ONCE = {"runs", "indicators", "loads", "findings"}
_NO_HASHES = {"indicator_id", "run_id", "correction_id"}
_HASHES = {"equivalent_of", "restates", "superseded_by"}


def grow(folder: Path, sizes: tuple[int, ...], say: Callable[[str], None]) -> Iterator[tuple[int, Lake]]:
    """Give one warehouse again and again, each time with as many claims as the next of some sizes."""
    lake = Lake(folder / "data")
    rules = load_rules()
    say(f"loading {BASE:,} claims")
    staged = stage(folder / "staging", "0", generate(BASE, rules), run_of("base"))
    load(lake, [Path(staged.path)], run_of("base"), NOW, rules)
    with lake.open() as connection:
        base = front_door.current_snapshot(connection)
    copies = 1
    for size in sizes:
        with lake.open() as connection:
            while copies < size // BASE:
                step = min(STEP - copies % STEP, size // BASE - copies)
                say(f"{(copies + step) * BASE:,} claims of {size:,}")
                _copy(connection, base, copies, copies + step)
                copies += step
            front_door.publish(lake, connection)
        yield copies * BASE, lake


def _copy(connection: Connection, base: int, first: int, stop: int) -> None:
    """Add copies of the rows that were loaded, in one transaction, each sorted as a load sorts them."""
    with transaction(connection):
        for table in sorted(TABLES.keys() - _KEPT_ONCE):
            connection.execute(
                f"insert into lake.{table} by name "
                f"select base.* replace ({', '.join(_renamed(table))}) "
                f"from (from lake.{table} at (version => {base})) as base, "
                f"range({first}, {stop}) as copies (copy)"
            )


def _renamed(table: str) -> Iterator[str]:
    """Give a copy ids of its own, and a place, so that no series has more points than it had.

    Rows of one document share the first eight digits of their ids, as `warehouse.identity` has it.
    """
    for c in columns(TABLES[table]):
        if c.name in _HASHES or (c.name.endswith("_id") and c.name not in _NO_HASHES):
            own = f'base."{c.name}"'
            yield f'left(md5(left({own}, 8) || copy), 8) || left(md5({own} || copy), 24) as "{c.name}"'
        elif c.name == "geo":
            yield "base.geo || copy as geo"
