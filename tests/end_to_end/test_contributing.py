"""The worked examples of CONTRIBUTING.md, followed to the letter in a copy of the project."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("extraction", "schemas", "warehouse", "pages", "flows", "tests", "docs", "examples")
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^### (?P<name>.+?)\n(?P<steps>.*?)(?=^##)", re.MULTILINE | re.DOTALL)
STEP = re.compile(
    r"^(?:In `(?P<file>[^`]+)`, below `(?P<place>[^`]+)`|New file `(?P<new>[^`]+)`):\n\n"
    r"```\w+\n(?P<code>.*?)^```\n|^```sh\n(?P<commands>.*?)^```\n",
    re.MULTILINE | re.DOTALL,
)
EXAMPLES = {found["name"]: found["steps"] for found in EXAMPLE.finditer(TEXT)}

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def follow(project: Path, step: re.Match[str]) -> None:
    """Do what one step says: write a file, add to one, or run commands."""
    if step["new"]:
        assert not (project / step["new"]).exists()
        (project / step["new"]).write_text(step["code"], encoding="utf-8")
    elif step["file"]:
        lines = (project / step["file"]).read_text(encoding="utf-8").splitlines(keepends=True)
        at = lines.index(f"{step['place']}\n") + 1
        (project / step["file"]).write_text("".join([*lines[:at], step["code"], *lines[at:]]), "utf-8")
    else:
        for command in step["commands"].splitlines():
            program, *arguments = shlex.split(command)
            assert program == ".venv/bin/python"
            # The reader's process must find the copy, too.
            environment = {**os.environ, "PYTHONPATH": str(project)}
            done = subprocess.run(
                [sys.executable, *arguments],
                cwd=project,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["A unit", "A rule", "An indicator", "A format", "A table"])
def test_an_example_can_be_followed(project: Path, name: str) -> None:
    steps = list(STEP.finditer(EXAMPLES[name]))
    assert steps[-1]["commands"], "an example ends with what shows that it works"
    for step in steps:
        follow(project, step)
