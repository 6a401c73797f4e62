"""The `ingest-feeds` flow: an ingest of feeds and the articles that they link to."""

from typing import Annotated

from prefect import flow
from pydantic import Field

from flows.pipeline import run_ingest
from flows.report import IngestReport
from flows.run_names import feeds_name
from flows.settings import RunnerName, load_settings

Address = Annotated[str, Field(pattern=r"^https?://\S+$")]


@flow(name="ingest-feeds", flow_run_name=feeds_name)
def ingest_feeds(
    feeds: Annotated[list[Address], Field(min_length=1)],
    warehouse: str | None = None,
    runner: RunnerName | None = None,
) -> IngestReport:
    """Fetch feeds and the articles that they link to, and load what is new.

    A server is asked only for what has changed since the last run, at the pace that it wants.

    Args:
        feeds: Addresses of RSS or Atom feeds; of single pages, too.
        warehouse: Folder of the warehouse; by default that of the worker's settings (`INDICIA_WAREHOUSE`).
        runner: What extracts, as for ingest; by default that of the worker's settings.
    """
    return run_ingest(load_settings(warehouse=warehouse, runner=runner), feeds)
