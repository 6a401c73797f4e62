"""Which addresses may become links, and where pages are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import HOSTILE_ADDRESSES

from pages.links import (
    PART,
    claim_address,
    document_page,
    file_name,
    indicator_page,
    listing,
    web_address,
)


@pytest.mark.parametrize(
    "uri",
    ["https://a.example/x?y=1&z=2#top", "http://a.example", "HTTPS://a.example/ü", "https://[::1]:8000/x"],
)
def test_web_addresses_stay_as_they_are(uri: str) -> None:
    assert web_address(uri) == uri


@pytest.mark.parametrize(
    "uri",
    [
        *HOSTILE_ADDRESSES,
        None,
        "",
        "/home/x/notes.txt",
        "notes.txt",
        "https://",
        "https://[",
        "ftp://a.example",
    ],
)
def test_nothing_else_becomes_a_link(uri: str | None) -> None:
    assert web_address(uri) is None


@given(st.text())
def test_a_link_is_always_http_and_cannot_break_out(uri: str) -> None:
    found = web_address(uri)
    assert found is None or (found.lower().startswith("http") and not set(found) & set(' "<>`\\\n\r\t\0'))


def test_pages_have_plain_names() -> None:
    assert document_page("ab", PART - 1) == "documents/ab.html"
    assert document_page("ab", PART) == "documents/ab-2.html"
    assert claim_address("ab", "cd", 0) == "documents/ab.html#c-cd"
    assert indicator_page("gdp_growth", 2) == "indicators/gdp_growth.2.html"
    assert (listing("quarantine"), listing("quarantine", 3)) == ("quarantine.html", "quarantine-3.html")


@given(st.text(), st.text())
def test_file_names_are_one_segment_each_and_tell_texts_apart(a: str, b: str) -> None:
    assert set(file_name(a)) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-~")
    assert file_name(a)
    if a and b and a != b:
        assert file_name(a) != file_name(b)
