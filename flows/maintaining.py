"""The `maintain` flow: fewer and larger files, old snapshots forgotten, files that nobody needs deleted."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from prefect import flow
from pydantic import Field

from flows.artifacts import show_facts
from flows.attempts import check_attempts
from flows.lake import lake_of
from flows.progress import Ticker
from flows.run_names import maintain_name
from flows.settings import load_settings
from warehouse.maintain import Ages, Upkeep
from warehouse.maintain import maintain as maintain_lake


@flow(name="maintain", flow_run_name=maintain_name)
def maintain(
    warehouse: str | None = None,
    snapshots_days: Annotated[int, Field(ge=1, le=36_500)] = 30,
    files_hours: Annotated[int, Field(ge=1, le=8_760)] = 6,
    orphans_hours: Annotated[int, Field(ge=24, le=8_760)] = 24,
) -> Upkeep:
    """Merge small files, forget old snapshots, and delete files that nobody needs any more.

    Args:
        warehouse: Folder of the warehouse; by default that of the worker's settings (`INDICIA_WAREHOUSE`).
        snapshots_days: For so many days one can look back at earlier states (`indicia diff`).
        files_hours: Files that no snapshot needs are kept so long, for those who read them at this moment.
        orphans_hours: Files that no transaction committed are kept so long; no transaction may take longer.
    """
    settings = load_settings(warehouse=warehouse)
    check_attempts(settings)
    ages = Ages(timedelta(days=snapshots_days), timedelta(hours=files_hours), timedelta(hours=orphans_hours))
    with Ticker() as ticker:
        lake = lake_of(settings, ticker.say, "maintain")
        ticker.doing("Merging and cleaning up")
        done = maintain_lake(lake, datetime.now(UTC), ages)
    facts = {
        "files before": done.files_before,
        "files after": done.files_after,
        "states forgotten": done.snapshots_expired,
        "files deleted": done.files_deleted,
    }
    show_facts("Upkeep", facts)
    return done
