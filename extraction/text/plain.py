"""Plain text and Markdown: stored exactly as they are read, line ends, markup, front matter and all."""

import re
from collections.abc import Iterator

from extraction.text.decoding import decode
from extraction.text.reading import Draft, Fact
from extraction.text.sniffing import Format
from extraction.text.source import Source

FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
FRONT_MATTER_LINE = re.compile(r"^([A-Za-z_]+)[ \t]*+:(.*)$", re.MULTILINE)
HEADING = re.compile(r"^#[ \t]++(\S.*)$", re.MULTILINE)
FRONT_MATTER_FIELDS = {
    "title": "title",
    "date": "published",
    "published": "published",
    "publisher": "publisher",
    "url": "uri",
    "lang": "language",
    "language": "language",
}


def read(source: Source) -> Iterator[Draft]:
    """The file as one document."""
    decoded = decode(source.load(), source.options.charset, "charset of the response")
    markdown = source.suffix in {".md", ".markdown"} or source.options.media_type == Format.MARKDOWN
    facts = _markdown_facts(decoded.text) if markdown else {}
    media_type = Format.MARKDOWN if markdown else Format.PLAIN
    yield Draft(decoded.text, media_type, facts, encoding=decoded.label)


def _markdown_facts(text: str) -> dict[str, Fact]:
    facts = {}
    front = FRONT_MATTER.match(text)
    if front:
        for line in FRONT_MATTER_LINE.finditer(front[1]):
            field = FRONT_MATTER_FIELDS.get(line[1].lower())
            value = line[2].strip().strip("\"'")
            if field and value:
                facts[field] = Fact(value, f"front matter, {line[1]}")
    heading = HEADING.search(text, front.end() if front else 0)
    if heading and "title" not in facts:
        facts["title"] = Fact(heading[1].rstrip("# \t\r"), "first heading")
    return facts
