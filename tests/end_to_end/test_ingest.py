"""From files to a warehouse that can be asked and trusted, through a real flow run."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.warehouses import ask, contents
from warehouse.lake import Lake
from warehouse.verify import verify

Ingest = Callable[..., Any]
Start = Callable[..., "subprocess.Popen[str]"]
Indicia = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def test_the_examples_are_loaded_whole(undisturbed: Path) -> None:
    files = [path for path in EXAMPLES.iterdir() if path.is_file()]
    assert ask(undisturbed, "select count(distinct uri) >= ? from documents", len(files)) == [(True,)]
    assert ask(undisturbed, "select count(*) from quarantine") == [(0,)]
    assert verify(Lake(undisturbed)) == []


def test_every_number_is_accounted_for(undisturbed: Path) -> None:
    wrong = """
    select document_id from extractions as e
    where quantities != claims + skipped + quarantined
        or claims != (select count(*) from claims as c where c.extraction_id = e.extraction_id)
        or quantities != (select count(*) from quantities as q where q.extraction_id = e.extraction_id)
    """
    assert ask(undisturbed, wrong) == []


def test_every_observation_can_be_followed_to_its_sentence(undisturbed: Path) -> None:
    untraced = "select count(*) from observations anti join lineage using (observation_id)"
    assert ask(undisturbed, untraced) == [(0,)]
    (row,) = ask(undisturbed, "select observation_id from observations limit 1")
    assert ask(undisturbed, "select count(*) > 0 from trace(?)", row[0]) == [(True,)]


def test_the_front_door_opens_from_any_folder(undisturbed: Path, tmp_path: Path) -> None:
    code = "import duckdb, sys; print(duckdb.connect(sys.argv[1]).sql('from claims limit 2').shape)"
    command = [sys.executable, "-c", code, str(undisturbed / "warehouse.duckdb")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("(2, ")


def test_a_second_run_loads_nothing(ingest: Ingest, undisturbed: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    ingest([EXAMPLES], warehouse)
    before = contents(warehouse)
    report = ingest([EXAMPLES], warehouse)
    assert report.loaded.is_empty
    assert report.met.known == report.met.documents > 0
    assert contents(warehouse) == before == contents(undisturbed)
    assert not any((warehouse / "staging").iterdir())


SETTINGS = {
    "threads": {"INDICIA_BATCH_CHARS": "900", "INDICIA_LOAD_BYTES": "500000", "INDICIA_WORKERS": "3"},
    "processes": {"INDICIA_BATCH_CHARS": "2500", "INDICIA_WORKERS": "2"},
}


@pytest.mark.parametrize("runner", SETTINGS)
def test_batches_loads_and_runner_do_not_change_the_rows(
    ingest: Ingest, undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runner: str
) -> None:
    for name, value in SETTINGS[runner].items():
        monkeypatch.setenv(name, value)
    ingest([EXAMPLES], tmp_path, runner=runner)
    assert contents(tmp_path) == contents(undisturbed)


def test_files_loaded_one_by_one_give_the_same_rows(
    ingest: Ingest, undisturbed: Path, tmp_path: Path
) -> None:
    some = sorted(EXAMPLES.iterdir())
    ingest(some[:5], tmp_path)
    ingest(some[:9], tmp_path)
    ingest([EXAMPLES], tmp_path)
    assert contents(tmp_path) == contents(undisturbed)


TRICKY = [
    "Sales 📈 rose 12 percent to 3.4 million euros. 🎉🎉 Costs fell 5 percent.",
    "上海 port handled 27.06 million tonnes in 2024. 北京 had 9 percent more.",
    "Cafe\u0301 sales rose 7 percent.\r\n\r\nA second cafe\u0301 sold 1,200 cups.\r\n",
    "“Profit was £40 million,” she said — ‘up 3 percent’…\n",
    "\ufeffOutput\u00a0rose 4\u00a0percent\u2009to 12\u202f500 units.",
]


def test_offsets_count_code_points_whatever_the_text(ingest: Ingest, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number, text in enumerate(TRICKY):
        (folder / f"{number}.txt").write_bytes(text.encode("utf-8"))
    ingest([folder], tmp_path / "warehouse")
    rows = ask(
        tmp_path / "warehouse",
        "select text, quote, quote_start, quote_end, subject, subject_start, subject_end "
        "from claims join documents using (document_id)",
    )
    assert len({row[0] for row in rows}) == len(TRICKY)
    for text, quote, start, end, subject, subject_start, subject_end in rows:
        assert text[start:end] == quote
        assert subject is None or text[subject_start:subject_end] == subject


def test_a_repeated_text_is_one_document_at_two_addresses(ingest: Ingest, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Output rose 4 percent.", encoding="utf-8")
    warehouse = tmp_path / "warehouse"
    ingest([tmp_path / "b.txt"], warehouse)
    report = ingest([tmp_path / "a.txt", tmp_path / "b.txt"], warehouse)
    assert (report.loaded.documents, report.loaded.addresses) == (0, 1)
    assert ask(warehouse, "select count(*) from documents") == [(1,)]


def test_two_runs_at_once_both_finish_and_nothing_is_lost(
    start: Start, undisturbed: Path, tmp_path: Path
) -> None:
    files = sorted(EXAMPLES.iterdir())
    both = [
        start(
            "ingest", *part, "--warehouse", tmp_path, INDICIA_BATCH_CHARS="2000", INDICIA_LOAD_BYTES="500000"
        )
        for part in (files[::2], files[1::2])
    ]
    for process in both:
        _, err = process.communicate(timeout=300)
        assert process.returncode == 0, err
    assert contents(tmp_path) == contents(undisturbed)
    assert verify(Lake(tmp_path)) == []


def test_the_summary_tells_counts_and_how_to_go_on(indicia: Indicia, tmp_path: Path) -> None:
    first = indicia("ingest", EXAMPLES, "--warehouse", tmp_path)
    assert first.returncode == 0, first.stderr
    for words in ("documents loaded", "numbers found", "claims", "skipped", "quarantined", "observations"):
        assert words in first.stdout
    suggested = [line.strip() for line in first.stdout.splitlines() if " trace " in line]
    assert suggested
    traced = indicia(*suggested[0].split()[3:])
    assert traced.returncode == 0, traced.stderr
    assert "[" in traced.stdout
    again = indicia("ingest", EXAMPLES, "--warehouse", tmp_path)
    assert again.returncode == 0
    assert "nothing was loaded twice" in again.stdout
