"""The `publish` flow: the site and its exports, as the warehouse is now."""

from pathlib import Path

from prefect import flow
from prefect.logging import get_run_logger

from flows.artifacts import show_facts
from flows.attempts import check_attempts
from flows.progress import Ticker
from flows.run_names import publish_name
from flows.settings import load_settings
from pages.folder import SiteReport
from pages.publish import publish as publish_pages


@flow(name="publish", flow_run_name=publish_name)
def publish(warehouse: str | None = None, folder: str | None = None, exports: bool = True) -> SiteReport:
    """Write the site of a warehouse; pages that would not change are left alone.

    Args:
        warehouse: Folder of the warehouse; by default that of the worker's settings (`INDICIA_WAREHOUSE`).
        folder: Where the site goes; by default `site` in the warehouse's folder.
        exports: Whether it offers the dataset for download, too.
    """
    settings = load_settings(warehouse=warehouse)
    check_attempts(settings)
    if not settings.front_door.exists():
        # The first hour of a new warehouse is no failure.
        get_run_logger().info("There is nothing to publish yet")
        return SiteReport(written=0, kept=0, removed=0)
    target = Path(folder) if folder else settings.warehouse / "site"
    with Ticker() as ticker:
        report = publish_pages(
            settings.front_door, target, lambda step: ticker.doing(f"Publishing {step}"), exports=exports
        )
    show_facts(f"Published to {target}", {"written": report.written, "removed": report.removed})
    return report
