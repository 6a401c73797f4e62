"""What a caller may say about reading: a date to fall back on, field names, limits."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file may be read before it is refused; each refusal names its limit.

    Attributes:
        max_file_bytes: of a file that is held in memory whole; records and archives stream and may be larger.
        max_text_chars: of one document's text.
        max_record_bytes: of one record (a line of JSONL, a row of CSV).
        max_records: records of one file.
        max_members: members of one archive.
        max_depth: archives within archives.
        max_ratio: unpacked bytes per byte of the file, from `ratio_floor_bytes` on.
        max_unpacked_bytes: of one file, all members together, those of archives within it included.
        max_pages: pages of a paged document.
        max_html_depth: nested elements of an HTML page.
        read_seconds: until a guarded reader has to hand over its next document.
        read_memory_bytes: address space of a guarded reader.
    """

    max_file_bytes: int = 64 * MEBIBYTE
    max_text_chars: int = 20_000_000
    max_record_bytes: int = 32 * MEBIBYTE
    max_records: int = 100_000_000
    max_members: int = 100_000
    max_depth: int = 3
    max_ratio: int = 200
    ratio_floor_bytes: int = 16 * MEBIBYTE
    max_unpacked_bytes: int = 64 * 1024 * MEBIBYTE
    max_pages: int = 5_000
    max_html_depth: int = 500
    read_seconds: float = 60.0
    read_memory_bytes: int = 3 * 1024 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Slice:
    """Some whole lines of a file of records.

    Attributes:
        start: offset in bytes of the first line. stop: offset after the last line.
        first_line: number of the first line in the file, from 1.
    """

    start: int
    stop: int
    first_line: int = 1


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file.

    Attributes:
        published: the date of documents that state none themselves.
        fields: for records, our name to theirs where they differ: `{"text": "body"}`. Ours are `id`, `url`,
            `published`, `title`, `text`, `publisher` and `language`.
        uri: the address the bytes came from, where that is not the file's path.
        media_type: as declared by whoever served the bytes; a hint, for the content decides.
        charset: as declared by whoever served the bytes.
        language: of all documents, instead of detecting it.
        part: of a file of one record a line, which lines to read (`line_slices`); None for all.
    """

    published: date | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    uri: str | None = None
    media_type: str | None = None
    charset: str | None = None
    language: str | None = None
    part: Slice | None = None
