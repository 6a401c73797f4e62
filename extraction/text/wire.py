"""Readings and problems as lines of JSON, for handing them from a reader's process to its parent.

JSON and not pickle: a reader that a hostile file has taken over can hand over false text, but no code.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

from extraction.model import Document
from extraction.text.options import Limits, ReadOptions, Slice
from extraction.text.problem import ReadError, Rejected
from extraction.text.reading import Reading

DONE = "done"


def encode_request(path: Path, options: ReadOptions) -> bytes:
    """A file to read and how, as one line."""
    asked = {field.name: getattr(options, field.name) for field in fields(options)}
    asked |= {"limits": asdict(options.limits), "fields": dict(options.fields), "path": str(path)}
    asked |= {"published": _iso(options.published), "part": options.part and asdict(options.part)}
    return _line(asked)


def decode_request(line: bytes) -> tuple[Path, ReadOptions]:
    """The file to read and how."""
    asked = json.loads(line)
    path = Path(asked.pop("path"))
    asked |= {"limits": Limits(**asked["limits"]), "published": _date(asked["published"])}
    asked["part"] = Slice(**asked["part"]) if asked["part"] else None
    return path, ReadOptions(**asked)


def encode_result(result: Reading | Rejected | ReadError | None) -> bytes:
    """What a reader gave, as one line; None for the end of the file."""
    match result:
        case Reading():
            document = {f.name: getattr(result.document, f.name) for f in fields(result.document)}
            document["published_on"] = _iso(result.document.published_on)
            return _line({"document": document, "origins": dict(result.origins), "place": result.place})
        case Rejected():
            return _line({"rejected": asdict(result)})
        case ReadError():
            return _line({"error": [str(result.path), result.check, result.reason, result.remedy]})
        case _:
            return _line({DONE: True})


def decode_result(line: bytes) -> Reading | Rejected | ReadError | None:
    """What a reader gave; None for the end of the file."""
    given = json.loads(line)
    if "document" in given:
        return Reading(_document(given["document"]), given["origins"], given["place"])
    if "rejected" in given:
        return Rejected(**given["rejected"])
    if "error" in given:
        path, *rest = given["error"]
        return ReadError(Path(path), *rest)
    return None


def _document(given: Mapping[str, Any]) -> Document:
    return Document(**{**given, "pages": tuple(given["pages"]), "published_on": _date(given["published_on"])})


def _line(value: object) -> bytes:
    return json.dumps(value).encode("ascii") + b"\n"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
