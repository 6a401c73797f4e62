"""Write the generated parts of the documentation anew: what its commands and its Python print.

In README.md and docs/reference.md, a command (```sh, first word `indicia`) that is followed by a block of
text (```text) shows what it prints on a warehouse with the examples; `<!-- id: select ... -->` before it
gives the id that stands in the command. In docs/tour.md the blocks of Python (```python) are run, one after
the other, in a folder whose data/ is that warehouse. Run by `make docs`; a test sees to it that all of it is
up to date.
"""

import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from datetime import UTC, datetime
from functools import partial
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from extraction.claims import VERSION
from extraction.text import ReadOptions, Rejected, discover
from flows.cli.main import run as run_command
from flows.fetch_settings import FetchSettings
from flows.plan import Input, cut_parts
from flows.reading_options import PREFIX
from flows.reading_settings import ReadingSettings
from flows.settings import Settings
from flows.work import Job, extract_part
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.query import query
from warehouse.run import Run, fingerprint
from warehouse.staging import batches

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
TOUR = ROOT / "docs" / "tour.md"
REFERENCE = ROOT / "docs" / "reference.md"
BLOCK = re.compile(
    r"(?P<head><!-- id: (?P<sql>[^\n]+) -->\n\n)?"
    r"```sh\n(?P<command>indicia (?:(?!```).)+)\n```\n\n"
    r"```text\n(?:(?!```).)*```",
    re.DOTALL,
)
PYTHON = re.compile(r"```python\n(?P<code>(?:(?!```).)+)```\n\n```text\n(?:(?!```).)*```", re.DOTALL)
ID = re.compile(r"\b[0-9a-f]{12}\b")
SETTINGS = re.compile(r"(?<=<!-- settings: )([^\n]+\n).*(?=<!-- end of settings -->)", re.DOTALL)


def load_examples(warehouse: Path) -> None:
    """Load examples/ with the functions of the `ingest` flow, as a run whose name and time never change."""
    began = datetime(2025, 11, 3, 9, 0, tzinfo=UTC)
    run = Run("ingest-2025-11-03T09:00-5f2c1e", VERSION, fingerprint(VERSION), "{}", began)
    staging = warehouse / "staging" / run.run_id
    files = [Input(str(path)) for path in discover(["examples"]) if not isinstance(path, Rejected)]
    for part in cut_parts(files, 4_000_000, 1):
        extract_part(Job(str(warehouse), str(staging), run, ReadOptions(), 4_000_000), part)
    load(Lake(warehouse), batches(staging), run, began)


def renew(text: str, warehouse: Path) -> str:
    """The text with the output of each command as it is now."""

    def renewed(match: re.Match[str]) -> str:
        command = match["command"]
        if match["sql"]:
            rows = query(warehouse / "warehouse.duckdb", match["sql"]).rows
            if not rows:
                raise LookupError(f"nothing for an example: {match['sql']}")
            command = ID.sub(str(rows[0][0])[:12], command)
        return f"{match['head'] or ''}```sh\n{command}\n```\n\n```text\n{printed(command)}```"

    return BLOCK.sub(renewed, text)


def printed(command: str) -> str:
    """What a command prints, without blanks at the ends of lines."""
    out = StringIO()
    with redirect_stdout(out):
        code = run_command(shlex.split(command)[1:])
    if code:
        raise RuntimeError(f"{command} ended with {code}")
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def renew_reference(text: str, warehouse: Path) -> str:
    """The text with the output of its commands and the table of settings as they are now."""
    table = "\n".join(settings_table())
    return SETTINGS.sub(lambda mark: f"{mark[1]}{table}\n", renew(text, warehouse))


def settings_table() -> Iterator[str]:
    """The rows of the table of settings, in the order of their declaration."""
    yield "| variable | default | meaning |"
    yield "|---|---|---|"
    inherited = (*ReadingSettings.model_fields, *FetchSettings.model_fields)
    own = [name for name in Settings.model_fields if name not in inherited]
    for name in dict.fromkeys((*own, *inherited)):
        field = Settings.model_fields[name]
        default = "" if field.default_factory or field.default is None else f"`{field.default}`"
        yield f"| `{PREFIX}{name.upper()}` | {default} | {field.description} |"


def run_again(text: str, folder: Path) -> str:
    """The text with the output of each block of Python as it is now, run where `data/` is the warehouse."""
    names: dict[str, object] = {}

    def renewed(match: re.Match[str]) -> str:
        out = StringIO()
        with redirect_stdout(out), chdir(folder):
            exec(compile(match["code"], "docs/tour.md", "exec"), names)
        return f"```python\n{match['code']}```\n\n```text\n{out.getvalue()}```"

    return PYTHON.sub(renewed, text)


def main() -> int:
    """Renew README.md, docs/reference.md and docs/tour.md."""
    os.chdir(ROOT)
    with TemporaryDirectory() as folder:
        warehouse = Path(folder, "data")
        os.environ["INDICIA_WAREHOUSE"] = str(warehouse)
        load_examples(warehouse)
        for page, renewal in (
            (README, partial(renew, warehouse=warehouse)),
            (REFERENCE, partial(renew_reference, warehouse=warehouse)),
            (TOUR, partial(run_again, folder=Path(folder))),
        ):
            page.write_text(renewal(page.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
