"""A run has a staging folder of its own; what killed runs left of theirs goes as the next one begins."""

import pytest

from flows.staging_area import staging_area


def folders(warehouse):
    return sorted(path.name for path in (warehouse / "staging").iterdir())


def test_it_is_there_for_the_length_of_a_run(tmp_path):
    with staging_area(tmp_path, "one") as area:
        assert area.is_dir()
        assert folders(tmp_path) == ["one"]
    assert folders(tmp_path) == []


def test_it_goes_when_the_run_fails(tmp_path):
    with pytest.raises(KeyboardInterrupt), staging_area(tmp_path, "one"):
        raise KeyboardInterrupt
    assert folders(tmp_path) == []


def test_that_of_a_run_that_is_alive_stays(tmp_path):
    with staging_area(tmp_path, "one"), staging_area(tmp_path, "two"):
        assert folders(tmp_path) == ["one", "two"]


def test_those_of_killed_runs_go_wherever_they_were_killed(tmp_path):
    (tmp_path / "staging" / "killed as it began").mkdir(parents=True)
    (tmp_path / "staging" / "killed within a batch" / ".00000.7").mkdir(parents=True)
    (tmp_path / "staging" / "killed within a batch" / ".run.lock").touch()
    (tmp_path / "staging" / "killed as it swept" / "00000").mkdir(parents=True)
    with staging_area(tmp_path, "one"):
        assert folders(tmp_path) == ["one"]


def test_a_file_that_somebody_put_there_stays(tmp_path):
    (tmp_path / "staging").mkdir()
    (tmp_path / "staging" / "note.txt").touch()
    with staging_area(tmp_path, "one"):
        assert folders(tmp_path) == ["note.txt", "one"]
