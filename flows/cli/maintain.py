"""`indicia maintain`: the upkeep of the warehouse's files."""

from pathlib import Path

import click

from flows.cli.options import warehouse_option
from flows.cli.prefect import starting_prefect
from flows.settings import load_settings


@click.command(name="maintain")
@warehouse_option
@click.option(
    "--snapshots-days",
    default=30,
    show_default=True,
    type=click.IntRange(1),
    help="Days for which earlier states can be looked at.",
)
@click.option(
    "--files-hours",
    default=6,
    show_default=True,
    type=click.IntRange(1),
    help="Hours for which replaced files are kept for those who still read them.",
)
@click.option(
    "--orphans-hours",
    default=24,
    show_default=True,
    type=click.IntRange(24),
    help="Hours after which files that no run has committed are deleted.",
)
def command(warehouse: Path | None, snapshots_days: int, files_hours: int, orphans_hours: int) -> int:
    """Merge small files, forget old states and delete files that are no longer needed; run it once a day.

    Nothing of the present state is lost, only the way back to states older than --snapshots-days.
    """
    settings = load_settings(warehouse=warehouse)
    with starting_prefect(settings):
        from flows.maintain import maintain  # noqa: PLC0415 - it imports Prefect

    done = maintain(str(settings.warehouse), snapshots_days, files_hours, orphans_hours)
    click.echo(
        f"{done.files_before:,} files are {done.files_after:,} now; {done.snapshots_expired:,} old states "
        f"forgotten, {done.files_deleted:,} files deleted."
    )
    return 0
