"""`indicia publish`: the site to read, and the exports it offers."""

from pathlib import Path

import click

from flows.cli.options import warehouse_option
from flows.progress import Ticker
from flows.settings import load_settings
from pages.publish import publish


@click.command(name="publish")
@warehouse_option
@click.option(
    "--site",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where the site goes; by default the folder site in that of the warehouse.",
)
@click.option(
    "--exports/--no-exports", default=True, help="Whether the site offers the dataset for download."
)
def command(warehouse: Path | None, folder: Path | None, exports: bool) -> int:
    """Write a site of the warehouse, in which every number leads to its sentence.

    It needs no server: open its index.html, or copy the folder to any web server. Pages that would not change
    are left untouched.
    """
    settings = load_settings(warehouse=warehouse)
    target = folder or settings.warehouse / "site"
    with Ticker() as ticker:
        report = publish(
            settings.front_door, target, lambda step: ticker.doing(f"Publishing {step}"), exports=exports
        )
    click.echo(
        f"{report.written:,} files written, {report.kept:,} left as they were, {report.removed:,} removed."
    )
    click.echo(f"Open {target.resolve() / 'index.html'}")
    return 0
