"""The whole site from a warehouse, writing only what changed."""

from collections.abc import Callable
from pathlib import Path

from pages import documents, downloads, indicators, lists, rendering, search
from pages.folder import SiteFolder, SiteReport
from pages.site import Site
from warehouse.export.folder import alone
from warehouse.page_rows import PageRows


def publish(
    warehouse: Path,
    folder: Path,
    on_step: Callable[[str], None] = lambda _: None,
    *,
    exports: bool = True,
) -> SiteReport:
    """Write the site of a warehouse to a folder; pages that would not change are not touched.

    Of two at once beside each other, the second waits.

    Args:
        warehouse: the warehouse's folder, or its `warehouse.duckdb`.
        folder: where the site goes: a new or empty folder, or one that holds a site.
        on_step: told in a word what is being written.
        exports: whether the site offers the dataset for download, too.

    Raises:
        NoWarehouseError: if there is no warehouse.
        NotASiteError: if the folder holds something else.
    """
    target = folder.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    with PageRows(warehouse) as rows, alone(target.parent):
        site = Site(SiteFolder(target, rendering.version()), rendering.Renderer(), rows, exports)
        for name, write in (
            ("documents", documents.write),
            ("indicators", indicators.write),
            ("lists", lists.write),
            ("search", search.write),
        ):
            on_step(name)
            write(site)
        if exports:
            on_step("exports")
            downloads.write(site, warehouse)
        for path, content in rendering.assets().items():
            site.folder.write(path, content)
        return site.folder.finish()
