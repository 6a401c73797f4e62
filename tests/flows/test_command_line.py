"""The light commands as a person or a script meets them: output, errors in a sentence, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from flows.cli.main import Indicia, cli, run

FIELDS = {
    *(
        "document",
        "quote",
        "start",
        "end",
        "value",
        "low",
        "high",
        "unit",
        "counted",
        "comparator",
        "measure",
    ),
    *("basis", "direction", "subject", "of", "geo", "place", "period", "modality", "attributed_to"),
    *("equivalent_of", "kind", "sentence"),
}
TEXT = "Exports rose 3.5 percent to $1,250 million in 2024."


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_extract_prints_one_object_per_claim_with_all_fields(
    text_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", str(text_file)]) == 0
    claims = printed(capsys)
    assert [claim["quote"] for claim in claims] == ["3.5 percent", "$1,250 million"]
    for claim in claims:
        assert set(claim) >= FIELDS
        assert claim["document"] == "note"
        assert claim["kind"] == "claim"
        assert TEXT[claim["start"] : claim["end"]] == claim["quote"]
        assert claim["sentence"] == TEXT


def test_numbers_are_exact_text_without_exponent(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["extract", str(text_file)])
    assert [claim["value"] for claim in printed(capsys)] == ["3.5", "1250000000"]


def test_all_prints_what_is_no_claim_with_the_reason(
    text_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["extract", "--all", str(text_file)])
    assert [(row["quote"], row["kind"]) for row in printed(capsys)][-1] == ("2024", "date")


def test_records_go_by_their_id_and_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = tmp_path / "records.jsonl"
    record = {
        "id": "r1",
        "published": "2025-08-29",
        "title": "T",
        "text": "Sales reached 40 euros last year.",
    }
    records.write_text(json.dumps(record) + "\n", encoding="utf-8")
    run(["extract", str(records)])
    (claim,) = printed(capsys)
    assert claim["document"] == "r1"
    assert claim["period"] == ["2024-01-01", "2024-12-31"]


def test_published_dates_what_states_no_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Sales reached 40 euros last year.", encoding="utf-8")
    run(["extract", "--published", "2021-03-04", str(note)])
    (claim,) = printed(capsys)
    assert claim["period"] == ["2020-01-01", "2020-12-31"]


def test_what_cannot_be_read_is_named_and_the_rest_is_printed(
    text_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert run(["extract", str(empty), str(text_file)]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert err.startswith(f"{empty}: ")
    assert len(err.splitlines()) == 1


def test_nothing_read_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", str(tmp_path / "no such file")]) == 1
    assert "no such file" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["extract", "read"])
def test_where_there_is_nothing_to_read_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run([command, str(tmp_path)]) == 1
    assert capsys.readouterr().err == "There was no document in what was given.\n"


def test_a_reader_that_goes_away_is_no_error(text_file: Path, pytestconfig: pytest.Config) -> None:
    # More than a pipe holds, so that writing goes on after the reader has gone.
    text_file.write_text(f"{TEXT}\n" * 500, encoding="utf-8")
    command = f"set -o pipefail; '{sys.executable}' -m flows.cli extract '{text_file}' | head -1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=pytestconfig.rootpath, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1


def test_explain_shows_every_number_with_kind_rule_and_claim(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", TEXT]) == 0
    out = capsys.readouterr().out
    for shown in ("3.5 percent", "$1,250 million", "2024", "date", "1250000000 USD", "Exports"):
        assert shown in out


def test_explain_as_json_holds_the_whole_reading(capsys: pytest.CaptureFixture[str]) -> None:
    run(["explain", "--json", TEXT])
    reading = json.loads(capsys.readouterr().out)
    assert reading["text"] == TEXT
    assert [q["kind"] for q in reading["quantities"]] == ["claim", "claim", "date"]
    assert all(q["rule"] for q in reading["quantities"])


def test_explain_says_when_there_is_no_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "Nothing to count."]) == 0
    assert "No number" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["sql", "trace"])
def test_no_warehouse_is_said_in_one_sentence_with_a_remedy(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--warehouse", str(tmp_path), "select 1"]) == 1
    err = capsys.readouterr().err
    assert "indicia ingest" in err
    assert "Traceback" not in err


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="indicia ingest"):
        run(["sql", "--debug", "--warehouse", str(tmp_path), "select 1"])


def test_a_command_that_is_not_understood_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extrakt"]) == 2
    assert "extrakt" in capsys.readouterr().err


def test_every_command_is_listed_with_the_line_that_it_says_of_itself() -> None:
    context = cli.make_context("indicia", ["--help"], resilient_parsing=True)
    for name, entry in Indicia.entries.items():
        command = cli.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help, f"{name} needs a docstring"
        assert entry.summary.endswith(".")
