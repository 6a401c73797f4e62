"""A warehouse to export, and its export."""

from pathlib import Path

import pytest
from loaded import load_items
from samples import hostile, ordinary

from warehouse.export.exporting import export


@pytest.fixture(scope="session")
def door(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return load_items(tmp_path_factory.mktemp("to-export"), ordinary() + hostile())


@pytest.fixture(scope="session")
def exported(door: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports") / "all"
    export(door, folder)
    return folder
