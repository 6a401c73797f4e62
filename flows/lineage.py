"""OpenLineage events of a run: what it read, which tables it wrote, their columns and how many rows.

They go to a file, to an HTTP endpoint, or where OpenLineage's own configuration says (the setting
`INDICIA_OPENLINEAGE`). Lineage value by value is in the warehouse; this is for catalogs that show where
datasets come from.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import uuid4

from prefect.logging import get_run_logger
from prefect.runtime import flow_run

from flows.problem import RunError
from flows.settings import Settings
from schemas import TABLES
from schemas.contract import columns, description
from warehouse.lake import Lake

if TYPE_CHECKING:
    from openlineage.client import OpenLineageClient
    from openlineage.client.event_v2 import InputDataset, OutputDataset

NAMESPACE = "indicia"
OWN_CONFIGURATION = "client"


@dataclass(slots=True)
class Written:
    """How many rows a run has written, by table; filled while it runs."""

    rows: dict[str, int] = field(default_factory=dict)


@contextmanager
def lineage(settings: Settings, lake: Lake, job: str, paths: Sequence[str] = ()) -> Iterator[Written]:
    """Tell of a run's start, and of its end or failure with what it has written.

    Args:
        settings: say where to, if anywhere.
        lake: what is written to.
        job: name of the flow.
        paths: what the run was given to read.

    Raises:
        RunError: if the Python package is not installed.
    """
    written = Written()
    if settings.openlineage is None:
        yield written
        return
    events = _Events(settings.openlineage, lake, job, paths)
    events.emit("START", written)
    try:
        yield written
    except BaseException as error:
        events.emit("FAIL", written, error)
        raise
    events.emit("COMPLETE", written)


class _Events:
    """The events of one run, and where they go."""

    def __init__(self, target: str, lake: Lake, job: str, paths: Sequence[str]) -> None:
        self._client = _client(target)
        self._lake = lake
        self._job = job
        self._paths = paths
        self._run = str(flow_run.id or uuid4())

    def emit(self, state: str, written: Written, error: BaseException | None = None) -> None:
        """Send an event; that it does not arrive is no reason to lose the run."""
        from openlineage.client.event_v2 import Job, Run, RunEvent, RunState  # noqa: PLC0415 - an extra
        from openlineage.client.facet_v2 import RunFacet, error_message_run  # noqa: PLC0415

        facets: dict[str, RunFacet] = {}
        if error:
            said = error_message_run.ErrorMessageRunFacet(message=str(error), programmingLanguage="python")
            facets["errorMessage"] = said
        event = RunEvent(
            eventTime=datetime.now(UTC).isoformat(),
            eventType=RunState[state],
            run=Run(self._run, facets),
            job=Job(NAMESPACE, self._job),
            inputs=[_input(path) for path in self._paths],
            outputs=[self._output(table, count) for table, count in written.rows.items()],
        )
        try:
            self._client.emit(event)
        except Exception as failure:  # noqa: BLE001 - of whatever library carries it
            get_run_logger().warning("An OpenLineage event did not arrive: %s", failure)

    def _output(self, table: str, rows: int) -> "OutputDataset":
        from openlineage.client.event_v2 import OutputDataset  # noqa: PLC0415 - an extra
        from openlineage.client.facet_v2 import (  # noqa: PLC0415
            DatasetFacet,
            column_lineage_dataset,
            documentation_dataset,
            output_statistics_output_dataset,
            schema_dataset,
        )

        model = TABLES[table]
        fields = [
            schema_dataset.SchemaDatasetFacetFields(c.name, c.sql_type, c.description) for c in columns(model)
        ]
        facets: dict[str, DatasetFacet] = {
            "schema": schema_dataset.SchemaDatasetFacet(fields),
            "documentation": documentation_dataset.DocumentationDatasetFacet(description(model)),
        }
        if table == "observations":
            # An observation's figure is that of the claim that was chosen for it.
            claims = {c.name for c in columns(TABLES["claims"])}
            facets["columnLineage"] = column_lineage_dataset.ColumnLineageDatasetFacet(
                {
                    c.name: column_lineage_dataset.Fields(
                        [column_lineage_dataset.InputField(self._namespace, "claims", c.name)]
                    )
                    for c in columns(model)
                    if c.name in claims
                }
            )
        counted = output_statistics_output_dataset.OutputStatisticsOutputDatasetFacet(rowCount=rows)
        return OutputDataset(
            self._namespace, table, facets=facets, outputFacets={"outputStatistics": counted}
        )

    @property
    def _namespace(self) -> str:
        """The lake, by the place of its files."""
        return f"ducklake:{self._lake.files.rstrip('/')}"


def _input(path: str) -> "InputDataset":
    from openlineage.client.event_v2 import InputDataset  # noqa: PLC0415 - an extra

    parts = urlsplit(path)
    if parts.scheme in ("http", "https"):
        return InputDataset(f"{parts.scheme}://{parts.netloc}", parts.path or "/")
    return InputDataset("file", str(Path(path).absolute()))


def _client(target: str) -> "OpenLineageClient":
    try:
        made = import_module("openlineage.client").OpenLineageClient
    except ImportError as error:
        raise RunError(
            f"INDICIA_OPENLINEAGE needs the Python package openlineage-python: {error}.",
            "Install it: pip install 'indicia[openlineage]', or unset the variable.",
        ) from error
    if target == OWN_CONFIGURATION:
        client: OpenLineageClient = made()
    elif target.startswith(("http://", "https://")):
        client = made(config={"transport": {"type": "http", "url": target}})
    else:
        Path(target).absolute().parent.mkdir(parents=True, exist_ok=True)
        client = made(config={"transport": {"type": "file", "log_file_path": target, "append": True}})
    return client
