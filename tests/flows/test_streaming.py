"""In whatever order parts end, their batches are loaded in that of the inputs, while others are extracted."""

import json
import random
import shutil
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from flows.plan import Input, Part
from flows.streaming import AHEAD, stream
from warehouse.staging import read_counts

SIZES = st.lists(st.integers(0, 30), min_size=1, max_size=AHEAD + 10)


class Workers:
    """Extracts one of the parts that were handed out, whichever chance has it, when it is looked for."""

    def __init__(self, staging: Path, sizes: Sequence[int], chance: random.Random) -> None:
        self.staging, self.sizes, self.chance = staging, sizes, chance
        self.handed_out: list[tuple[Part, Future[int]]] = []
        self.most = 0

    def submit(self, part: Part) -> Future[int]:
        future: Future[int] = Future()
        self.handed_out.append((part, future))
        self.most = max(self.most, len(self.handed_out))
        if (
            len(self.handed_out) == self.most
        ):  # some end at once, so that there is always something to wait for
            self.work()
        return future

    def work(self) -> None:
        if self.handed_out:
            part, future = self.handed_out.pop(self.chance.randrange(len(self.handed_out)))
            batch = self.staging / part.batch_name(part.lane)
            batch.mkdir()
            counts = {"documents": 1, "quantities": 0, "characters": self.sizes[part.index + part.lane]}
            (batch / "counts.json").write_text(json.dumps(counts), encoding="utf-8")
            future.set_result(part.index)


def streamed(
    parts: Sequence[Part], sizes: Sequence[int], chance: random.Random, load_bytes: int, workers: int = 2
) -> tuple[list[list[str]], list[int], Workers]:
    """The batches of each load, how many parts had not ended when it began, and the workers."""
    loads, open_then = [], []
    with TemporaryDirectory() as folder:
        crew = Workers(Path(folder), sizes, chance)
        ended: list[Part] = []

        def note(part: Part, _: Future[int]) -> None:
            ended.append(part)
            crew.work()

        for batches in stream(
            parts, crew.submit, Path(folder), workers=workers, load_bytes=load_bytes, ended=note
        ):
            loads.append([batch.name for batch in batches])
            open_then.append(len(parts) - len(ended))
            assert len(batches) == 1 or sum(read_counts(batch).memory for batch in batches) <= load_bytes
            for batch in batches:
                shutil.rmtree(batch)
        assert sorted(ended, key=lambda part: (part.index, part.lane)) == list(parts)
    return loads, open_then, crew


def parts_of(count: int) -> list[Part]:
    return [Part(index, (Input(f"{index}.txt"),), 1) for index in range(count)]


@given(SIZES, st.randoms(use_true_random=False), st.integers(1, 1_000))
def test_each_batch_is_loaded_once_in_the_order_of_the_inputs(
    sizes: list[int], chance: random.Random, load_bytes: int
) -> None:
    parts = parts_of(len(sizes))
    loads, _, crew = streamed(parts, sizes, chance, load_bytes)
    assert [name for load in loads for name in load] == [part.batch_name(0) for part in parts]
    assert crew.most <= AHEAD


class InTurn(random.Random):
    """Has workers end parts in the order in which they were handed out."""

    def randrange(self, *_: object, **__: object) -> int:  # type: ignore[override]
        return 0


def test_what_is_full_is_loaded_while_others_are_extracted() -> None:
    loads, open_then, _ = streamed(parts_of(6), [10] * 6, InTurn(), load_bytes=340)
    assert [len(load) for load in loads] == [2, 2, 2]
    assert open_then[0] > open_then[-1] == 0


def test_the_lanes_of_a_file_are_loaded_when_all_of_them_are_done() -> None:
    lanes = [Part(0, (Input("a.csv"),), 1, lane=lane, lanes=3) for lane in range(3)]
    loads, open_then, _ = streamed(lanes, [10] * 3, InTurn(), load_bytes=1)
    assert [name for load in loads for name in load] == [part.batch_name(part.lane) for part in lanes]
    assert open_then == [0, 0, 0]


def test_without_parts_what_is_staged_already_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "0-discovery").mkdir()
    (tmp_path / "0-discovery" / "counts.json").write_text(
        json.dumps({"documents": 0, "quantities": 0, "characters": 0}), encoding="utf-8"
    )
    found = list(
        stream(
            [], Workers(tmp_path, [], random.Random(1)).submit, tmp_path, workers=2, load_bytes=9, ended=print
        )
    )
    assert found == [[tmp_path / "0-discovery"]]
