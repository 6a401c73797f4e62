"""How long commands take to start, beside a Prefect flow that does nothing."""

import os
import subprocess
import sys
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
CLI = (sys.executable, "-m", "flows.cli")
ROUNDS = 3


def light_commands() -> dict[str, float]:
    """Seconds of processor time of the commands that need no Prefect, the median of some runs."""
    example = "examples/2024-05-24-data-administration-brief.txt"
    commands = {
        "indicia --help": ("--help",),
        "indicia extract FILE": ("extract", example),
        "indicia explain SENTENCE": ("explain", "Exports rose 3.5 percent."),
    }
    return {name: median(_processor([*CLI, *rest]) for _ in range(5)) for name, rest in commands.items()}


def flows() -> dict[str, float]:
    """Seconds of a flow that does nothing and of an ingest of one document, by turns, in the same place."""
    with TemporaryDirectory() as folder:
        settings = {"INDICIA_WAREHOUSE": folder}
        hello = [sys.executable, "-c", HELLO]
        _seconds(hello, settings)  # Prefect's database is made at the first start
        empty: list[float] = []
        ingest: list[float] = []
        for number in range(ROUNDS):
            empty.append(_seconds(hello, settings))
            note = Path(folder) / f"note-{number}.txt"
            note.write_text(f"Output rose {number + 2} percent to 1,200 tonnes in 2024.", encoding="utf-8")
            ingest.append(_seconds([*CLI, "ingest", str(note)], settings))
    return {"a flow that does nothing": median(empty), "indicia ingest of one document": median(ingest)}


def _processor(command: list[str]) -> float:
    before = os.times()
    _seconds(command, {})
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _seconds(command: list[str], settings: dict[str, str]) -> float:
    began = perf_counter()
    # Python keeps what it has compiled, unless told not to; then each start would compile everything.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        command, cwd=ROOT, env={**kept, **settings}, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr}")
    return perf_counter() - began
