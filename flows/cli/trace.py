"""`indicia trace`: from a number back to its sentence."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from flows.cli.options import warehouse_option
from flows.settings import load_settings
from flows.show import cell, console, figure, number, period
from warehouse.counted import counted
from warehouse.trace import Source, Trace, trace

ROLES = {
    None: "",
    "chosen": ", the one chosen",
    "agrees": ", which agrees",
    "differs": ", which differs",
    "restates": ", which restates it in another unit",
    "rejected": ", which was rejected",
}


@click.command(name="trace")
@click.argument("given", metavar="ID")
@warehouse_option
@click.option("--json", "as_json", is_flag=True, help="Print everything as one JSON object.")
def command(given: str, warehouse: Path | None, as_json: bool) -> int:
    """Follow ID back to its source: the sentence with the quote marked, its place, document and run.

    ID is the id of an observation, a claim or a quantity, or enough of its beginning to tell it from others.
    For an observation, all its claims are shown.
    """
    found = trace(load_settings(warehouse=warehouse).front_door, given)
    if as_json:
        click.echo(json.dumps(asdict(found), default=cell, ensure_ascii=False, indent=2))
        return 0
    terminal = console()
    terminal.print(heading(found))
    for source in found.sources:
        terminal.print(told(source))
    return 0


def heading(found: Trace) -> Text:
    """What the id names and, for an observation, its figure."""
    text = Text.assemble((f"{found.traced} ", "bold"), (found.id, "dim"))
    if found.observation:
        row = found.observation
        about = (row["geo"], row["place"], period(row["period_start"], row["period_end"]), row["modality"])
        text.append(f"\n{row['subject']}", "bold")
        text.append("".join(f" · {part}" for part in about if part))
        text.append(f" · {figure(row)}", "bold green")
        text.append(f"\n{counted(len(found.sources), 'claim')} of {counted(row['documents'], 'document')}: ")
        text.append(row["reason"])
        if row["is_conflict"]:
            text.append(f"\nsources disagree{_spread(row)}", "yellow")
        elif row["is_revised"]:
            text.append(f"\nrevised since it was first known, on {row['first_known']}", "yellow")
    return text


def _spread(row: dict[str, Any]) -> str:
    if row["spread"] is None:
        return ""
    unit = "" if row["unit"] in (None, "1") else f" {row['unit']}"
    return f", by up to {number(row['spread'])}{unit}"


def told(source: Source) -> Text:
    """One number with all the way back to its source."""
    text = Text()
    kind = "claim" if source.claim_id else f"no claim ({source.kind})"
    text.append(f"\n{kind} {(source.claim_id or source.quantity_id)[:12]}{ROLES[source.role]}", "bold")
    if source.marked:
        before, quote, after = source.marked
        text.append("\n  “").append(before).append(f"[{quote}]", "bold green").append(after).append("”")
    for name, value in _facts(source):
        if value:
            text.append(f"\n  {name:13}", "dim").append(value)
    return text


def _counted_as(source: Source) -> str:
    if source.indicator is None:
        return ""
    score = number(source.score) if source.score else ""
    why = f"by “{source.phrase}”, score {score}" if score else "which the registry does not have"
    return ", ".join(part for part in (f"{source.indicator}, {why}", source.conversion) if part)


def _facts(source: Source) -> list[tuple[str, str | None]]:
    page = f", page {source.page}" if source.page else ""
    reads = figure(asdict(source)) if source.claim_id else ""
    about = (source.subject, source.geo, source.place, period(source.period_start, source.period_end))
    dated = f" ({source.published_on})" if source.published_on else ""
    return [
        ("reads", " · ".join(part for part in (reads, *about, source.measure, source.modality) if part)),
        ("corrected", "; ".join(source.corrections)),
        ("counts as", _counted_as(source)),
        ("said by", source.attributed_to or ""),
        ("characters", f"{source.quote_start}-{source.quote_end}{page}"),
        ("document", f"{source.title or source.name}{dated}"),
        ("published by", source.publisher or ""),
        ("read from", ", ".join(source.addresses)),
        ("look it up", source.source_link if source.source_link not in source.addresses else ""),
        ("held back", "; ".join(source.held_back)),
        ("run", f"{source.run_id}, extractor {source.extractor_version}, rule {source.rule}"),
    ]
