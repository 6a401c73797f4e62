"""A process that ingests two texts of its own and two that others bring as well, in two loads."""

import sys
from pathlib import Path

import conftest

from warehouse.lake import Lake
from warehouse.load import load
from warehouse.staging import stage


def main(folder: Path, who: str) -> None:
    """Ingest as `who`."""
    lake = Lake(folder, patience=120, who=f"run {who}")
    run = conftest.make_run(f"run-{who}")
    for i in range(2):
        items = [
            conftest.reading(f"Roads cost {i}.", name=f"shared{i}"),
            conftest.reading(f"Trams of {who} cost {i}.", name=f"{who}{i}"),
        ]
        staged = stage(folder / "staging" / who, str(i), items, run)
        load(lake, [Path(staged.path)], run, conftest.NOW)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
