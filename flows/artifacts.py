"""What a run shows on its page: progress while it works, and then a summary, a table, and an event.

The text is made by plain functions; what sends it to the server never breaks a run whose rows are committed.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID

import httpx
from prefect.artifacts import (
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)
from prefect.events import emit_event
from prefect.exceptions import PrefectException
from prefect.logging import get_run_logger

from flows.show import figure, period
from pages.links import web_address
from warehouse.query import query
from warehouse.sql import statement

EVENT = "indicia.loaded"
AFTER_SECONDS = 3.0
EVERY_SECONDS = 2.0
ROWS_SHOWN = 50
LINKS_SHOWN = 10
_MARKS = str.maketrans("[]<>`\\", "()‹›'/")
"""What could end a link or begin a tag, and what is shown for it: not all pages take escapes alike."""

Row = Mapping[str, Any]


class ProgressPage:
    """How much of a run's work is done, on its page; runs of a few seconds need none."""

    def __init__(self, total: int, what: str, clock: Callable[[], float] = monotonic) -> None:
        self._total = max(total, 1)
        self._what = what
        self._clock = clock
        self._done = 0
        self._artifact: UUID | None = None
        self._next = clock() + AFTER_SECONDS

    def advance(self, size: int) -> None:
        """So much more is done."""
        self._done += size
        if self._clock() >= self._next:
            self._next = self._clock() + EVERY_SECONDS
            _unbroken(lambda: self._show(min(100 * self._done / self._total, 99.0)))

    def finish(self) -> None:
        """All is done."""
        if self._artifact:
            _unbroken(lambda: self._show(100.0))

    def _show(self, percent: float) -> None:
        if self._artifact is None:
            made = create_progress_artifact(percent, key="progress", description=self._what)
            assert isinstance(made, UUID)
            self._artifact = made
        else:
            update_progress_artifact(self._artifact, percent)


def show_load(door: Path, run_id: str, facts: Mapping[str, object], counts: Mapping[str, int]) -> None:
    """Show what a run has loaded: a summary, a table of new observations, and an event for automations.

    Args:
        door: the front door of the warehouse.
        run_id: as the rows name it.
        facts: name and value of what the summary says first.
        counts: what was met and loaded; the event carries it.
    """

    def show() -> None:
        observed = _rows(door, "observed", run_id)
        markdown = summary(
            run_id, facts, *(_rows(door, name, run_id) for name in ("quarantined", "found", "read"))
        )
        create_markdown_artifact(markdown, key="summary", description=f"What {run_id} has loaded")
        if observed:
            create_table_artifact(
                observation_rows(observed), key="new-observations", description="The first new observations"
            )
        if counts.get("extractions") or counts.get("addresses"):
            resource = {
                "prefect.resource.id": f"indicia.warehouse.{door.parent.resolve().name}",
                "prefect.resource.name": str(door.parent),
            }
            emit_event(EVENT, resource, payload={"run_id": run_id, **counts})

    _unbroken(show)


def show_facts(title: str, facts: Mapping[str, object]) -> None:
    """Show what a run has done, by name and value; what is nought or empty is left out."""
    markdown = "\n".join([f"# {title}", "", *_facts(facts)])
    _unbroken(lambda: create_markdown_artifact(markdown, key="summary", description=title))


def summary(
    run_id: str,
    facts: Mapping[str, object],
    quarantined: Sequence[Row],
    found: Sequence[Row],
    read: Sequence[Row] = (),
) -> str:
    """Write the summary of a load in Markdown: facts, what was held back and why, contradictions, sources."""
    lines = [f"# {run_id}", "", *_facts(facts)]
    if quarantined:
        lines += ["", "## Held back", ""]
        lines += _table(
            ("check", "count", "first one", "reason"),
            [
                (row["check_name"], row["count"], _link(row["uri"], row["uri"]), row["reason"])
                for row in quarantined
            ],
        )
    if found:
        lines += ["", "## Does not fit together", "", *(f"- {_cell(row['message'])}" for row in found)]
    if read:
        lines += ["", "## Documents with the most claims", ""]
        lines += [
            f"- {_link(row['title'], row['uri'])}, claims: {row['claims']:,}" for row in read[:LINKS_SHOWN]
        ]
    lines += ["", "## Go on", ""]
    lines += [
        f"- `indicia diff {run_id}` lists what it changed in the dataset",
        "- `indicia trace ID` leads from an observation of the table to its sentences",
    ]
    if found:
        lines.append("- `indicia verify --findings` shows the sentences that contradict each other")
    return "\n".join(lines)


def observation_rows(observed: Sequence[Row]) -> list[dict[str, str]]:
    """The rows of the table of new observations, as a person reads them."""
    return [
        {
            "id": row["observation_id"][:12],
            "what": row["subject"],
            "where": " ".join(part for part in (row["geo"], row["place"]) if part),
            "when": period(row["period_start"], row["period_end"]),
            "figure": figure(row),
            "claims": str(row["claims"]),
        }
        for row in observed
    ]


def _rows(door: Path, name: str, run_id: str) -> Sequence[Row]:
    return query(door, statement(f"runs/{name}"), [run_id, ROWS_SHOWN]).named


def _facts(facts: Mapping[str, object]) -> list[str]:
    shown = [(name, value) for name, value in facts.items() if value]
    return _table(("what", "count"), shown) if shown else ["Nothing has changed."]


def _table(head: Sequence[str], rows: Any) -> list[str]:
    lines = [f"| {' | '.join(head)} |", "|" + " --- |" * len(head)]
    return lines + [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]


def _cell(value: object) -> str:
    shown = f"{value:,}" if isinstance(value, int) else str("" if value is None else value)
    return " ".join(shown.split()).replace("|", "\\|")


def _link(name: str | None, uri: str | None) -> str:
    """A name that leads to its source, if that is on the web; no name ends its link or begins another."""
    plain = " ".join((name or "").split()).translate(_MARKS)
    address = web_address(uri)
    return f"[{plain}](<{address}>)" if address else plain


def _unbroken(show: Callable[[], object]) -> None:
    """Show something; a server that does not take it gets a line in the log, for the rows are committed."""
    try:
        show()
    except (httpx.HTTPError, PrefectException) as error:
        get_run_logger().warning("The server did not take what the run wanted to show: %s", error)
