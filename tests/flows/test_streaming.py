"""In whatever order parts end, their batches are loaded in that of the inputs, while others are extracted."""

import json
import random
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.plan import Input, Part
from flows.streaming import AHEAD, AHEAD_FOR_EACH, LOOK_EVERY, stream
from warehouse.staging import read_counts

SIZES = st.lists(st.integers(0, 30), min_size=1, max_size=60)


class Workers:
    """End a part once enough are handed out, and then one for each that is taken note of."""

    def __init__(
        self, staging: Path, sizes: Sequence[int], end: Callable[[list[int]], int], first_at: int
    ) -> None:
        self.staging, self.sizes, self.end, self.first_at = staging, sizes, end, first_at
        self.handed_out: dict[int, tuple[Part, Future[int]]] = {}
        self.most = self.submitted = 0

    def submit(self, part: Part) -> Future[int]:
        future: Future[int] = Future()
        self.handed_out[self.submitted] = part, future
        self.submitted += 1
        self.most = max(self.most, len(self.handed_out))
        if self.submitted == min(self.first_at, len(self.sizes)):
            self.work()
        return future

    def work(self) -> None:
        if self.handed_out:
            number = self.end(sorted(self.handed_out))
            part, future = self.handed_out.pop(number)
            batch = self.staging / part.batch_name(part.lane)
            batch.mkdir()
            counts = {"documents": 1, "quantities": 0, "characters": self.sizes[number]}
            (batch / "counts.json").write_text(json.dumps(counts), encoding="utf-8")
            future.set_result(number)


@dataclass(slots=True)
class Streamed:
    """The batches of each load, how many parts had not ended when it began, and what else was seen."""

    loads: list[list[str]] = field(default_factory=list)
    still_open: list[int] = field(default_factory=list)
    most_handed_out: int = 0
    looks: int = 0


def streamed(
    parts: Sequence[Part],
    sizes: Sequence[int],
    end: Callable[[list[int]], int],
    load_bytes: int,
    workers: int = 2,
) -> Streamed:
    """Stream parts; `end` picks, from the numbers of those that are handed out, the one that ends next."""
    found = Streamed()
    ended: list[Part] = []
    with TemporaryDirectory() as folder:
        crew = Workers(Path(folder), sizes, end, max(AHEAD, AHEAD_FOR_EACH * workers))

        def note(part: Part, _: Future[int]) -> None:
            ended.append(part)
            crew.work()

        def look() -> None:
            found.looks += 1

        for batches in stream(
            parts,
            crew.submit,
            Path(folder),
            workers=workers,
            load_bytes=load_bytes,
            ended=note,
            look=look,
        ):
            found.loads.append([batch.name for batch in batches])
            found.still_open.append(len(parts) - len(ended))
            assert len(batches) == 1 or sum(read_counts(batch).memory for batch in batches) <= load_bytes
            for batch in batches:
                shutil.rmtree(batch)
    assert sorted(ended, key=lambda part: (part.index, part.lane)) == list(parts)
    found.most_handed_out = crew.most
    return found


def parts_of(count: int) -> list[Part]:
    return [Part(index, (Input(f"{index}.txt"),), 1) for index in range(count)]


def in_turn(numbers: list[int]) -> int:
    return numbers[0]


@given(SIZES, st.randoms(use_true_random=False), st.integers(1, 1_000))
def test_each_batch_is_loaded_once_in_the_order_of_the_inputs(
    sizes: list[int], chance: random.Random, load_bytes: int
) -> None:
    parts = parts_of(len(sizes))
    found = streamed(parts, sizes, chance.choice, load_bytes)
    assert [name for load in found.loads for name in load] == [part.batch_name(0) for part in parts]


@pytest.mark.parametrize(("workers", "most"), [(1, 50), (20, 80)])
def test_parts_are_handed_out_ahead_but_not_all(workers: int, most: int) -> None:
    found = streamed(parts_of(100), [10] * 100, in_turn, load_bytes=340, workers=workers)
    assert found.most_handed_out == most
    assert found.looks >= 100


def test_it_looks_while_nothing_ends(tmp_path: Path) -> None:
    looks: list[float] = []
    future: Future[int] = Future()
    timer = Timer(3 * LOOK_EVERY, future.set_result, [1])
    timer.start()
    options = {"workers": 1, "load_bytes": 1, "ended": print, "look": lambda: looks.append(1)}
    assert list(stream(parts_of(1), lambda _: future, tmp_path, **options)) == []
    assert len(looks) > 1


# parts as they end | parts that are not done when each load begins
WHILE = [
    ([0, 1, 2, 3, 4, 5], [3, 1, 0]),
    ([1, 2, 0, 3, 4, 5], [3, 1, 0]),
    ([5, 4, 3, 2, 1, 0], [0, 0, 0]),
    ([0, 1, 3, 4, 5, 2], [0, 0, 0]),
]


@pytest.mark.parametrize(("order", "still_open"), WHILE)
def test_what_is_full_is_loaded_while_others_are_extracted(order: list[int], still_open: list[int]) -> None:
    turns = iter(order)
    found = streamed(parts_of(6), [10] * 6, lambda _: next(turns), load_bytes=340)
    assert [len(load) for load in found.loads] == [2, 2, 2]
    assert found.still_open == still_open


def test_the_lanes_of_a_file_are_loaded_when_all_of_them_are_done() -> None:
    lanes = [Part(0, (Input("a.csv"),), 1, lane=lane, lanes=3) for lane in range(3)]
    found = streamed(lanes, [10] * 3, in_turn, load_bytes=1)
    assert [name for load in found.loads for name in load] == [part.batch_name(part.lane) for part in lanes]
    assert found.still_open == [0, 0, 0]


def test_without_parts_what_is_staged_already_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "0-discovery").mkdir()
    (tmp_path / "0-discovery" / "counts.json").write_text(
        json.dumps({"documents": 0, "quantities": 0, "characters": 0}), encoding="utf-8"
    )
    crew = Workers(tmp_path, [], in_turn, 1)
    found = list(stream([], crew.submit, tmp_path, workers=2, load_bytes=9, ended=print))
    assert found == [[tmp_path / "0-discovery"]]
