"""Options that several commands share."""

from pathlib import Path

import click

published_option = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Date (YYYY-MM-DD) of documents that state none; 'last year' is resolved with it.",
)
warehouse_option = click.option(
    "--warehouse",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Folder of the warehouse; by default INDICIA_WAREHOUSE, else data.",
)
