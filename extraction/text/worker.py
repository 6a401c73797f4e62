"""The process that reads risky files: requests come in and results go out one a line."""

import os
import sys
from typing import BinaryIO

from extraction.text.problem import ReadError
from extraction.text.reader import readings
from extraction.text.wire import decode_request, encode_result


def main() -> None:
    """Reads files until standard input ends."""
    with os.fdopen(os.dup(1), "wb") as results:
        os.dup2(2, 1)  # what a library prints is no result
        for line in sys.stdin.buffer:
            _answer(line, results)


def _answer(line: bytes, results: BinaryIO) -> None:
    path, options = decode_request(line)
    limit_memory(options.limits.memory_bytes)
    try:
        for reading in readings(path, options):
            results.write(encode_result(reading))
            results.flush()
    except ReadError as error:
        results.write(encode_result(error))
    except MemoryError:
        reason = "Reading it takes more memory than memory_bytes allows."
        results.write(
            encode_result(ReadError(path, "out_of_memory", reason, "Raise memory_bytes, or split it."))
        )
    results.write(encode_result(None))
    results.flush()


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
