"""Programs in the background are found again, ended with what they started, and never mistaken for others."""

import os
import subprocess
import sys
import time

import pytest

from flows.deployments.background import Background, descendants
from flows.problem import RunError
from tests.support.processes import lives

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, subprocess, sys, time\n"
    "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], start_new_session=True)\n"
    "print('started', flush=True)\n"
    "time.sleep(60)",
]


@pytest.fixture
def sleeper(tmp_path):
    made = Background("sleeper", tmp_path)
    yield made
    made.stop(0)


def test_it_is_started_once_and_ended(sleeper):
    assert sleeper.start(SLEEP, os.environ)
    process = sleeper.process
    assert process is not None
    assert not sleeper.start(SLEEP, os.environ)
    assert sleeper.process == process
    assert sleeper.stop(5)
    assert sleeper.process is None
    assert not sleeper.stop(5)


def test_a_number_left_behind_is_nobody_s(sleeper):
    with subprocess.Popen(SLEEP) as stranger:
        sleeper.lock.write_text(str(stranger.pid))
        assert sleeper.process is None
        assert not sleeper.stop(0)
        assert stranger.poll() is None
        stranger.kill()


def test_what_does_not_end_by_itself_is_ended_with_all_it_started(sleeper, monkeypatch):
    monkeypatch.setattr("flows.deployments.background.LAST_SECONDS", 0.5)
    sleeper.start(STUBBORN, os.environ)
    while "started" not in sleeper.last_words():
        time.sleep(0.05)
    process = sleeper.process
    children = descendants(process)
    assert len(children) == 1
    assert sleeper.stop(0.2)
    time.sleep(0.2)
    assert not any(map(lives, [process, *children]))


def test_who_waits_for_a_program_that_has_ended_is_told_its_last_words(sleeper):
    sleeper.start([sys.executable, "-c", "print('no port'); raise SystemExit(1)"], os.environ)
    while sleeper.process:
        time.sleep(0.05)
    with pytest.raises(RunError, match="no port"):
        sleeper.check_alive()
