"""One warehouse, and the site of it, for all tests of the pages that only look."""

from pathlib import Path

import pytest
from loaded import load_items
from samples import hostile, ordinary

from pages.publish import publish


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return load_items(tmp_path_factory.mktemp("reader"), ordinary() + hostile())


@pytest.fixture(scope="session")
def site(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    publish(warehouse, folder)
    return folder
