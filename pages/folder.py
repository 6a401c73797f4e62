"""The folder of a site: what is in it, what is new, what has gone."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pages.errors import NotASiteError

_STATE = ".indicia-site.json"
_PARTIAL = f"{_STATE}.partial"


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What publishing changed: files written, left as they were, and taken away."""

    written: int
    kept: int
    removed: int


class SiteFolder:
    """A folder of pages, each with a fingerprint of what it shows, so that only what changed is written.

    Files are swapped in whole. Only files that an earlier publish wrote are ever replaced or removed: what
    else is in the folder stays.
    """

    def __init__(self, folder: Path, version: str) -> None:
        """Take a folder: one that is new or empty, or that holds a site.

        Args:
            folder: where the site is, or goes.
            version: of the program that writes the pages; another one writes all of them again.

        Raises:
            NotASiteError: if the folder holds something else.
        """
        self.path = folder
        self._version = version
        self._before = self._load()
        self._now: dict[str, str] = {}
        self._written = 0

    def is_current(self, path: str, fingerprint: str) -> bool:
        """Whether a page is there and shows just this; it is then kept."""
        if self._before.get(path) != fingerprint or not (self.path / path).is_file():
            return False
        self._now[path] = fingerprint
        return True

    def are_current(self, paths: Sequence[str], fingerprint: str) -> bool:
        """Whether all of some pages are there and show just this; those that do are kept."""
        # No shortcut at the first that is not: the others have to be noted as kept.
        return sum(self.is_current(path, fingerprint) for path in paths) == len(paths)

    def known(self, under: str) -> list[str]:
        """The files below a folder of the site that an earlier publish noted."""
        return [path for path in self._before if path.startswith(under)]

    def note(self, paths: Sequence[str], fingerprint: str) -> None:
        """Note files that somebody else has written to the folder for us."""
        self._now |= dict.fromkeys(paths, fingerprint)
        self._written += len(paths)

    def write(self, path: str, content: str | bytes, fingerprint: str | None = None) -> None:
        """Write a page, unless one with this fingerprint is there.

        Args:
            path: relative to the folder, with `/`; made by `pages.links`, never taken from a document.
            content: the whole page.
            fingerprint: of what it shows; by default that of its content.
        """
        data = content.encode("utf-8") if isinstance(content, str) else content
        mark = fingerprint or sha256(data).hexdigest()[:32]
        if self.is_current(path, mark):
            return
        file = self.path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_name(f".{file.name[:100]}.partial")
        partial.write_bytes(data)
        partial.replace(file)
        self._now[path] = mark
        self._written += 1

    def finish(self) -> SiteReport:
        """Take away pages of earlier publishes that are no more, and note what is here now."""
        gone = self._before.keys() - self._now.keys()
        for path in gone:
            (self.path / path).unlink(missing_ok=True)
        for folder in {(self.path / path).parent for path in gone} - {self.path}:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()
        self._save(dict(sorted(self._now.items())))
        return SiteReport(self._written, len(self._now) - self._written, len(gone))

    def _load(self) -> dict[str, str]:
        state = self.path / _STATE
        if state.is_file():
            return self._known(state)
        if self.path.exists() and any(path.name != _PARTIAL for path in self.path.iterdir()):
            raise NotASiteError(self.path)
        self.path.mkdir(parents=True, exist_ok=True)
        # From here on the folder is known as ours, also when this publish is stopped half-way.
        self._save({})
        return {}

    def _save(self, pages: dict[str, str]) -> None:
        # Whole or not at all: a folder with half of it, of a full disk, would be taken for somebody else's.
        partial = self.path / _PARTIAL
        partial.write_text(json.dumps({"version": self._version, "pages": pages}, indent=0), encoding="utf-8")
        partial.replace(self.path / _STATE)

    def _known(self, state: Path) -> dict[str, str]:
        try:
            found = json.loads(state.read_text(encoding="utf-8"))
            pages = {str(path): str(mark) for path, mark in found["pages"].items()}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise NotASiteError(self.path) from error
        if any(not self._is_within(path) for path in pages):
            raise NotASiteError(self.path)
        # Pages of another version stay listed, so that those which are no more are taken away.
        return pages if found.get("version") == self._version else dict.fromkeys(pages, "")

    def _is_within(self, path: str) -> bool:
        return not path.startswith("/") and ".." not in path.split("/")
