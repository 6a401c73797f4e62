"""The start of Prefect, for the commands that run a flow."""

import click

from flows.prefect_home import prefect_home, prepare_prefect
from flows.settings import Settings


def start_prefect(settings: Settings) -> None:
    """Prepare Prefect and start its server; what imports Prefect has to wait until this has returned."""
    is_first = not prefect_home(settings).exists()
    click.echo(f"Starting Prefect{', which makes its database first' if is_first else ''} ...", err=True)
    prepare_prefect(settings)
    from flows.server import start_server  # noqa: PLC0415 - Prefect looks for its settings when it is imported

    start_server()
