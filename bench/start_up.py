"""How long commands take from start to end, those with Prefect beside a flow that does nothing."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.corpus import ROOT

HELLO = """
from flows.prefect_home import prepare_prefect
from flows.settings import load_settings
prepare_prefect(load_settings())
from prefect import flow

@flow
def hello() -> str:
    return "hello"

hello()
"""
IMPORT = "import extraction.claims, extraction.text"
CLI = (sys.executable, "-m", "flows.cli")
EXAMPLE = "examples/2024-05-24-data-administration-brief.txt"
ROUNDS = 3
LIGHT = {
    "import extraction": (sys.executable, "-c", IMPORT),
    "indicia --help": (*CLI, "--help"),
    "indicia extract FILE": (*CLI, "extract", EXAMPLE),
    "indicia explain SENTENCE": (*CLI, "explain", "Exports rose 3.5 percent."),
    "indicia read FILE": (*CLI, "read", EXAMPLE),
    "indicia status": (*CLI, "status"),
    "indicia sql STATEMENT": (*CLI, "sql", "select count(*) from claims"),
    "indicia trace ID": (*CLI, "trace", "{observation}"),
    "indicia indicators": (*CLI, "indicators"),
    "indicia diff RUN": (*CLI, "diff", "{run}"),
    "indicia verify": (*CLI, "verify"),
    "indicia publish": (*CLI, "publish"),
    "indicia export DIR": (*CLI, "export", "{folder}/export"),
    "indicia backup DIR": (*CLI, "backup", "{folder}/backup-{round}"),
}
WITH_PREFECT = {
    "a flow that does nothing": (sys.executable, "-c", HELLO),
    "indicia ingest of one document": (*CLI, "ingest", "{note}"),
    "indicia resolve": (*CLI, "resolve"),
    "indicia maintain": (*CLI, "maintain"),
}


def measure(say: Callable[[str], None]) -> tuple[dict[str, float], dict[str, float]]:
    """Give medians: processor seconds of commands without Prefect; seconds of those with it, by turns.

    The warehouse that they speak of holds one document.
    """
    with TemporaryDirectory() as folder:
        place = Path(folder)
        say("commands with Prefect, by turns")
        _run(_filled(WITH_PREFECT["a flow that does nothing"], {}), place)  # makes Prefect's database
        flows: dict[str, list[float]] = {name: [] for name in WITH_PREFECT}
        for number in range(ROUNDS):
            note = place / f"note-{number}.txt"
            note.write_text(f"Output rose {number + 2} percent to 1,200 tonnes in 2024.", encoding="utf-8")
            for name, command in WITH_PREFECT.items():
                flows[name].append(_run(_filled(command, {"note": str(note)}), place)[0])
        say("commands without Prefect")
        light: dict[str, list[float]] = {name: [] for name in LIGHT}
        known = _ids(place)
        for number in range(ROUNDS):
            for name, command in LIGHT.items():
                given = {**known, "folder": folder, "round": str(number)}
                light[name].append(_run(_filled(command, given), place)[1])
    return {n: median(s) for n, s in light.items()}, {n: median(s) for n, s in flows.items()}


def _filled(command: tuple[str, ...], words: dict[str, str]) -> list[str]:
    for name, word in words.items():
        command = tuple(part.replace(f"{{{name}}}", word) for part in command)
    return list(command)


def _ids(place: Path) -> dict[str, str]:
    found = {}
    for name, table in (("observation", "observations"), ("run", "runs")):
        sql = f"select min({name}_id) from {table}"
        printed = subprocess.run(
            [*CLI, "sql", "--format", "csv", sql],
            cwd=ROOT,
            env={**os.environ, "INDICIA_WAREHOUSE": str(place)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        found[name] = printed.split()[-1]
    return found


def _run(command: list[str], warehouse: Path) -> tuple[float, float]:
    """Run a command and give its seconds and its processor seconds.

    Raises:
        RuntimeError: if it fails.
    """
    # Python keeps what it has compiled, unless told not to; then each start would compile everything.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "INDICIA_WAREHOUSE": str(warehouse)}
    before, began = os.times(), perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
    seconds, after = perf_counter() - began, os.times()
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr}")
    return (
        seconds,
        after.children_user + after.children_system - before.children_user - before.children_system,
    )
