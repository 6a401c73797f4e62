"""Staged batches are loaded together as far as memory goes."""

import json
from dataclasses import asdict, replace
from pathlib import Path

from warehouse.staging import Staged, batches, cut_loads

NOTHING = Staged("", 1, 1, 0, 0, 0, 0, 0, 0)


def test_batches_are_loaded_in_their_order_as_many_at_once_as_memory_allows(tmp_path: Path) -> None:
    for name, numbers in (("a", 60_000), ("b", 80_000), ("c", 20_000), ("d", 400_000), ("e", 0)):
        counts = asdict(replace(NOTHING, quantities=numbers))
        del counts["path"]
        (tmp_path / name).mkdir()
        (tmp_path / name / "counts.json").write_text(json.dumps(counts), encoding="utf-8")
    loads = [[batch.name for batch in load] for load in cut_loads(batches(tmp_path))]
    assert loads == [["a", "b"], ["c"], ["d"], ["e"]]
    assert list(cut_loads([])) == []
