"""The site as files: what is written, what is left alone, and what a hostile text cannot do."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from annotated import annotated
from loaded import load_items
from samples import HOSTILE_TEXTS, hostile, ordinary

from pages.errors import NotASiteError
from pages.publish import publish
from warehouse.errors import NoWarehouseError


class Reader(HTMLParser):
    """What a browser would see: tags, links and the text of the article."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.text = ""
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found[name] or "" for name in ("href", "src", "action") if name in found]
        self.handlers += [name for name in found if name.startswith("on") or name in ("style", "srcdoc")]
        if tag == "article" or (self._inside and tag in ("span", "p", "a", "small")):
            self._inside.append(found.get("class") or tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and tag in ("article", "span", "p", "a", "small"):
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside and "why" not in self._inside:
            self.text += data


def pages(site: Path) -> dict[str, Reader]:
    return {str(p.relative_to(site)): Reader(p.read_text()) for p in site.rglob("*.html")}


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    found = pages(site)
    missing = []
    for path, page in found.items():
        for link in page.links:
            if link.startswith(("http:", "https:", "data:")):
                continue
            file, _, anchor = link.partition("#")
            target = (site / path).parent.joinpath(file).resolve() if file else site / path
            page_there = found.get(str(target.relative_to(site.resolve())))
            if not target.is_file() or (anchor and page_there and anchor not in page_there.ids):
                missing.append((path, link))
    assert missing == []


def test_ids_are_unique_on_each_page(site: Path) -> None:
    for path, page in pages(site).items():
        assert len(page.ids) == len(set(page.ids)), path


@pytest.mark.parametrize("index", range(len(ordinary())))
def test_the_whole_text_of_a_document_is_there(site: Path, index: int) -> None:
    text = ordinary()[index].document.text.replace("\r\n", "\n")
    assert any(page.text.replace("\r\n", "\n") == text for page in pages(site).values())


def test_every_number_is_marked_by_what_became_of_it(site: Path) -> None:
    (page,) = [
        p for p in site.glob("documents/*.html") if "<bdi>Economy grew in 2024</bdi></h1>" in p.read_text()
    ]
    html = page.read_text()
    claims = re.findall(r'<a class="q claim" id="c-[0-9a-f]{32}"[^>]*>([^<]+)</a>', html)
    skipped = re.findall(
        r'<span class="q skipped"[^>]*>([^<]+)<span class="why"> no claim: (\w+)</span>', html
    )
    assert claims == ["2.1 percent", "3.3 percent", "120,000 jobs"]
    assert skipped == [("2024", "date"), ("February 14", "date"), ("third", "ordinal")]


def test_hostile_texts_make_no_tags_and_no_links(site: Path) -> None:
    for path, page in pages(site).items():
        assert page.handlers == [], path
        assert "img" not in page.tags, path
        assert not [link for link in page.links if re.match(r"(?i)\s*(java|vb|data|file|//)", link)], path
        scripts = [link for link in page.links if link.endswith(".js")]
        assert page.tags.count("script") == len(scripts), path
        assert all(link.lstrip("./").startswith("assets/") for link in scripts), path


def test_hostile_texts_are_shown_as_they_are(site: Path) -> None:
    everything = "".join(p.read_text() for p in site.rglob("*.html"))
    assert "&lt;script&gt;window.pwned = 1&lt;/script&gt;" in everything
    assert "{{ 7 * 7 }}" in everything
    assert "[U+202E]gnp.exe" in everything
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x08]", everything)
    assert len(HOSTILE_TEXTS) == len([h for h in hostile() if h.document.title])


def test_the_search_index_cannot_end_a_script(site: Path) -> None:
    for file in site.glob("search/*.js"):
        assert "</script" not in file.read_text().lower()
        assert re.fullmatch(r'indiciaSearch\("[^"<]+",.*\);\n', file.read_text(), re.DOTALL)


def test_publishing_again_writes_nothing(warehouse: Path, tmp_path: Path) -> None:
    first = publish(warehouse, tmp_path / "site")
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*.html")}
    again = publish(warehouse, tmp_path / "site")
    assert (again.written, again.removed, again.kept) == (0, 0, first.written)
    assert before == {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*.html")}


def test_the_same_warehouse_gives_the_same_bytes(warehouse: Path, site: Path, tmp_path: Path) -> None:
    publish(warehouse, tmp_path / "other")
    for file in site.rglob("*"):
        if file.is_file():
            assert file.read_bytes() == (tmp_path / "other" / file.relative_to(site)).read_bytes(), file


def test_a_load_changes_only_the_pages_it_concerns(tmp_path: Path) -> None:
    door = load_items(tmp_path / "data", ordinary())
    publish(door, tmp_path / "site")
    before = {p: p.read_bytes() for p in (tmp_path / "site").rglob("*.html")}
    new = annotated("later", "Steel output was {5 tonnes|level value=5 unit=t subject='Steel output'}.")
    load_items(tmp_path / "data", [new], number=2)
    report = publish(door, tmp_path / "site")
    changed = {p for p, content in before.items() if p.read_bytes() != content}
    assert not [p for p in changed if p.parent.name == "documents" and p.name != "index.html"]
    assert {p.name for p in changed} <= {
        "index.html",
        "new.html",
        "quality.html",
        "about.html",
        "proposed.html",
    }
    assert report.removed == 0


def test_pages_that_are_no_more_are_taken_away_and_other_files_stay(warehouse: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(
        load_items(tmp_path / "data", [annotated("x", "Sales were {5|level value=5 subject=Sales}.")]), site
    )
    (site / "CNAME").write_text("figures.example")
    gone = {p.name for p in site.glob("documents/*.html")}
    publish(warehouse, site)
    assert (site / "CNAME").read_text() == "figures.example"
    assert gone - {"index.html"} and not (gone - {"index.html"}) & {p.name for p in site.glob("documents/*")}


def test_a_page_that_somebody_deleted_comes_back(warehouse: Path, tmp_path: Path) -> None:
    publish(warehouse, tmp_path / "site")
    victim = next((tmp_path / "site" / "indicators").glob("*.html"))
    victim.unlink()
    assert publish(warehouse, tmp_path / "site").written == 1
    assert victim.is_file()


def test_a_folder_with_something_else_is_refused(warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(NotASiteError, match="name an empty or new folder"):
        publish(warehouse, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_state_file_that_names_files_elsewhere_is_refused(warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".indicia-site.json").write_text('{"version": "", "pages": {"../thesis.txt": ""}}')
    with pytest.raises(NotASiteError):
        publish(warehouse, tmp_path / "site")


def test_no_warehouse_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoWarehouseError):
        publish(tmp_path / "nowhere", tmp_path / "site")


def test_a_publish_that_was_killed_at_its_very_start_is_taken_up(warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".indicia-site.json.partial").write_text('{"vers')
    assert publish(warehouse, tmp_path / "site", exports=False).written
