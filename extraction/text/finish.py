"""From a draft to a document: name, address, language and date by rules that hold for all formats."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from extraction.model import Document
from extraction.text.dateline import find_dateline
from extraction.text.dates import find_published
from extraction.text.language import detect_language
from extraction.text.problem import printable
from extraction.text.reading import Draft, Reading
from extraction.text.source import Source

MAX_VALUE = 1_000


def finish(source: Source, draft: Draft) -> Reading:
    """The document of a draft, and where each of its values came from."""
    origins: dict[str, str] = {}
    uri = _stated(draft, "uri", origins) or _own_address(source, origins)
    dateline = find_dateline(draft.text)
    published = find_published(draft, dateline, uri, source.name, source.options.published)
    if published:
        origins["published_on"] = published[1]
    document = Document(
        name=_name(source, draft, origins),
        text=draft.text,
        uri=uri,
        title=_stated(draft, "title", origins),
        publisher=_stated(draft, "publisher", origins),
        language=_language(source, draft, origins),
        published_on=published[0] if published else None,
        media_type=draft.media_type,
        pages=draft.pages,
    )
    if draft.encoding:
        origins["text"] = draft.encoding
    return Reading(document, origins, dateline.place if dateline else None)


def _stated(draft: Draft, field: str, origins: dict[str, str]) -> str | None:
    fact = draft.facts.get(field)
    value = " ".join(fact.value.split())[:MAX_VALUE] if fact else ""
    if fact and value:
        origins[field] = fact.origin
    return value or None


def _name(source: Source, draft: Draft, origins: dict[str, str]) -> str:
    stated = _stated(draft, "name", origins)
    if stated:
        return stated
    if source.depth == 0 and source.options.uri:
        origins["name"] = "address it was fetched from"
        return name_of_address(source.options.uri)
    origins["name"] = "name of the file"
    return printable(source.stem)


def name_of_address(address: str) -> str:
    """The last part of an address's path without its suffix, else its host."""
    parts = urlsplit(address)
    return PurePosixPath(unquote(parts.path)).stem or parts.hostname or address


def _own_address(source: Source, origins: dict[str, str]) -> str:
    origins["uri"] = "address it was fetched from" if source.options.uri else "path of the file"
    return source.uri


def _language(source: Source, draft: Draft, origins: dict[str, str]) -> str | None:
    if source.options.language:
        origins["language"] = "option"
        return source.options.language
    detected = detect_language(draft.text)
    if detected:
        origins["language"] = "words of the text"
        return detected
    stated = _stated(draft, "language", origins)
    if not stated:
        origins["language"] = "assumed: the text is too short to tell"
    return stated[:2].lower() if stated else "en"
