"""`indicia status`: what the warehouse holds."""

from pathlib import Path

import click
from rich.table import Table

from flows.cli.options import warehouse_option
from flows.settings import load_settings
from flows.show import cell, console
from warehouse.query import Status, status

RUN_COLUMNS = ("run_id", "started_at", "documents", "claims", "extractor_version")


@click.command(name="status")
@warehouse_option
def command(warehouse: Path | None) -> int:
    """Show what the warehouse holds: documents, numbers, claims, observations and the last runs."""
    settings = load_settings(warehouse=warehouse)
    found = status(settings.front_door)
    terminal = console()
    terminal.print(f"Warehouse {settings.warehouse.resolve()}", soft_wrap=True)
    terminal.print(_counts(found))
    if found.latest:
        terminal.print(_runs(found))
    return 0


def _counts(found: Status) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="bold")
    table.add_column()
    skipped = ", ".join(f"{kind} {count:,}" for kind, count in found.skipped.items())
    rows = [
        (found.documents, f"documents, seen at {found.addresses:,} addresses"),
        (found.undated, "of them without a date, so that 'last year' stays unresolved"),
        (found.quantities, f"numbers in {found.sentences:,} sentences, of which"),
        (found.claims, "claims"),
        (sum(found.skipped.values()), f"skipped: {skipped}" if skipped else "skipped"),
        (found.quarantined, "quarantined"),
        (found.observations, "observations"),
    ]
    for count, words in rows:
        table.add_row(f"{count:,}", words)
    for check, count in found.held_back.items():
        table.add_row(f"{count:,}", f"in quarantine: {check}")
    return table


def _runs(found: Status) -> Table:
    table = Table(title="Last runs", title_justify="left", box=None, padding=(0, 2, 0, 0))
    for name in RUN_COLUMNS:
        table.add_column(name, justify="right" if name in ("documents", "claims") else "left", no_wrap=True)
    for run in found.latest:
        table.add_row(*(cell(run[name]) for name in RUN_COLUMNS))
    return table
