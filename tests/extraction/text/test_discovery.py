"""Which files are found, in which order, and what is refused on the way."""

import os
from pathlib import Path

import pytest

from extraction.text import Rejected, discover


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b/z.txt", "b/a.txt", "a.md", "c.txt", ".git/x.txt", "b/.hidden"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(name)
    return tmp_path


def names(tree: Path, found: list[Path | Rejected]) -> list[str]:
    return [x.relative_to(tree).as_posix() if isinstance(x, Path) else x.check for x in found]


def test_a_folder_is_searched_in_order(tree: Path) -> None:
    assert names(tree, list(discover([tree]))) == ["a.md", "b/a.txt", "b/z.txt", "c.txt"]


def test_patterns_match(tree: Path) -> None:
    assert names(tree, list(discover([tree / "*.txt"]))) == ["c.txt"]
    assert names(tree, list(discover([tree / "**" / "*.txt"]))) == ["b/a.txt", "b/z.txt", "c.txt"]


def test_each_file_comes_once(tree: Path) -> None:
    (tree / "link.txt").symlink_to(tree / "c.txt")
    assert names(tree, list(discover([tree / "c.txt", tree]))) == ["c.txt", "a.md", "b/a.txt", "b/z.txt"]


def test_a_hidden_file_that_is_named_is_read(tree: Path) -> None:
    assert names(tree, list(discover([tree / "b" / ".hidden"]))) == ["b/.hidden"]


def test_a_file_whose_name_is_a_pattern_is_that_file(tree: Path) -> None:
    (tree / "[c].txt").write_text("x")
    assert names(tree, list(discover([tree / "[c].txt"]))) == ["[c].txt"]


def test_loops_pipes_and_dead_links_are_rows(tree: Path) -> None:
    (tree / "b" / "loop").symlink_to(tree)
    (tree / "b" / "dead").symlink_to(tree / "nowhere")
    (tree / "b" / "self").symlink_to(tree / "b" / "self")
    os.mkfifo(tree / "b" / "pipe")
    found = names(tree, list(discover([tree / "b"])))
    assert found == [
        "b/a.txt",
        "broken_link",
        "b/loop/a.md",  # the link leads to a folder above, which is read but for what was on the way
        "symlink_loop",
        "b/loop/c.txt",
        "not_a_file",
        "symlink_loop",
        "b/z.txt",
    ]


def test_a_missing_path_is_a_row(tree: Path) -> None:
    (row,) = discover([tree / "none.txt"])
    assert isinstance(row, Rejected)
    assert row.check == "missing"


def test_an_address_is_no_file_and_says_who_fetches_it() -> None:
    web, other = discover(["https://example.org/a?b", "ftp://example.org/a"])
    assert isinstance(web, Rejected)
    assert (web.name, web.check, web.remedy) == (
        "https://example.org/a?b",
        "address",
        "Let ingest fetch it.",
    )
    assert isinstance(other, Rejected)
    assert (other.name, other.check) == ("ftp://example.org/a", "address")
    assert other.reason == "It is an address, but neither http nor https."


def test_names_with_newlines_stay_on_one_line(tree: Path) -> None:
    (tree / "two\nlines.txt").write_text("x")
    os.mkfifo(tree / "a\npipe")
    found = list(discover([tree]))
    assert tree / "two\nlines.txt" in found
    assert all("\n" not in row.name for row in found if isinstance(row, Rejected))
