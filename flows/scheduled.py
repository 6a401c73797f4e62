"""The flows as a server runs them: with a time-out, named in prefect.yaml as `flows.scheduled.ingest` etc.

From the command line a person decides how long to wait; a run that nobody watches must not hold its place
for ever.
"""

from flows.prefect_home import prepare_prefect
from flows.settings import load_settings

_settings = load_settings()
prepare_prefect(_settings)

from flows.feeds import ingest_feeds as feeds_flow  # noqa: E402 - it imports Prefect
from flows.maintaining import maintain as maintain_flow  # noqa: E402
from flows.pipeline import ingest as ingest_flow  # noqa: E402
from flows.publishing import publish as publish_flow  # noqa: E402
from flows.resolving import resolve as resolve_flow  # noqa: E402

ingest = ingest_flow.with_options(timeout_seconds=_settings.time_limit)
ingest_feeds = feeds_flow.with_options(timeout_seconds=_settings.time_limit)
resolve = resolve_flow.with_options(timeout_seconds=_settings.time_limit)
publish = publish_flow.with_options(timeout_seconds=_settings.time_limit)
maintain = maintain_flow.with_options(timeout_seconds=_settings.time_limit)

__all__ = ["ingest", "ingest_feeds", "maintain", "publish", "resolve"]
