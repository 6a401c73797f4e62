"""The entry of the `publish` flow: `flows.publish:publish` to deploy, `python -m flows.publish` to run.

The second is `indicia publish`. Both say where Prefect keeps its things before Prefect is imported.
"""

import sys

from flows.cli import main
from flows.prefect_home import prepare_prefect
from flows.settings import load_settings

if __name__ == "__main__":
    main(["publish", *sys.argv[1:]])

prepare_prefect(load_settings())

from flows.publishing import publish  # noqa: E402 - it imports Prefect

__all__ = ["publish"]
