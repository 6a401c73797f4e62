"""What an ingest met and brought, and how its page tells it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from prefect.logging import get_run_logger

from flows.artifacts import show_load
from flows.work import Counts
from warehouse.load import LoadReport


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What a run met and what it brought.

    Attributes:
        seconds: from its first look at the inputs to the last commit, without the start of Prefect.
        completed_earlier: whether it first completed a run that was killed.
    """

    run_id: str
    met: Counts
    loaded: LoadReport
    seconds: float
    completed_earlier: bool

    @property
    def facts(self) -> Mapping[str, object]:
        """What a person wants to know first, by name."""
        met, loaded = self.met, self.loaded
        return {
            "documents read": met.documents,
            "known already": met.known,
            "loaded": loaded.extractions,
            "could not be read": met.refused,
            "new addresses": loaded.addresses,
            "without a date": met.undated,
            "numbers found": loaded.quantities,
            "claims": loaded.claims,
            "skipped for a reason": loaded.skipped,
            "held back by a check": loaded.quarantined,
            "new observations": loaded.observations,
            "changed observations": loaded.observations_changed,
            "seconds": f"{self.seconds:.1f}",
        }

    @property
    def counts(self) -> Mapping[str, int]:
        """All counts, for programs."""
        return {"read": self.met.documents, "known": self.met.known, **asdict(self.loaded)}

    @property
    def rows_written(self) -> dict[str, int]:
        """How many rows are new, by table."""
        loaded = self.loaded
        return {
            "documents": loaded.documents,
            "addresses": loaded.addresses,
            "extractions": loaded.extractions,
            "sentences": loaded.sentences,
            "quantities": loaded.quantities,
            "claims": loaded.claims,
            "quarantine": loaded.held_back,
            "observations": loaded.observations + loaded.observations_changed,
        }


def show_report(report: IngestReport, door: Path) -> None:
    """Show an ingest on its page, and tell automations of it."""
    for complaint in report.met.complaints:
        get_run_logger().warning("Not read: %s", complaint)
    if door.exists():
        show_load(door, report.run_id, report.facts, report.counts)
