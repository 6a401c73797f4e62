"""How this program was called, so that the commands it suggests can be pasted."""

import shutil
import sys
from pathlib import Path
from shlex import quote


def called_as() -> str:
    """Give `indicia` if that is on the path, else the way to it: `.venv/bin/indicia`."""
    program = Path(sys.argv[0])
    if program.name != "indicia":
        return "python -m flows.cli"
    found = shutil.which("indicia")
    if found and Path(found).resolve() == program.resolve():
        return "indicia"
    try:
        return quote(str(program.resolve().relative_to(Path.cwd())))
    except ValueError:
        return quote(str(program))
