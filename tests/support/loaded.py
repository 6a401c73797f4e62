"""Warehouses of annotated documents, loaded as the flows do it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from warehouse.lake import Lake
from warehouse.load import load
from warehouse.rows import Item
from warehouse.run import Run, fingerprint
from warehouse.staging import stage

FIRST = datetime(2025, 9, 1, 6, tzinfo=UTC)


def load_items(data: Path, items: Sequence[Item], number: int = 1) -> Path:
    """Load items in a run of their own, the `number`th; give the front door."""
    at = FIRST + timedelta(days=number - 1)
    run = Run(f"run-{number}", "1.0", fingerprint("1.0"), "{}", at, flow_run_id=f"flow-{number}")
    staged = stage(data / "staging" / run.run_id, "000000", items, run)
    lake = Lake(data, patience=60)
    load(lake, [Path(staged.path)], run, at)
    return lake.front_door
