"""The warehouse that the settings name."""

from collections.abc import Callable

from flows.settings import Settings
from warehouse.lake import Lake


def lake_of(settings: Settings, say: Callable[[str], None], who: str) -> Lake:
    """Give the lake of the settings: its folder, and where its catalog and files are if not in there.

    Args:
        settings: name it.
        say: told whom we wait for.
        who: what others who wait for us are told.
    """
    return Lake(
        folder=settings.warehouse,
        patience=settings.patience,
        on_wait=say,
        who=who,
        catalog=settings.catalog,
        data_path=settings.data_path,
    )
