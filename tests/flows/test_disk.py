"""A disk that is full or read-only is told at once, in a sentence, and nothing is left on it."""

import errno
import os
from pathlib import Path

import pytest
from disks import read_only, small_disk
from loaded import load_items
from samples import ordinary

from flows.cli.main import run, sentence_of
from flows.disk import LEAST_FREE

WRITING = (["ingest", "note.txt"], ["resolve"], ["maintain"])
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "data/x.parquet")


@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_what_writes_says_so_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    with small_disk(tmp_path / "small", LEAST_FREE // 2_000) as disk:
        assert run([*command, "--warehouse", str(disk)]) == 1
        assert "MB left on its disk" in capsys.readouterr().err
        assert not any(disk.iterdir())
    with read_only(tmp_path / "shut", tmp_path) as disk:
        assert run([*command, "--warehouse", str(disk)]) == 1
        assert "cannot be written to. Let this user write there" in capsys.readouterr().err


@pytest.mark.parametrize("command", WRITING, ids=lambda command: command[0])
def test_a_folder_that_cannot_hold_a_warehouse_is_refused_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    assert run([*command, "--warehouse", str(tmp_path / "why?" / "data")]) == 1
    assert "name another folder" in capsys.readouterr().err
    assert not any(tmp_path.iterdir())


def test_what_is_on_a_read_only_disk_can_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    load_items(tmp_path / "data", ordinary()[:1])
    with read_only(tmp_path / "shut", tmp_path / "data") as data:
        where = ["--warehouse", str(data)]
        assert run(["status", *where]) == 0
        assert run(["sql", "select count(*) from documents", *where]) == 0
        assert run(["export", str(tmp_path / "out"), *where]) == 0
        assert run(["publish", "--site", str(tmp_path / "site"), *where]) == 0
        capsys.readouterr()
        for command in (["verify"], ["publish"], ["export", str(data / "out")]):
            assert run([*command, *where]) == 1
            said = capsys.readouterr().err
            assert "Read-only file system. Let this user write there" in said
            assert "Traceback" not in said


def test_a_disk_that_fills_meanwhile_is_told_whatever_the_library_made_of_it() -> None:
    wrapped = RuntimeError("parquet: File out of specification")
    wrapped.__cause__ = FULL
    for error in (FULL, wrapped, RuntimeError("IO Error: Could not write file: No space left on device")):
        assert "The disk is full" in sentence_of(error)
        assert "Make room" in sentence_of(error)
    assert "disk" not in sentence_of(RuntimeError("something else"))
