"""`indicia verify`: every check over the whole warehouse."""

from pathlib import Path

import click

from flows.cli.options import warehouse_option
from flows.settings import load_settings
from flows.show import cell, console
from warehouse.lake import Lake
from warehouse.verify import Finding, verify


@click.command(name="verify")
@warehouse_option
def command(warehouse: Path | None) -> int:
    """Check the whole warehouse: keys, grounding, accounting, and that its views equal the lake.

    Ends with 1 and prints the rows that fail, if there are any.
    """
    settings = load_settings(warehouse=warehouse)
    terminal = console()
    lake = Lake(settings.warehouse, settings.patience, terminal.print, "indicia verify")
    findings = verify(lake)
    for finding in findings:
        terminal.print(told(finding), markup=False, soft_wrap=True)
    if not findings:
        terminal.print("All checks hold.", style="green")
    return 1 if findings else 0


def told(finding: Finding) -> str:
    """A check that fails, and its first rows."""
    rows = [
        "  " + ", ".join(f"{name} {cell(value)}" for name, value in row.items() if value is not None)
        for row in finding.rows
    ]
    return "\n".join([f"{finding.check} fails ({finding.meaning}):", *rows])
