"""A staged batch is there whole or not at all, and batches are loaded together as far as memory goes."""

import json
import os
from pathlib import Path

import pytest

from warehouse import staging
from warehouse.rows import Refused
from warehouse.staging import Staged, batches, cut_loads, stage
from warehouse.validate import validate


def test_batches_are_loaded_in_their_order_as_many_at_once_as_memory_allows(tmp_path: Path) -> None:
    whole = 100_000  # numbers that fill most of a load, or its characters
    for name, numbers, characters in (
        ("a", whole // 2, 0),
        ("b", whole // 2, 0),
        ("c", 0, 400 * whole),
        ("d", whole // 5, 0),
        ("e", 4 * whole, 0),
        ("f", 0, 0),
        ("g", whole // 2, 200 * whole),
    ):
        (tmp_path / name).mkdir()
        counts = {"documents": 1, "quantities": numbers, "characters": characters}
        (tmp_path / name / "counts.json").write_text(json.dumps(counts), encoding="utf-8")
    loads = [[batch.name for batch in load] for load in cut_loads(batches(tmp_path), 800_000_000)]
    assert loads == [["a", "b"], ["c"], ["d"], ["e"], ["f", "g"]]
    assert list(cut_loads([], 1)) == []


def test_only_complete_batches_are_listed_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b", "a", ".c.4711"):
        (tmp_path / name).mkdir()
    (tmp_path / ".run.lock").touch()
    (tmp_path / "note.txt").touch()
    assert [batch.name for batch in batches(tmp_path)] == ["a", "b"]
    assert batches(tmp_path / "nowhere") == []


def test_a_batch_counts_what_is_in_it(tmp_path: Path, read, run) -> None:
    texts = ("Roads cost 40 in 2024.\nBridges cost 7.5.", "Trams cost 9 \U0001f600.")
    refused = Refused("file:///x.bin", "encoding", "not a text")
    staged = stage(tmp_path, "0", [*(read(text) for text in texts), refused], run)
    assert staged == Staged(str(tmp_path / "0"), 2, 4, sum(map(len, texts)))


def test_a_batch_that_is_there_is_left_as_it_is(tmp_path: Path, read, run, monkeypatch) -> None:
    first = stage(tmp_path, "0", [read("Roads cost 40.")], run)
    monkeypatch.setattr(staging, "validate", None)
    assert stage(tmp_path, "0", [read("Trams cost 9 or 10.")], run) == first


def test_of_two_workers_with_the_same_batch_the_first_one_stands(
    tmp_path: Path, read, run, monkeypatch
) -> None:
    """The second has looked for the batch before the first had written it."""

    def slowly(rows):
        monkeypatch.undo()
        stage(tmp_path, "0", [read("Roads cost 40.")], run)
        return validate(rows)

    monkeypatch.setattr(staging, "validate", slowly)
    assert stage(tmp_path, "0", [read("Trams cost 9 or 10.")], run).quantities == 1
    assert [path.name for path in tmp_path.iterdir()] == ["0"]


def test_what_an_earlier_attempt_left_half_written_is_not_in_the_batch(tmp_path: Path, run) -> None:
    partial = tmp_path / f".0.{os.getpid()}"
    partial.mkdir()
    (partial / "claims.parquet").write_bytes(b"PAR1 broken off")
    stage(tmp_path, "0", [Refused("file:///x.bin", "encoding", "not a text")], run)
    there = {path.name for path in (tmp_path / "0").iterdir()}
    assert there == {"counts.json", "quarantine.parquet", "runs.parquet"}
    assert not partial.exists()


def test_a_batch_that_cannot_be_put_in_its_place_is_an_error(
    tmp_path: Path, read, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _: Path) -> None:
        raise PermissionError(f"not there: {path.name}")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError, match="not there"):
        stage(tmp_path, "0", [read("Roads cost 40.")], run)
    assert batches(tmp_path) == []
