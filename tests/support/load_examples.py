"""A program that loads the examples into a folder, without Prefect: `load_examples.py FOLDER`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from extraction.claims import VERSION
from extraction.text import ReadOptions
from flows.plan import Input, Part
from flows.work import Job, extract_part
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.run import Run, fingerprint
from warehouse.staging import batches

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def main(folder: Path) -> None:
    """Read, extract, stage and load."""
    now = datetime(2025, 8, 29, 6, tzinfo=UTC)
    run = Run("run-1", VERSION, fingerprint(VERSION), "{}", now)
    inputs = tuple(Input(str(path)) for path in sorted(EXAMPLES.iterdir()))
    extract_part(Job(str(folder), str(folder / "staging"), run, ReadOptions(), 20_000), Part(0, inputs, 1))
    load(Lake(folder), batches(folder / "staging"), run, now)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
