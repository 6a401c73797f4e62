"""DOCX: paragraphs, rows, notes; entity bombs refused."""

from collections.abc import Callable

import pytest

from extraction.text import ReadError, Reading

ReadOne = Callable[..., Reading]
MakeZip = Callable[[dict[str, bytes]], bytes]
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = """<w:p><w:r><w:t>Exports rose 5 percent in 2025</w:t></w:r>
<w:r><w:rPr><w:vertAlign w:val="superscript"/>
</w:rPr><w:t>1</w:t></w:r><w:r><w:t xml:space="preserve"> to </w:t></w:r>
<w:r><w:t>$3 billion.</w:t></w:r></w:p>
<w:p/><w:p><w:del><w:r><w:delText>9 percent</w:delText></w:r></w:del><w:r><w:t>Imports fell.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>May</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>51.5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"""
CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Trade in May</dc:title></cp:coreProperties>"""


def document(body: str, prolog: str = "") -> bytes:
    return f"{prolog}<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>".encode()


def test_paragraphs_and_rows_are_lines(read_one: ReadOne, make_zip: MakeZip) -> None:
    data = make_zip(
        {
            "[Content_Types].xml": b"<x/>",
            "word/document.xml": document(BODY),
            "docProps/core.xml": CORE.encode(),
        }
    )
    found = read_one("trade.docx", data).document
    assert found.text == "Exports rose 5 percent in 2025¹ to $3 billion.\nImports fell.\nMay | 51.5\n"
    assert found.title == "Trade in May"


BOX = "<w:txbxContent><w:p><w:r><w:t>Imports: 5 percent</w:t></w:r></w:p></w:txbxContent>"
BOXED = f"""<w:p><w:r><w:t>Exports rose.</w:t></w:r>
<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r></w:p>"""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (BOXED, "Exports rose.\nImports: 5 percent\n"),
        (f"<w:tbl><w:tr><w:tc>{BOXED}</w:tc></w:tr></w:tbl>", "Exports rose. Imports: 5 percent\n"),
    ],
)
def test_a_text_box_is_read_once(read_one: ReadOne, make_zip: MakeZip, body: str, text: str) -> None:
    found = read_one("trade.docx", make_zip({"word/document.xml": document(body)})).document
    assert found.text == text


def test_entity_bombs_are_refused(read_one: ReadOne, make_zip: MakeZip) -> None:
    levels = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    prolog = f'<!DOCTYPE w [<!ENTITY a0 "ha">{levels}]>'
    with pytest.raises(ReadError) as refusal:
        read_one("bomb.docx", make_zip({"word/document.xml": document("<w:p>&a9;</w:p>", prolog)}))
    assert refusal.value.check == "entities"


def test_files_cannot_be_drawn_in(read_one: ReadOne, make_zip: MakeZip) -> None:
    prolog = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(ReadError):
        read_one(
            "bomb.docx",
            make_zip({"word/document.xml": document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", prolog)}),
        )
