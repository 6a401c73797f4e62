"""`indicia maintain`: the upkeep of the warehouse's files."""

from pathlib import Path

import click

from flows.cli.options import warehouse_option
from flows.prefect_home import prepare_prefect
from flows.settings import load_settings


@click.command(name="maintain")
@warehouse_option
@click.option(
    "--snapshots-days", default=30, show_default=True, type=click.IntRange(1), help="Days one can look back."
)
@click.option(
    "--files-hours",
    default=6,
    show_default=True,
    type=click.IntRange(1),
    help="Hours for which replaced files stay, for those who read them.",
)
@click.option(
    "--orphans-hours",
    default=24,
    show_default=True,
    type=click.IntRange(24),
    help="Hours after which files that no run committed are deleted.",
)
def command(warehouse: Path | None, snapshots_days: int, files_hours: int, orphans_hours: int) -> int:
    """Merge small files, forget old states, and delete files that nobody needs; run it once a day.

    Nothing of the present state is lost; what goes is the way back to states older than --snapshots-days.
    """
    settings = load_settings(warehouse=warehouse)
    click.echo("Starting Prefect ...", err=True)
    prepare_prefect(settings)
    # Here and not above: Prefect looks for its settings when it is imported.
    from flows.maintain import maintain  # noqa: PLC0415
    from flows.server import start_server  # noqa: PLC0415

    start_server()
    done = maintain(str(settings.warehouse), snapshots_days, files_hours, orphans_hours)
    click.echo(
        f"{done.files_before:,} files are {done.files_after:,} now; {done.snapshots_expired:,} old states "
        f"forgotten, {done.files_deleted:,} files deleted."
    )
    return 0
