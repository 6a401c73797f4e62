"""`indicia backup`: a copy of the warehouse that can be put back."""

from pathlib import Path
from shlex import quote

import click

from flows.cli.options import warehouse_option
from flows.lake import lake_of
from flows.progress import Ticker
from flows.settings import load_settings
from warehouse.backup import backup


@click.command(name="backup")
@click.argument("target", type=click.Path(path_type=Path, exists=False), metavar="FOLDER")
@warehouse_option
def command(target: Path, warehouse: Path | None) -> int:
    """Copy the warehouse into FOLDER, which must not exist yet, while nobody writes to it.

    The copy is a warehouse of its own: look into it with --warehouse FOLDER, or put it in the place of a lost
    one. Runs that want to load wait until it is done; readers do not.
    """
    settings = load_settings(warehouse=warehouse)
    with Ticker() as ticker:
        ticker.doing("Copying")
        copied = backup(lake_of(settings, ticker.say, "indicia backup"), target)
    click.echo(f"{copied.files:,} files, {copied.bytes / 1e6:,.1f} MB, are in {target}.")
    click.echo(f"`indicia verify --warehouse {quote(str(target))}` checks them.")
    return 0
