"""Real files of a central bank, where they lie beside the checkout: read, dated, no number lost."""

import re
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from extraction.text import Guard, Reading

FED = Path(__file__).resolve().parents[3].parent / "shared" / "corpus" / "fed"
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
RAISED = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"), " ")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FED.is_dir(), reason="no ../shared/corpus/fed"),
]


def files(pattern: str) -> list[Path]:
    found = sorted(FED.glob(pattern))
    assert found
    return found


def day_of(path: Path) -> date:
    found = DAY.search(path.name)
    assert found
    return date(*map(int, found.groups()))


def only(guard: Guard, path: Path) -> Reading:
    (reading,) = guard.read(path)
    assert isinstance(reading, Reading)
    return reading


def test_pages_are_dated_and_keep_every_number_of_their_article() -> None:
    with Guard() as guard:
        for path in files("html/*.htm"):
            reading = only(guard, path)
            assert reading.document.published_on == day_of(path), path.name
            assert reading.origins["published_on"] != "name of the file", path.name
            missing = numbers_of_article(path) - set(NUMBER.findall(reading.document.text.translate(RAISED)))
            assert not missing, (path.name, sorted(missing))


def numbers_of_article(path: Path) -> set[str]:
    """The numbers in paragraphs, list items and cells of the page's article, marks of footnotes left out."""
    page = html.fromstring(path.read_bytes())
    (article,) = page.xpath('//div[@id="article"]') or page.xpath("//body")
    for mark in article.xpath(".//sup|.//script|.//style"):
        mark.drop_tree()
    return {
        number
        for block in article.xpath(".//p|.//li|.//td")
        for number in NUMBER.findall(block.text_content())
    }


def test_pdfs_and_records_are_all_read() -> None:
    with Guard() as guard:
        for path in files("pdf/*.pdf"):
            reading = only(guard, path)
            assert reading.document.pages[0] == 0
            assert len(reading.document.pages) > 10, path.name
            assert reading.document.published_on == day_of(path), path.name
        for path in files("*.jsonl"):
            lines = path.read_text(encoding="utf-8").count("\n")
            found = list(guard.read(path))
            assert len(found) == lines
            assert all(isinstance(item, Reading) for item in found)
            assert all(item.document.published_on for item in found if isinstance(item, Reading))
