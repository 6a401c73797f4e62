"""What a check held back is shown: where it stands in the text, else above it, and in a list."""

from pathlib import Path

from annotated import altered, annotated
from loaded import load_items

from pages.publish import publish
from warehouse.rows import Item, Refused


def site_of(tmp_path: Path, *items: Item) -> Path:
    publish(load_items(tmp_path / "data", items), tmp_path / "site", exports=False)
    return tmp_path / "site"


def document_page(site: Path) -> str:
    (page,) = [p for p in (site / "documents").glob("*.html") if p.name != "index.html"]
    return page.read_text()


def test_a_number_that_is_not_in_the_text_is_listed_above_it(tmp_path: Path) -> None:
    item = annotated(
        "x", "Sales were {5 t|level value=5 unit=t subject=Sales}, up {2 t|level value=2 unit=t}."
    )
    html = document_page(site_of(tmp_path, altered(item, 0, quote="<i>9 t</i>")))
    assert "Held back, without a place in the text" in html
    assert "1 quarantined" in html and "<i>9" not in html
    assert html.count('class="q claim" id="c-') == 1


def test_a_claim_that_fails_a_check_is_marked_where_it_stands(tmp_path: Path) -> None:
    item = annotated(
        "x", "Sales were {5 t|level value=5 unit=t subject=Sales}, up {2 t|level value=2 unit=t}."
    )
    html = document_page(
        site_of(tmp_path, altered(item, 1, subject="not there", subject_start=0, subject_end=9))
    )
    assert '<span class="q quarantined"' in html
    assert "held back: " in html
    assert html.count('class="q claim" id="c-') == 1


def test_inputs_that_could_not_be_read_are_in_quarantine(tmp_path: Path) -> None:
    site = site_of(tmp_path, Refused("in/<b>.txt", "encoding", "byte 0xff at 3 <script>", '{"a": "</pre>"}'))
    html = (site / "quarantine.html").read_text()
    assert "inputs: encoding" in html
    assert "byte 0xff at 3 &lt;script&gt;" in html and "{&#34;a&#34;: &#34;&lt;/pre&gt;&#34;}" in html
    assert '<bdi class="path">in/&lt;b&gt;.txt</bdi>' in html
    assert "1 row or input held back" in (site / "quality.html").read_text()


def test_an_empty_warehouse_has_a_site(tmp_path: Path) -> None:
    site = site_of(tmp_path, annotated("nothing", "No number here."))
    assert "None." in (site / "conflicts.html").read_text()
    assert "None." in (site / "findings.html").read_text()
    assert "Nothing is held back." in (site / "quarantine.html").read_text()
    assert "No number of this text is a claim." in document_page(site)


def test_a_finding_is_shown_with_its_claims(tmp_path: Path) -> None:
    fields = "value=640 unit=% subject='unemployment rate' geo=NLD period=2024"
    text = f"The unemployment rate was {{640 percent|ratio {fields}}}."
    html = (site_of(tmp_path, annotated("odd", text)) / "findings.html").read_text()
    assert "Out of bounds" in html
    assert "<mark>640 percent</mark>" in html


def test_what_stated_numbers_imply_is_shown_apart(tmp_path: Path) -> None:
    about = "subject=Exports geo=NLD period=2024"
    text = (
        f"Exports came to {{€250 billion|level value=250000000000 unit=EUR {about}}}, "
        f"up {{25 percent|change value=25 unit=% basis=yoy direction=up {about}}} from {{2023|date}}."
    )
    html = (site_of(tmp_path, annotated("trade", text)) / "indicators" / "exports.html").read_text()
    table, implied = html.split("Implied by what is stated")
    assert "EUR 200 billion" in implied and "EUR 200 billion" not in table
    assert "earlier level" in implied
