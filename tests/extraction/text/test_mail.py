"""Mail: the body, its charset, the attachments."""

from collections.abc import Callable
from datetime import date
from email.message import EmailMessage

from extraction.text import Reading, Rejected

ReadAll = Callable[..., list[Reading | Rejected]]


def message() -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Press Office <press@example.org>"
    mail["To"] = "desk@example.org"
    mail["Subject"] = "Trade in May – first figures"
    mail["Date"] = "Tue, 03 Jun 2025 23:30:00 -0500"
    mail.set_content("Exports rose 5 % to €3 bn in May.\n", charset="iso-8859-15")
    return mail


def test_the_body_is_the_document(read_all: ReadAll) -> None:
    (reading,) = read_all("mail.eml", message().as_bytes())
    assert isinstance(reading, Reading)
    found = reading.document
    assert found.text.strip() == "Exports rose 5 % to €3 bn in May."
    assert (found.title, found.publisher) == ("Trade in May – first figures", "Press Office")
    assert found.published_on == date(2025, 6, 3)


def test_mail_is_known_without_its_suffix(read_all: ReadAll) -> None:
    (reading,) = read_all("mail.txt", message().as_bytes())
    assert isinstance(reading, Reading)
    assert reading.document.media_type == "message/rfc822"


def test_html_alone_is_read(read_all: ReadAll) -> None:
    mail = message()
    mail.set_content("<html><body><p>Exports rose 5 percent.</p></body></html>", subtype="html")
    (reading,) = read_all("mail.eml", mail.as_bytes())
    assert isinstance(reading, Reading)
    assert reading.document.text == "Exports rose 5 percent.\n"


def test_attachments_are_files_of_their_own(read_all: ReadAll) -> None:
    mail = message()
    mail.add_attachment(
        b"Imports fell 2 %.", maintype="application", subtype="octet-stream", filename="more.txt"
    )
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    body, attached = read_all("mail.eml", mail.as_bytes())
    assert isinstance(body, Reading)
    assert isinstance(attached, Reading)
    assert attached.document.text == "Imports fell 2 %."
    assert attached.document.uri is not None
    assert attached.document.uri.endswith("mail.eml!/more.txt")


def test_the_charset_of_the_message_holds_for_its_html(read_all: ReadAll) -> None:
    mail = message()
    page = "<html><body><p>Mr Wąs said that exports rose 5 percent, and imports 3.</p></body></html>"
    mail.set_content(page, subtype="html", charset="iso-8859-2")
    (reading,) = read_all("mail.eml", mail.as_bytes())
    assert isinstance(reading, Reading)
    assert reading.document.text == "Mr Wąs said that exports rose 5 percent, and imports 3.\n"


def test_an_empty_page_hides_no_attachment(read_all: ReadAll) -> None:
    mail = EmailMessage()
    mail["From"] = "press@example.org"
    mail.set_content("<!-- nothing -->", subtype="html")
    mail.add_attachment("Imports fell 2 %.", filename="more.txt")
    (attached,) = read_all("mail.eml", mail.as_bytes())
    assert isinstance(attached, Reading)
    assert attached.document.text.strip() == "Imports fell 2 %."


def test_an_attached_message_is_read_as_a_message(read_all: ReadAll) -> None:
    outer = EmailMessage()
    outer["From"] = "desk@example.org"
    outer.set_content("See below.\n")
    outer.add_attachment(message())
    body, forwarded = read_all("mail.eml", outer.as_bytes())
    assert isinstance(body, Reading)
    assert isinstance(forwarded, Reading)
    assert forwarded.document.text.strip() == "Exports rose 5 % to €3 bn in May."
    assert forwarded.document.published_on == date(2025, 6, 3)
