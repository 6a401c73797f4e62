"""`indicia resolve`: make the observations anew from all claims."""

from pathlib import Path

import click

from flows.cli.options import warehouse_option
from flows.prefect_home import prepare_prefect
from flows.settings import load_settings
from flows.show import console
from warehouse.dataset.keep import Changes
from warehouse.dataset.resolve import ResolveReport


@click.command(name="resolve")
@warehouse_option
def command(warehouse: Path | None) -> int:
    """Make the observations anew from all claims, by the registry and corrections as they are now.

    Nothing is extracted again. INDICIA_INDICATORS names another registry, INDICIA_CORRECTIONS a file of
    corrections.
    """
    settings = load_settings(warehouse=warehouse)
    click.echo("Starting Prefect ...", err=True)
    prepare_prefect(settings)
    # Here and not above: Prefect looks for its settings when it is imported.
    from flows.resolve import resolve  # noqa: PLC0415
    from flows.server import start_server  # noqa: PLC0415

    start_server()
    console().print(told(resolve(str(settings.warehouse))), markup=False, soft_wrap=True)
    return 0


def told(report: ResolveReport) -> str:
    """What resolving found and changed, in lines."""
    share = 100 * report.matched // max(report.claims, 1)
    lines = [f"{report.claims:,} claims, {report.matched:,} ({share} %) of indicators in the registry."]
    if not report.has_changed:
        return "\n".join([*lines, "Nothing has changed."])
    for name in ("indicators", "observations", "derived", "findings", "corrections"):
        changes: Changes = getattr(report, name)
        if changes:
            lines.append(
                f"{name}: {changes.added:,} new, {changes.changed:,} changed, {changes.withdrawn:,} withdrawn"
            )
    return "\n".join(lines)
