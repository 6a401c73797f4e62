"""The start of Prefect, for the commands that run a flow."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from flows.prefect_home import prefect_home, prepare_prefect
from flows.settings import Settings


@contextmanager
def starting_prefect(settings: Settings) -> Iterator[None]:
    """Prepare Prefect and start its server, for a body that imports what imports Prefect."""
    is_first = not prefect_home(settings).exists()
    click.echo(f"Starting Prefect{', which makes its database first' if is_first else ''} ...", err=True)
    prepare_prefect(settings)
    # Here and not above: Prefect looks for its settings when it is imported.
    from flows.server import starting_server  # noqa: PLC0415

    with starting_server():
        yield
