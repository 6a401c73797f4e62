"""However inputs are cut, each is in exactly one part, and batches sort in the order of the inputs."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from flows.plan import Part, cut_parts, cut_waves

SIZES = st.lists(st.tuples(st.integers(0, 5_000), st.sampled_from([".txt", ".jsonl"])), max_size=30)


def parts_of(sizes: list[tuple[int, str]], batch: int, workers: int) -> tuple[list[Path], list[Part]]:
    with TemporaryDirectory() as folder:
        files = []
        for number, (size, suffix) in enumerate(sizes):
            files.append(Path(folder) / f"{number:04}{suffix}")
            files[-1].write_bytes(b"x" * size)
        return files, list(cut_parts(files, batch, workers))


@given(SIZES, st.integers(1, 4_000), st.integers(1, 5))
def test_every_file_is_in_one_part_or_in_all_lanes_of_one(
    sizes: list[tuple[int, str]], batch: int, workers: int
) -> None:
    files, parts = parts_of(sizes, batch, workers)
    first_lanes = [file for part in parts if part.lane == 0 for file in part.files]
    assert first_lanes == [str(file) for file in files]
    for part in parts:
        assert part.lanes <= workers
        lanes = sorted(other.lane for other in parts if other.index == part.index)
        assert lanes == list(range(part.lanes))


@given(SIZES, st.integers(1, 4_000), st.integers(1, 5), st.integers(1, 20_000))
def test_waves_keep_the_order_and_never_part_the_lanes_of_a_file(
    sizes: list[tuple[int, str]], batch: int, workers: int, wave_size: int
) -> None:
    _, parts = parts_of(sizes, batch, workers)
    waves = list(cut_waves(parts, wave_size))
    assert [part for wave in waves for part in wave] == parts
    assert all(wave[0].lane == 0 for wave in waves)


def test_batch_names_sort_in_the_order_of_the_inputs() -> None:
    early, late = Part(9, ("a",), 1), Part(10, ("b",), 1)
    assert early.batch_name(0) < early.batch_name(10) < late.batch_name(2)


def test_a_file_that_vanished_is_left_to_the_reader(tmp_path: Path) -> None:
    (part,) = cut_parts([tmp_path / "gone.txt"], 100, 2)
    assert part.files == (str(tmp_path / "gone.txt"),)
