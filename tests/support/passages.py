"""Annotated passages as `tests/gold/passages.txt` writes them; its head says how."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extraction.model import Document

PASSAGES = Path(__file__).parent.parent / "gold" / "passages.txt"
_AROUND = ("period", "geo", "place", "modality", "attributed_to")
_MEASURED = ("measure", "subject")
_WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A figure of a passage: the offset at which it begins there, and its fields as written."""

    start: int
    quote: str
    fields: dict[str, str]


def passages() -> Iterator[tuple[Document, list[Annotated]]]:
    """Give every passage with its figures, in order."""
    _, *blocks = PASSAGES.read_text(encoding="utf-8").split("\n# ")
    for block in blocks:
        head, _, rest = block.partition("\n")
        body, _, lines = rest.partition("\n- ")
        published, _, title = head.partition(" | ")
        text = _WRAPPED.sub(" ", body.strip())
        document = Document(name=title, text=text, title=title, published_on=date.fromisoformat(published))
        yield document, list(_figures(text, lines.strip().removeprefix("- ").split("\n- ")))


def _figures(text: str, lines: list[str]) -> Iterator[Annotated]:
    """The figures of a passage, each behind the one before it."""
    start = -1
    for line in lines:
        quote, *cells = (cell.strip() for cell in line.split(" | "))
        found = re.compile(rf"(?<![\w.]){re.escape(quote)}").search(text, start + 1)
        assert found, f"{quote!r} is not in {text!r} behind the figure before it"
        start = found.start()
        assert len(cells) in (len(_AROUND), len(_AROUND + _MEASURED)), f"{line!r} has {len(cells)} fields"
        yield Annotated(start, quote, dict(zip(_AROUND + _MEASURED, cells, strict=False)))
