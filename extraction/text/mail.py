"""E-mail as saved by mail programs (.eml): the body as one document, attached files as files of their own."""

import io
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from extraction.text.decoding import decode
from extraction.text.html import draft_of_html
from extraction.text.reading import Draft, Fact
from extraction.text.sniffing import Format
from extraction.text.source import Source

HEADERS = {"subject": "title", "date": "published"}
SKIPPED = frozenset(("image", "audio", "video"))


def read(source: Source) -> Iterator[Draft | Source]:
    """The body, then the attachments.

    Raises:
        ReadError: `no_text`.
    """
    message = BytesParser(policy=policy.default).parsebytes(source.load())
    facts = _facts(message)
    bodies = [message.get_body((kind,)) for kind in ("plain", "html")]
    drafts = (_draft(source, body, facts) for body in bodies if isinstance(body, EmailMessage))
    draft = next((draft for draft in drafts if draft.text.strip()), None)
    attached = [part for part in message.iter_attachments() if part.get_content_maintype() not in SKIPPED]
    if draft is None and not attached:
        raise source.error("no_text", "The message has no text.")
    if draft:
        yield draft
    for part in attached:
        is_mail = part.get_content_type() == "message/rfc822"
        name = str(part.get_filename() or ("attachment.eml" if is_mail else "attachment")).replace("/", "_")
        data = part.get_content().as_bytes() if is_mail else _payload(part)
        yield source.inner(name, f"{source.uri}!/{name}", io.BytesIO(data))


def _draft(source: Source, body: EmailMessage, facts: dict[str, Fact]) -> Draft:
    data = _payload(body)
    if body.get_content_subtype() == "html":
        page = draft_of_html(source, data, body.get_content_charset())
        return Draft(page.text, Format.EMAIL, {**page.facts, **facts}, encoding=page.encoding)
    decoded = decode(data, body.get_content_charset(), "charset of the message")
    return Draft(decoded.text, Format.EMAIL, facts, encoding=decoded.label)


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    return part.as_bytes()


def _facts(message: EmailMessage) -> dict[str, Fact]:
    facts = {}
    for header, field in HEADERS.items():
        if message[header]:
            facts[field] = Fact(str(message[header]), f"{header.title()} of the message")
    addresses = getattr(message["from"], "addresses", ())
    if addresses:
        sender = addresses[0].display_name or addresses[0].addr_spec
        facts["publisher"] = Fact(str(sender), "From of the message")
    return facts
