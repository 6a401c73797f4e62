"""Several readers of a warehouse while others load and tidy: no lock, no missing file, no half state."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from warehouse.maintain import Ages, maintain
from warehouse.query import query

COUNTS = (
    "select (select count(*) from documents), (select count(*) from claims), (select count(*) from lineage)"
)
READER = """
import json, sys, threading, duckdb

door, question, holds = sys.argv[1], sys.argv[2], sys.argv[3] == "holding"
told = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), told.set()), daemon=True).start()
seen, reads = set(), 0
while not told.is_set() or not reads:
    with duckdb.connect(door, read_only=True) as connection:
        seen.add(connection.execute(question).fetchone())
        print("reading", flush=True) if not reads else None
        reads += 1
        while holds and not told.wait(0.05):
            seen.add(connection.execute(question).fetchone())
print(json.dumps(sorted(seen)))
"""


@pytest.mark.slow
def test_readers_meet_no_lock_no_missing_file_and_no_half_state(lake, ingest, read):
    def state():
        return list(query(lake.front_door, COUNTS).rows[0])

    ingest([read("Roads cost 0.", name="n0")])
    states = [state()]
    command = [sys.executable, "-c", READER, str(lake.front_door), COUNTS]
    readers = [
        subprocess.Popen([*command, how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for how in ("holding", "coming", "coming", "coming")
    ]
    for reader in readers:
        assert reader.stdout and reader.stdout.readline() == "reading\n"
    later = datetime.now(UTC) + timedelta(days=31)
    for number in range(1, 3):
        ingest([read(f"Roads cost {number}.\nTrams cost {number}.", name=f"n{number}")])
        states.append(state())
        tidied = maintain(lake, later, Ages(files=timedelta(days=32)))
        assert tidied.snapshots_expired, "it has let go of what readers may still read"
    seen = [json.loads(reader.communicate(timeout=120)[0]) for reader in readers]
    assert [reader.returncode for reader in readers] == [0] * len(readers)
    assert seen[0] == [states[0]], "who holds the door open keeps its state"
    assert all(one in states for found in seen for one in found)
    assert any(len(found) > 1 for found in seen[1:])
