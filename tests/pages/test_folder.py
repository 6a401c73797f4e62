"""The folder of a site: only what changed is written, only what is ours is taken away."""

import json
from pathlib import Path

import pytest

from pages.errors import NotASiteError
from pages.folder import SiteFolder, SiteReport

PAGES = {"index.html": "home", "documents/a.html": "one", "documents/b.html": "two"}


def publish(folder: Path, pages: dict[str, str], version: str = "1") -> SiteReport:
    site = SiteFolder(folder, version)
    for path, content in pages.items():
        site.write(path, content)
    return site.finish()


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert publish(tmp_path, PAGES) == SiteReport(written=3, kept=0, removed=0)
    assert publish(tmp_path, {**PAGES, "index.html": "new"}) == SiteReport(written=1, kept=2, removed=0)
    assert (tmp_path / "index.html").read_text() == "new"


def test_another_version_writes_all_again_and_takes_away_what_it_has_no_more(tmp_path: Path) -> None:
    publish(tmp_path, PAGES)
    assert publish(tmp_path, {"index.html": "home"}, "2") == SiteReport(written=1, kept=0, removed=2)
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".json"] == ["index.html"]


def test_a_folder_that_is_empty_goes_and_one_with_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    publish(tmp_path, {**PAGES, "topics/a.html": "topic"})
    (tmp_path / "topics" / "note.txt").touch()
    publish(tmp_path, {"index.html": "home"})
    assert not (tmp_path / "documents").exists()
    assert [path.name for path in (tmp_path / "topics").iterdir()] == ["note.txt"]


def test_pages_are_kept_together_only_if_all_are_there(tmp_path: Path) -> None:
    site = SiteFolder(tmp_path, "1")
    for path in PAGES:
        site.write(path, "same", "mark")
    site.finish()
    again = SiteFolder(tmp_path, "1")
    assert again.known("documents/") == ["documents/a.html", "documents/b.html"]
    assert again.are_current(list(PAGES), "mark") and not again.are_current(list(PAGES), "other")
    (tmp_path / "documents" / "a.html").unlink()
    assert not again.are_current(list(PAGES), "mark")


def test_what_others_have_written_for_it_is_its_own(tmp_path: Path) -> None:
    site = SiteFolder(tmp_path, "1")
    (tmp_path / "rows.csv").touch()
    site.note(["rows.csv"], "mark")
    assert site.finish() == SiteReport(written=1, kept=0, removed=0)
    assert publish(tmp_path, {}).removed == 1
    assert not (tmp_path / "rows.csv").exists()


@pytest.mark.parametrize(
    "state",
    [
        "not json",
        "[]",
        json.dumps({"version": "1"}),
        json.dumps({"version": "1", "pages": ["a"]}),
        json.dumps({"version": "1", "pages": {"/etc/passwd": ""}}),
        json.dumps({"version": "1", "pages": {"documents/../../thesis.txt": ""}}),
    ],
)
def test_a_state_that_is_not_of_a_site_is_refused(tmp_path: Path, state: str) -> None:
    (tmp_path / ".indicia-site.json").write_text(state)
    with pytest.raises(NotASiteError):
        SiteFolder(tmp_path, "1")
