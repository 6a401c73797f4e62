"""The exports that a site offers: everything, in all formats, in `download/`."""

from pathlib import Path

from pages.site import Site
from warehouse.export.exporting import export

FOLDER = "download"


def write(site: Site, warehouse: Path) -> None:
    """Export everything, unless just this was exported before."""
    (state,) = site.rows.rows("export_state")
    fingerprint = state["fingerprint"] or "empty"
    known = site.folder.known(f"{FOLDER}/")
    if known and site.folder.are_current(known, fingerprint):
        return
    folder = site.folder.path / FOLDER
    export(warehouse, folder)
    site.folder.note([f"{FOLDER}/{file.name}" for file in sorted(folder.iterdir())], fingerprint)
