"""What the documentation shows is what its commands and its Python print."""

from pathlib import Path

import pytest

from docs.generate import BLOCK, PYTHON, TOUR, load_examples, renew, run_again

ROOT = Path(__file__).resolve().parents[2]


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


def test_the_output_in_the_tour_is_true(warehouse: Path) -> None:
    text = TOUR.read_text(encoding="utf-8")
    assert len(PYTHON.findall(text)) >= 5
    assert text == run_again(text, warehouse.parent), "docs/tour.md is out of date: make docs"
