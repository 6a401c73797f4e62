"""`indicia extract`: the claims of documents as JSON lines, without a warehouse."""

import json
import sys
from datetime import datetime
from pathlib import Path

import click

from extraction.claims import extract
from extraction.model import Document
from extraction.text import Reading, describe_problem, read_paths
from flows.as_written import as_written
from flows.claim_json import quantity_json
from flows.cli.options import field_option, published_option
from flows.reading_options import NOTHING, in_settings, reading_options


@click.command(name="extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@published_option
@field_option
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Print every number, claim or not, as it is written; `subject` is what its clause is about.",
)
def command(
    paths: tuple[Path, ...], published: datetime | None, fields: tuple[str, ...], everything: bool
) -> int:
    """Print the claims of documents, one JSON object per line.

    PATH is a file, folder or glob of text, Markdown, HTML, PDF, DOCX, mail, or records as JSONL, CSV or
    Parquet, with id, published, title and text.

    What cannot be read is named on standard error; exits with 1 if nothing could be read.
    """
    day = published.date() if published else None
    has_read = has_complained = False
    for item in read_paths(paths, reading_options(day, fields)):
        if isinstance(item, Reading):
            has_read = True
            print_claims(item.document, everything)
        else:
            has_complained = True
            click.echo(in_settings(describe_problem(item)), err=True)
    sys.stdout.flush()
    if not has_read and not has_complained:
        click.echo(NOTHING, err=True)
    return 0 if has_read else 1


def print_claims(document: Document, everything: bool) -> None:
    """Write a line for each claim of a document, or for each number of it."""
    extraction = extract(document)
    for quantity in as_written(document, extraction) if everything else extraction.claims:
        line = quantity_json(document, extraction, quantity)
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
