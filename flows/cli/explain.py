"""`indicia explain`: how a sentence was read."""

import json
import sys
from datetime import datetime

import click
from rich.table import Table
from rich.text import Text

from extraction.claims import VERSION, extract
from extraction.model import Document, Extraction, Kind, Quantity
from flows.claim_json import plain, quantity_json
from flows.cli.options import published_option
from flows.show import console

FIELDS = ("measure", "basis", "direction", "of", "geo", "place", "modality", "attributed_to")


@click.command(name="explain")
@click.argument("sentence")
@click.option("--json", "as_json", is_flag=True, help="Print the reading as one JSON object.")
@published_option
def command(sentence: str, as_json: bool, published: datetime | None) -> int:
    """Show how SENTENCE is read: every number with its kind, the rule that decided, and the claims.

    SENTENCE can be a whole passage; "-" reads it from standard input.
    """
    text = sys.stdin.read() if sentence == "-" else sentence
    document = Document("sentence", text, published_on=published.date() if published else None)
    extraction = extract(document)
    if as_json:
        click.echo(json.dumps(reading_json(document, extraction), ensure_ascii=False, indent=2))
        return 0
    terminal = console()
    terminal.print(marked(text, extraction))
    if not extraction.quantities:
        terminal.print("No number was found in it.")
        return 0
    terminal.print(numbers_table(extraction))
    for quantity in extraction.claims:
        terminal.print(claim_block(extraction, quantity))
    terminal.print(f"[dim]Engine {VERSION}. Offsets are code points, [start, end).[/dim]")
    return 0


def reading_json(document: Document, extraction: Extraction) -> dict[str, object]:
    """The whole reading: the text, its sentences' spans and every quantity with its rule."""
    return {
        "text": document.text,
        "engine": VERSION,
        "sentences": [[s.start, s.end] for s in extraction.sentences],
        "quantities": [
            {**quantity_json(document, extraction, q), "rule": q.rule} for q in extraction.quantities
        ],
    }


def marked(text: str, extraction: Extraction) -> Text:
    """The text with claims in green, other numbers in yellow and the claims' subjects underlined."""
    shown = Text(text)
    for quantity in extraction.quantities:
        shown.stylize("bold green" if quantity.kind is Kind.CLAIM else "yellow", quantity.start, quantity.end)
        if quantity.kind is Kind.CLAIM and quantity.subject_start is not None:
            shown.stylize("underline", quantity.subject_start, quantity.subject_end)
    return shown


def numbers_table(extraction: Extraction) -> Table:
    """One row per number: where it stands, what it is and which rule said so."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for name in ("span", "quote", "kind", "rule", "value", "unit"):
        table.add_column(name)
    for quantity in extraction.quantities:
        table.add_row(
            f"{quantity.start}-{quantity.end}",
            Text(quantity.quote),
            Text(quantity.kind, "green" if quantity.kind is Kind.CLAIM else "yellow"),
            quantity.rule,
            value_of(quantity),
            quantity.unit or "",
        )
    return table


def value_of(quantity: Quantity) -> str:
    """The value, or the two ends of a range."""
    if quantity.value is not None:
        return plain(quantity.value) or ""
    return f"{plain(quantity.low)} to {plain(quantity.high)}" if quantity.low is not None else ""


def claim_block(extraction: Extraction, quantity: Quantity) -> Text:
    """One claim told in lines: what is measured, then every field that the text gives."""
    block = Text(f"\n{quantity.quote}", "bold green")
    rows = [("subject", quantity.subject), ("value", f"{value_of(quantity)} {quantity.unit or ''}".strip())]
    rows += [("counted", quantity.counted), ("comparator", quantity.comparator)]
    rows += [(name, getattr(quantity, name)) for name in FIELDS]
    if quantity.period:
        rows.append(("period", f"{quantity.period.start} .. {quantity.period.end}"))
    if quantity.equivalent_of is not None:
        rows.append(("equivalent_of", extraction.quantities[quantity.equivalent_of].quote))
    for name, value in rows:
        if value:
            block.append(f"\n  {name:14}", "not bold dim default")
            block.append(str(value), "not bold default")
    return block
