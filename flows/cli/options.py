"""Options that several commands share."""

from pathlib import Path

import click

published_option = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Date (YYYY-MM-DD) of documents that state none; 'last year' is resolved with it.",
)
field_option = click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="OURS=THEIRS",
    help="Where records name a field otherwise: text=body. Ours are id, url, published, title, text, "
    "publisher and language. May be repeated; by default INDICIA_FIELDS.",
)
warehouse_option = click.option(
    "--warehouse",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Folder of the warehouse; by default INDICIA_WAREHOUSE, else data.",
)
