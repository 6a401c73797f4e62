"""Which format an input has: told by its content, and by name or declared type where content is silent."""

import re
from enum import StrEnum

from extraction.text.decoding import told_encoding


class Format(StrEnum):
    """A format that there is a reader for; the values are the media types of documents read from it."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    EMAIL = "message/rfc822"
    JSONL = "application/jsonl"
    JSON = "application/json"
    CSV = "text/csv"
    PARQUET = "application/vnd.apache.parquet"
    FEED = "application/feed+xml"
    GZIP = "application/gzip"
    ZSTD = "application/zstd"
    ZIP = "application/zip"


class Unreadable(StrEnum):
    """Why an input has no format here; the values are the names of the checks."""

    EMPTY = "empty"
    BINARY = "binary"
    UNSUPPORTED = "unsupported"


ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
MAGIC: tuple[tuple[bytes, Format | Unreadable], ...] = (
    (b"PAR1", Format.PARQUET),
    (b"\x1f\x8b", Format.GZIP),
    (ZSTD_MAGIC, Format.ZSTD),
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unreadable.UNSUPPORTED),  # .doc, .xls, encrypted .docx
    (b"{\\rtf", Unreadable.UNSUPPORTED),
    (b"%!PS", Unreadable.UNSUPPORTED),
    (b"BZh", Unreadable.UNSUPPORTED),
    (b"\xfd7zXZ\x00", Unreadable.UNSUPPORTED),
    (b"7z\xbc\xaf\x27\x1c", Unreadable.UNSUPPORTED),
    (b"Rar!", Unreadable.UNSUPPORTED),
)
PDF_HEADER = re.compile(rb"(?:\A|[\r\n])%PDF-\d")  # a mail or printer commands may stand before it
RECORDS = frozenset((Format.JSONL, Format.JSON, Format.CSV))
SUFFIXES = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".htm": Format.HTML,
    ".html": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".json": Format.JSON,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".eml": Format.EMAIL,
}
MEDIA_TYPES = {
    "text/markdown": Format.MARKDOWN,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "application/json": Format.JSON,
    "application/x-ndjson": Format.JSONL,
    "application/jsonl": Format.JSONL,
    "text/csv": Format.CSV,
    "text/tab-separated-values": Format.CSV,
    "message/rfc822": Format.EMAIL,
}
BLANK = " \t\r\n\x0b\x0c\ufeff"
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MARKUP = re.compile(
    r"(?>\s+|<\?xml[^>]*>|<!--.*?-->)*+<(?:!doctype\s+html|html|head|body|article|main|div|p|h[1-6]|table)\b",
    re.IGNORECASE | re.DOTALL,
)
FEED = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*+<(?:rss|rdf:RDF|(?:\w+:)?feed)\b",
    re.DOTALL,
)
XML = re.compile(r"\s*<(?:\?xml|!DOCTYPE|!ENTITY|svg\b)", re.IGNORECASE)
SHAPES = (
    (re.compile(r'\{\s*(?:"|\})'), Format.JSONL),
    (re.compile(r"\[\s*\{"), Format.JSON),
    (FEED, Format.FEED),
)
HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]?.*(?:\r?\n[ \t].*)*\r?\n")
MAIL_HEADERS = frozenset(
    {"from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path"}
)


def sniff(head: bytes, suffix: str, media_type: str | None = None) -> Format | Unreadable:
    """The format of an input that begins with `head`."""
    if not head:
        return Unreadable.EMPTY
    for magic, found in MAGIC:
        if head.startswith(magic):
            return found
    if head[257:262] == b"ustar":  # tar
        return Unreadable.UNSUPPORTED
    if PDF_HEADER.search(head[:1024]) and SUFFIXES.get(suffix) not in RECORDS:
        return Format.PDF
    _, encoding = told_encoding(head) or (b"", "latin-1")
    text = head.decode(encoding, "replace")
    if _is_binary(text):
        return Unreadable.BINARY
    hint = SUFFIXES.get(suffix) or MEDIA_TYPES.get((media_type or "").split(";")[0].strip().lower())
    return _text_format(text.lstrip(BLANK + "ï»¿"), hint)


def _is_binary(text: str) -> bool:
    # A stray NUL in much text is a bad byte like others, and will be replaced as they are.
    nuls, controls = text.count("\x00"), len(CONTROL.findall(text))
    return "\x00\x00" in text or nuls > 0.005 * len(text) or controls > 0.02 * len(text) + 2


def _text_format(text: str, hint: Format | None) -> Format | Unreadable:
    if hint in {Format.CSV, Format.JSONL} or (hint is Format.JSON and text.startswith(("[", "{"))):
        return hint
    for shape, found in SHAPES:
        if shape.match(text):
            return found
    if hint is Format.HTML or (hint is not Format.MARKDOWN and MARKUP.match(text)):
        return Format.HTML
    if XML.match(text):
        return Unreadable.UNSUPPORTED
    if _is_mail(text, 1 if hint is Format.EMAIL else 3):
        return Format.EMAIL
    return Format.MARKDOWN if hint is Format.MARKDOWN else Format.PLAIN


def _is_mail(text: str, wanted: int) -> bool:
    found, at = set(), 0
    while header := HEADER.match(text, at):
        found.add(header[1].lower())
        at = header.end()
    return len(found & MAIL_HEADERS) >= wanted
