"""The `publish` flow: the site and its exports, as the warehouse is now."""

from pathlib import Path

from prefect import flow

from flows.progress import Ticker
from flows.settings import load_settings
from pages.folder import SiteReport
from pages.publish import publish as publish_pages


@flow(name="publish")
def publish(warehouse: str | None = None, folder: str | None = None, exports: bool = True) -> SiteReport:
    """Write the site of a warehouse; pages that would not change are left alone.

    Args:
        warehouse: folder of the warehouse; by default that of the settings.
        folder: where the site goes; by default `site` in the warehouse's folder.
        exports: whether it offers the dataset for download, too.
    """
    settings = load_settings(warehouse=warehouse)
    target = Path(folder) if folder else settings.warehouse / "site"
    with Ticker() as ticker:
        return publish_pages(
            settings.front_door, target, lambda step: ticker.doing(f"Publishing {step}"), exports=exports
        )
