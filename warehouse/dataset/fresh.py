"""Temporary tables `fresh_<table>`: what a table of the lake should hold, as Python has worked it out."""

from collections.abc import Iterable

import polars as pl

from schemas import TABLES
from schemas.contract import columns
from warehouse.lake import Connection
from warehouse.named_rows import Row


def make_fresh(connection: Connection, table: str, rows: Iterable[Row] = ()) -> None:
    """Make the temporary table `fresh_<table>` of rows without `run_id`."""
    declared = ", ".join(f'"{c.name}" {c.sql_type}' for c in columns(TABLES[table]) if c.name != "run_id")
    connection.execute(f"create or replace temp table fresh_{table} ({declared})")
    add_fresh(connection, table, rows)


def add_fresh(connection: Connection, table: str, rows: Iterable[Row]) -> None:
    """Add rows without `run_id` to the temporary table `fresh_<table>`."""
    schema = {c.name: c.dtype for c in columns(TABLES[table]) if c.name != "run_id"}
    listed = list(rows)
    # By column: polars takes that some three times as fast as a list of rows.
    frame = pl.DataFrame({name: [row[name] for row in listed] for name in schema}, schema=schema)
    connection.register("frame", frame.to_arrow())
    connection.execute(f"insert into fresh_{table} by name select * from frame")
    connection.unregister("frame")
