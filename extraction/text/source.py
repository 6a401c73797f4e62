"""The bytes of one input as a stream that can be looked into before it is read, within limits."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from extraction.text.characters import storable
from extraction.text.options import Limits, ReadOptions
from extraction.text.problem import ReadError, Rejected, printable
from extraction.text.sniffing import Format, Unreadable, sniff

HEAD = 64 * 1024


class Readable(Protocol):
    """What a stream of bytes has to offer here."""

    def read(self, size: int = -1, /) -> bytes: ...


class Budget:
    """How many bytes a file may unpack to, with all that is packed in what is packed in it."""

    def __init__(self, limits: Limits, file_bytes: int) -> None:
        by_ratio = max(limits.ratio_floor_bytes, limits.max_ratio * file_bytes)
        self._left = min(limits.max_unpacked_bytes, by_ratio)

    def spend(self, size: int) -> None:
        """Counts bytes that were unpacked."""
        self._left -= size

    @property
    def is_spent(self) -> bool:
        """Whether more was unpacked than may be."""
        return self._left < 0


@dataclass(frozen=True, slots=True)
class Source:
    """One input: a file, or a member of one.

    Attributes:
        path: the file on disk, to which errors refer.
        name: of the file or member, with its suffix.
        uri: the address of the input; a member's is `archive.zip!/member.txt`.
        stream: its bytes, from the start.
        options: how to read it.
        budget: what may still be unpacked, shared with all that is packed in the same file.
        depth: how many archives it is inside of.
        is_alone: it is all that its container holds, so that its problems are the container's.
    """

    path: Path
    name: str
    uri: str
    stream: io.BufferedReader
    options: ReadOptions
    budget: Budget
    depth: int = 0
    is_alone: bool = False

    @property
    def stem(self) -> str:
        """The name without folders and without the last suffix."""
        return PurePosixPath(self.name).stem or self.name

    @property
    def suffix(self) -> str:
        """The last suffix, lower case, with its dot."""
        return PurePosixPath(self.name).suffix.lower()

    def head(self) -> bytes:
        """The first bytes, up to `HEAD`, without consuming them."""
        return self.stream.peek(HEAD)

    def load(self) -> bytes:
        """All bytes.

        Raises:
            ReadError: `too_large`.
        """
        limit = self.options.limits.max_file_bytes
        data = self.stream.read(limit + 1)
        if len(data) > limit:
            raise self.error(
                "too_large",
                f"The file has more than {limit:,} bytes.",
                "Raise max_file_bytes, or split the file.",
            )
        return data

    def error(self, check: str, reason: str, remedy: str = "") -> ReadError:
        """A problem of this input as a whole."""
        return ReadError(self.path, check, reason, remedy)

    def rejected(
        self, check: str, reason: str, row: str | None = None, line: int | None = None, remedy: str = ""
    ) -> Rejected:
        """A problem of a part of this input."""
        return Rejected(printable(self.name), check, reason, row, line, remedy)

    def inner(self, name: str, uri: str, stream: Readable, is_alone: bool = False) -> "Source":
        """The input that is packed in this one.

        Raises:
            ReadError: `too_deep`, when it is packed into too many others.
        """
        limit = self.options.limits.max_depth
        if self.depth >= limit:
            reason = f"Archives are nested more than {limit} deep."
            raise self.error("too_deep", reason, "Unpack it first, or raise max_depth.")
        return replace(
            self,
            name=storable(name),
            uri=storable(uri),
            stream=buffered(stream),
            options=replace(self.options, uri=None, media_type=None, charset=None, part=None),
            depth=self.depth + 1,
            is_alone=is_alone,
        )


class Filling(io.RawIOBase):
    """A raw stream whose every read fills the buffer, so that a look at the head sees all of it."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # typeshed: a wider Buffer
        filled = 0
        while filled < len(buffer):
            chunk = self._stream.read(len(buffer) - filled)
            if not chunk:
                break
            buffer[filled : filled + len(chunk)] = chunk
            filled += len(chunk)
        return filled


def buffered(stream: Readable) -> io.BufferedReader:
    """The stream with a buffer whose first fill is the head."""
    return io.BufferedReader(Filling(stream), HEAD)


@contextmanager
def opened(path: Path, options: ReadOptions) -> Iterator[Source]:
    """The file as a source.

    Raises:
        ReadError: `not_a_file` for pipes, devices and folders; `unreadable` where the system refuses.
    """
    if not path.is_file():
        raise ReadError(path, *_no_file(path))
    try:
        file: BinaryIO = path.open("rb", buffering=0)
    except OSError as error:
        raise ReadError(path, "unreadable", f"The file cannot be opened: {error.strerror}.") from error
    with file:
        uri = options.uri or path.as_posix()
        budget = Budget(options.limits, path.stat().st_size)
        if options.part:
            file.seek(options.part.start)
        yield Source(path, storable(path.name), storable(uri), buffered(file), options, budget)


def format_of(source: Source) -> Format | Unreadable:
    """The format of an input by its content; slices are cut of nothing but lines of records."""
    if source.options.part:
        return Format.JSONL
    return sniff(source.head(), source.suffix, source.options.media_type)


def _no_file(path: Path) -> tuple[str, str, str]:
    if not path.exists():
        return "missing", "There is no such file.", "Check the path."
    return (
        "not_a_file",
        "It is a folder, a pipe or a device, not a file.",
        "Name a file, or discover a folder.",
    )
