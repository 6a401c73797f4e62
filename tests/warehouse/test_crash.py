"""Killed at any point, a load leaves the warehouse whole and readable, and the rerun completes it."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from warehouse.lake import Lake
from warehouse.query import query
from warehouse.verify import verify

CHILD = Path(__file__).with_name("crash_child.py")

QUICK = [
    ("before", "set_commit_message", 3),  # the second load is written, but not committed
    ("before", "replace", 2),  # it is committed and the front door built, but not swapped in
]
MORE = [
    ("before", "rename", 2),  # a batch half-staged
    ("after", "insert into lake.claims", 2),
    ("before", "commit", 3),
    ("after", "commit", 4),
    *(
        (where, what, count)
        for where in ("before", "after")
        for what in ("create table lake", "begin", "insert into lake", "create view", "replace")
        for count in (1, 2, 5)
    ),
]


def run(folder, *fuse):
    command = [sys.executable, str(CHILD), str(folder), *map(str, fuse)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("undisturbed")
    done = run(folder)
    assert done.returncode == 0, done.stderr
    return Lake(folder)


def assert_whole(lake):
    """Readers see one of the states between loads: none, four or all eight documents."""
    if lake.front_door.exists():
        ((documents, claims),) = query(
            lake.front_door,
            "select count(distinct document_id), count(*) from lineage",
        ).rows
        assert documents in (0, 4, 8)
        assert claims == documents * 4
    if lake.exists:
        assert verify(lake) == []


def assert_completed(folder, undisturbed, rows):
    assert_whole(Lake(folder))
    again = run(folder)
    assert again.returncode == 0, again.stderr
    assert rows(Lake(folder)) == rows(undisturbed)
    assert not list(folder.glob(".warehouse.*"))


@pytest.mark.parametrize("fuse", QUICK, ids=lambda fuse: "-".join(map(str, fuse)))
def test_killed_at_a_chosen_point(tmp_path, undisturbed, rows, fuse):
    killed = run(tmp_path, *fuse)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert_completed(tmp_path, undisturbed, rows)


@pytest.mark.slow
@pytest.mark.parametrize("fuse", MORE, ids=lambda fuse: "-".join(map(str, fuse)))
def test_killed_at_many_points(tmp_path, undisturbed, rows, fuse):
    killed = run(tmp_path, *fuse)
    assert killed.returncode in (-signal.SIGKILL, 0), killed.stderr
    assert_completed(tmp_path, undisturbed, rows)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_killed_at_random_moments_until_it_gets_through(tmp_path, undisturbed, rows, seed):
    moments = random.Random(seed)
    for _ in range(5):
        child = subprocess.Popen([sys.executable, str(CHILD), str(tmp_path)], stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(1.0, 6.0))
        child.kill()
        child.wait()
        assert_whole(Lake(tmp_path))
    assert_completed(tmp_path, undisturbed, rows)
