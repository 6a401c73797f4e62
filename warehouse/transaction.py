"""A transaction on the lake: everything or nothing, with a message in its history."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Commit what a `with` block does, or undo it if it raises."""
    connection.execute("begin")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        with suppress(duckdb.TransactionException):  # a commit that fails has ended it already
            connection.execute("rollback")
        raise


def say(connection: duckdb.DuckDBPyConnection, message: str, details: str | None = None) -> None:
    """Name the transaction in the lake's history; `details` is JSON."""
    connection.execute(
        "call lake.set_commit_message('indicia', ?, extra_info => ?)", [message, details or "{}"]
    )
