"""What a reader made of a document, and where each of its values came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from extraction.model import Document


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and, in a few words, where it came from."""

    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A document together with where its values came from.

    Attributes:
        document: the document.
        origins: for each field of the document that has a value, where it came from, in a few words.
        place: the place of the dateline (*BEIJING*), as written, else None.
    """

    document: Document
    origins: Mapping[str, str]
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format's reader knows, before the rules that hold for all formats fill what is missing.

    Attributes:
        text: the text as it will be stored.
        media_type: of the bytes.
        facts: `name`, `title`, `publisher`, `uri`, `published` (in any notation), `language`, where stated.
        published: the day, where the reader has understood it already, and where it came from.
        pages: offset at which each page starts.
        encoding: what the bytes were decoded with, and why.
    """

    text: str
    media_type: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    published: tuple[date, str] | None = None
    pages: tuple[int, ...] = ()
    encoding: str | None = None
