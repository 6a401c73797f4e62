"""Fuzzing led by coverage: bytes that reach new code are kept and changed further.

Hypothesis draws its texts from what we thought of; atheris finds its own way. Each input is held against the
same properties, and what breaks one is written to a file that the same command reads again.

python -m tests.fuzz engine|readers SECONDS [FILE]
"""

import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".fuzz"
LONGEST = 400  # bytes of an input; what longer ones would show is asked of the number of steps

with atheris.instrument_imports(include=["extraction"], enable_loader_override=False):
    from extraction.text.reader import READERS
    from tests.properties import test_engine, test_readers

    for module in READERS.values():
        import_module(module)

SUFFIXES = (".txt", ".md", ".html", ".pdf", ".jsonl", ".csv", ".eml", ".zip")


def engine(data: bytes) -> None:
    """Hold what the engine finds in a text against all its properties."""
    text = data.decode("utf-8", errors="replace")
    test_engine.test_any_text_is_read_and_quoted_as_it_stands.hypothesis.inner_test(text, date(2025, 8, 29))
    test_engine.test_every_run_of_digits_is_within_one_quantity.hypothesis.inner_test(text)
    test_engine.test_claims_have_a_figure_and_a_unit.hypothesis.inner_test(text)


def readers(data: bytes) -> None:
    """Read a file of these bytes, whose first one says what it is called."""
    if data:
        test_readers.check_reading(SUFFIXES[data[0] % len(SUFFIXES)], data[1:])


TARGETS: dict[str, Callable[[bytes], None]] = {"engine": engine, "readers": readers}


def seeds(name: str) -> Path:
    """The folder of a target's inputs, which begins with the examples and keeps what is found."""
    folder = KEPT / name
    folder.mkdir(parents=True, exist_ok=True)
    for i, path in enumerate(sorted((ROOT / "examples").rglob("*.*"))):
        start = bytes([SUFFIXES.index(path.suffix)]) if path.suffix in SUFFIXES else b"\0"
        body = path.read_bytes()
        for at in range(0, len(body), LONGEST):
            part = body[at : at + LONGEST]
            (folder / f"example-{i}-{at}").write_bytes(part if name == "engine" else start + part)
    return folder


def main() -> None:
    """Run a target for some seconds, or on one file that broke it."""
    name, seconds, *broken = sys.argv[1:]
    run = [*broken] if broken else [f"-max_total_time={seconds}", f"-max_len={LONGEST}", str(seeds(name))]
    atheris.Setup([sys.argv[0], f"-artifact_prefix={KEPT}/{name}-", "-timeout=20", *run], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
