"""The entry of the `resolve` flow: `flows.resolve:resolve` to deploy, `python -m flows.resolve` to run.

The second is `indicia resolve`. Both say where Prefect keeps its things before Prefect is imported.
"""

import sys

from flows.cli import main
from flows.prefect_home import prepare_prefect
from flows.settings import load_settings

if __name__ == "__main__":
    main(["resolve", *sys.argv[1:]])

prepare_prefect(load_settings())

from flows.resolving import resolve  # noqa: E402 - it imports Prefect

__all__ = ["resolve"]
