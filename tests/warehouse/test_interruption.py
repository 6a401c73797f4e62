"""A signal that stops a run comes out of a query as what it is, and undoes the transaction."""

import pytest

from warehouse.lake import Lake
from warehouse.transaction import transaction


class Stopped(BaseException):
    """What the handler of a signal raises, as Prefect's does."""


def interrupted_query():
    """What DuckDB makes of a signal that arrives while it works."""
    try:
        raise Stopped
    except Stopped as stopped:
        raise RuntimeError("Query interrupted") from stopped


def test_a_stopped_query_raises_what_stopped_it_and_leaves_nothing(tmp_path):
    with pytest.raises(Stopped), Lake(tmp_path / "data").open() as connection, transaction(connection):
        connection.execute("insert into lake.schema_version values (999)")
        interrupted_query()
    with Lake(tmp_path / "data", patience=0).open() as connection:
        assert connection.execute("select count(*) from lake.schema_version").fetchone() == (1,)


def test_what_goes_wrong_by_itself_stays_what_it_is(tmp_path):
    with pytest.raises(RuntimeError, match="of its own"), Lake(tmp_path / "data").open():
        raise RuntimeError("of its own")
