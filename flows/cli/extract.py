"""`indicia extract`: the claims of documents as JSON lines, without a warehouse."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from extraction.claims import extract
from extraction.model import Document
from extraction.text import Guard, ReadError, Reading, Rejected, discover
from flows.as_written import as_written
from flows.claim_json import quantity_json
from flows.cli.options import field_option, published_option
from flows.reading_options import in_settings, reading_options


@click.command(name="extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@published_option
@field_option
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Print every number found, claim or not, as written; `subject` is what its clause is about.",
)
def command(
    paths: tuple[Path, ...], published: datetime | None, fields: tuple[str, ...], everything: bool
) -> int:
    """Print the claims of documents, one JSON object a line.

    PATH is a file, folder or glob: text, Markdown, HTML, PDF, DOCX, mail, or JSONL, CSV and Parquet records
    with id, published, title and text.
    What cannot be read is named on standard error; ends with 1 if nothing could be read.
    """
    day = published.date() if published else None
    has_read = False
    with Guard(reading_options(day, fields)) as guard:
        for found in discover(paths):
            for item in [found] if isinstance(found, Rejected) else _read(guard, found):
                if isinstance(item, Reading):
                    has_read = True
                    print_claims(item.document, everything)
                else:
                    problem = in_settings(f"{item.reason} {item.remedy}".rstrip())
                    click.echo(f"{item.name}: {problem}", err=True)
    sys.stdout.flush()
    return 0 if has_read else 1


def print_claims(document: Document, everything: bool) -> None:
    """Write a line for each claim of a document, or for each number of it."""
    extraction = extract(document)
    for quantity in as_written(document, extraction) if everything else extraction.claims:
        line = quantity_json(document, extraction, quantity)
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def _read(guard: Guard, path: Path) -> Iterator[Reading | Rejected]:
    try:
        yield from guard.read(path)
    except ReadError as error:
        yield error.rejected()
