"""The search index: which words an entry is found by, and in which file they are."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.word_index import PAGE, Entry, index_files, shard, words

WORDS = """
GDP grew 2.1 percent           | gdp grew 2.1 percent
More than 16,000 guests        | more 16000 guests
Économie de l'Île — naïve      | economie de l ile naive
the of and                     |
"""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_words(line: str) -> None:
    text, expected = (part.strip() for part in line.split("|"))
    assert " ".join(words(text)) == expected


@pytest.mark.parametrize(("word", "name"), [("gdp", "gd"), ("5", "5"), ("数据", "u6570u636e"), ("ab", "ab")])
def test_shard(word: str, name: str) -> None:
    assert shard(word) == name


def data(files: dict[str, str], name: str) -> object:
    return json.loads(
        files[f"search/{name}.js"].removeprefix(f'indiciaSearch("{name}",').removesuffix(");\n")
    )


def test_entries_are_numbered_by_rank_and_paged() -> None:
    entries = [Entry("document", f"d{i}", f"GDP {i}", "note") for i in range(PAGE + 3)]
    files = dict(index_files(entries))
    assert data(files, "index") == {
        "entries": PAGE + 3,
        "page": PAGE,
        "words": sorted({shard(w) for w in {"gdp", *(str(i) for i in range(PAGE + 3))}}),
    }
    found = data(files, "words-gd")
    assert found == {"gdp": list(range(PAGE + 3))}
    last = data(files, "entries-1")
    assert last == [["document", f"d{i}", f"GDP {i}", "note"] for i in range(PAGE, PAGE + 3)]


def test_what_is_searched_but_not_shown_is_found_by_its_words() -> None:
    files = dict(index_files([Entry("document", "d", "Trade", "note", f"office {'x' * 60}")]))
    assert data(files, "words-of") == {"office": [0]}
    assert data(files, "words-xx") == {"x" * 40: [0]}, "the beginning of a long word is enough"
    assert data(files, "entries-0") == [["document", "d", "Trade", "note"]]
    assert "words-no" not in str(files), "a note is shown and not searched"


def test_no_entries_is_an_index_all_the_same() -> None:
    assert dict(index_files([])) == {
        "search/index.js": 'indiciaSearch("index",{"entries":0,"page":500,"words":[]});\n'
    }


@given(st.text(max_size=60))
def test_any_text_gives_files_with_safe_names_and_contents(text: str) -> None:
    for path, content in index_files([Entry("sentence", "p", text, text)]):
        assert re.fullmatch(r"search/[a-z0-9.-]+\.js", path)
        assert "<" not in content and content.isascii()
