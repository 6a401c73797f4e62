"""Plain text and Markdown: every character stays where it is, whatever the bytes."""

from collections.abc import Callable
from datetime import date

import pytest

from extraction.text import ReadError, Reading, ReadOptions

ReadOne = Callable[..., Reading]

# bytes | the text they hold
ENCODINGS = {
    "utf-8": ("Exports rose 5 %, to €3bn.".encode(), "Exports rose 5 %, to €3bn."),
    "a byte order mark is no text": (b"\xef\xbb\xbfOutput fell.", "Output fell."),
    "utf-16 with a mark": ("Output fell by £2m.".encode("utf-16"), "Output fell by £2m."),
    "utf-16 without a mark": ("Output fell by two.".encode("utf-16-le"), "Output fell by two."),
    "big-endian": ("Output fell by two.".encode("utf-16-be"), "Output fell by two."),
    "utf-32": ("Output fell by £2m.".encode("utf-32"), "Output fell by £2m."),
    "windows": (b"The bank\x92s profit was \xa35m \x96 a record.", "The bank’s profit was £5m – a record."),
    "one bad byte in utf-8": ("Zürich grew — 3 %".encode() + b"\xff.", "Zürich grew — 3 %\ufffd."),
    "one stray NUL": (
        b"Output rose\x00by 3 %. " + b"Sales fell. " * 20,
        "Output rose\ufffdby 3 %. " + "Sales fell. " * 20,
    ),
    "mixed line ends": (b"One.\r\nTwo.\rThree.\nFour.", "One.\r\nTwo.\rThree.\nFour."),
    "spaces and form feeds": (b"  Two  \x0c three\t4 ", "  Two  \x0c three\t4 "),
}


@pytest.mark.parametrize(("data", "text"), ENCODINGS.values(), ids=ENCODINGS.keys())
def test_text_is_stored_exactly(read_one: ReadOne, data: bytes, text: str) -> None:
    assert read_one("note.txt", data).document.text == text


def test_another_script_is_guessed(read_one: ReadOne) -> None:
    text = "Рост производства в стране составил пять процентов, сообщило министерство экономики. " * 5
    assert read_one("note.txt", text.encode("cp1251")).document.text == text


def test_declared_charset_goes_before_the_guess(read_one: ReadOne) -> None:
    options = ReadOptions(charset="iso-8859-2")
    assert "złoty" in read_one("note.txt", "Kurs złoty 4,25".encode("iso-8859-2"), options).document.text


# name | bytes | check
REFUSED = [
    ("a.txt", b"", "empty"),
    ("a.txt", b" \r\n\t\n", "no_text"),
    ("a.txt", b"ab\x00\x01\x02\x03cd", "binary"),
    ("a.txt", bytes(range(32)) * 20, "binary"),
    ("a.txt", b"\x7fELF\x02\x01\x01\x00\x00" + b"sales " * 200, "binary"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "unsupported"),
    ("a.xml", b"<?xml version='1.0'?><data><x>1</x></data>", "unsupported"),
]


@pytest.mark.parametrize(("name", "data", "check"), REFUSED)
def test_what_is_no_text_is_refused(read_one: ReadOne, name: str, data: bytes, check: str) -> None:
    with pytest.raises(ReadError) as refusal:
        read_one(name, data)
    assert refusal.value.check == check
    assert refusal.value.reason.endswith(".")


def test_markdown_states_its_title_and_date(read_one: ReadOne) -> None:
    text = "---\ntitle: Trade in May\ndate: 2025-06-03\n---\n# Heading\n\nExports rose.\n"
    reading = read_one("trade.md", text)
    assert reading.document.text == text
    assert (reading.document.title, reading.document.published_on) == ("Trade in May", date(2025, 6, 3))
    assert reading.origins["title"] == "front matter, title"
    assert reading.document.media_type == "text/markdown"


def test_names_and_addresses_come_from_the_file(read_one: ReadOne) -> None:
    reading = read_one("trade.may.txt", "Exports rose.")
    assert reading.document.name == "trade.may"
    assert reading.document.uri is not None
    assert reading.document.uri.endswith("/trade.may.txt")


def test_an_id_of_a_page_that_was_fetched_is_its_address(read_one: ReadOne) -> None:
    options = ReadOptions(uri="https://example.org/2025/06/03/trade")
    reading = read_one("page", "Exports rose.", options)
    assert reading.document.uri == "https://example.org/2025/06/03/trade"
    assert (reading.document.published_on, reading.origins["published_on"]) == (date(2025, 6, 3), "address")
