"""Observations: what the claims that speak of the same thing amount to.

Of one subject (in lower case, white space evened out), country, place, period, unit, measure and modality
there is one observation. Its figure is that of the claim published last; among those of a day, one that is
exact before one that is bounded or rounded; then the first by id. So the outcome depends on the claims
alone, not on their order.
"""

from dataclasses import dataclass

from warehouse.lake import Connection
from warehouse.sql import statement


@dataclass(frozen=True, slots=True)
class Changes:
    """How many observations are new, changed their figure or its support, or are gone."""

    added: int
    changed: int
    withdrawn: int


def rebuild(connection: Connection, run_id: str) -> Changes:
    """Rebuild the observations that arriving and superseded claims touch, within the load's transaction.

    Reads the temporary tables `claims` (arriving, inserted already) and `supersessions`; makes the temporary
    tables `observation_claims` and `observations`, with the rows that are inserted, for the checks.
    """
    connection.execute("set variable run_id = ?", [run_id])
    for name in ("keyed", "observation_claims", "touched"):
        connection.execute(statement(f"resolve/{name}"))
    connection.execute("insert into lake.observation_claims by name from temp.observation_claims")
    for name in ("observations", "outdated", "delete_outdated"):
        connection.execute(statement(f"resolve/{name}"))
    (gone,) = _one(connection, "select count(*) from outdated")
    (changed,) = _one(
        connection, "select count(*) from outdated semi join observations using (observation_id)"
    )
    (inserted,) = _one(connection, statement("resolve/insert_fresh"))
    return Changes(added=inserted - changed, changed=changed, withdrawn=gone - changed)


def _one(connection: Connection, sql: str) -> tuple[int, ...]:
    row = connection.execute(sql).fetchone()
    assert row is not None, "the statement gives exactly one row"
    return row
