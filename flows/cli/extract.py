"""`indicia extract`: the claims of documents as JSON lines, without a warehouse."""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from extraction.claims import extract
from extraction.model import Document, Kind
from flows.claim_json import quantity_json


@click.command(name="extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Date (YYYY-MM-DD) of documents that state none; 'last year' is resolved with it.",
)
@click.option("--all", "everything", is_flag=True, help="Print every number found, claim or not.")
def command(paths: tuple[Path, ...], published: datetime | None, everything: bool) -> int:
    """Print the claims of documents, one JSON object a line.

    PATH is a text file or a .jsonl file of records with id, published, title and text.
    """
    for path in paths:
        for document in _documents(path, published.date() if published else None):
            print_claims(document, everything)
    sys.stdout.flush()
    return 0


def print_claims(document: Document, everything: bool) -> None:
    """Write a line for each claim of a document, or for each number of it."""
    extraction = extract(document)
    for quantity in extraction.quantities:
        if everything or quantity.kind is Kind.CLAIM:
            line = json.dumps(quantity_json(document, extraction, quantity), ensure_ascii=False)
            sys.stdout.write(line + "\n")


def _documents(path: Path, published: date | None) -> Iterator[Document]:
    if path.suffix != ".jsonl":
        yield Document(path.stem, path.read_bytes().decode(), str(path), published_on=published)
        return
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                day = date.fromisoformat(record["published"]) if record.get("published") else published
                yield Document(
                    str(record["id"]), record["text"], str(path), record.get("title"), published_on=day
                )
