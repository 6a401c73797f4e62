"""`indicia indicators`: what is measured, and what texts speak of that the registry does not have."""

import json
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from flows.cli.options import warehouse_option
from flows.settings import load_settings
from flows.show import cell, console
from warehouse.counted import counted
from warehouse.dataset.proposals import Proposal, proposals
from warehouse.query import query
from warehouse.sql import statement


@click.command(name="indicators")
@warehouse_option
@click.option(
    "--proposed",
    is_flag=True,
    help="Print candidates that the registry lacks as TOML to paste, the most frequent first.",
)
@click.option(
    "--at-least",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="With --proposed: least number of claims.",
)
def command(warehouse: Path | None, proposed: bool, at_least: int) -> int:
    """List the indicators that the warehouse has figures for, or candidates for the registry."""
    settings = load_settings(warehouse=warehouse)
    if proposed:
        for proposal in proposals(settings.front_door, at_least):
            click.echo(entry(proposal))
        return 0
    found = query(settings.front_door, statement("status/indicators"))
    console().print(_table(found.columns, found.rows))
    return 0


def entry(proposal: Proposal) -> str:
    """A proposal as an entry of the registry; what a person has to write is left empty."""
    lines = [
        f"# {counted(proposal.claims, 'claim')} in {counted(proposal.documents, 'document')}, for example:",
        f"# {' '.join(proposal.example.split())}",
        f"[{proposal.suggested_id}]",
        f"label = {_quoted(proposal.label)}",
        'definition = ""',
        'topic = ""',
        f"measure = {_quoted(proposal.measure)}",
        f"unit = {_quoted(proposal.unit)}",
        f"phrases = [{', '.join(map(_quoted, proposal.phrases))}]",
        "",
    ]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    # A JSON string without escapes for other than ASCII is a TOML string.
    return json.dumps(text, ensure_ascii=False)


def _table(names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name in names:
        is_count = name in ("claims", "documents", "observations", "conflicts")
        table.add_column(name, justify="right" if is_count else "left")
    for row in rows:
        table.add_row(*map(cell, row))
    return table
