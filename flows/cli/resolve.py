"""`indicia resolve`: rebuild the observations from all claims."""

from pathlib import Path

import click

from flows.cli.options import warehouse_option
from flows.cli.prefect import starting_prefect
from flows.settings import load_settings
from flows.show import console
from warehouse.dataset.keep import Changes
from warehouse.dataset.resolve import ResolveReport
from warehouse.dataset.rules import load_rules


@click.command(name="resolve")
@warehouse_option
@click.option(
    "--indicators",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Registry of indicators (TOML); INDICIA_INDICATORS by default, or else the built-in one.",
)
@click.option(
    "--corrections",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Corrections of claims (TOML); INDICIA_CORRECTIONS by default, or else none.",
)
def command(warehouse: Path | None, indicators: Path | None, corrections: Path | None) -> int:
    """Rebuild the observations from all claims, by the registry and corrections as they are now.

    Nothing is extracted again. The next ingest resolves by the registry and corrections of its own settings:
    to keep using files of yours, set INDICIA_INDICATORS and INDICIA_CORRECTIONS.
    """
    settings = load_settings(warehouse=warehouse, indicators=indicators, corrections=corrections)
    load_rules(settings.indicators, settings.corrections)  # what is wrong with them is said at once
    with starting_prefect(settings):
        from flows.resolve import resolve  # noqa: PLC0415 - it imports Prefect

    chosen = (str(path) if path else None for path in (settings.indicators, settings.corrections))
    report = resolve(str(settings.warehouse), *chosen)
    console().print(told(report), markup=False, soft_wrap=True)
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
