"""Reading that can neither hang nor crash the run: risky formats are read in a process of their own.

The process lives on from file to file, so that its libraries load once; a file that kills it, or takes too
long, loses only itself. Plain text and plain records are read in this process, at no cost.
"""

import subprocess
import sys
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import IO, Self

from extraction.text.discovery import discover
from extraction.text.options import ReadOptions
from extraction.text.problem import ReadError, Rejected
from extraction.text.reader import readings
from extraction.text.reading import Reading
from extraction.text.sniffing import Format
from extraction.text.source import format_of, opened
from extraction.text.wire import decode_result, encode_request

# No library of these formats is more than the standard library's readers of text.
SAFE = frozenset((Format.PLAIN, Format.MARKDOWN, Format.JSONL, Format.JSON, Format.CSV))
COMMAND = (sys.executable, "-P", "-m", "extraction.text.worker")


class Guard:
    """A reader with a process for risky files; use it as a context, one file after the other.

    `with Guard(options) as guard: for reading in guard.read(path): …`
    """

    def __init__(self, options: ReadOptions | None = None) -> None:
        self.options = options or ReadOptions()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def read(self, path: Path, options: ReadOptions | None = None) -> Iterator[Reading | Rejected]:
        """The documents of a file and where their metadata came from, as `readings`.

        Raises:
            ReadError: as `readings`, and `timeout` or `crashed` when the reader's process had to be ended.
        """
        options = options or self.options
        with opened(path, options) as source:
            is_safe = format_of(source) in SAFE
        yield from readings(path, options) if is_safe else self._read_outside(path, options)

    def _read_outside(self, path: Path, options: ReadOptions) -> Iterator[Reading | Rejected]:
        process = self._process = self._process or subprocess.Popen(
            COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        problem = None
        is_done = False
        try:
            _pipe(process.stdin).write(encode_request(path, options))
            _pipe(process.stdin).flush()
            while not is_done:
                result = decode_result(_answer(process, path, options.limits.read_seconds))
                if isinstance(result, ReadError):
                    problem = result
                elif result is None:
                    is_done = True
                else:
                    yield result
        except BrokenPipeError as error:
            raise _crash(path, process) from error
        finally:
            if not is_done:
                self._stop()
        if problem:
            raise problem

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()
            process.communicate()


def read_paths(
    paths: Iterable[Path | str], options: ReadOptions | None = None
) -> Generator[Reading | Rejected]:
    """The documents of files, folders and globs, and in their place in the order what cannot be read."""
    with Guard(options) as guard:
        for found in discover(paths):
            if isinstance(found, Rejected):
                yield found
                continue
            try:
                yield from guard.read(found)
            except ReadError as error:
                yield error.rejected()


def _answer(process: subprocess.Popen[bytes], path: Path, seconds: float) -> bytes:
    """The process's next line; the process is killed when it does not come in time."""
    overdue: list[bool] = []

    def kill() -> None:
        overdue.append(True)
        process.kill()

    timer = Timer(seconds, kill)
    timer.start()
    try:
        line: bytes = _pipe(process.stdout).readline()
    finally:
        timer.cancel()
    if overdue:
        reason = f"Reading it took more than {seconds:g} seconds."
        raise ReadError(path, "timeout", reason, "Raise read_seconds, or split the file.")
    if not line.endswith(b"\n"):
        raise _crash(path, process)
    return line


def _crash(path: Path, process: subprocess.Popen[bytes]) -> ReadError:
    code = process.wait()
    reason = f"Its reader ended with {f'signal {-code}' if code < 0 else f'status {code}'}."
    return ReadError(path, "crashed", reason, "Convert it to text with another program.")


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
