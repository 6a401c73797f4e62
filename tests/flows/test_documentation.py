"""What the documentation shows is what its commands and its Python print."""

import re
from pathlib import Path

import pytest

from docs.generate import BLOCK, PYTHON, REFERENCE, TOUR, load_examples, renew, renew_reference, run_again
from flows.cli.main import Indicia

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documentation") / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        load_examples(folder)
    return folder


def test_the_output_in_the_readme_is_true(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDICIA_WAREHOUSE", str(warehouse))
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text == renew(text, warehouse), "README.md is out of date: make docs"


def test_the_readme_asks_ten_questions_in_sql() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [match["command"] for match in BLOCK.finditer(text)]
    assert sum(command.startswith("indicia sql") for command in commands) >= 10
    assert any(command.startswith("indicia trace") for command in commands)


def test_the_reference_is_true(warehouse: Path) -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    assert text == renew_reference(text, warehouse), "docs/reference.md is out of date: make docs"


def test_the_reference_has_every_command() -> None:
    shown = {match["command"] for match in BLOCK.finditer(REFERENCE.read_text(encoding="utf-8"))}
    assert {f"indicia {command} --help" for command in Indicia.entries} <= shown


def test_the_readme_and_the_architecture_show_the_same_picture() -> None:
    readme, architecture = (
        (ROOT / page).read_text(encoding="utf-8").partition("```mermaid")[2].partition("```")[0]
        for page in ("README.md", "docs/architecture.md")
    )
    assert readme == architecture != ""


def test_links_between_pages_lead_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target.partition("#")[0]).exists()
    ]
    assert broken == []


def test_the_output_in_the_tour_is_true(warehouse: Path) -> None:
    text = TOUR.read_text(encoding="utf-8")
    assert len(PYTHON.findall(text)) >= 5
    assert text == run_again(text, warehouse.parent), "docs/tour.md is out of date: make docs"
