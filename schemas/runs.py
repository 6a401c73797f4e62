"""The `runs` table."""

from typing import Annotated

import polars as pl

from schemas.contract import Table, column


class Runs(Table):
    """One row per run that loaded something: which code, with which settings, when."""

    run_id: str = column("Run", "Name of the run, unique in this warehouse.", key=True, unique=True)
    flow_run_id: str = column("Flow run", "Its id in Prefect, where a flow ran it.", nullable=True)
    extractor_version: str = column("Extractor version", "Version of the claims engine.")
    fingerprint: str = column(
        "Fingerprint", "Hash of extractor version and the settings that bear on its output."
    )
    settings: str = column("Settings", "Those settings as JSON.")
    started_at: Annotated[pl.Datetime, "us", "UTC"] = column("Started at", "When the run began, in UTC.")
