"""Light commands start without what only heavy ones need: looked at in a process of its own."""

import subprocess
import sys

import pytest

LOOK = """
import sys
from flows.cli.main import run
code = run(sys.argv[1:])
loaded = {name.partition(".")[0] for name in sys.modules}
print("loaded", *sorted(loaded & {"prefect", "polars", "pandera", "pyarrow", "duckdb", "pydantic"}))
sys.exit(code)
"""
COMMANDS = [
    (["--help"], []),
    (["extract", "--help"], []),
    (["extract", "examples/2024-05-24-data-administration-brief.txt"], []),
    (["read", "examples/2024-05-24-data-administration-brief.txt"], []),
    (["explain", "Exports rose 3 percent."], []),
    (["sql", "--help"], ["duckdb", "pydantic"]),
    (["trace", "--help"], ["duckdb", "pydantic"]),
    (["status", "--help"], ["duckdb", "pydantic"]),
    (["ingest", "--help"], ["pydantic"]),
]


@pytest.mark.parametrize(("arguments", "expected"), COMMANDS, ids=" ".join)
def test_a_command_loads_only_what_it_needs(
    arguments: list[str], expected: list[str], pytestconfig: pytest.Config
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *arguments],
        cwd=pytestconfig.rootpath,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1].split() == ["loaded", *expected]
