"""However inputs are cut, each is read once, parts are of about a batch, and batches sort as the inputs."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.text import ReadOptions, Slice
from flows.plan import Input, Part, cut_parts

LINE = b'{"text": "x"}\n'
SUFFIXES = st.sampled_from([".txt", ".jsonl", ".csv", ".PARQUET"])
FILES = st.lists(st.tuples(st.integers(0, 5_000), SUFFIXES), max_size=30)
BATCHES, WORKERS = st.integers(1, 4_000), st.integers(1, 5)


@dataclass(frozen=True, slots=True)
class Cut:
    """Files by their paths, each with its size, and the parts that were made of them."""

    sizes: dict[str, int]
    parts: list[Part]

    def of(self, path: str) -> list[Part]:
        return [part for part in self.parts if part.inputs[0].path == path]


def cut(files: list[tuple[int, str]], batch: int, workers: int) -> Cut:
    """Write files of some sizes, those of records with a record on each line, and cut them."""
    with TemporaryDirectory() as folder:
        sizes = {}
        for number, (size, suffix) in enumerate(files):
            path = Path(folder) / f"{number:04}{suffix}"
            path.write_bytes((LINE * (size // len(LINE) + 1))[:size])
            sizes[str(path)] = size
        return Cut(sizes, list(cut_parts([Input(path) for path in sizes], batch, workers)))


def is_shared(part: Part) -> bool:
    """Whether a part is of a file that several parts read."""
    return part.lanes > 1 or part.inputs[0].part is not None


@given(FILES, BATCHES, WORKERS)
def test_every_file_is_read_once_in_the_order_of_the_inputs(
    files: list[tuple[int, str]], batch: int, workers: int
) -> None:
    made = cut(files, batch, workers)
    paths = list(made.sizes)
    first_ones = [part for part in made.parts if part.lane == part.piece == 0]
    assert [item.path for part in first_ones for item in part.inputs] == paths
    assert [part.index for part in first_ones] == [paths.index(part.inputs[0].path) for part in first_ones]
    assert len({part.batch_name(part.lane) for part in made.parts}) == len(made.parts)


@given(FILES, BATCHES, WORKERS)
def test_small_files_are_grouped_as_long_as_they_fit_into_a_batch(
    files: list[tuple[int, str]], batch: int, workers: int
) -> None:
    made = cut(files, batch, workers)
    whole = [part for part in made.parts if not is_shared(part)]
    for part in whole:
        assert part.size == sum(made.sizes[item.path] for item in part.inputs)
        assert part.size <= batch or len(part.inputs) == 1
    for one, following in pairwise(made.parts):
        if not is_shared(one) and not is_shared(following):
            assert one.size + made.sizes[following.inputs[0].path] > batch, "it would have fitted"


@given(FILES, BATCHES, WORKERS)
def test_large_files_of_records_are_shared(files: list[tuple[int, str]], batch: int, workers: int) -> None:
    made = cut(files, batch, workers)
    for path, size in made.sizes.items():
        parts = made.of(path)
        if size > batch and path.endswith((".csv", ".PARQUET")):
            lanes = min(workers, -(-size // batch))
            assert [(part.lane, part.lanes) for part in parts] == [(lane, lanes) for lane in range(lanes)]
            assert {part.size for part in parts} == {size // lanes}
        elif size > batch and path.endswith(".jsonl"):
            slices = [part.inputs[0].part for part in parts]
            edges = [0, *(each.stop for each in slices if each)]
            assert [each.start for each in slices if each] == edges[:-1]
            assert edges[-1] == size
            assert [part.size for part in parts] == [stop - start for start, stop in pairwise(edges)]
            assert all(part.size < batch + len(LINE) + min(batch, size) for part in parts)
        else:
            assert not any(map(is_shared, parts))


def test_batch_names_sort_in_the_order_of_the_inputs() -> None:
    early, late, later = (
        Part(9, (Input("a"),), 1),
        Part(10, (Input("b"),), 1),
        Part(10, (Input("b"),), 1, piece=2),
    )
    assert early.batch_name(0) < early.batch_name(10) < late.batch_name(2) < later.batch_name(0)


def test_a_file_that_vanished_is_left_to_the_reader(tmp_path: Path) -> None:
    gone = Input(str(tmp_path / "gone.jsonl"))
    (part,) = cut_parts([gone], 100, 2)
    assert part.inputs == (gone,)


WHERE = "https://example.org/trade"


@pytest.mark.parametrize(
    ("given", "name", "expected"),
    [
        (Input("a.txt"), "a.txt", ReadOptions(date(2025, 6, 3))),
        (
            Input("raw/0a1b", WHERE, "text/html", "latin-1", Slice(0, 9, 1), "fetch", frozenset({"x"})),
            WHERE,
            ReadOptions(
                date(2025, 6, 3), uri=WHERE, media_type="text/html", charset="latin-1", part=Slice(0, 9, 1)
            ),
        ),
    ],
    ids=["of a file", "of what was fetched"],
)
def test_an_input_is_read_by_what_is_known_of_it_and_of_the_run(
    given: Input, name: str, expected: ReadOptions
) -> None:
    assert given.name == name
    assert given.options(ReadOptions(date(2025, 6, 3))) == expected
