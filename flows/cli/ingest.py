"""`indicia ingest`: load documents into the warehouse."""

from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from flows.cli.options import field_option, published_option, warehouse_option
from flows.cli.prefect import starting_prefect
from flows.settings import RunnerName, load_settings


@click.command(name="ingest")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@warehouse_option
@published_option
@field_option
@click.option(
    "--runner",
    type=click.Choice(get_args(RunnerName)),
    help="What extraction runs in; auto takes processes once there is enough to do.",
)
def command(
    paths: tuple[str, ...],
    warehouse: Path | None,
    published: datetime | None,
    fields: tuple[str, ...],
    runner: RunnerName | None,
) -> int:
    """Load the documents of files, folders, globs and addresses into the warehouse.

    PATH can also be the http:// or https:// address of a page or a feed. It is fetched politely and kept; the
    next time, the server is asked only for what has changed.

    What the warehouse has already is not loaded again. Prints what was found; exits with 1 only if nothing
    could be loaded.
    """
    day = published.date() if published else None
    settings = load_settings(
        warehouse=warehouse, published=day, fields=",".join(fields) or None, runner=runner
    )
    with starting_prefect(settings):
        from flows.ingest import ingest  # noqa: PLC0415 - it imports Prefect
        from flows.summary import print_summary  # noqa: PLC0415

    report = ingest(
        list(paths),
        str(settings.warehouse),
        published=day,
        fields=dict(settings.fields) or None,
        runner=runner,
    )
    print_summary(report, settings.warehouse)
    return 0 if report.met.documents else 1
