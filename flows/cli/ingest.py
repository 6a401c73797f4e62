"""`indicia ingest`: load documents into the warehouse."""

from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from flows.cli.options import field_option, published_option, warehouse_option
from flows.prefect_home import prefect_home, prepare_prefect
from flows.settings import RunnerName, load_settings


@click.command(name="ingest")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@warehouse_option
@published_option
@field_option
@click.option(
    "--runner",
    type=click.Choice(get_args(RunnerName)),
    help="What extracts; auto takes processes where there is enough to do.",
)
def command(
    paths: tuple[str, ...],
    warehouse: Path | None,
    published: datetime | None,
    fields: tuple[str, ...],
    runner: RunnerName | None,
) -> int:
    """Load the documents of files, folders, globs and addresses into the warehouse.

    PATH may also be the address of a page or a feed, http:// or https://. It is fetched politely, kept, and
    the next time asked for only if it has changed.

    What is there already is not loaded again. Prints what was found and ends with 1 only if nothing could be
    loaded.
    """
    day = published.date() if published else None
    settings = load_settings(
        warehouse=warehouse, published=day, fields=",".join(fields) or None, runner=runner
    )
    first = not prefect_home(settings).exists()
    click.echo(f"Starting Prefect{', which makes its database first' if first else ''} ...", err=True)
    prepare_prefect(settings)
    # Here and not above: Prefect looks for its settings when it is imported.
    from flows.ingest import ingest  # noqa: PLC0415
    from flows.server import start_server  # noqa: PLC0415
    from flows.summary import print_summary  # noqa: PLC0415

    start_server()
    report = ingest(
        list(paths),
        str(settings.warehouse),
        published=day,
        fields=dict(settings.fields) or None,
        runner=runner,
    )
    print_summary(report, settings.warehouse)
    return 0 if report.met.documents else 1
