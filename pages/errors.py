"""What can go wrong when pages are written."""

from pathlib import Path

from warehouse.errors import WarehouseError


class NotASiteError(WarehouseError):
    """The folder to publish to holds something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"{folder} is not empty and holds no site of indicia: "
            "name an empty or new folder, so that nothing of yours is overwritten"
        )
        self.folder = folder
