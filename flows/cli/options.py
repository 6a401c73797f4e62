"""Options that several commands share."""

from pathlib import Path

import click

published_option = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Date (YYYY-MM-DD) for documents that state none; 'last year' is resolved against it.",
)
field_option = click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="OURS=THEIRS",
    help="Where to find a field in records that name it differently: text=body. Ours are id, url, "
    "published, title, text, publisher and language. Can be repeated; INDICIA_FIELDS by default.",
)
warehouse_option = click.option(
    "--warehouse",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Folder of the warehouse; INDICIA_WAREHOUSE by default, or else data.",
)
