"""A file as descriptors name it: its size and its hash."""

from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Described:
    """A file that is written."""

    name: str
    size: int
    sha256: str


def describe(path: Path) -> Described:
    """Measure and hash a file."""
    with path.open("rb") as file:
        return Described(path.name, path.stat().st_size, file_digest(file, "sha256").hexdigest())
