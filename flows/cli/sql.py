"""`indicia sql`: ask the warehouse in SQL."""

import csv
import json
import sys
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from flows.cli.options import warehouse_option
from flows.settings import load_settings
from flows.show import cell, console
from warehouse.counted import counted
from warehouse.query import Result, query


@click.command(name="sql")
@click.argument("statement")
@warehouse_option
@click.option(
    "--format",
    "layout",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="csv and json give all rows, json one object per line.",
)
@click.option("--limit", type=click.IntRange(1), default=100, show_default=True, help="Most rows of a table.")
def command(statement: str, warehouse: Path | None, layout: str, limit: int) -> int:
    """Ask the warehouse one STATEMENT in DuckDB's SQL; it cannot change anything.

    Views to start with: series, observations, claims, lineage, conflicts, documents, sentences, quantities,
    quarantine, runs. "-" reads the statement from standard input.
    """
    door = load_settings(warehouse=warehouse).front_door
    text = sys.stdin.read() if statement == "-" else statement
    result = query(door, text, limit=limit if layout == "table" else None)
    if layout == "table":
        _print_table(result)
    elif layout == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(result.columns)
        writer.writerows([cell(value) for value in row] for row in result.rows)
    else:
        for row in result.named:
            click.echo(json.dumps(row, default=cell, ensure_ascii=False))
    return 0


def _print_table(result: Result) -> None:
    terminal = console()
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name, kind in zip(result.columns, result.types, strict=True):
        is_number = kind.startswith(("DECIMAL", "BIGINT", "INTEGER", "HUGEINT", "DOUBLE", "NUMBER"))
        table.add_column(name, justify="right" if is_number else "left", overflow="fold")
    for row in result.rows:
        table.add_row(*(Text(cell(value)) for value in row))
    terminal.print(table)
    cut = ", and there are more (--limit)" if result.is_cut else ""
    terminal.print(f"({counted(len(result.rows), 'row')}{cut})", style="dim")
