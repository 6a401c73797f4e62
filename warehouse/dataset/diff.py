"""What changed in the dataset between two states of the warehouse: added, changed or withdrawn observations.

A state is a snapshot of the lake, or a run: what it found and what it left.
"""

from dataclasses import dataclass

from warehouse.errors import WarehouseError
from warehouse.lake import Connection, Lake
from warehouse.named_rows import Row, named_rows
from warehouse.sql import statement

_SNAPSHOTS = "select snapshot_id, commit_message from ducklake_snapshots('lake') order by snapshot_id"


class UnknownStateError(WarehouseError):
    """No run and no snapshot is called so, or the lake keeps it no longer.

    Attributes:
        given: what was asked for.
    """

    def __init__(self, given: str, known: list[str]) -> None:
        shown = f"; the last are {', '.join(known)}" if known else ""
        super().__init__(f"no run or snapshot {given!r} is kept{shown}: take one that `indicia status` lists")
        self.given = given


@dataclass(frozen=True, slots=True)
class Diff:
    """What changed from one snapshot to another.

    Attributes:
        before, after: the snapshots.
        changes: rows of sql/dataset/diff.sql as dictionaries; `change` is added, changed or withdrawn.
    """

    before: int
    after: int
    changes: list[Row]


def diff(lake: Lake, first: str | None = None, last: str | None = None) -> Diff:
    """Compare two states; of a single run, what it changed; from a single snapshot, what changed since.

    Args:
        lake: the warehouse.
        first: a run's name or a snapshot's number; by default the last run.
        last: another one, later.

    Raises:
        NoWarehouseError: if there is no warehouse.
        UnknownStateError: if a state is not known or not kept any longer.
    """
    with lake.open_existing() as connection:
        states = _states(connection)
        first = first or next(reversed(_runs(states)), "last")
        before, after = _span(states, first)
        if last is not None:
            left = before if first.isdigit() else after
            other, reached = _span(states, last)
            before, after = sorted((left, other if last.isdigit() else reached))
        return Diff(before, after, _compare(connection, before, after))


def _states(connection: Connection) -> list[tuple[int, str]]:
    return [
        (int(number), str(message or "")) for number, message in connection.execute(_SNAPSHOTS).fetchall()
    ]


def _span(states: list[tuple[int, str]], given: str) -> tuple[int, int]:
    """Give the snapshots before and after what is given; a snapshot is followed by the newest."""
    numbers = [number for number, _ in states]
    if given.isdigit() and int(given) in numbers:
        return int(given), numbers[-1]
    own = [number for number, message in states if _run(message) == given]
    before = [number for number in numbers if own and number < own[0]]
    if not own or not before:
        raise UnknownStateError(given, _runs(states)[-3:])
    return before[-1], own[-1]


def _runs(states: list[tuple[int, str]]) -> list[str]:
    runs = (_run(message) for _, message in states)
    return list(dict.fromkeys(run for run in runs if run))


def _run(message: str) -> str | None:
    """Read a run's name, which holds a time, from what its commit says of it."""
    return message.removeprefix("run ").partition(": ")[0] if message.startswith("run ") else None


def _compare(connection: Connection, before: int, after: int) -> list[Row]:
    sql = statement("dataset/diff").format(before=_at(before), after=_at(after))
    return named_rows(connection.execute(sql))


def _at(snapshot: int) -> str:
    return f"(from lake.observations at (version => {snapshot:d}))"
