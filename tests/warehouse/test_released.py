"""A warehouse of each released version opens, verifies, has all its rows and takes new ones."""

import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.support.keep_release import KEPT, ROWS, ids, keep
from tests.support.loaded import load_items
from tests.support.samples import hostile
from warehouse.lake import Lake
from warehouse.verify import verify

CHANGES = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text()
RELEASES = re.findall(r"^## \[?(\d+\.\d+\.\d+)\]?", CHANGES, re.MULTILINE)
THIS = "this version"

pytestmark = pytest.mark.slow


def test_a_warehouse_of_every_release_was_kept():
    assert {path.stem for path in KEPT.glob("*.zip")} >= set(RELEASES), "see CONTRIBUTING.md, Releasing"


@pytest.mark.parametrize("version", [*RELEASES, THIS])
def test_a_released_warehouse_opens_and_verifies(tmp_path, version):
    packed = KEPT / f"{version}.zip"
    if version == THIS:
        packed = tmp_path / "kept.zip"
        keep(packed)
    data = tmp_path / "data"
    zipfile.ZipFile(packed).extractall(data)
    assert verify(Lake(data)) == []
    kept = json.loads((data / ROWS).read_text())
    assert ids(data) == kept and kept["claims"]
    load_items(data, hostile()[:1], 100)
    assert verify(Lake(data)) == []
    assert len(ids(data)["documents"]) == len(kept["documents"]) + 1
