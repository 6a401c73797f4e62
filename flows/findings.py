"""Findings as a person reads them: what does not fit, and the sentences that say so."""

from pathlib import Path

from rich.console import Console

from warehouse.query import query

FINDINGS = """
select f.finding_id, f.check_name, f.message, s.text, d.name, c.claim_id
from (select *, unnest(claim_ids) as claim_id from findings) as f
inner join claims as c on f.claim_id = c.claim_id
inner join sentences as s using (sentence_id, extraction_id)
inner join documents as d on c.document_id = d.document_id
order by f.check_name, f.message, f.finding_id, d.name, c.quote_start
"""


def print_findings(terminal: Console, warehouse: Path) -> None:
    """Print all findings of a warehouse, given by its front door, grouped by check."""
    seen = ""
    for finding_id, check, message, sentence, name, claim_id in query(warehouse, FINDINGS).rows:
        if finding_id != seen:
            terminal.print(f"\n{check}: {message}", markup=False, soft_wrap=True, style="bold")
            seen = finding_id
        text = " ".join(sentence.split())
        terminal.print(f"  {claim_id[:12]} {name}: {text}", markup=False, soft_wrap=True)
    if not seen:
        terminal.print("No figure contradicts another one.", style="green")
