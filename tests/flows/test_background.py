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
POLITE = """
import signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: sys.exit(print("asked to end")))
print("started", flush=True)
time.sleep(60)
"""
STUBBORN = f"""
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
subprocess.Popen([sys.executable, "-c", {POLITE!r}], start_new_session=True)
time.sleep(60)
"""
PATIENCE = 60
"""Seconds that anything may take on a machine that is busy with other things."""


@pytest.fixture
def sleeper(tmp_path):
    made = Background("sleeper", tmp_path)
    yield made
    made.stop(0)


def run(sleeper, program):
    """Start a program of Python and wait until it, or what it started, says so."""
    assert sleeper.start([sys.executable, "-c", program], os.environ)
    wait_until(lambda: "started" in sleeper.last_words())


def wait_until(is_so):
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_it_is_started_once_and_ended(sleeper):
    assert sleeper.start(SLEEP, os.environ)
    process = sleeper.process
    assert process is not None
    assert os.getsid(process) == process, "a Ctrl-C here does not reach it"
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


def test_it_is_asked_to_end_before_it_is_made_to(sleeper):
    run(sleeper, POLITE)
    assert sleeper.stop(PATIENCE)
    assert sleeper.last_words(1) == "asked to end"


def test_what_does_not_end_by_itself_is_ended_with_all_it_started(sleeper):
    run(sleeper, STUBBORN)
    process = sleeper.process
    children = descendants(process)
    assert len(children) == 1
    assert sleeper.stop(0.2)
    wait_until(lambda: not any(map(lives, [process, *children])))
    assert sleeper.last_words(1) == "asked to end", "what it was working on could tell its server"


def test_who_waits_for_a_program_that_has_ended_is_told_its_last_words(sleeper):
    for port in (4200, 4300):
        sleeper.start([sys.executable, "-c", f"print('no port {port}'); raise SystemExit(1)"], os.environ)
        wait_until(lambda: sleeper.process is None)
    assert sleeper.last_words() == "no port 4200\nno port 4300", "the log goes on"
    assert sleeper.last_words(1) == "no port 4300"
    with pytest.raises(RunError, match="no port 4300"):
        sleeper.check_alive()
