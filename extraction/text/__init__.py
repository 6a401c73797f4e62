"""Bytes to documents: the formats people have, without losing a character.

`discover` finds the files; `read` gives the documents of one as a stream, `readings` with where each value
came from. `Guard` does so for many files, hostile ones included, and `read_paths` for whatever paths stand
for. What cannot be read is named by a typed `ReadError` (the whole file) or a `Rejected` (one record, one
member), with the check that failed and what to do about it. Format libraries load when the first file of
their format is read.
"""

from extraction.text.description import describe, describe_problem
from extraction.text.discovery import discover
from extraction.text.guard import Guard, read_paths
from extraction.text.options import Limits, ReadOptions, Slice
from extraction.text.problem import ReadError, Rejected
from extraction.text.reader import read, readings
from extraction.text.reading import Reading

__all__ = [
    "Guard",
    "Limits",
    "ReadError",
    "ReadOptions",
    "Reading",
    "Rejected",
    "Slice",
    "describe",
    "describe_problem",
    "discover",
    "read",
    "read_paths",
    "readings",
]
