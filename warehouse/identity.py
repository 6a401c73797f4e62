"""Ids: hashes of what a row is about, so that the same input has the same ids on every machine.

All are 32 lower-case hex digits. A document's id is that of its text (`sha256sum` of the stored text gives
the same digits), so a copy found elsewhere is the same document. Ids of what is inside a document start with
the first eight digits of the document's: rows of one document then lie together when sorted by id, and
looking up an id reads one row group of each file.
"""

from datetime import date, datetime
from hashlib import sha256

_SEPARATOR = "\x1f"
_SHARED = 8
LENGTH = 32
"""Digits of an id."""


def document_id(text: str) -> str:
    """Name a document by its text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def address_id(document: str, uri: str) -> str:
    """Name the place at which a document was seen."""
    return _within(document, "address", uri)


def fetch_id(address: str, fetched_at: datetime) -> str:
    """Name a fetch by address and time."""
    return hashed("fetch", address, fetched_at.isoformat())


def dated(fingerprint: str, published_on: date | None) -> str:
    """Name what decides a reading: the extractor, and the day to which words like *last year* refer."""
    return fingerprint if published_on is None else hashed("dated", fingerprint, published_on.isoformat())


def extraction_id(document: str, fingerprint: str) -> str:
    """Name the reading of a document by one version of the extractor; `fingerprint` is `dated`."""
    return _within(document, "extraction", fingerprint)


def sentence_id(document: str, start: int, end: int) -> str:
    """Name a sentence by its span."""
    return _within(document, "sentence", f"{start}-{end}")


def quantity_id(document: str, start: int, end: int) -> str:
    """Name a number by the span of its quote."""
    return _within(document, "quantity", f"{start}-{end}")


def claim_id(quantity: str, fingerprint: str) -> str:
    """Name what one version of the extractor made of a number; `fingerprint` is `dated`."""
    return _within(quantity, "claim", fingerprint)


def hashed(*parts: str) -> str:
    """Name anything else by what it is about; none of its parts may hold the separator U+001F."""
    return sha256(_SEPARATOR.join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _within(owner: str, kind: str, what: str) -> str:
    return owner[:_SHARED] + hashed(owner, kind, what)[: LENGTH - _SHARED]
