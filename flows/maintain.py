"""The entry of the `maintain` flow: `python -m flows.maintain` runs it, as `indicia maintain` does.

It says where Prefect keeps its things before Prefect is imported.
"""

import sys

from flows.cli import main
from flows.prefect_home import prepare_prefect
from flows.settings import load_settings

if __name__ == "__main__":
    main(["maintain", *sys.argv[1:]])

prepare_prefect(load_settings())

from flows.maintaining import maintain  # noqa: E402 - it imports Prefect

__all__ = ["maintain"]
