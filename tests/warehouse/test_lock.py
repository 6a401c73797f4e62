"""Who waits for a lock tries often at first, says whom it waits for, and gives up when its patience ends."""

import os

import pytest

from warehouse.errors import WarehouseBusyError
from warehouse.lock import attempts, locked


class Clock:
    """A clock that only sleep moves."""

    def __init__(self):
        self.now, self.pauses = 1000.0, []

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.pauses.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch):
    made = Clock()
    monkeypatch.setattr("warehouse.lock.time", made)
    return made


def test_pauses_grow_to_a_second_and_end_with_patience(clock):
    tries = sum(1 for _ in attempts(25.0, lambda _: None, str))
    assert clock.pauses[:8] == [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.0]
    assert max(clock.pauses) == 1.0
    assert tries == len(clock.pauses) + 1
    assert clock.now == pytest.approx(1025.0)


def test_it_says_whom_it_waits_for_at_once_and_every_ten_seconds(clock):
    said = []
    for _ in attempts(25.0, lambda words: said.append((clock.now - 1000, words)), lambda: "run 7"):
        pass
    assert [words for _, words in said] == ["waiting for run 7, which holds the warehouse"] * 3
    first, second, third = (when for when, _ in said)
    assert first < 0.1
    assert 10.0 <= second - first < 11.0
    assert 10.0 <= third - second < 11.0


def test_who_waits_is_told_for_whom_and_gives_up_in_time(tmp_path):
    heard = []
    path = tmp_path / ".lock"
    with (
        locked(path, 0, heard.append, "run one"),
        pytest.raises(WarehouseBusyError, match=r"run one \(process"),
        locked(path, 0.2, heard.append, "run two"),
    ):
        pass
    assert heard[0].startswith("waiting for run one (process ")
    with locked(path, 0, heard.append, "run two"):
        pass


def test_who_held_it_last_is_forgotten(tmp_path):
    with locked(tmp_path / ".lock", 0, print, "a run of a long name"):
        pass
    assert (tmp_path / ".lock").read_text() == ""
    with locked(tmp_path / ".lock", 0, print, "run 8"):
        assert (tmp_path / ".lock").read_text().startswith("run 8 (process ")


def test_who_was_killed_while_it_held_it_is_forgotten_too(tmp_path):
    (tmp_path / ".lock").write_text("a run of a name that is longer than the next one's (process 4711)")
    with locked(tmp_path / ".lock", 0, print, "run 8"):
        assert (tmp_path / ".lock").read_text() == f"run 8 (process {os.getpid()})"
