"""The site in a real browser, opened from its folder: what a reader does, by mouse and by keyboard."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium"),
]

SCHEMES = ("light", "dark")
DESK, PHONE = (1280, 900), (390, 800)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Chromium's own sandbox does not start for root, as whom containers run.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": DESK[0], "height": DESK[1]})
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    # Nothing may be asked of the network: the site works offline.
    page.on("request", lambda r: problems.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
    yield page
    context.close()
    assert problems == []


def open_page(page: Page, site: Path, path: str) -> None:
    page.goto(f"{site.as_uri()}/{path}")


def page_with(site: Path, folder: str, heading: str) -> str:
    """Find the page with a heading."""
    found = [p for p in (site / folder).glob("*.html") if f"<h1><bdi>{heading}</bdi></h1>" in p.read_text()]
    return str(found[0].relative_to(site))


def test_from_an_indicator_to_the_marked_sentence_in_its_document(page: Page, site: Path) -> None:
    open_page(page, site, "index.html")
    page.get_by_role("link", name="Indicators").first.click()
    page.get_by_role("link", name="Real GDP growth", exact=True).click()
    expect(page.get_by_role("img", name=re.compile("Real GDP growth: Change"))).to_be_visible()
    page.get_by_role("link", name="1.2 to 1.8%").click()
    note = page.locator(".notes li.chosen-card")
    expect(note.locator("mark")).to_have_text("1.2 and 1.8 percent")
    expect(note).to_contain_text("GDP is expected to grow")
    source = note.get_by_role("link", name="in the source")
    expect(source).to_have_attribute("href", re.compile(r"^https://bank\.example/outlook\.pdf#page=1$"))
    note.get_by_role("link", name="Outlook").click()
    mark = page.locator("a.q.claim.chosen-mark")
    expect(mark).to_have_text("1.2 and 1.8 percent")
    expect(mark).to_be_in_viewport()
    expect(page.locator(".card.chosen-card")).to_contain_text("2026")


def test_a_click_leads_at_once_to_a_sentence_far_down(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    open_page(page, site, page_with(site, "indicators", "Real GDP growth"))
    page.locator(".notes").evaluate("notes => { notes.style.paddingTop = '90000px'; }")
    page.get_by_role("link", name="1.2 to 1.8%").click()
    mark = page.locator(".notes li.chosen-card mark")
    assert mark.evaluate("mark => mark.getBoundingClientRect().top") < PHONE[1]


def test_a_number_of_a_text_shows_its_claim_and_has_a_permalink(page: Page, site: Path) -> None:
    open_page(page, site, page_with(site, "documents", "Economy grew in 2024"))
    page.get_by_role("link", name="3.3 percent").first.click()
    card = page.locator(".card.chosen-card")
    expect(card).to_be_in_viewport()
    expect(card).to_contain_text("Consumer prices")
    address = page.url
    assert re.search(r"#c-[0-9a-f]{32}$", address)
    open_page(page, site, "index.html")
    page.goto(address)
    expect(page.locator(".chosen-mark")).to_have_text("3.3 percent")


def test_why_a_number_is_no_claim_shows_on_hover_and_on_focus(page: Page, site: Path) -> None:
    open_page(page, site, page_with(site, "documents", "Economy grew in 2024"))
    number = page.locator(".text .q.skipped").first
    why = number.locator(".why")
    assert why.bounding_box()["height"] <= 1
    number.hover()
    expect(why).to_contain_text("no claim: date")
    assert why.bounding_box()["height"] > 10
    page.mouse.move(0, 0)
    number.focus()
    assert why.bounding_box()["height"] > 10


def test_hidden_reasons_make_no_page_wider(page: Page, site: Path) -> None:
    open_page(page, site, page_with(site, "documents", "Economy grew in 2024"))
    for width in range(320, 1000, 40):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


LINES_OF_TEXT = """cell => {
    const text = new Range();
    text.selectNodeContents(cell);
    return new Set([...text.getClientRects()].map(line => line.top)).size;
}"""


@pytest.mark.parametrize(
    ("path", "cell", "words"),
    [
        ("indicators/index.html", "tbody th a", "Macroeconomics"),
        (
            "documents/index.html",
            "tbody th a",
            "Remarks on the outlook for the economy and on what it asks of us",
        ),
        ("new.html", "tbody td code", "ingest-2025-11-03T09:00-5f2c1e"),
    ],
)
def test_a_phone_breaks_no_word_of_a_table_and_makes_no_column_of_letters(
    page: Page, site: Path, path: str, cell: str, words: str
) -> None:
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    open_page(page, site, path)
    shown = page.locator(cell).first
    shown.evaluate("(cell, words) => { cell.textContent = words; }", words)
    assert shown.evaluate(LINES_OF_TEXT) <= (3 if " " in words else 1)


def test_the_keyboard_goes_through_the_numbers(page: Page, site: Path) -> None:
    open_page(page, site, page_with(site, "documents", "Economy grew in 2024"))
    texts = []
    for key in "jjjk":
        page.keyboard.press(key)
        texts.append(page.evaluate("document.activeElement.firstChild.textContent"))
    assert texts == ["2.1 percent", "2024", "February 14", "2024"]
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.locator(".card.chosen-card")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "2.1 percent"


def test_the_first_tab_stop_skips_to_the_content(page: Page, site: Path) -> None:
    open_page(page, site, "quality.html")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


@pytest.mark.parametrize(
    ("query", "kind", "label"),
    [
        ("gdp", "indicator", "Real GDP growth"),
        ("year of growth", "document", "A year of growth — but how much?"),
        ("statistics 2.1", "sentence", "GDP grew 2.1 percent in 2024"),
        ("120000 jo", "sentence", "More than 120,000 jobs"),
        ("ZÁLGO", "document", "👩"),
        ("consum", "indicator", "Consumer price inflation"),
    ],
)
def test_search_finds(page: Page, site: Path, query: str, kind: str, label: str) -> None:
    open_page(page, site, "index.html")
    page.keyboard.press("/")
    page.keyboard.type(query)
    hit = page.locator("#results li").filter(has_text=label).first
    expect(hit).to_be_visible()
    expect(hit.locator(".kind")).to_have_text(kind)
    hit.get_by_role("link").click()
    page.wait_for_url(re.compile(r"/(indicators|documents)/"))


def test_search_puts_the_registry_first_and_does_not_search_counts(page: Page, site: Path) -> None:
    open_page(page, site, "search.html?q=gdp")
    expect(page.locator("#results li").first).to_contain_text("Real GDP growth")
    open_page(page, site, "search.html?q=claims ")
    expect(page.locator("#found")).not_to_have_text("")
    assert not page.locator("#results .kind.indicator").count()


def test_search_from_any_page_and_nothing_found(page: Page, site: Path) -> None:
    open_page(page, site, "about.html")
    page.get_by_role("searchbox").fill("zzz-nothing")
    page.keyboard.press("Enter")
    expect(page.locator("#found")).to_have_text("Nothing found.")


def test_without_scripts_the_links_lead_to_the_same_places(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_page(page, site, page_with(site, "documents", "Economy grew in 2024"))
    page.get_by_role("link", name="2.1 percent").first.click()
    expect(page.locator(".card:target")).to_contain_text("GDP")
    context.close()


def test_hostile_documents_run_nothing_and_link_nowhere(page: Page, site: Path) -> None:
    for file in sorted(site.rglob("*.html")):
        page.goto(file.as_uri())
        assert page.evaluate("window.pwned") is None, file
        hrefs = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        assert {h.partition(":")[0] for h in hrefs} <= {"file", "https"}, file
        assert not [h for h in hrefs if "evil" in h], file


def test_hostile_titles_in_search_results(page: Page, site: Path) -> None:
    open_page(page, site, "search.html?q=script")
    expect(page.locator("#results li").first).to_contain_text("<script>")
    assert page.evaluate("window.pwned") is None


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_no_page_breaks_a_rule_of_accessibility(
    browser: Browser, site: Path, scheme: str, size: tuple[int, int]
) -> None:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    page = context.new_page()
    paths = [str(p.relative_to(site)) for p in site.glob("*.html")]
    paths += ["indicators/index.html", "documents/index.html", "topics/proposed.html"]
    paths += [
        page_with(site, "indicators", "Real GDP growth"),
        page_with(site, "documents", "Economy grew in 2024"),
    ]
    paths += [page_with(site, "documents", "&lt;script&gt;window.pwned = 1&lt;/script&gt;")]
    for path in paths:
        open_page(page, site, path)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{path} scrolls sideways by {wider} px"
    context.close()
