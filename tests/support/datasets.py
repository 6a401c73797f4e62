"""Documents that speak of the same figures, and warehouses resolved from them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
from annotated import annotated

from warehouse.dataset.resolve import RESOLVED
from warehouse.dataset.rules import Rules, load_rules
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.rows import Item, Read
from warehouse.run import Run, fingerprint
from warehouse.staging import stage

NOW = datetime(2026, 1, 1, tzinfo=UTC)
OUTPUT = "level subject='Data output' unit=ZB geo=CHN period=2024"
GROWTH = "change subject='Data output' unit=% geo=CHN period=2024 basis=yoy"
ADDED = "subject='value added of the digital economy' geo=CHN period=2025 modality=forecast"


def documents() -> list[Read]:
    """Agreeing, revising, forecasting and then reporting, in other units, contradicting."""
    return [
        annotated(
            "forecast",
            f"Data output should reach {{40 zettabytes|{OUTPUT} value=40 modality=forecast}}.",
            published_on=date(2024, 5, 24),
        ),
        annotated(
            "first",
            f"Data output was {{41 zettabytes|{OUTPUT} value=41}}, up {{25 percent|{GROWTH} value=25}}.",
            published_on=date(2025, 3, 1),
        ),
        annotated(
            "precise",
            f"Data output came to {{41,060 exabytes|{OUTPUT.replace('ZB', 'EB')} value=41060}}.",
            published_on=date(2025, 4, 1),
        ),
        annotated(
            "rough",
            f"Data output was {{about 41 zettabytes|{OUTPUT} value=41 comparator=approx}}.",
            published_on=date(2025, 9, 1),
        ),
        annotated(
            "rival",
            f"Data output was {{36.2 zettabytes|{OUTPUT} value=36.2 attributed_to='Rival Institute'}}.",
            published_on=date(2025, 4, 1),
        ),
        annotated(
            "before",
            f"Data output was {{30.1 zettabytes|{OUTPUT.replace('2024', '2023')} value=30.1}}.",
            published_on=date(2024, 3, 1),
        ),
        annotated(
            "share",
            f"The value added of the digital economy should be {{49 trillion yuan|level {ADDED} unit=CNY "
            f"value=49000000000000}}, {{35 percent|share {ADDED} unit=% value=35 of=GDP}}.",
            published_on=date(2025, 8, 29),
        ),
        annotated(
            "slip",
            "Of all workers, {130 percent|share subject=workers unit=% value=130 of=staff geo=CHN} stay.",
            published_on=date(2025, 8, 29),
        ),
    ]


def resolved(
    folder: Path, batches: Sequence[Sequence[Item]], rules: Rules | None = None, name: str = "run-{}"
) -> Lake:
    """Load batches, each in a transaction and by a run of its own, and give the lake."""
    lake = Lake(folder / "data", patience=60)
    for number, items in enumerate(batches):
        run = a_run(name.format(number))
        staged = stage(folder / "staging" / run.run_id, "000000", items, run)
        load(lake, [Path(staged.path)], run, NOW, rules or load_rules())
    return lake


def a_run(name: str) -> Run:
    """Make the facts of a run."""
    return Run(name, "1.0", fingerprint("1.0"), "{}", NOW)


def rows(lake: Lake, sql: str, *parameters: object) -> list[tuple[object, ...]]:
    """Ask the front door."""
    with duckdb.connect(lake.front_door, read_only=True) as door:
        return door.execute(sql, parameters).fetchall()


def dataset(lake: Lake) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the dataset's tables, without the runs that wrote them."""
    return {
        table: rows(lake, f"select * exclude (run_id) from history.{table} order by all")
        for table in RESOLVED
    }
