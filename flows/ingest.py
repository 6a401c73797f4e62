"""The entry of the `ingest` flow: `flows.ingest:ingest` to deploy, `python -m flows.ingest PATH...` to run.

The second is `indicia ingest PATH...`. Both say where Prefect keeps its things before Prefect is imported.
"""

import sys

from flows.cli import main
from flows.prefect_home import prepare_prefect
from flows.settings import load_settings

if __name__ == "__main__":
    main(["ingest", *sys.argv[1:]])

prepare_prefect(load_settings())

from flows.pipeline import ingest  # noqa: E402 - it imports Prefect
from flows.report import IngestReport  # noqa: E402

__all__ = ["IngestReport", "ingest"]
