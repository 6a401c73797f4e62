"""What is long goes on on further pages, and what is too much of one thing is cut and counted."""

import re
from pathlib import Path

import pytest
from annotated import annotated
from loaded import load_items
from samples import ordinary

from pages import indicators, search
from pages.publish import publish
from pages.site import ROWS
from warehouse.rows import Item, Refused


def site_of(tmp_path: Path, *items: Item) -> Path:
    publish(load_items(tmp_path / "data", items), tmp_path / "site", exports=False)
    return tmp_path / "site"


def test_a_list_goes_on_on_a_second_page(tmp_path: Path) -> None:
    refused = [Refused(f"in/{n:03}.txt", "encoding", "no text") for n in range(ROWS + 1)]
    site = site_of(tmp_path, *refused)
    pages = [(site / name).read_text() for name in ("quarantine.html", "quarantine-2.html")]
    assert [page.count("no text") for page in pages] == [ROWS, 1]
    assert 'href="quarantine-2.html"' in pages[0] and 'href="quarantine.html"' in pages[1]


def test_an_indicator_goes_on_with_its_chart_on_the_first_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indicators, "FIGURES", 2)
    monkeypatch.setattr(indicators, "MOST_SENTENCES", 1)
    site = site_of(tmp_path, *ordinary())
    pages = [
        (site / "indicators" / name).read_text()
        for name in ("gdp_growth.html", "gdp_growth.2.html", "gdp_growth.3.html")
    ]
    assert ["<figure" in page for page in pages] == [True, False, False]
    for page in pages:
        figures, notes = (
            re.findall(look, page) for look in (r'"sentence (\d+) for', r'<li [^>]*value="(\d+)"')
        )
        assert figures == notes == ["1", "2"], "a sentence for each figure, numbered on each page"


def test_a_sentence_that_is_long_is_cut_in_the_index_and_found_by_its_end(tmp_path: Path) -> None:
    filler = "among other things, " * (search._LONGEST // 20)
    text = (
        f"Sales of bread were {{5 tonnes|level value=5 unit=t subject='Sales of bread'}}, {filler}in Leerdam."
    )
    site = site_of(tmp_path, annotated("long", text))
    entries = (site / "search" / "entries-0.js").read_text()
    (label,) = re.findall(r'"(Sales of bread were[^"]*)"', entries)
    assert label.endswith("\\u2026") and "Leerdam" not in label
    assert '"leerdam":[' in (site / "search" / "words-le.js").read_text()


def test_the_registry_is_found_first_and_what_texts_propose_last(tmp_path: Path) -> None:
    site = site_of(tmp_path, *ordinary())
    entries = re.findall(
        r'\["(indicator|document|sentence)","([^"]+)"', (site / "search" / "entries-0.js").read_text()
    )
    kinds = [kind for kind, _ in entries]
    first = kinds.index("document")
    assert set(kinds[:first]) == {"indicator"}
    assert "indicators/gdp_growth.html" in [path for _, path in entries[:first]]
    rest = kinds[first:]
    assert rest == sorted(rest, key=("document", "sentence", "indicator").index)
