"""What can be wrong with an input, as data: the check that failed, why, and what to do about it."""

from dataclasses import dataclass
from pathlib import Path

EXCERPT = 2_000


@dataclass(frozen=True, slots=True)
class Rejected:
    """One record, member or path that could not be read; the rest of its input goes on.

    Attributes:
        name: the record's id if it has one, else the name of the file, printable on one line.
        check: short machine name of the check that failed: `bad_json`, `no_text`, `symlink_loop`.
        reason: one sentence.
        row: the record as it was read, cut to some length; None for files.
        line: 1-based number of the record in its file, else None.
        remedy: one sentence, or empty.
    """

    name: str
    check: str
    reason: str
    row: str | None = None
    line: int | None = None
    remedy: str = ""


class ReadError(Exception):
    """A file that cannot be read at all.

    Attributes:
        path: the file.
        check: short machine name: `empty`, `binary`, `too_large`, `encrypted`, `broken`, `timeout`.
        reason: one sentence.
        remedy: one sentence that says what to do.
    """

    def __init__(self, path: Path, check: str, reason: str, remedy: str = "") -> None:
        super().__init__(f"{printable(str(path))}: {reason}{' ' if remedy else ''}{remedy}")
        self.path = path
        self.check = check
        self.reason = reason
        self.remedy = remedy

    def rejected(self, name: str | None = None) -> Rejected:
        """The same problem as a row beside the documents that could be read."""
        return Rejected(name or printable(str(self.path)), self.check, self.reason, remedy=self.remedy)


def printable(name: str) -> str:
    """A name that cannot break a line or a terminal: control characters and lone surrogates escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


def excerpt(row: str) -> str:
    """As much of a bad record as is worth keeping beside the reason."""
    return row if len(row) <= EXCERPT else row[:EXCERPT] + "…"
