"""Catalogs on a PostgreSQL server and files in an object store: how they are reached, and whose turn it is.

Credentials are never ours to keep: PostgreSQL's client library and DuckDB's httpfs take them from the usual
variables (PGPASSWORD, AWS_ACCESS_KEY_ID, ...) and files.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseBusyError, WarehouseError
from warehouse.extension import OBJECT_STORE, POSTGRES, load_extension
from warehouse.lock import attempts
from warehouse.sql import quoted

SERVER = "postgres:"
OBJECTS = ("s3://", "gs://", "r2://", "https://")

_PASSWORD = re.compile(r"password\s*=|://[^/@]*:[^/@]*@", re.IGNORECASE)

_READING_RUNS = """
select macro_definition from duckdb_functions() where schema_name = 'files' and function_name = 'runs'
union all -- where a front door of before there were templates says it, until a run builds it anew
select sql from duckdb_views() where schema_name = 'history' and view_name = 'runs'
"""

_TURN = 7_594_306_410_571_129
"""The number of our advisory lock in the catalog's database; any would do that nobody else takes there."""


class CatalogUnreachableError(WarehouseError):
    """The server of a catalog does not answer, or does not let us in."""

    def __init__(self, catalog: str, problem: str) -> None:
        super().__init__(
            f"the catalog at {catalog} cannot be reached: {problem}. See that the server runs and that "
            "INDICIA_CATALOG, PGUSER and PGPASSWORD are right"
        )
        self.catalog, self.problem = catalog, problem


class PasswordInAddressError(WarehouseError):
    """A password stands in the address of a catalog, from where it would come into messages and logs."""

    def __init__(self) -> None:
        super().__init__(
            "the address of the catalog (INDICIA_CATALOG) holds a password: take it out and give it as "
            "PGPASSWORD, or in a password file"
        )


def is_server(catalog: str | None) -> bool:
    """Whether a catalog is a database server, and not a file."""
    return catalog is not None and catalog.startswith(SERVER)


def reach_objects(connection: duckdb.DuckDBPyConnection, path: str) -> None:
    """Let a connection read and write below a path, if that is in an object store."""
    if not path.startswith(OBJECTS):
        return
    load_extension(connection, OBJECT_STORE)
    (endpoint,) = connection.execute("select current_setting('s3_endpoint')").fetchone() or (None,)
    if endpoint and not endpoint.endswith("amazonaws.com"):
        # Buckets as host names need a name server that knows them: stores of one's own seldom have one.
        # Global, for DuckLake looks after its files through connections of its own.
        connection.execute("set global s3_url_style = 'path'")


def reach_views(door: duckdb.DuckDBPyConnection) -> None:
    """Let a front door read its files, if they are in an object store."""
    said = "".join(sql for (sql,) in door.execute(_READING_RUNS).fetchall())
    for scheme in OBJECTS:
        if f"'{scheme}" in said:
            reach_objects(door, scheme)


@contextmanager
def turn(catalog: str, patience: float, on_wait: Callable[[str], None], who: str) -> Iterator[None]:
    """Hold a catalog on a server for the length of a `with` block; nobody else writes meanwhile, anywhere.

    The lock belongs to a transaction on a connection of its own, so the server frees it when we die.
    DuckLake lets two transactions insert the same row at once, for it knows no keys: so they take turns.

    Raises:
        PasswordInAddressError: if there is a password in the catalog's address.
        WarehouseBusyError: if it was not free in time.
        CatalogUnreachableError: if the server does not answer.
    """
    check_address(catalog)
    with duckdb.connect() as connection:
        load_extension(connection, POSTGRES)
        attach(
            connection, f"attach {quoted(catalog.removeprefix(SERVER))} as server (type postgres)", catalog
        )
        for _ in attempts(patience, on_wait, lambda: _holder(connection)):
            connection.execute("begin")
            if _asked(connection, f"select pg_try_advisory_xact_lock({_TURN})"):
                break
            connection.execute("rollback")
        else:
            raise WarehouseBusyError(Path(catalog), _holder(connection), patience)
        # So that others read who holds it; and that it is held for as long as we need.
        _asked(connection, f"select set_config('application_name', {quoted(who[:60])}, true)")
        _asked(connection, "select set_config('idle_in_transaction_session_timeout', '0', true)")
        yield
        connection.execute("rollback")


def attach(connection: duckdb.DuckDBPyConnection, statement: str, catalog: str) -> None:
    """Attach a database of a catalog's server.

    Raises:
        CatalogUnreachableError: if it does not answer.
    """
    try:
        connection.execute(statement)
    except duckdb.IOException as error:
        if "connect to postgres" not in str(error).lower():
            raise
        raise CatalogUnreachableError(catalog, _reason(error)) from error


def check_address(catalog: str) -> None:
    """See that no password is in the address of a catalog.

    Raises:
        PasswordInAddressError: if there is.
    """
    if _PASSWORD.search(catalog):
        raise PasswordInAddressError


def _asked(connection: duckdb.DuckDBPyConnection, sql: str) -> object:
    row = connection.execute("select * from postgres_query('server', ?)", [sql]).fetchone()
    return row[0] if row else None


def _holder(connection: duckdb.DuckDBPyConnection) -> str:
    holder = _asked(
        connection,
        "select application_name || ' (process ' || pid || ' of the catalog server)' "
        "from pg_locks inner join pg_stat_activity using (pid) "
        f"where locktype = 'advisory' and granted and objid = {_TURN % 2**32} and classid = {_TURN >> 32}",
    )
    return str(holder or "another process")


def _reason(error: duckdb.Error) -> str:
    return " ".join(str(error).rpartition("connection to server")[2].split()) or str(error)
