"""PDF: running text with the start of each page, and nothing of its running heads."""

from collections.abc import Callable
from datetime import date

import pytest

from extraction.text import Limits, ReadError, Reading, ReadOptions
from extraction.text.pdf_lines import reflow

ReadOne = Callable[..., Reading]
MakePdf = Callable[..., bytes]

# lines of the pages | the text
REFLOWED = [
    (
        ["Output rose 5 percent in the\r\nsecond quarter of 2025."],
        "Output rose 5 percent in the second quarter of 2025.",
    ),
    (["The unem-\r\nployment rate fell."], "The unemployment rate fell."),
    (
        ["This is a long-term plan.\r\nAnd it is a long-\r\nterm plan again."],
        "This is a long-term plan. And it is a long-term plan again.",
    ),
    (["The unem\ufffe\r\nployment rate fell."], "The unemployment rate fell."),
    (["Over a 12-\r\nmonth period it fell."], "Over a 12-month period it fell."),
    (
        ["Short end.\r\nThe next paragraph begins on a new line here."],
        "Short end.\nThe next paragraph begins on a new line here.",
    ),
    (["GDP 2.1 2.0 1.8\r\nPCE inflation 1.9 2.0 2.0"], "GDP 2.1 2.0 1.8\nPCE inflation 1.9 2.0 2.0"),
    (
        ["The plan that the board has\r\nannounced to", "purchase bonds goes on."],
        "The plan that the board has announced to purchase bonds goes on.",
    ),
]


@pytest.mark.parametrize(("pages", "text"), REFLOWED, ids=[x[1][:24] for x in REFLOWED])
def test_lines_become_paragraphs(pages: list[str], text: str) -> None:
    assert reflow(pages).text == text + "\n"


def test_pages_start_where_their_text_does() -> None:
    found = reflow(["First page.", "", "Third page."])
    assert found.pages == (0, 11, 12)
    assert found.text[12:] == "Third page.\n"


def test_running_heads_are_left_out_but_for_the_first() -> None:
    pages = [
        f"June 3, 2025 Report FINAL\r\nPage {n} of 4\r\nText {'abcd'[n]} of this page." for n in range(4)
    ]
    text = reflow(pages).text
    assert text.count("June 3, 2025") == 1
    assert text.count("Page") == 1
    assert all(f"Text {letter} of" in text for letter in "abcd")


def test_pages_of_a_file(read_one: ReadOne, make_pdf: MakePdf) -> None:
    data = make_pdf(
        [
            [
                (72, 700, 12, "June 3, 2025"),
                (72, 680, 12, "Exports rose 5 percent in May, the ministry said."),
            ],
            [(72, 700, 12, "Imports fell 2 percent.")],
        ]
    )
    reading = read_one("trade.pdf", data)
    document = reading.document
    assert [document.text[start:][:7] for start in document.pages] == ["June 3,", "Imports"]
    assert document.published_on == date(2025, 6, 3)
    assert document.media_type == "application/pdf"


def test_columns_written_across_are_read_by_themselves(read_one: ReadOne, make_pdf: MakePdf) -> None:
    rows: list[tuple[float, float, float, str]] = [
        (72, 760, 14, "Annual report of the office on trade and prices")
    ]
    for number in range(8):
        y = 720 - number * 14
        rows += [
            (72, y, 10, f"left {number} the economy grew at a good pace,"),
            (320, y, 10, f"right {number} and so on it went for us,"),
        ]
    rows.append(
        (72, 500, 10, "This closing line stands below both columns and reaches across the whole page.")
    )
    text = read_one("columns.pdf", make_pdf([rows])).document.text
    places = [
        text.index(words) for words in ("Annual", "left 0", "left 7", "right 0", "right 7", "This closing")
    ]
    assert places == sorted(places)


def test_rows_of_a_table_stay_together(read_one: ReadOne, make_pdf: MakePdf) -> None:
    rows = [
        row
        for n in range(9)
        for row in (
            (72, 700 - n * 14, 10, f"Growth in region {n}"),
            (420, 700 - n * 14, 10, f"{n}.5"),
        )
    ]
    text = read_one("table.pdf", make_pdf([rows])).document.text
    assert "region 3 3.5" in text


def test_footnote_marks_are_raised(read_one: ReadOne, make_pdf: MakePdf) -> None:
    data = make_pdf([[(72, 700, 12, "in 2020"), (111.6, 705, 7, "3"), (116, 700, 12, "and so on.")]])
    assert "2020³" in read_one("notes.pdf", data).document.text


BROKEN = [
    b"%PDF-1.4\n",
    b"%PDF-1.7\n" + bytes(5_000),
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n",
]


@pytest.mark.parametrize("data", BROKEN)
def test_broken_files_are_refused(read_one: ReadOne, data: bytes) -> None:
    with pytest.raises(ReadError) as refusal:
        read_one("a.pdf", data)
    assert refusal.value.check in {"broken", "no_text"}


def test_an_encrypted_file_asks_for_one_without_password(read_one: ReadOne, make_pdf: MakePdf) -> None:
    key = f"/O <{'ab' * 32}> /U <{'cd' * 32}>"
    locked = f"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 {key} /P -4 >> /ID [<01> <01>]"
    data = make_pdf([[(72, 700, 12, "Sales rose 3 percent.")]])
    with pytest.raises(ReadError, match="without the password") as refusal:
        read_one("a.pdf", data.replace(b"trailer <<", locked.encode()))
    assert refusal.value.check == "encrypted"


def test_a_file_of_pictures_says_so(read_one: ReadOne, make_pdf: MakePdf) -> None:
    with pytest.raises(ReadError, match="OCR") as refusal:
        read_one("scan.pdf", make_pdf([[], []]))
    assert refusal.value.check == "no_text"


def test_too_many_pages_are_refused(read_one: ReadOne, make_pdf: MakePdf) -> None:
    with pytest.raises(ReadError, match="max_pages"):
        read_one("a.pdf", make_pdf([[], [], []]), ReadOptions(limits=Limits(max_pages=2)))
