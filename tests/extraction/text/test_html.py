"""HTML: the article, every number of it, and what the page says about itself."""

from collections.abc import Callable
from datetime import date

import pytest

from extraction.text import Limits, ReadError, Reading, ReadOptions

ReadOne = Callable[..., Reading]
FILLER = (
    "The ministry said on Tuesday that the increase was broad, with larger shipments of machinery, "
    "vehicles and chemicals, and that orders for the coming months remained solid in most regions. "
)
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Exports up - Daily Sample</title>
<meta property="og:title" content="Exports up"><meta property="og:site_name" content="Daily Sample">
<meta property="article:published_time" content="2025-06-03T08:00:00+02:00">
<link rel="canonical" href="https://news.example.org/exports-up"></head>
<body><nav><ul><li><a href="/1">Top 10 stories</a></li><li><a href="/2">Markets 24</a></li></ul></nav>
<main><article><h1>Exports up 7 percent in May</h1>
<p>Exports rose 7 percent in May 2025<sup><a href="#n1">3</a></sup> from a year earlier. {FILLER}</p>
<p>Imports fell 2.5 percent,<br>to $41.2 billion. {FILLER}</p>
<div class="share">12 shares</div>
<table><tr><th>Month</th><th>Exports</th><th>Imports</th></tr>
<tr><td>April</td><td>48.1</td><td>42.0</td></tr><tr><td>May</td><td>51.5</td><td>41.2</td></tr></table>
<ul><li>Machinery: 1,204 units</li><li>Vehicles: 88 units over 10<sup>6</sup> km<sup>2</sup></li></ul>
<p>{FILLER * 2}</p><p id="n1">3. Seasonally adjusted over 12 months.</p></article></main>
<footer><p>Copyright 1999 to 2031, all 77 rights reserved by nobody in particular at all.</p></footer>
<script>var x = 123456;</script></body></html>"""


def test_every_number_of_the_article_is_kept(read_one: ReadOne) -> None:
    text = read_one("page.html", PAGE).document.text
    for number in ("7 percent", "2.5 percent", "$41.2 billion", "48.1", "51.5", "1,204 units", "12 months"):
        assert number in text
    for number in ("Top 10", "Markets 24", "123456", "1999", "77"):
        assert number not in text


@pytest.mark.parametrize("opening", ["", "<article>", "<main><article>", "<meta name=x><section>", "<body>"])
def test_a_page_that_leaves_out_optional_tags_keeps_its_text(read_one: ReadOne, opening: str) -> None:
    page = f"<!doctype html><html lang=en><title>Trade</title>{opening}<p>Exports rose 5 percent in May.</p>"
    document = read_one("page.html", page).document
    assert (document.title, document.text) == ("Trade", "Exports rose 5 percent in May.\n")


def test_rows_of_tables_are_lines(read_one: ReadOne) -> None:
    lines = read_one("page.html", PAGE).document.text.splitlines()
    assert "Month | Exports | Imports" in lines
    assert "May | 51.5 | 41.2" in lines


def test_a_raised_number_never_runs_into_the_one_before(read_one: ReadOne) -> None:
    text = read_one("page.html", PAGE).document.text
    assert "May 2025³ from" in text
    assert "10⁶ km²" in text


def test_the_page_tells_about_itself(read_one: ReadOne) -> None:
    reading = read_one("page.html", PAGE)
    document = reading.document
    assert (document.title, document.publisher, document.language) == ("Exports up", "Daily Sample", "en")
    assert document.published_on == date(2025, 6, 3)
    assert document.uri == "https://news.example.org/exports-up"
    assert reading.origins["uri"] == "canonical address in the page"


def test_the_address_it_was_fetched_from_goes_before_the_one_it_claims(read_one: ReadOne) -> None:
    options = ReadOptions(uri="https://mirror.example.net/a")
    assert read_one("page.html", PAGE, options).document.uri == "https://mirror.example.net/a"


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-16", "gbk"])
def test_a_declared_charset_is_used(read_one: ReadOne, charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>Up 5 % · {FILLER}</p></body></html>'
    assert "Up 5 % · The" in read_one("page.html", page.encode(charset)).document.text


def test_a_page_without_an_article_is_read_whole(read_one: ReadOne) -> None:
    page = "<html><body><table><tr><td>Jobs</td><td>5,210</td></tr></table></body></html>"
    assert read_one("page.html", page).document.text == "Jobs | 5,210\n"


def test_tables_beside_the_text_belong_to_it(read_one: ReadOne) -> None:
    page = f"""<html><body><div class="top"><a href="/">All 99 releases</a></div><div><div>
        <div>Sales rose 5 percent. {FILLER}</div><div>{FILLER * 2}</div></div>
        <table><tr><td>Sales</td><td><p>1,200</p></td></tr><tr><td>Costs</td><td>(300)</td></tr></table></div>
        <p hidden>Hidden 55</p><p style="display: none">Hidden 66</p><div>© 2025 Nobody</div></body></html>"""
    text = read_one("page.html", page).document.text
    assert "Sales | 1,200\nCosts | (300)\n" in text
    assert not any(word in text for word in ("99", "Hidden", "2025"))


def test_a_copyright_notice_is_no_date(read_one: ReadOne) -> None:
    page = f"<html><body><p>Sales rose 5 percent. {FILLER * 3}</p><div>Copyright 2025</div></body></html>"
    assert read_one("page.html", page).document.published_on is None


def test_short_pages_keep_all_their_paragraphs(read_one: ReadOne) -> None:
    page = "<p>Unemployment fell to 4.1 percent.</p><p>It was 4.3 percent in May.</p>"
    text = read_one("page.html", page).document.text
    assert text == "Unemployment fell to 4.1 percent.\nIt was 4.3 percent in May.\n"


def test_html_is_known_by_its_content(read_one: ReadOne) -> None:
    assert read_one("page.txt", PAGE).document.media_type == "text/html"


def test_deep_pages_are_refused(read_one: ReadOne) -> None:
    page = "<html><body>" + "<div>" * 10_000 + "5 percent" + "</div>" * 10_000
    with pytest.raises(ReadError) as refusal:
        read_one("page.html", page, ReadOptions(limits=Limits(max_html_depth=200)))
    assert (refusal.value.check, refusal.value.remedy) == ("too_deep", "Raise max_html_depth.")
