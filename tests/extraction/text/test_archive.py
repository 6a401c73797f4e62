"""Archives and compressed files: members as files of their own, bombs and tricks as rows."""

import gzip
import io
import stat
import zipfile
from collections.abc import Callable

import pytest
import zstandard

from extraction.text import Limits, ReadError, Reading, ReadOptions, Rejected

ReadAll = Callable[..., list[Reading | Rejected]]
ReadOne = Callable[..., Reading]
MakeZip = Callable[[dict[str, bytes]], bytes]
RECORDS = b'{"id": "a", "text": "Up 5 %."}\n{"id": "b", "text": "Down 3 %."}\n'
TIGHT = ReadOptions(limits=Limits(ratio_floor_bytes=1_000_000, max_ratio=100, max_unpacked_bytes=200_000_000))


@pytest.mark.parametrize(
    ("suffix", "pack"), [("gz", gzip.compress), ("GZ", gzip.compress), ("zst", zstandard.compress)]
)
def test_compressed_records_are_read_as_records(
    read_all: ReadAll, suffix: str, pack: Callable[[bytes], bytes]
) -> None:
    found = read_all(f"news.jsonl.{suffix}", pack(RECORDS))
    assert [r.document.name for r in found if isinstance(r, Reading)] == ["a", "b"]


def test_members_are_files_of_their_own(read_all: ReadAll, make_zip: MakeZip) -> None:
    data = make_zip(
        {"x/a.txt": b"Up 5 %.", "b.jsonl": RECORDS, "empty.txt": b"", ".hidden": b"x", "c.bin": b"\0\1"}
    )
    found = read_all("news.zip", data)
    texts = {
        r.document.uri.split("/")[-1]: r.document.text
        for r in found
        if isinstance(r, Reading) and r.document.uri
    }
    assert texts == {"a.txt": "Up 5 %.", "b.jsonl#row=1": "Up 5 %.", "b.jsonl#row=2": "Down 3 %."}
    assert [r.check for r in found if isinstance(r, Rejected)] == ["empty", "binary"]


@pytest.mark.parametrize("name", ["../../etc/a.txt", "/etc/a.txt", "x/../../a.txt", "..\\a.txt", "C:\\a.txt"])
def test_a_name_that_leads_out_is_refused(read_all: ReadAll, make_zip: MakeZip, name: str) -> None:
    (refusal, good) = read_all("news.zip", make_zip({name: b"Up 5 %.", "b.txt": b"Down 3 %."}))
    assert isinstance(refusal, Rejected)
    assert refusal.check == "unsafe_name"
    assert isinstance(good, Reading)


def test_a_link_is_refused(read_all: ReadAll) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    (refusal,) = read_all("news.zip", file.getvalue())
    assert isinstance(refusal, Rejected)
    assert refusal.check == "link"


def test_a_bomb_is_defused(read_all: ReadAll, make_zip: MakeZip) -> None:
    with pytest.raises(ReadError) as refusal:
        read_all("bomb.zip", make_zip({"a.txt": b"A" * 30_000_000}), TIGHT)
    assert refusal.value.check == "bomb"


def test_a_bomb_in_many_small_parts_is_defused(read_all: ReadAll, make_zip: MakeZip) -> None:
    inner = make_zip({"a.txt": b"A" * 900_000})
    with pytest.raises(ReadError) as refusal:
        read_all("bomb.zip", make_zip({f"{n}.zip": inner for n in range(9)}), TIGHT)
    assert refusal.value.check == "bomb"


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_compressed_bomb_is_defused(read_one: ReadOne, pack: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ReadError) as refusal:
        read_one("bomb.gz", pack(b"A" * 10_000_000), TIGHT)
    assert refusal.value.check == "bomb"


def test_archives_within_archives_end_somewhere(read_all: ReadAll, make_zip: MakeZip) -> None:
    data = make_zip({"a.txt": b"Up 5 %."})
    for _ in range(6):
        data = make_zip({"inner.zip": data})
    (refusal,) = read_all("deep.zip", data)
    assert isinstance(refusal, Rejected)
    assert refusal.check == "too_deep"


@pytest.mark.parametrize(
    "data",
    [gzip.compress(RECORDS)[:-20], zstandard.compress(RECORDS * 99)[:-9], b"PK\x03\x04" + bytes(99)],
    ids=["gzip", "zstandard", "zip"],
)
def test_a_torn_file_is_broken(read_all: ReadAll, data: bytes) -> None:
    with pytest.raises(ReadError) as refusal:
        read_all("news.gz", data)
    assert refusal.value.check == "broken"


@pytest.mark.parametrize("members", [{}, {"folder/": b"", ".hidden": b"x"}])
def test_an_archive_without_a_file_is_empty(
    read_all: ReadAll, make_zip: MakeZip, members: dict[str, bytes]
) -> None:
    with pytest.raises(ReadError) as refusal:
        read_all("news.zip", make_zip(members))
    assert refusal.value.check == "empty"


def test_many_members_are_refused(read_all: ReadAll, make_zip: MakeZip) -> None:
    data = make_zip({f"{n}.txt": b"x" for n in range(11)})
    with pytest.raises(ReadError, match="max_members"):
        read_all("news.zip", data, ReadOptions(limits=Limits(max_members=10)))
