"""Which files to read: files, folders and globs become paths, in the same order on every machine."""

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from glob import has_magic, iglob
from pathlib import Path

from extraction.text.problem import Rejected, printable

HIDDEN = "."
WEB = ("http:/", "https:/")  # a path has one slash where an address has two
OTHER_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def discover(paths: Iterable[Path | str]) -> Iterator[Path | Rejected]:
    """The files that the paths stand for, each once, and what cannot be read among them.

    A folder stands for all files under it, hidden ones left out; a pattern (`*`, `?`, `[…]`, `**`) for what
    it matches, unless a file has that very name. Links are followed, but never back into a folder on the way.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        for found in _expand(Path(path), str(path)):
            if isinstance(found, Rejected):
                yield found
                continue
            try:
                status = found.stat()
            except OSError as error:  # it has vanished since the folder was listed
                yield _broken(found, error)
                continue
            identity = (status.st_dev, status.st_ino)
            if identity not in seen:
                seen.add(identity)
                yield found


def _expand(path: Path, given: str) -> Iterator[Path | Rejected]:
    if os.path.lexists(path):
        yield from _walk(path, frozenset())
        return
    pattern = str(path)
    matches = sorted(iglob(pattern, recursive=True)) if has_magic(pattern) else []  # noqa: PTH207  # absolute ones
    for match in matches:
        if "**" not in pattern or not Path(match).is_dir():
            yield from _walk(Path(match), frozenset())
    if given.startswith(WEB):
        yield Rejected(
            printable(given), "address", "It is an address, not a file.", remedy="Let ingest fetch it."
        )
    elif OTHER_ADDRESS.match(given):
        reason = "It is an address, but neither http nor https."
        yield Rejected(printable(given), "address", reason, remedy="Bring it here as a file first.")
    elif not matches:
        yield Rejected(printable(pattern), "missing", "There is no such file.", remedy="Check the path.")


def _walk(path: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | Rejected]:
    try:
        status = path.stat()
    except OSError as error:
        yield _broken(path, error)
        return
    if stat.S_ISREG(status.st_mode):
        yield path
    elif not stat.S_ISDIR(status.st_mode):
        yield Rejected(printable(str(path)), "not_a_file", "It is a pipe, a socket or a device, not a file.")
    elif (status.st_dev, status.st_ino) in above:
        yield Rejected(printable(str(path)), "symlink_loop", "The link leads back into a folder above it.")
    else:
        yield from _children(path, above | {(status.st_dev, status.st_ino)})


def _children(folder: Path, above: frozenset[tuple[int, int]]) -> Iterator[Path | Rejected]:
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError as error:
        yield _broken(folder, error)
        return
    for name in names:
        if not name.startswith(HIDDEN):
            yield from _walk(folder / name, above)


def _broken(path: Path, error: OSError) -> Rejected:
    if path.is_symlink():
        looping = error.errno == errno.ELOOP
        check = "symlink_loop" if looping else "broken_link"
        return Rejected(printable(str(path)), check, "The link leads to no file.", remedy="Remove the link.")
    return Rejected(printable(str(path)), "unreadable", f"It cannot be read: {error.strerror}.")
