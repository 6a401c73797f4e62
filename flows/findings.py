"""Findings as a person reads them: what does not fit, and the sentences that say so."""

from pathlib import Path

from rich.console import Console

from warehouse.query import query
from warehouse.sql import statement


def print_findings(terminal: Console, warehouse: Path) -> None:
    """Print all findings of a warehouse, given by its front door, grouped by check."""
    seen = ""
    found = query(warehouse, statement("status/findings")).rows
    for finding_id, check, message, sentence, name, claim_id in found:
        if finding_id != seen:
            terminal.print(f"\n{check}: {message}", markup=False, soft_wrap=True, style="bold")
            seen = finding_id
        text = " ".join(sentence.split())
        terminal.print(f"  {claim_id[:12]} {name}: {text}", markup=False, soft_wrap=True)
    if not seen:
        terminal.print("No figure contradicts another one.", style="green")
