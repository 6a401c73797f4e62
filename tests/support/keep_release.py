"""Keep a small warehouse of this version, for later versions to open; part of each release (CONTRIBUTING.md).

Without the front door, which is built anew, and with the rows that it must still have.
"""

import json
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

from tests.support.loaded import load_items
from tests.support.samples import ordinary
from tests.support.warehouses import ask

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "tests" / "warehouse" / "released"
ROWS = "rows.json"
TABLES = ("documents", "sentences", "quantities", "claims", "observations", "quarantine")


def keep(target: Path) -> None:
    """Load some documents and pack the warehouse into a zip file."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        for number, item in enumerate(ordinary(), 1):
            load_items(data, [item], number)
        kept = [data / "catalog.ducklake", *sorted((data / "lake").rglob("*.parquet"))]
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
            for file in kept:
                packed.write(file, file.relative_to(data))
            packed.writestr(ROWS, json.dumps(ids(data), indent=0))


def ids(data: Path) -> dict[str, list[str]]:
    """The rows of a warehouse by table: their ids, and what they say."""
    return {
        table: [str(row) for row in ask(data, f"select {first_column(table)} from {table} order by all")]
        for table in TABLES
    }


def first_column(table: str) -> str:
    """The id of a table's rows; of claims the figure and its quote, too, for what they say must stay."""
    own = f"{table.removesuffix('s').removesuffix('ie')}_id" if table != "quantities" else "quantity_id"
    return f"{own}, value::varchar, unit, quote" if table == "claims" else own


if __name__ == "__main__":
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    KEPT.mkdir(exist_ok=True)
    keep(KEPT / f"{version}.zip")
    sys.stdout.write(f"{KEPT / version}.zip\n")
