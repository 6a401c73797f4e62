"""`indicia export`: the dataset as files for other programs."""

from datetime import datetime
from pathlib import Path

import click

from flows.cli.options import warehouse_option
from flows.progress import Ticker
from flows.settings import load_settings
from warehouse.counted import counted
from warehouse.export.exporting import export
from warehouse.export.selection import Format, Selection


@click.command(name="export")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@warehouse_option
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([str(f) for f in Format]),
    help="A format; can be repeated. All of them by default.",
)
@click.option(
    "--indicator",
    "indicators",
    multiple=True,
    metavar="ID",
    help="An indicator; can be repeated. All of them by default.",
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Export the dataset as it was known at the end of that day (YYYY-MM-DD).",
)
@click.option(
    "--licence", metavar="TEXT", help="Licence under which you pass the export on: address or SPDX name."
)
def command(  # noqa: PLR0917 - one for each option
    folder: Path,
    warehouse: Path | None,
    formats: tuple[str, ...],
    indicators: tuple[str, ...],
    as_of: datetime | None,
    licence: str | None,
) -> int:
    """Write the observations, each with its sentence and document, to the folder DIR.

    DIR must be new or empty, or hold an earlier export, which is then replaced as a whole.
    """
    settings = load_settings(warehouse=warehouse)
    chosen = Selection(
        frozenset(Format(name) for name in formats) or frozenset(Format),
        indicators,
        as_of.date() if as_of else None,
        licence,
    )
    with Ticker() as ticker:
        ticker.doing("Exporting")
        summary = export(settings.front_door, folder, chosen)
    click.echo(
        f"{counted(summary.observations, 'observation')} of {counted(summary.indicators, 'indicator')} from "
        f"{counted(summary.documents, 'document')}: {folder.resolve()}"
    )
    return 0
