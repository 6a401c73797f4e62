"""Clocks, time zones, languages of the machine and the seeds of hashes change no row."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.annotated import annotated
from tests.support.loaded import load_items
from tests.support.warehouses import contents
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.maintain import maintain
from warehouse.run import Run, fingerprint
from warehouse.staging import stage
from warehouse.verify import verify

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "tests" / "support" / "load_examples.py"

MACHINES = {
    "plain": {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
    "east": {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"},
    "west": {"TZ": "Pacific/Niue", "LC_ALL": "C", "PYTHONHASHSEED": "4242", "PYTHONUTF8": "0"},
}


def test_the_same_rows_on_every_machine(tmp_path):
    def load_on(machine):
        subprocess.run(
            [sys.executable, str(PROGRAM), str(tmp_path / machine)],
            env={**os.environ, **MACHINES[machine], "PYTHONPATH": str(ROOT)},
            check=True,
        )
        return contents(tmp_path / machine)

    with ThreadPoolExecutor() as at_once:
        plain, east, west = at_once.map(load_on, MACHINES)
    assert plain == east == west


DAY = date(2025, 1, 17)  # of a text without a date, the day on which it was met is on record
GDP = "change subject=GDP unit=% geo=CHN period=2024"
TEXTS = [
    annotated(name, f"GDP grew {{{value} percent|{GDP} value={value}}}.", uri=uri, published_on=DAY)
    for name, value, uri in (
        ("first", "5.2", "https://x.example/here"),
        ("its next version", "5.0", "https://x.example/here"),
        ("another", "5.1", "https://x.example/there"),
    )
]
NOON = datetime(2025, 3, 30, 12, tzinfo=UTC)
JUMPS = {
    "back a day": [NOON, NOON - timedelta(days=1), NOON - timedelta(days=2)],
    "back over the hour that summer time takes": [
        datetime(2025, 3, 30, 1, 30, tzinfo=UTC),
        datetime(2025, 3, 30, 0, 30, tzinfo=UTC),
        datetime(2025, 3, 30, 1, 30, tzinfo=UTC),
    ],
    "to 1970 and on": [NOON, datetime(1970, 1, 1, tzinfo=UTC), datetime(2038, 1, 20, tzinfo=UTC)],
    "over the leap day and the year's end": [
        datetime(2024, 2, 29, 23, 59, 59, tzinfo=UTC),
        datetime(2024, 3, 1, tzinfo=UTC),
        datetime(2024, 12, 31, 23, 59, 59, tzinfo=UTC),
    ],
}


@pytest.fixture(scope="module")
def steady(tmp_path_factory):
    """What there is where the clock goes as it should."""
    data = tmp_path_factory.mktemp("steady") / "data"
    for number, text in enumerate(TEXTS, 1):
        load_items(data, [text], number)
    return contents(data)


@pytest.mark.parametrize("jump", JUMPS)
def test_a_clock_that_jumps_between_loads_changes_no_row(tmp_path, steady, jump):
    lake = Lake(tmp_path / "data")
    for number, (text, now) in enumerate(zip(TEXTS, JUMPS[jump], strict=True)):
        run = Run(f"run-{number}", "1.0", fingerprint("1.0"), "{}", now)
        load(lake, [Path(stage(lake.folder / "staging", str(number), [text], run).path)], run, now)
    assert contents(lake.folder) == steady
    for now in (NOON - timedelta(days=20_000), NOON):
        maintain(lake, now)
    assert verify(lake) == []
    assert contents(lake.folder) == steady
