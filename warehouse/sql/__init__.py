"""The SQL of the warehouse: one statement per file, named by its path without the suffix."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def statement(name: str) -> str:
    """Read a statement, such as `checks/quote_grounded`."""
    return (_FOLDER / f"{name}.sql").read_text(encoding="utf-8").strip().removesuffix(";")


@cache
def statements(folder: str) -> dict[str, str]:
    """Read all statements of a folder by their names, in alphabetical order."""
    return {
        path.stem: statement(f"{folder}/{path.stem}") for path in sorted((_FOLDER / folder).glob("*.sql"))
    }


def quoted(text: str) -> str:
    """Quote a string for SQL where no parameter can stand."""
    return "'" + text.replace("'", "''") + "'"
