"""Reading that cannot hang or crash the run."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from extraction.text import Guard, Limits, ReadError, Reading, ReadOptions, describe, guard, read_paths
from extraction.text.wire import decode_request, decode_result, encode_request, encode_result

Write = Callable[[str, bytes | str], Path]
PAGE = "<html><body><p>Exports rose 5 percent in May.</p></body></html>"
# Stands in for the reader's process; gets a request a line.
HANGS = "import sys, time; sys.stdin.readline(); time.sleep(60)"
CRASHES = "import os, signal, sys; sys.stdin.readline(); os.kill(os.getpid(), signal.SIGSEGV)"
EATS = (
    "from extraction.text import worker; import extraction.text.reader as r;"
    "worker.readings = lambda path, options: iter([bytearray(8 << 30)]); worker.main()"
)


def test_risky_files_are_read_in_one_process_after_the_other(write: Write) -> None:
    with Guard() as reader:
        first = list(reader.read(write("a.html", PAGE)))
        process = reader._process
        second = list(reader.read(write("b.html", PAGE)))
        assert reader._process is process
    assert all(isinstance(r, Reading) and r.document.text.startswith("Exports rose") for r in first + second)
    assert process is not None
    assert process.returncode is not None


def test_plain_files_need_no_process(write: Write) -> None:
    with Guard() as reader:
        list(reader.read(write("a.txt", "Exports rose.")))
        assert reader._process is None


@pytest.mark.parametrize(
    ("program", "check"), [(HANGS, "timeout"), (CRASHES, "crashed"), (EATS, "out_of_memory")]
)
def test_a_bad_file_loses_only_itself(
    write: Write, monkeypatch: pytest.MonkeyPatch, program: str, check: str
) -> None:
    command, path = guard.COMMAND, write("a.html", PAGE)
    options = ReadOptions(
        limits=Limits(read_seconds=2 if check == "timeout" else 30, read_memory_bytes=1 << 30)
    )
    with Guard(options) as reader:
        monkeypatch.setattr(guard, "COMMAND", (command[0], "-c", program))
        with pytest.raises(ReadError) as refusal:
            list(reader.read(path))
        assert (refusal.value.check, refusal.value.path) == (check, path)
        monkeypatch.setattr(guard, "COMMAND", command)
        if check != "out_of_memory":  # of which the process does not die
            assert len(list(reader.read(path, ReadOptions()))) == 1


def test_a_file_left_half_read_does_not_mix_with_the_next(write: Write) -> None:
    item = "<item><description>Entry number {}.</description></item>"
    feed = f"<rss><channel>{''.join(map(item.format, range(500)))}</channel></rss>"
    with Guard() as reader:
        half = reader.read(write("feed.xml", feed))
        next(half)
        half.close()
        (reading,) = reader.read(write("a.html", PAGE))
    assert isinstance(reading, Reading)
    assert reading.document.text.startswith("Exports rose")


def test_errors_arrive_with_their_check(write: Write) -> None:
    with Guard() as reader, pytest.raises(ReadError) as refusal:
        list(reader.read(write("a.pdf", b"%PDF-1.4 broken")))
    assert refusal.value.check in {"broken", "no_text"}


def test_what_cannot_be_read_stands_in_its_place(write: Write, tmp_path: Path) -> None:
    write("a.txt", "Exports rose.")
    write("b.pdf", b"%PDF-1.4 broken")
    write("c.txt", "Imports fell.")
    found = list(read_paths([tmp_path, tmp_path / "missing.txt"]))
    assert [item.document.text if isinstance(item, Reading) else item.check for item in found] == [
        "Exports rose.",
        "broken",
        "Imports fell.",
        "missing",
    ]


@pytest.mark.parametrize("kind", ["fifo", "device", "folder", "missing"])
def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path, kind: str) -> None:
    path = {"fifo": tmp_path / "fifo", "device": Path("/dev/zero"), "folder": tmp_path}.get(
        kind, tmp_path / "x"
    )
    if kind == "fifo":
        os.mkfifo(path)
    with Guard() as reader, pytest.raises(ReadError) as refusal:
        list(reader.read(path))
    assert refusal.value.check in {"not_a_file", "missing"}


def test_messages_survive_the_way(write: Write) -> None:
    (reading,) = read_paths([write("a.html", PAGE)])
    assert isinstance(reading, Reading)
    assert decode_result(encode_result(reading)) == reading
    options = ReadOptions(fields={"text": "body"}, limits=Limits(read_seconds=1.5))
    assert decode_request(encode_request(Path("a\nb"), options)) == (Path("a\nb"), options)


def test_a_description_names_values_and_origins(write: Write) -> None:
    (reading,) = read_paths([write("trade20250603.html", PAGE)])
    assert isinstance(reading, Reading)
    lines = list(describe(reading))
    assert any(line.startswith("published_on 2025-06-03") and "name of the file" in line for line in lines)
    assert "Exports rose 5 percent in May." in lines
