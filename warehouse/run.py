"""The facts of a run that its rows carry."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from warehouse.identity import hashed


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a flow over some inputs.

    Attributes:
        run_id: its name, unique in the warehouse and fit to be read: *ingest-2025-08-29T06:00-1f3a*.
        fingerprint: hash of the extractor's version and the settings that bear on its output.
        settings: these settings, as JSON with sorted keys.
        started_at: with a time zone.
        flow_run_id: its id in Prefect, if it ran there.
    """

    run_id: str
    extractor_version: str
    fingerprint: str
    settings: str
    started_at: datetime
    flow_run_id: str | None = None

    def __post_init__(self) -> None:
        if self.started_at.tzinfo is None:
            raise ValueError("started_at needs a time zone")


def canonical_settings(settings: Mapping[str, object]) -> str:
    """Write settings as JSON that is the same for the same settings."""
    return json.dumps(settings, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def fingerprint(extractor_version: str, settings: str = "{}") -> str:
    """Hash what decides the output of extraction: inputs with the same one need not be extracted again."""
    return hashed("extractor", extractor_version, settings)
