"""What a run tells a person at its end: counts, complaints, a few observations and how to go on."""

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.prog import called_as
from flows.report import IngestReport
from flows.show import console, figure, period
from warehouse.counted import counted
from warehouse.lake import Lake
from warehouse.query import query
from warehouse.sql import statement

SHOWN = 10
MEASURES_UNSAID = ("level", "ratio")


def print_summary(report: IngestReport, warehouse: Path) -> None:
    """Print the summary of a run."""
    terminal = console()
    door = Lake(warehouse).front_door
    if report.completed_earlier:
        terminal.print("An earlier run was stopped after its last commit; its views are in place now.")
    terminal.print(headline(report))
    if report.loaded.extractions:
        skipped = dict(query(door, statement("runs/skipped"), [report.run_id]).rows)
        terminal.print(counts_table(report, skipped))
    print_complaints(terminal, report)
    if report.met.undated:
        terminal.print(undated_line(report.met.undated))
    if not door.exists() or not report.met.documents:
        return
    rows = noteworthy(door, report.run_id) if report.loaded.extractions else []
    if rows:
        terminal.print(observations_table(rows))
    print_next(terminal, door, rows or noteworthy(door, None))


def headline(report: IngestReport) -> Text:
    """One sentence: what was met and what of it was new."""
    met, loaded = report.met, report.loaded
    text = Text("\n")
    if not met.documents:
        why = "." if met.refused else ": there was no document in what was given."
        return text.append(f"Nothing could be loaded{why}", "bold red")
    if not loaded.extractions and not loaded.addresses and not loaded.restored:
        text.append("Nothing new. ", "bold green")
        return text.append(
            f"{counted(met.documents, 'document')} read, loaded already; nothing was loaded twice."
        )
    text.append(f"{counted(loaded.extractions, 'document')} loaded", "bold green")
    again = loaded.extractions - loaded.documents
    if again:
        text.append(f", {again:,} of them again, because the extractor or their date has changed")
    if loaded.restored:
        text.append(f", {loaded.restored:,} that were out of date count again")
    if met.known:
        text.append(f", {met.known:,} known already and not loaded twice")
    return text.append(f" in {report.seconds:.1f} s, as run {report.run_id}.")


def counts_table(report: IngestReport, skipped: Mapping[str, int]) -> Table:
    """The account of a run: every number found is a claim, skipped for a reason, or quarantined."""
    loaded = report.loaded
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="bold")
    table.add_column()
    table.add_row(f"{loaded.quantities:,}", "numbers found, of which")
    table.add_row(f"{loaded.claims:,}", "claims")
    reasons = ", ".join(f"{kind} {count:,}" for kind, count in skipped.items())
    table.add_row(f"{loaded.skipped:,}", f"skipped: {reasons}" if reasons else "skipped")
    table.add_row(f"{loaded.quarantined:,}", "quarantined, because a check failed")
    changed = f" and {loaded.observations_changed:,} changed" if loaded.observations_changed else ""
    table.add_row(f"{loaded.observations:,}", f"new observations{changed}")
    return table


def undated_line(undated: int) -> str:
    """What it means that documents have no date, and what to do about it."""
    verb, there = ("has", "it") if undated == 1 else ("have", "them")
    return (
        f"{counted(undated, 'document')} {verb} no date, so 'last year' and the like stay open in {there}: "
        "give one with --published."
    )


def print_complaints(terminal: Console, report: IngestReport) -> None:
    """One line for each input that could not be read, up to some."""
    for line in report.met.complaints:
        terminal.print(Text.assemble(("Not read: ", "yellow"), line), soft_wrap=True)
    more = report.met.refused - len(report.met.complaints)
    if more:
        terminal.print(f"… and {more:,} more, all of them in the view quarantine.")


def observations_table(rows: Sequence[Mapping[str, Any]]) -> Table:
    """A few observations, those with the most sources first."""
    table = Table(title="Some observations, those with the most sources", title_justify="left", box=None)
    for name in ("id", "what", "where", "when"):
        table.add_column(name, no_wrap=name in ("id", "when"), style="dim" if name == "id" else "")
    table.add_column("figure", justify="right", no_wrap=True)
    table.add_column("claims", justify="right")
    for row in rows:
        where = " ".join(part for part in (row["geo"], row["place"]) if part)
        when = period(row["period_start"], row["period_end"])
        short = row["observation_id"][:12]
        what = row["subject"] if row["measure"] in MEASURES_UNSAID else f"{row['subject']}, {row['measure']}"
        table.add_row(short, what, where, when, figure(row), str(row["claims"]))
    return table


def noteworthy(door: Path, run_id: str | None) -> Sequence[Mapping[str, Any]]:
    """A few observations worth a look, of many indicators: those of a run, or of all runs."""
    return query(door, statement("status/noteworthy"), {"run_id": run_id, "rows": SHOWN}).named


def print_next(terminal: Console, door: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """Commands to paste."""
    program = called_as()
    given = "" if door == Path("data/warehouse.duckdb") else f" --warehouse {shlex.quote(str(door.parent))}"
    commands = [
        f'{program} sql{given} "select subject, geo, period_end, value, unit from observations limit 10"',
        *(f"{program} trace{given} {row['observation_id'][:12]}" for row in rows[:1]),
        f"{program} status{given}",
        f"duckdb {shlex.quote(str(door))}",
    ]
    terminal.print("\nGo on with", style="bold")
    for command in commands:
        terminal.print(f"  {command}", soft_wrap=True, markup=False)
