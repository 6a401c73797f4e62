"""How `extract` and `read` read files, without waiting for pydantic where nothing is set."""

import os
import re
from collections.abc import Sequence
from dataclasses import fields
from datetime import date

from extraction.text import Limits, ReadOptions

NOTHING = "There was no document in what was given."
PREFIX = "INDICIA_"
_SET_BY = {f"{PREFIX}{name.upper()}" for name in ("published", "fields", *(f.name for f in fields(Limits)))}
"""The settings that say how files are read; in small letters they count as well."""
_LIMIT = re.compile(rf"\b(?:{'|'.join(field.name for field in fields(Limits))}|fetch_[a-z_]+)\b")


def reading_options(published: date | None, names: Sequence[str]) -> ReadOptions:
    """Give the options of reading from the command line and, where any is set, the settings.

    Args:
        published: date of documents that state none.
        names: how records name our fields, each `OURS=THEIRS`.

    Raises:
        RunError: when a setting does not hold what it should.
    """
    if not names and _SET_BY.isdisjoint(name.upper() for name in os.environ):
        return ReadOptions(published=published)
    from flows.settings import load_settings  # noqa: PLC0415 - it takes longer to load than most files to read

    return load_settings(published=published, fields=",".join(names) or None).read_options


def in_settings(words: str) -> str:
    """Name the limits that a message speaks of as people set them: `INDICIA_MAX_PAGES`."""
    return _LIMIT.sub(lambda found: PREFIX + found[0].upper(), words)
