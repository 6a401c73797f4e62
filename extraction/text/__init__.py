"""Bytes to documents: the formats people have, without losing a character.

`read` gives the documents of one file as a stream; `discover` finds the files. Whatever cannot be read is
named by a typed `ReadError` (the whole file) or a `Rejected` (one record, one member), with the check that
failed and what to do about it. Format libraries load when the first file of their format is read.
"""

from extraction.text.discovery import discover
from extraction.text.options import Limits, ReadOptions
from extraction.text.problem import ReadError, Rejected
from extraction.text.reader import read, readings
from extraction.text.reading import Reading

__all__ = ["Limits", "ReadError", "ReadOptions", "Reading", "Rejected", "discover", "read", "readings"]
