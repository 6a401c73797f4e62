"""What one task does with its inputs: what cannot be read becomes a row, and costs nothing but itself."""

from pathlib import Path

import pytest

from extraction.text import Limits, ReadOptions, guard
from flows.plan import Input
from flows.work import Met, read_inputs
from warehouse.rows import Refused

PAGE = "<html><body><p>Exports rose 5 percent in May, said the office.</p></body></html>"
# Stands in for the reader's process: ends, or hangs, when it is asked for a file of that name.
FRAGILE = """
import os, sys, time
from extraction.text import worker, reader
def fragile(path, options):
    if path.name == "crash.html": os._exit(139)
    if path.name == "hang.html": time.sleep(60)
    return reader.readings(path, options)
worker.readings = fragile
worker.main()
"""


def test_a_file_that_crashes_or_hangs_its_reader_is_one_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "COMMAND", (guard.COMMAND[0], "-c", FRAGILE))
    names = ("a.html", "crash.html", "b.txt", "hang.html", "c.html")
    for name in names:
        (tmp_path / name).write_text(PAGE if name.endswith("html") else "Output fell 2 percent.")
    options = ReadOptions(limits=Limits(read_seconds=4))
    found = list(read_inputs([Input(str(tmp_path / name)) for name in names], options))
    assert [item.document.name if isinstance(item, Met) else item.check for item in found] == [
        *("a", "crashed", "b", "timeout", "c")
    ]
    timeout = found[3]
    assert isinstance(timeout, Refused)
    assert timeout.uri == str(tmp_path / "hang.html")
    assert timeout.reason == (
        "Reading it took more than 4 seconds. Raise INDICIA_READ_SECONDS, or split the file."
    )


def test_an_input_that_was_fetched_goes_by_its_address(tmp_path: Path) -> None:
    (tmp_path / "0a1b").write_text(PAGE)
    given = Input(str(tmp_path / "0a1b"), "https://example.org/news/20250603/trade", "text/html", "utf-8")
    (met,) = read_inputs([given], ReadOptions())
    assert isinstance(met, Met)
    document = met.document
    assert (document.name, document.uri) == ("trade", given.uri)
    assert str(document.published_on) == "2025-06-03"
