"""`indicia diff`: what changed in the dataset."""

from pathlib import Path
from typing import Any

import click
from rich.table import Table

from flows.cli.options import warehouse_option
from flows.lake import lake_of
from flows.settings import load_settings
from flows.show import console, figure, period
from warehouse.counted import counted
from warehouse.dataset.diff import Diff, diff


@click.command(name="diff")
@click.argument("first", required=False, metavar="[RUN|SNAPSHOT]")
@click.argument("last", required=False, metavar="[RUN|SNAPSHOT]")
@warehouse_option
def command(first: str | None, last: str | None, warehouse: Path | None) -> int:
    """Show the observations that were added, changed or withdrawn.

    Without an argument, by the last run; with one run, by that run; with one snapshot, since then; with two,
    between them. `indicia status` lists runs.
    """
    settings = load_settings(warehouse=warehouse)
    terminal = console()
    lake = lake_of(settings, terminal.print, "indicia diff")
    found = diff(lake, first, last)
    terminal.print(_headline(found))
    if found.changes:
        terminal.print(_table(found))
    return 0


def _headline(found: Diff) -> str:
    counts = {
        name: sum(c["change"] == name for c in found.changes) for name in ("added", "changed", "withdrawn")
    }
    said = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    return f"Snapshot {found.before} to {found.after}: {said} observations."


def _table(found: Diff) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name in ("change", "id", "what", "where", "when", "measure", "before", "after"):
        table.add_column(name)
    for change in found.changes:
        table.add_row(
            change["change"],
            change["observation_id"][:12],
            change["subject"],
            change["place"] or change["geo"] or "",
            period(change["period_start"], change["period_end"]),
            f"{change['measure']}, {change['modality']}",
            _figure(change, "old_"),
            _figure(change, ""),
        )
    return table


def _figure(change: dict[str, Any], prefix: str) -> str:
    if change[f"{prefix}comparator"] is None:
        return ""
    stated = {name: change[prefix + name] for name in ("comparator", "value", "low", "high")}
    claims = counted(change[f"{prefix}claims"], "claim")
    return f"{figure({**stated, 'unit': change['unit']})} ({claims})"
