"""Records as JSON: one object a line, or a file that is one array or one object; each object is a document.

Lines are read one at a time, so that a file of any size takes the memory of its longest record.
"""

import json
from collections.abc import Iterator
from dataclasses import replace

from extraction.text.decoding import decode
from extraction.text.lines import text_lines
from extraction.text.problem import Rejected, excerpt
from extraction.text.reading import Draft
from extraction.text.record import draft_of_record
from extraction.text.sniffing import SUFFIXES, Format
from extraction.text.source import HEAD, Source


def read(source: Source) -> Iterator[Draft | Rejected]:
    """The records of the file, bad ones as `Rejected`."""
    for line, value in _lines(source) if _is_lines(source) else _whole(source):
        if line > source.options.limits.max_records:
            raise source.error(
                "too_many", f"It has more than {line - 1:,} records.", "Raise max_records, or split the file."
            )
        if isinstance(value, dict):
            yield draft_of_record(source, value, line, Format.JSONL)
        elif isinstance(value, Rejected):
            yield value
        else:
            row = excerpt(json.dumps(value, ensure_ascii=False))
            yield source.rejected("bad_record", "The record is no JSON object.", row, line)


def _is_lines(source: Source) -> bool:
    if source.options.part or Format.JSONL in (SUFFIXES.get(source.suffix), source.options.media_type):
        return True
    head = source.head()
    first, end, _ = decode(head).text.lstrip().partition("\n")
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return not end and len(head) >= HEAD and not first.startswith("[")


def _lines(source: Source) -> Iterator[tuple[int, object]]:
    part = source.options.part
    for line, text in enumerate(text_lines(source), part.first_line if part else 1):
        if isinstance(text, Rejected):
            yield line, replace(text, line=line)
        elif text.strip():
            yield line, _parsed(source, text, line)


def _parsed(source: Source, text: str, line: int) -> object:
    try:
        return json.loads(text)
    except RecursionError:
        reason = "The record is nested too deep."
    except ValueError as error:
        reason = f"The record is no JSON: {_fault(error)}."
    return source.rejected("bad_json", reason, excerpt(text.rstrip("\r\n")), line)


def _whole(source: Source) -> Iterator[tuple[int, object]]:
    text = decode(source.load()).text.lstrip("\ufeff")
    try:
        value = json.loads(text)
    except ValueError as error:
        raise source.error(
            "bad_json", f"It is no JSON: {_fault(error)}.", "Check that the file is complete."
        ) from error
    yield from enumerate(value if isinstance(value, list) else [value], 1)


def _fault(error: ValueError) -> str:
    """What the parser says of text that is no JSON; it also refuses integers that go on and on."""
    return str(error) if isinstance(error, json.JSONDecodeError) else "a number in it has thousands of digits"
