"""`indicia publish` and `indicia export` on the command line."""

from pathlib import Path

import pytest
from loaded import load_items
from samples import ordinary

from flows.cli.main import run


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    load_items(folder, ordinary())
    return folder


def test_publish_says_where_to_look(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    assert run(["publish", "--warehouse", str(data), "--site", str(site)]) == 0
    assert f"Open {site / 'index.html'}" in capsys.readouterr().out
    assert (site / "index.html").is_file() and (site / "download" / "datapackage.json").is_file()
    assert run(["publish", "--warehouse", str(data), "--site", str(site)]) == 0
    assert capsys.readouterr().out.startswith("0 files written")


def test_publish_without_exports(data: Path, tmp_path: Path) -> None:
    assert run(["publish", "--warehouse", str(data), "--site", str(tmp_path / "s"), "--no-exports"]) == 0
    assert not (tmp_path / "s" / "download").exists()
    assert "download/" not in (tmp_path / "s" / "about.html").read_text()


def test_export_with_all_its_options(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--format", "csv", "--format", "sdmx", "--indicator", "inflation", "--as-of", "2025-02-14"]
    assert (
        run(["export", str(tmp_path / "x"), "--warehouse", str(data), *asked, "--licence", "CC-BY-4.0"]) == 0
    )
    assert capsys.readouterr().out.startswith("3 observations of 1 indicator from 2 documents")
    assert len(list((tmp_path / "x").iterdir())) == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--indicator", "no-such"], "No indicator has the id no-such"),
        (["--warehouse", "nowhere"], "There is no warehouse at"),
    ],
)
def test_what_cannot_be_exported_is_said_in_a_sentence(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    given = arguments if "--warehouse" in arguments else ["--warehouse", str(data), *arguments]
    assert run(["export", str(tmp_path / "x"), *given]) == 1
    assert said in capsys.readouterr().err


def test_publish_does_not_overwrite_what_is_no_site(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    assert run(["publish", "--warehouse", str(data), "--site", str(tmp_path)]) == 1
    assert "holds no site of indicia" in capsys.readouterr().err
