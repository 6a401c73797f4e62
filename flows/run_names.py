"""Names of flow runs that say what a run does, and of what: `ingest-inbox-2025-08-29T06:00`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from prefect.runtime import flow_run

LONGEST = 40


def ingest_name() -> str:
    """Name an ingest after its first input."""
    paths = flow_run.parameters.get("paths") or ["nothing"]
    more = f"-and-{len(paths) - 1}-more" if len(paths) > 1 else ""
    return _named("ingest", f"{Path(paths[0]).name or 'folder'}{more}")


def feeds_name() -> str:
    """Name an ingest of feeds after the first one's host."""
    feeds = flow_run.parameters.get("feeds") or ["nothing"]
    more = f"-and-{len(feeds) - 1}-more" if len(feeds) > 1 else ""
    return _named("ingest-feeds", f"{urlsplit(feeds[0]).hostname or 'feed'}{more}")


def resolve_name() -> str:
    """Name a resolve."""
    return _named("resolve")


def publish_name() -> str:
    """Name a publish."""
    return _named("publish")


def maintain_name() -> str:
    """Name an upkeep."""
    return _named("maintain")


def _named(what: str, of_what: str = "") -> str:
    # The time for which it was scheduled, which is the same however often the run is begun.
    at: Any = flow_run.scheduled_start_time or datetime.now(UTC)
    parts = [what, *([of_what[-LONGEST:]] if of_what else []), f"{at.astimezone(UTC):%Y-%m-%dT%H:%M}"]
    return "-".join(parts)
