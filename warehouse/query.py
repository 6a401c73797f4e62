"""Reading from the front door: statements that cannot change anything, and what the warehouse holds."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from warehouse.errors import (
    DAMAGE,
    DamagedFrontDoorError,
    NewerWarehouseError,
    NoWarehouseError,
    OlderWarehouseError,
    QueryError,
)
from warehouse.named_rows import Row, named_rows
from warehouse.remote import reach_views
from warehouse.sql import statement
from warehouse.version import FIRST, newest

Parameters = Sequence[object] | Mapping[str, object]
_KINDS = duckdb.StatementType
_BEYOND = frozenset((_KINDS.COPY, _KINDS.COPY_DATABASE, _KINDS.EXPORT, _KINDS.ATTACH, _KINDS.LOAD))
"""Statements that write files or open others, which no read-only connection keeps from doing so."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a statement gave.

    Attributes:
        types: DuckDB's names of the columns' types.
        is_cut: whether there are rows beyond those given.
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    is_cut: bool

    @property
    def named(self) -> list[Row]:
        """The rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Status:
    """What a warehouse holds, of the newest extraction of each document.

    Attributes:
        skipped: numbers that are no claim, by the reason why, the most frequent first.
        held_back: rows and inputs in quarantine, by check, the most frequent first.
        undated: documents without a date, in which words like *last year* stay unresolved.
        latest: the rows of `runs`, newest first, as dictionaries.
    """

    documents: int
    addresses: int
    undated: int
    sentences: int
    quantities: int
    claims: int
    quarantined: int
    observations: int
    skipped: dict[str, int]
    held_back: dict[str, int]
    latest: list[Row]


@contextmanager
def opened(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a front door for reading.

    Raises:
        NoWarehouseError: if there is none.
        DamagedFrontDoorError: if it is no file that DuckDB can open.
        OlderWarehouseError: if it was made by an earlier version of this program.
        NewerWarehouseError: if it was made by a later one.
    """
    if not warehouse.exists():
        raise NoWarehouseError(warehouse)
    with _connected(warehouse) as door:
        # The footers of files are read once, however often a connection or its cursors look something up.
        door.execute("set global parquet_metadata_cache = true")
        _check_version(door, warehouse)
        reach_views(door)
        yield door


def _connected(warehouse: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(warehouse, read_only=True)
    except duckdb.IOException as error:
        if any(problem in str(error) for problem in DAMAGE):
            raise DamagedFrontDoorError(warehouse, str(error)) from error
        raise


def _check_version(door: duckdb.DuckDBPyConnection, warehouse: Path) -> None:
    try:
        row = door.execute("select version from history.front_door").fetchone()
    except duckdb.Error:
        row = None  # of a time when it did not say so
    found = int(row[0]) if row else FIRST
    if found < newest():
        raise OlderWarehouseError(warehouse)
    if found > newest():
        raise NewerWarehouseError(found, newest())


def query(warehouse: Path, sql: str, parameters: Parameters = (), limit: int | None = None) -> Result:
    """Ask a question in SQL.

    Args:
        warehouse: the front door, `Lake.front_door`.
        sql: one statement.
        parameters: values of its `?`, or by name of its `$name`.
        limit: give no more rows than this.

    Raises:
        NoWarehouseError: if there is no warehouse.
        QueryError: if there is no statement or one that writes files, or DuckDB refuses it, in its words.
    """
    with opened(warehouse) as door:
        try:
            _check_statements(door.extract_statements(sql))
            found = door.execute(sql, parameters)
            rows = found.fetchall() if limit is None else found.fetchmany(limit + 1)
        except duckdb.Error as error:
            raise QueryError(str(error)) from error
        described = found.description or []
        return Result(
            columns=tuple(str(column[0]) for column in described),
            types=tuple(str(column[1]) for column in described),
            rows=rows if limit is None else rows[:limit],
            is_cut=limit is not None and len(rows) > limit,
        )


def _check_statements(given: list[duckdb.Statement]) -> None:
    if not given:  # blanks or comments alone give no result
        raise QueryError("There is no statement to execute.")
    if any(one.type in _BEYOND for one in given):
        raise QueryError(
            "The statement would do more than ask: `indicia sql --format csv` prints rows for a file, and "
            "`indicia export` writes files."
        )


def status(warehouse: Path, runs: int = 5) -> Status:
    """Count what a warehouse holds.

    Raises:
        NoWarehouseError: if there is none.
    """
    with opened(warehouse) as door:
        (counts,) = named_rows(door.execute(statement("status/counts")))
        skipped = door.execute(statement("status/skipped")).fetchall()
        held_back = door.execute(statement("status/held_back")).fetchall()
        latest = named_rows(door.execute(statement("status/latest_runs"), [runs]))
    return Status(**counts, skipped=dict(skipped), held_back=dict(held_back), latest=latest)
