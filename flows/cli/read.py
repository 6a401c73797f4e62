"""`indicia read`: what the reader makes of a file, before anything is extracted from it."""

import json
import sys
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from extraction.text import Reading, Rejected, describe, describe_problem, read_paths
from extraction.text.description import PREVIEW
from extraction.text.wire import encode_result
from flows.cli.options import field_option, published_option
from flows.reading_options import NOTHING, in_settings, reading_options


@click.command(name="read")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@published_option
@field_option
@click.option(
    "--language", metavar="CODE", help="Language of the documents (ISO 639-1), instead of detecting it."
)
@click.option("--full", is_flag=True, help="Show all of the text, not only its beginning.")
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="Most documents to show."
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object per document, with all of its text."
)
def command(
    *,
    paths: tuple[Path, ...],
    published: datetime | None,
    fields: tuple[str, ...],
    language: str | None,
    full: bool,
    limit: int,
    as_json: bool,
) -> int:
    """Show what the reader makes of FILE: each document's metadata and text, and where each value came from.

    What cannot be read is named on standard error; exits with 1 if no document could be read.
    """
    day = published.date() if published else None
    shown, refused = 0, 0
    options = replace(reading_options(day, fields), language=language)
    with closing(read_paths(paths, options)) as items:
        for item in items:
            if isinstance(item, Rejected):
                refused += 1
                click.echo(in_settings(describe_problem(item)), err=True)
            elif shown == limit:
                click.echo(f"… and more: --limit shows more than {limit} documents.", err=True)
                break
            else:
                _print(item, -1 if full else PREVIEW, as_json)
                shown += 1
    if not shown and not refused:
        click.echo(NOTHING, err=True)
    return 0 if shown else 1


def _print(reading: Reading, preview: int, as_json: bool) -> None:
    if as_json:
        line = json.loads(encode_result(reading))
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        return
    for line in describe(reading, preview):
        click.echo(line)
    click.echo()
