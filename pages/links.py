"""Addresses: which of those in documents may become links, and where the site's own pages are."""

import re
from urllib.parse import urlsplit

PART = 400_000
"""Code points of a document's text on one page; longer texts continue on further pages."""

_SCHEMES = frozenset({"http", "https"})
_UNSAFE = re.compile(r'[\x00-\x20\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\\"<>`]')


def web_address(uri: str | None) -> str | None:
    """Give an address back if it may become a link: absolute, http or https, no odd characters.

    Everything else (`javascript:`, `data:`, `//host`, paths of somebody's machine) is shown as text.
    """
    if not uri or _UNSAFE.search(uri):
        return None
    try:
        parts = urlsplit(uri)
        host = parts.hostname
    except ValueError:
        return None
    return uri if parts.scheme.lower() in _SCHEMES and host and "@" not in parts.netloc else None


def document_page(document_id: str, start: int = 0) -> str:
    """Path of the page that shows a document's text from code point `start` on."""
    return document_part(document_id, start // PART)


def document_part(document_id: str, part: int) -> str:
    """Path of the page that shows a part of a document's text, from 0."""
    return f"documents/{document_id}{f'-{part + 1}' if part else ''}.html"


def claim_address(document_id: str, claim_id: str, start: int) -> str:
    """Permalink of a claim: its mark in the text of its document."""
    return f"{document_page(document_id, start)}#c-{claim_id}"


def indicator_page(indicator_id: str, page: int = 1) -> str:
    """Path of an indicator's page."""
    return f"indicators/{file_name(indicator_id)}{f'.{page}' if page > 1 else ''}.html"


def listing(stem: str, page: int = 1) -> str:
    """Path of a page of a long list; the first one has no number."""
    return f"{stem}{f'-{page}' if page > 1 else ''}.html"


def file_name(text: str) -> str:
    """A name that is one path segment on any file system and needs no escaping in an address.

    Other characters than ASCII letters, digits, `_` and `-` become `~` and their code point, so that
    different texts have different names.
    """
    return re.sub(r"[^A-Za-z0-9_-]", lambda c: f"~{ord(c[0]):x}", text) or "~"
