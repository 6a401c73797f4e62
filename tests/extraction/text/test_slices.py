"""A large file of records read in slices gives what the file gives, with none of it read twice."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.model import Document
from extraction.text import ReadOptions, Rejected, read
from extraction.text.slices import line_slices

LINES = st.lists(
    st.sampled_from(
        [
            b'{"id": "a", "text": "Exports rose 5 percent."}',
            json.dumps({"text": "Café sales 📈 rose."}, ensure_ascii=False).encode(),
            b'{"text": "%PDF-1.4 is how such files begin."}',
            b"{broken",
            b"",
            b"\xff\xfe",
            b'{"text": "' + b"long " * 40 + b'"}',
        ]
    ),
    max_size=20,
)


def readings(path: Path, parts: Iterable[ReadOptions]) -> list[Document | Rejected]:
    return [item for options in parts for item in read(path, options)]


@given(LINES, st.sampled_from([b"\n", b"\r\n"]), st.booleans(), st.integers(1, 400))
def test_slices_read_what_the_whole_file_reads(
    lines: list[bytes], end: bytes, is_ended: bool, size: int
) -> None:
    data = b'{"text": "The first one."}' + end + end.join(lines) + (end if is_ended else b"")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.jsonl"
        path.write_bytes(data)
        slices = line_slices(path, size)
        assert slices
        assert [cut.start for cut in slices] == [0, *(cut.stop for cut in slices[:-1])]
        assert slices[-1].stop == len(data)
        whole = readings(path, [ReadOptions()])
        assert readings(path, [replace(ReadOptions(), part=cut) for cut in slices]) == whole


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("notes.txt", b"line\n" * 100),
        ("wide.jsonl", '{"text": "x"}\n'.encode("utf-16") * 20),
        ("array.json", b'[{"text": "a"},\n{"text": "b"}]'),
        ("packed.jsonl", b"\x1f\x8b" + bytes(100)),
        ("empty.jsonl", b""),
    ],
)
def test_what_has_no_plain_lines_of_records_is_not_cut(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert line_slices(tmp_path / name, 10) == []


def test_a_record_longer_than_a_slice_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"text": "' + b"a " * 3_000_000 + b'"}\n{"text": "b"}\n')
    first, second = line_slices(path, 1_000)
    assert (first.first_line, second.first_line) == (1, 2)
    (document,) = read(path, ReadOptions(part=second))
    assert isinstance(document, Document)
    assert document.uri == f"{path}#row=2"
