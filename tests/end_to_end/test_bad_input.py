"""What cannot be read is named in one line and in quarantine; all the rest is loaded."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from extraction.claims import VERSION
from extraction.text import ReadOptions
from flows.plan import Input, Part
from flows.work import Job, extract_part
from tests.support.warehouses import ask
from warehouse.lake import Lake
from warehouse.run import Run, fingerprint
from warehouse.verify import verify

Ingest = Callable[..., Any]
Indicia = Callable[..., Any]
GOOD = "Output rose 4 percent to 1,200 tonnes in 2024."


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder with good files, and one bad file of each sort."""
    folder = tmp_path / "inputs"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "blank.txt").write_text(" \n\t\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (folder / "records.jsonl").write_text(
        json.dumps({"id": "one", "text": "Exports fell 3 percent."})
        + "\n{not json\n"
        + json.dumps({"id": "no text"})
        + "\n",
        encoding="utf-8",
    )
    return folder


def test_bad_files_are_quarantined_and_the_rest_loaded(ingest: Ingest, inputs: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    report = ingest([inputs, tmp_path / "missing"], warehouse)
    loaded = {name for (name,) in ask(warehouse, "select name from documents")}
    assert {"good", "one"} <= loaded
    refused = [uri for (uri,) in ask(warehouse, "select uri from quarantine")]
    for bad in ("empty", "blank", "binary", "dangling", "loop", "picture", "records", "missing"):
        assert any(bad in uri for uri in refused), f"{bad} is not in quarantine"
    assert report.met.refused == len(refused) == len(report.met.complaints)
    assert all("\n" not in line for line in report.met.complaints)
    assert verify(Lake(warehouse)) == []
    again = ingest([inputs, tmp_path / "missing"], warehouse)
    assert again.loaded.is_empty


def test_a_wrong_encoding_is_read_or_refused_but_never_fatal(ingest: Ingest, tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("Café sales rose 4 percent to £12 million.".encode("latin-1"))
    (tmp_path / "wide.txt").write_bytes(GOOD.encode("utf-16"))
    (tmp_path / "cut.txt").write_bytes("Output rose 4 percent 📈".encode()[:-2])
    warehouse = tmp_path / "warehouse"
    report = ingest([tmp_path / name for name in ("latin.txt", "wide.txt", "cut.txt")], warehouse)
    assert report.met.documents + report.met.refused == 3
    assert ask(warehouse, "select count(*) > 0 from claims where unit = '%'") == [(True,)]


def test_a_folder_that_vanishes_after_it_was_listed_is_refused(tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text(GOOD, encoding="utf-8")
    gone = tmp_path / "gone" / "file.txt"
    run = Run("a run", VERSION, fingerprint(VERSION), "{}", datetime(2025, 8, 29, tzinfo=UTC))
    job = Job(str(tmp_path / "warehouse"), str(tmp_path / "staging"), run, ReadOptions(), 1_000)
    counts = extract_part(job, Part(0, (Input(str(gone)), Input(str(kept))), 100))
    assert (counts.documents, counts.refused) == (1, 1)
    assert str(gone) in counts.complaints[0]


def test_nothing_to_load_ends_with_1_and_one_line(indicia: Indicia, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = indicia("ingest", tmp_path / "empty.txt", "--warehouse", tmp_path / "warehouse")
    assert done.returncode == 1
    assert "Nothing could be loaded" in done.stdout
    assert done.stdout.count("empty.txt") == 1
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.slow
def test_a_single_line_of_100_megabytes_does_not_stop_the_rest(ingest: Ingest, tmp_path: Path) -> None:
    with (tmp_path / "long.txt").open("w", encoding="utf-8") as file:
        for _ in range(1_000):
            file.write("Output rose 4 percent to 12 tonnes and " * 2_565)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    warehouse = tmp_path / "warehouse"
    report = ingest([tmp_path / "good.txt", tmp_path / "long.txt"], warehouse)
    assert report.met.documents + report.met.refused == 2
    assert "good" in {name for (name,) in ask(warehouse, "select name from documents")}
    assert verify(Lake(warehouse)) == []
