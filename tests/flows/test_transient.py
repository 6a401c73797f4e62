"""What passes by itself is tried again; what does not, is not."""

import os
import time
from pathlib import Path

import duckdb
import pytest

from flows.settled import settled
from flows.transient import is_passing
from warehouse.errors import StagedBatchError, WarehouseBusyError


@pytest.mark.parametrize(
    ("error", "passes"),
    [
        (ConnectionResetError(), True),
        (TimeoutError(), True),
        (duckdb.IOException('connection to server at "db", port 5432 failed: Connection refused'), True),
        (duckdb.HTTPException("HTTP GET error reading 's3://lake/x' (HTTP 503 Service Unavailable)"), True),
        (duckdb.Error("server closed the connection unexpectedly"), True),
        (duckdb.IOException('connection to server at "db" failed: password authentication failed'), False),
        (duckdb.IOException("No files found that match the pattern"), False),
        (duckdb.BinderException("column x not found"), False),
        (WarehouseBusyError(Path("data"), "another", 600), False),
        (ValueError("timeout"), False),
        (PermissionError(), False),
    ],
)
def test_faults_that_pass_are_told_from_those_that_stay(error, passes):
    assert is_passing(error) == passes


def test_what_caused_an_error_counts():
    try:
        try:
            raise duckdb.IOException("could not connect to server")
        except duckdb.IOException as cause:
            raise StagedBatchError(Path("batch"), "unreadable") from cause
    except StagedBatchError as error:
        assert is_passing(error)


def test_files_that_somebody_may_still_write_are_left_alone(tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    for path in (old, new):
        path.write_text("text")
    os.utime(old, (time.time() - 60, time.time() - 60))
    assert settled([old, new], 30) == [old]
    assert settled([old, new], 0) == [old, new]
    assert settled([tmp_path / "gone.txt"], 30) == [tmp_path / "gone.txt"], "the reader says that it is gone"
