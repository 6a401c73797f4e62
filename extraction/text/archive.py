"""ZIP archives: each member a file of its own, nothing written to disk; a DOCX is told by its members."""

import io
import stat
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from extraction.text.docx import DOCUMENT, draft_of_docx
from extraction.text.problem import Rejected, printable
from extraction.text.reading import Draft
from extraction.text.source import Source
from extraction.text.unpacking import Unpacked

ENCRYPTED = 0x1


def read(source: Source) -> Iterator[Draft | Rejected | Source]:
    """The members as sources, in the archive's order; a DOCX as one document.

    Raises:
        ReadError: `broken`, `too_many`.
    """
    try:
        archive = zipfile.ZipFile(source.path if source.depth == 0 else io.BytesIO(source.load()))
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise source.error("broken", f"It is no readable ZIP archive: {error}.", "Pack it again.") from error
    with archive:
        if DOCUMENT in archive.namelist():
            yield draft_of_docx(source, archive)
            return
        members = [member for member in archive.infolist() if not _is_silent(member)]
        limit = source.options.limits.max_members
        if len(members) > limit:
            raise source.error("too_many", f"It has more than {limit:,} members.", "Raise max_members.")
        yield from _members(source, archive, members)


def _members(
    source: Source, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]
) -> Iterator[Rejected | Source]:
    for member in members:
        uri = f"{source.uri}!/{member.filename}"
        refusal = _refusal(member)
        if refusal:
            yield Rejected(printable(uri), *refusal)
            continue
        try:
            opened = archive.open(member)
        except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError) as error:
            reason = f"The member cannot be unpacked: {printable(str(error))}."
            yield Rejected(printable(uri), "broken", reason)
            continue
        with opened:
            yield source.inner(member.filename, uri, Unpacked(source, opened))


def _is_silent(member: zipfile.ZipInfo) -> bool:
    """Folders and hidden files: no one misses them."""
    parts = PurePosixPath(member.filename).parts
    return member.is_dir() or any(part == "__MACOSX" or _is_hidden(part) for part in parts)


def _is_hidden(part: str) -> bool:
    return part.startswith(".") and not part.startswith("..")


def _refusal(member: zipfile.ZipInfo) -> tuple[str, str] | None:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts[:1] and path.parts[0].endswith(":")):
        return "unsafe_name", "The member's name leads out of the archive."
    if stat.S_ISLNK(member.external_attr >> 16):
        return "link", "The member is a link, not a file."
    if member.flag_bits & ENCRYPTED:
        return "encrypted", "The member is protected by a password."
    return None
