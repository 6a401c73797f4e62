"""The `resolve` flow: claims to observations, by the registry and the corrections as they are now."""

from datetime import UTC, datetime
from uuid import uuid4

from prefect import flow
from prefect.runtime import flow_run

from extraction.claims import VERSION
from flows.artifacts import show_facts
from flows.attempts import check_attempts
from flows.lake import lake_of
from flows.lineage import lineage
from flows.progress import Ticker
from flows.run_names import resolve_name
from flows.settings import load_settings
from warehouse.dataset.resolve import ResolveReport
from warehouse.dataset.resolve import resolve as resolve_lake
from warehouse.dataset.rules import load_rules
from warehouse.run import Run, canonical_settings


@flow(name="resolve", flow_run_name=resolve_name)
def resolve(
    warehouse: str | None = None, indicators: str | None = None, corrections: str | None = None
) -> ResolveReport:
    """Resolve all claims of a warehouse; nothing is extracted again, and nothing written that stays the same.

    Args:
        warehouse: Folder of the warehouse; by default that of the worker's settings (`INDICIA_WAREHOUSE`).
        indicators: Registry of indicators, TOML; by default `INDICIA_INDICATORS`, else the built-in one.
        corrections: Corrections of claims, TOML; by default `INDICIA_CORRECTIONS`, else none.
    """
    settings = load_settings(warehouse=warehouse, indicators=indicators, corrections=corrections)
    check_attempts(settings)
    now = datetime.now(UTC)
    rules = load_rules(settings.indicators, settings.corrections)
    run = Run(
        run_id=f"resolve-{now:%Y-%m-%dT%H:%M}-{uuid4().hex[:6]}",
        extractor_version=VERSION,
        fingerprint=rules.fingerprint,
        settings=canonical_settings({"rules": rules.fingerprint}),
        started_at=now,
        flow_run_id=flow_run.id,
    )
    with Ticker() as ticker:
        lake = lake_of(settings, ticker.say, run.run_id)
        ticker.doing("Resolving")
        with lineage(settings, lake, "resolve") as written:
            report = resolve_lake(lake, rules, run)
            changed = report.observations
            written.rows["observations"] = changed.added + changed.changed
    facts = {
        "claims": report.claims,
        "claims of indicators": report.matched,
        "new observations": changed.added,
        "changed observations": changed.changed,
        "withdrawn observations": changed.withdrawn,
    }
    show_facts("Resolved", facts)
    return report
