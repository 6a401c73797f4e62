"""Templates to pages, with escaping always on and values written the same way everywhere."""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from pages import figures, links, spans
from pages.chart import UNPLACED, about
from pages.marking import excerpt
from warehouse import export
from warehouse.counted import counted

_HERE = Path(__file__).parent
_TEMPLATES = _HERE / "templates"
_ASSETS = _HERE / "assets"

_SIGNIFICANT = 4
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def make_environment() -> Environment:
    """Make the environment of all templates: everything is escaped, and a missing name is an error."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "shown": shown,
        "figure": figures.figure,
        "number": figures.number,
        "count": count,
        "day": spans.day_label,
        "marked": marked_sentence,
        "implied": implied,
        "basis": figures.basis_words,
        "web": links.web_address,
    }
    environment.globals |= {
        "period": lambda row: spans.period_label(row["period_start"], row["period_end"]),
        "title_of": title_of,
        "passage": lambda c: links.web_address(c["source_link"]),
        "fields": fields,
        "about": about,
        "derived_about": lambda row: about({**row, "of_what": None}),
        "unplaced": UNPLACED,
        "document_page": links.document_page,
        "document_part": links.document_part,
        "claim_address": links.claim_address,
        "indicator_page": links.indicator_page,
        "listing": links.listing,
        "topic_page": topic_page,
    }
    return environment


class Renderer:
    """Renders templates for pages at different depths of the site."""

    def __init__(self) -> None:
        self._environment = make_environment()

    def page(self, template: str, path: str, **values: Any) -> str:
        """Render the page that will be at `path`; links to other pages are made relative to it."""
        return self._environment.get_template(template).render(
            root="../" * path.count("/"), path=path, **values
        )


def shown(text: object) -> str:
    """Make visible what could mislead or break a line of a page: control and direction characters."""
    return _INVISIBLE.sub(_symbol, str(text))


def count(number: int, noun: str | None = None) -> str:
    """Write how many there are: *1,204*, *1 claim*, *2 claims*."""
    return f"{number:,}" if noun is None else counted(number, noun)


def title_of(row: Mapping[str, Any]) -> str:
    """What to call a document: its title, else its name."""
    title = row.get("document_title") or row.get("title")
    name = row.get("document_name") or row.get("name")
    return str(title or name or "untitled").strip() or "untitled"


def marked_sentence(claim: Mapping[str, Any]) -> Markup:
    """Write a claim's sentence with its quote marked."""
    start = claim["quote_start"] - claim["sentence_start"]
    before, quote, after = excerpt(claim["sentence"], start, start + len(claim["quote"]))
    return Markup("{}<mark>{}</mark>{}").format(*(escape(shown(part)) for part in (before, quote, after)))


def fields(claim: Mapping[str, Any]) -> list[tuple[str, object]]:
    """List what a claim says, in words, leaving out what it does not say."""
    found = [
        ("What is measured", claim["subject"]),
        ("About", claim["topic"]),
        ("Of", claim["of"]),
        ("Value", number_words(claim)),
        ("Unit", claim["unit"]),
        ("Counted", claim["counted"]),
        ("Comparator", claim["comparator"]),
        ("Measure", claim["measure"]),
        ("Basis", figures.basis_words(claim["basis"])),
        ("Direction", claim["direction"]),
        ("Country", claim["geo"]),
        ("Place", claim["place"]),
        ("Period", spans.period_label(claim["period_start"], claim["period_end"])),
        ("Modality", claim["modality"]),
        ("Said by", claim["attributed_to"]),
        ("Quote", f"{claim['quote_start']}–{claim['quote_end']}"),
        ("Page", claim["page"]),
        ("Known from", claim["known_from"] and spans.day_label(claim["known_from"])),
        ("Converted", claim["conversion"]),
        ("Matched by", claim["phrase"]),
        ("Rule", f"{claim['rule']} ({claim['extractor_version']})"),
        ("Run", claim["run_id"]),
    ]
    return [(words, value) for words, value in found if value is not None]


def number_words(claim: Mapping[str, Any]) -> str:
    """Write a claim's bare number or range."""
    return figures.number_words(claim["value"], claim["low"], claim["high"])


def implied(row: Mapping[str, Any]) -> str:
    """Write a number that was calculated, cut to what its inputs' precision can carry."""
    digits = _SIGNIFICANT - 1 - row["value"].adjusted() if row["value"] else 0
    rounded = round(row["value"], max(0, digits))
    return "about " + figures.with_unit(figures.number(rounded), row["unit"])


def topic_page(topic: str) -> str:
    """Path of the page that lists a topic's indicators."""
    return f"topics/{links.file_name(topic.replace(' ', '-'))}.html"


def assets() -> dict[str, bytes]:
    """Read the files that all pages share, by their path in the site."""
    return {f"assets/{file.name}": file.read_bytes() for file in sorted(_ASSETS.iterdir()) if file.is_file()}


def version() -> str:
    """Hash what makes the pages look as they do: when it changes, all pages are written again."""
    digest = sha256()
    warehouse = Path(export.__file__).parent.parent
    for folder in (_HERE, warehouse / "export", warehouse / "sql" / "pages", warehouse / "sql" / "export"):
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.suffix in {".py", ".html", ".svg", ".sql"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _symbol(character: re.Match[str]) -> str:
    point = ord(character[0])
    return chr(0x2400 + point) if point < 0x20 else f"[U+{point:04X}]"
