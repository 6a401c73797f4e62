"""The commands that show the dataset: what is measured, what changed, what does not fit."""

import tomllib
from pathlib import Path

import pytest
from annotated import annotated
from datasets import documents, resolved

from flows.cli.main import run

BAD_REGISTRY = '[output]\nlabel = "Output"\n'
BAD_CORRECTIONS = '[[correction]]\nid = "one"\nquote = "2 percent"\ndocument = "note"\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of two loads."""
    items = documents()
    read = "level subject='policy measures' unit=1 geo=CHN counted='policy measures' value=30"
    items.append(annotated("measures", f"It took {{30|{read}}} policy measures."))
    return resolved(tmp_path_factory.mktemp("dataset"), [items[:2], items[2:]]).folder


@pytest.fixture
def said(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Run a command on the warehouse and give what it prints."""

    def say(*arguments: str, code: int = 0) -> str:
        assert run([*arguments, "--warehouse", str(folder)]) == code
        found = capsys.readouterr()
        return found.out + found.err

    return say


def test_indicators_are_listed_with_what_is_known_of_them(said) -> None:
    (line,) = [line for line in said("indicators").splitlines() if line.startswith("data_output ")]
    assert line.split()[:6] == ["data_output", "Data", "output", "digital", "7", "6"]


def test_proposed_indicators_can_be_pasted(said) -> None:
    out = said("indicators", "--proposed", "--at-least", "1")
    assert "# 1 claim in 1 document, for example:\n# It took 30 policy measures." in out
    entries = tomllib.loads(out)
    assert entries["policy_measure"]["phrases"] == ["policy measures"]


def test_diff_shows_what_a_run_changed(said) -> None:
    out = said("diff", "run-1")
    (line,) = [line for line in out.splitlines() if line.startswith("changed")]
    assert "41 ZB (1 claim)" in line
    assert "41.06 ZB (4 claims)" in line
    assert "added" in out


def test_diff_of_a_run_that_is_not_there_names_those_that_are(said) -> None:
    assert "the last are run-0, run-1" in said("diff", "run-9", code=1)


def test_findings_are_shown_with_the_sentences_concerned(said) -> None:
    out = said("verify", "--findings")
    assert "share_over_whole: a share of 130 percent is more than the whole" in out
    assert "a level of 30.1 ZB is stated, but 41.06 / (1 + 25 / 100) = 32.848 implies 32.848" in out
    assert "Of all workers, 130 percent stay." in out
    assert "All checks hold." in said("verify")


@pytest.mark.parametrize(
    ("option", "text", "words"),
    [
        ("--indicators", BAD_REGISTRY, "indicator 'output': lacks definition, measure"),
        ("--corrections", BAD_CORRECTIONS, "correction 'one': lacks reason, who, expect"),
    ],
)
def test_what_is_wrong_with_registry_or_corrections_is_said_at_once(
    said, tmp_path: Path, option: str, text: str, words: str
) -> None:
    (tmp_path / "own.toml").write_text(text)
    out = said("resolve", option, str(tmp_path / "own.toml"), code=1)
    assert words in out.lower()
    assert "Starting Prefect" not in out
