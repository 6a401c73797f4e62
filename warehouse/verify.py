"""All checks over the whole warehouse: keys, references, grounding, accounting, the front door's views."""

from dataclasses import dataclass

from schemas import TABLES
from schemas.contract import columns
from warehouse import wording
from warehouse.checks import FailingRows, all_checks, failing, find_failing
from warehouse.front_door import publish
from warehouse.lake import Connection, Lake
from warehouse.macros import OF_NO_VIEW, create_macro
from warehouse.sql import quoted, statements

DOOR = "door"


@dataclass(frozen=True, slots=True)
class Finding:
    """A check that fails.

    Attributes:
        check: its name, that of its file in warehouse/sql/checks where it has one.
        meaning: what its rows are.
        rows: the first rows that fail, as dictionaries.
    """

    check: str
    meaning: str
    rows: FailingRows


def verify(lake: Lake) -> list[Finding]:
    """Run all checks; none found means that all is well.

    A front door left behind by a killed run is brought up to date first, as the next run would do.

    Raises:
        NoWarehouseError: if there is no warehouse.
    """
    with lake.open_existing() as connection:
        publish(lake, connection)
        meanings = {name: wording.of_statement(sql) for name, sql in all_checks()}
        findings = [Finding(name, meanings[name], rows) for name, rows in find_failing(connection).items()]
        return findings + compare(lake, connection)


def compare(lake: Lake, connection: Connection) -> list[Finding]:
    """Compare the front door with the lake, table by table and view by view."""
    connection.execute(f"attach {quoted(str(lake.front_door))} as {DOOR} (read_only)")
    _name_tables(connection)
    meaning = "one row per row that only the lake or only the front door has"
    return [
        Finding(f"front_door_{name}", meaning, rows)
        for name, of_lake, of_door in _pairs()
        if (rows := differing(connection, of_lake, of_door))
    ]


def differing(connection: Connection, one: str, other: str) -> FailingRows:
    """Give rows that two statements do not have in common."""
    if _digest(connection, one) == _digest(connection, other):
        return []
    return [
        {"only_in": name, **row}
        for name, sql in (
            ("lake", f"({one}) except all ({other})"),
            ("front door", f"({other}) except all ({one})"),
        )
        for row in failing(connection, sql)
    ]


def _digest(connection: Connection, sql: str) -> tuple[object, ...] | None:
    # A sum of hashes does not depend on the order of rows, and sees a row that is there twice.
    return connection.execute(
        f"select count(*), sum(hash(compared)::hugeint) from ({sql}) as compared"
    ).fetchone()


def _name_tables(connection: Connection) -> None:
    """Give the lake's tables the names that views know them by, so that the same SQL can be asked of both.

    So too with the macros that views use.
    """
    connection.execute("use memory")
    connection.execute("create schema history")
    for table, model in TABLES.items():
        # In the order of the declaration: a column that a migration added is the lake's last one.
        names = ", ".join(f'"{c.name}"' for c in columns(model))
        connection.execute(f"create view history.{table} as select {names} from lake.main.{table}")
    for name in OF_NO_VIEW:
        create_macro(connection, name, temporary=True)


def _pairs() -> list[tuple[str, str, str]]:
    """List what must be equal: every table, and every view as the lake's own tables would give it."""
    tables = [f"history.{table}" for table in TABLES]
    return [
        *((name, f"select * from {name}", f"select * from {DOOR}.{name}") for name in tables),
        *((name, sql, f"select * from {DOOR}.main.{name}") for name, sql in statements("views").items()),
    ]
