"""The process that reads risky files: requests come in and results go out one a line."""

import os
import signal
import sys
from collections.abc import Iterator
from typing import BinaryIO

from extraction.text.problem import ReadError, Rejected
from extraction.text.reader import readings
from extraction.text.reading import Reading
from extraction.text.wire import decode_request, encode_result

GRACE = 5.0  # seconds after which the parent would have ended it


def main() -> None:
    """Reads files until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    with os.fdopen(os.dup(1), "wb") as results:
        os.dup2(2, 1)  # what a library prints is no result
        for line in sys.stdin.buffer:
            _answer(line, results)


def _answer(line: bytes, results: BinaryIO) -> None:
    path, options = decode_request(line)
    limit_memory(options.limits.read_memory_bytes)
    try:
        for reading in _timed(readings(path, options), options.limits.read_seconds):
            results.write(encode_result(reading))
            results.flush()
    except ReadError as error:
        results.write(encode_result(error))
    except MemoryError:
        reason = "Reading it takes more memory than read_memory_bytes allows."
        results.write(
            encode_result(ReadError(path, "out_of_memory", reason, "Raise read_memory_bytes, or split it."))
        )
    results.write(encode_result(None))
    results.flush()


def _timed(found: Iterator[Reading | Rejected], seconds: float) -> Iterator[Reading | Rejected]:
    """The same, but this process ends when one takes too long and no parent lives to end it."""
    while True:
        _alarm(seconds + GRACE)
        reading = next(found, None)
        _alarm(0)
        if reading is None:
            return
        yield reading


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):  # not on Windows
        signal.setitimer(signal.ITIMER_REAL, seconds)


def limit_memory(size: int) -> None:
    """Caps the address space of this process, where the system can."""
    try:
        import resource  # noqa: PLC0415  # not on Windows
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(
        resource.RLIMIT_AS, (size if hard == resource.RLIM_INFINITY else min(size, hard), hard)
    )


if __name__ == "__main__":
    main()
