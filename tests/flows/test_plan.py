"""However inputs are cut, each is read once, and batches sort in the order of the inputs."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from flows.plan import Input, Part, cut_parts, cut_waves

SIZES = st.lists(st.tuples(st.integers(0, 5_000), st.sampled_from([".txt", ".jsonl", ".csv"])), max_size=30)


def parts_of(sizes: list[tuple[int, str]], batch: int, workers: int) -> tuple[list[Path], list[Part]]:
    with TemporaryDirectory() as folder:
        files = []
        for number, (size, suffix) in enumerate(sizes):
            files.append(Path(folder) / f"{number:04}{suffix}")
            files[-1].write_bytes((b'{"text": "x"}\n' * (size // 14 + 1))[:size])
        return files, list(cut_parts([Input(str(file)) for file in files], batch, workers))


@given(SIZES, st.integers(1, 4_000), st.integers(1, 5))
def test_every_file_is_read_once_whole_or_in_slices_or_lanes(
    sizes: list[tuple[int, str]], batch: int, workers: int
) -> None:
    files, parts = parts_of(sizes, batch, workers)
    first_ones = [item.path for part in parts if part.lane == part.piece == 0 for item in part.inputs]
    assert first_ones == [str(file) for file in files]
    for part in parts:
        lanes = sorted(
            other.lane for other in parts if (other.index, other.piece) == (part.index, part.piece)
        )
        assert lanes == list(range(part.lanes))
        assert part.lanes <= workers
    for file, (size, _) in zip(files, sizes, strict=True):
        slices = [item.part for part in parts for item in part.inputs if item.path == str(file) and item.part]
        if slices:
            edges = [0, *(cut.stop for cut in slices)]
            assert [cut.start for cut in slices] == edges[:-1]
            assert edges[-1] == size


@given(SIZES, st.integers(1, 4_000), st.integers(1, 5), st.integers(1, 20_000))
def test_waves_keep_the_order_and_never_part_the_lanes_of_a_file(
    sizes: list[tuple[int, str]], batch: int, workers: int, wave_size: int
) -> None:
    _, parts = parts_of(sizes, batch, workers)
    waves = list(cut_waves(parts, wave_size))
    assert [part for wave in waves for part in wave] == parts
    assert all(wave[0].lane == 0 for wave in waves)


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
