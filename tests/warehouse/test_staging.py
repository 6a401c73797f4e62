"""Staged batches are loaded together as far as memory goes."""

import json
from dataclasses import asdict, replace
from pathlib import Path

from warehouse.staging import Staged, batches, cut_loads, stage

NOTHING = Staged("", 1, 1, 0, 0, 0, 0, 0, 0, 0, {})


def test_batches_are_loaded_in_their_order_as_many_at_once_as_memory_allows(tmp_path: Path) -> None:
    whole = 100_000  # numbers that fill most of a load, or its characters
    for name, numbers, characters in (
        ("a", whole // 2, 0),
        ("b", whole // 2, 0),
        ("c", 0, 400 * whole),
        ("d", whole // 5, 0),
        ("e", 4 * whole, 0),
        ("f", 0, 0),
    ):
        counts = asdict(replace(NOTHING, quantities=numbers, characters=characters))
        del counts["path"]
        (tmp_path / name).mkdir()
        (tmp_path / name / "counts.json").write_text(json.dumps(counts), encoding="utf-8")
    loads = [[batch.name for batch in load] for load in cut_loads(batches(tmp_path))]
    assert loads == [["a", "b"], ["c"], ["d"], ["e"], ["f"]]
    assert list(cut_loads([])) == []


def test_a_batch_counts_the_characters_of_its_texts(tmp_path: Path, read, run) -> None:
    texts = ("Roads cost 40.", "Trams cost 9 \U0001f600.")
    staged = stage(tmp_path, "0", [read(text) for text in texts], run)
    assert staged.characters == sum(map(len, texts))
    assert staged.memory > replace(staged, characters=0).memory > replace(staged, quantities=0).memory
