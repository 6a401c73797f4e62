"""`indicia verify`: every check over the whole warehouse."""

from pathlib import Path

import click

from flows.cli.options import warehouse_option
from flows.findings import print_findings
from flows.lake import lake_of
from flows.progress import Ticker
from flows.settings import load_settings
from flows.show import cell, console
from warehouse.verify import Finding, verify


@click.command(name="verify")
@warehouse_option
@click.option("--findings", is_flag=True, help="Show where figures do not fit together instead.")
def command(warehouse: Path | None, findings: bool) -> int:
    """Check the whole warehouse: keys, grounding, accounting, and that its views equal the lake.

    Prints the rows that fail, if there are any, and exits with 1. With --findings, shows figures that
    contradict each other or are implausible, with the sentences that state them: they are for people to judge
    and count as no failure.
    """
    settings = load_settings(warehouse=warehouse)
    terminal = console()
    if findings:
        print_findings(terminal, settings.front_door)
        return 0
    with Ticker() as ticker:
        ticker.doing("Checking")
        failures = verify(lake_of(settings, ticker.say, "indicia verify"))
    for failure in failures:
        terminal.print(told(failure), markup=False, soft_wrap=True)
    if not failures:
        terminal.print("All checks hold.", style="green")
    return 1 if failures else 0


def told(finding: Finding) -> str:
    """A check that fails, and its first rows."""
    rows = [
        "  " + ", ".join(f"{name} {cell(value)}" for name, value in row.items() if value is not None)
        for row in finding.rows
    ]
    return "\n".join([f"{finding.check} fails ({finding.meaning}):", *rows])
