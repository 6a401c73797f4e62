"""What is held on a leash ends with the process that holds it, unless that ended in order."""

import signal
import subprocess
import sys
import time

import pytest

CHILD = """
import subprocess, sys, time
from flows.leash import Leash
leash = Leash()
before, held = (
    subprocess.Popen(["sleep", "60"], start_new_session=True, stdout=subprocess.DEVNULL) for _ in range(2)
)
leash.hold(before.pid)
leash.hold(held.pid)
print(before.pid, held.pid, flush=True)
sys.stdin.readline()
"""


def is_alive(process_id: int) -> bool:
    # A process that ended and was not waited for is still listed, as a zombie.
    listed = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process_id)], capture_output=True, text=True, check=False
    )
    return bool(listed.stdout.strip()) and not listed.stdout.strip().startswith("Z")


def ends(process_id: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while is_alive(process_id) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not is_alive(process_id)


@pytest.mark.parametrize("is_killed", [True, False], ids=["killed", "ended in order"])
def test_only_what_was_held_last_ends_and_only_with_a_killed_process(is_killed, pytestconfig):
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD],
        cwd=pytestconfig.rootpath,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    before, held = map(int, child.stdout.readline().split())
    try:
        if is_killed:
            child.send_signal(signal.SIGKILL)
        child.communicate("\n", timeout=30)
        assert ends(held, 5 if is_killed else 0.5) is is_killed
        assert is_alive(before)
    finally:
        for process_id in (before, held):
            subprocess.run(["kill", "-9", str(process_id)], check=False, stderr=subprocess.DEVNULL)
