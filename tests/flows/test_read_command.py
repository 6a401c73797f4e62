"""`indicia read` shows what a reader made of a file; limits and field names can be set."""

import json
from pathlib import Path

import pytest

from flows.cli.main import run

RECORD = {"key": "r1", "day": "2025-06-03", "story": "Exports rose 5 percent in May."}


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({**RECORD, "key": f"r{n}"}) + "\n" for n in range(1, 4)))
    return path


def test_each_value_is_shown_with_where_it_came_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "trade20250603.html"
    path.write_text("<html lang=en><title>Trade</title><p>Exports rose 5 percent in May.</p></html>")
    assert run(["read", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "published_on 2025-06-03  [name of the file]" in lines
    assert "title        Trade  [metadata of the page]" in lines
    assert "Exports rose 5 percent in May." in lines


def test_fields_are_mapped_by_option_and_by_setting(
    records: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ["--field", "text=story", "--field", "published=day", "--field", "id=key"]
    assert run(["read", str(records), *options, "--limit", "1"]) == 0
    shown = capsys.readouterr()
    assert "published_on 2025-06-03  [field day of the record]" in shown.out
    assert "--limit" in shown.err
    assert "r2" not in shown.out
    monkeypatch.setenv("INDICIA_FIELDS", "text=story, id=key")
    assert run(["read", str(records), "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["document"]["name"] for row in found] == ["r1", "r2", "r3"]
    assert found[0]["origins"]["text"] == "field story of the record"
    assert run(["extract", str(records)]) == 0
    assert '"document": "r3"' in capsys.readouterr().out


def test_what_cannot_be_read_is_named_with_the_setting_that_would_allow_it(
    records: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["read", str(records), str(records.parent / "none.txt")]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert "Map the field that holds the text: text=FIELD." in errors[0]
    assert errors[-1].endswith("There is no such file. Check the path.")
    monkeypatch.setenv("INDICIA_MAX_TEXT_CHARS", "10")
    assert run(["read", str(records), "--field", "text=story"]) == 1
    assert "Raise INDICIA_MAX_TEXT_CHARS" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["txt=story", "text", "text="])
def test_a_field_that_no_record_has_is_refused(
    records: Path, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    assert run(["read", str(records), "--field", given]) == 1
    assert "write OURS=THEIRS, where OURS is one of id, url" in capsys.readouterr().err


def test_a_document_without_date_or_in_another_language_says_what_follows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note.txt").write_text("Output rose 4 percent.")
    run(["read", str(tmp_path / "note.txt"), "--language", "fr"])
    out = capsys.readouterr().out
    assert "fr  [option; stored, but numbers are extracted from English only]" in out
    assert "[not stated; periods such as last year stay open]" in out
