"""Settings: the environment variables `INDICIA_…`, read here and nowhere else."""

import os
from datetime import date
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError

from extraction.text import ReadOptions
from flows.fetch_settings import FetchSettings
from flows.problem import RunError
from flows.reading_options import PREFIX

RunnerName = Literal["auto", "threads", "processes", "dask", "ray"]
"""What extraction can run in."""


class Settings(FetchSettings):
    """What may be set; each field is the environment variable `INDICIA_` and its name in capitals."""

    warehouse: Path = Field(Path("data"), description="Folder of the warehouse; `--warehouse` overrides it.")
    published: date | None = Field(
        None, description="Date of documents that state none; `--published` overrides it."
    )
    runner: RunnerName = Field(
        "auto",
        description="What extraction runs in: `threads`, `processes`, or (`auto`) processes once there is "
        "enough to do; `dask` or `ray` with the extra of that name.",
    )
    cluster: str | None = Field(
        None,
        description="Address of a running Dask scheduler (tcp://host:8786) or Ray cluster; by default one is "
        "started for the run.",
    )
    workers: int = Field(
        default_factory=lambda: os.cpu_count() or 1,
        ge=1,
        description="Processes or threads that extract at once; by default the number of cores.",
    )
    batch_chars: int = Field(
        2_000_000, ge=1, description="Characters of text in a staged batch, a few seconds of extraction."
    )
    load_bytes: int = Field(
        800_000_000,
        ge=1,
        description="Bytes of memory and temporary files that a load may take; what is extracted is loaded "
        "whenever it comes to so much.",
    )
    patience: float = Field(
        600, ge=0, description="Seconds to wait for the warehouse while another process writes to it."
    )
    indicators: Path | None = Field(
        None, description="Registry of indicators (TOML); by default the one that comes with indicia."
    )
    corrections: Path | None = Field(
        None, description="Corrections of claims (TOML); by default there are none."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = Field(
        "CRITICAL", description="How much Prefect logs to the terminal; a Prefect server always gets it all."
    )

    catalog: str | None = Field(
        None,
        pattern="^postgres:",
        description="Catalog on a PostgreSQL server, for writers on several machines: `postgres:dbname=... "
        "host=...`, with the password from `PGPASSWORD` or a password file; by default a file in the folder.",
    )
    data_path: str | None = Field(
        None,
        description="Where the Parquet files are, if not in the folder: `s3://bucket/prefix/`, with "
        "credentials from the usual `AWS_...` variables, or another folder.",
    )
    openlineage: str | None = Field(
        None,
        description="Where OpenLineage events go: a file to which lines are added, an http(s) address, or "
        "`client` for OpenLineage's own configuration; by default nowhere.",
    )
    inbox: Path | None = Field(
        None,
        description="Folder that the deployment `ingest` looks into; by default `inbox` "
        "in the warehouse's folder.",
    )
    server_host: str = Field(
        "127.0.0.1",
        description="Where `make server` and `make up` listen; `0.0.0.0` lets all other machines in.",
    )
    server_port: int = Field(4200, ge=1, le=65535, description="The port on which they listen.")
    silence: float = Field(
        90,
        ge=35,
        description="Seconds of silence after which a server takes a run for dead and runs it again.",
    )
    attempts: int = Field(3, ge=1, description="How often such a run is started in all.")
    time_limit: float = Field(
        14_400, gt=0, description="Seconds after which a run that a server scheduled is stopped."
    )

    @property
    def read_options(self) -> ReadOptions:
        """How files are read."""
        return ReadOptions(published=self.published, fields=dict(self.fields), limits=self.limits)

    @property
    def front_door(self) -> Path:
        """The file from which everyone reads the warehouse."""
        return self.warehouse / "warehouse.duckdb"


def load_settings(**overrides: object) -> Settings:
    """Read the settings; what the command line gave (and is not None) comes before the environment.

    Raises:
        RunError: when a variable does not hold what it should.
    """
    tell_duckdb()
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + "_".join(str(part) for part in first["loc"]).upper()
        # An address may have been given with a password, which is not for the terminal or a log.
        shown = "what it is" if first["loc"] == ("catalog",) else repr(first["input"])
        raise RunError(
            f"{name} cannot be {shown}: {first['msg']}.", "Set it to another value or unset it."
        ) from (None if first["loc"] == ("catalog",) else error)


def tell_duckdb() -> None:
    """Tell DuckDB of an object store that is not Amazon's; the other AWS variables it reads by itself."""
    address = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
    if address:
        parts = urlsplit(address)
        os.environ.setdefault("DUCKDB_S3_ENDPOINT", f"{parts.netloc}{parts.path.rstrip('/')}")
        os.environ.setdefault("DUCKDB_S3_USE_SSL", str(parts.scheme != "http").lower())
