"""OpenLineage events: start and end of each run, with datasets, columns and counts, to a file or address."""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from flows.lineage import lineage
from flows.problem import RunError
from flows.settings import load_settings
from warehouse.lake import Lake

pytest.importorskip("openlineage.client", reason="no OpenLineage: pip install 'indicia[openlineage]'")


@pytest.fixture
def lake(tmp_path):
    return Lake(tmp_path / "data")


def events(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_a_run_that_ends_well_tells_what_it_read_and_wrote(tmp_path, lake):
    target = tmp_path / "events.jsonl"
    settings = load_settings(openlineage=str(target))
    with lineage(settings, lake, "ingest", ["inbox", "https://example.org/feed.xml"]) as written:
        written.rows |= {"claims": 7, "observations": 5}
    start, complete = events(target)
    assert (start["eventType"], complete["eventType"]) == ("START", "COMPLETE")
    assert start["run"]["runId"] == complete["run"]["runId"]
    assert complete["job"]["name"] == "ingest"
    assert [(i["namespace"], i["name"].rpartition("/")[2]) for i in complete["inputs"]] == [
        ("file", "inbox"),
        ("https://example.org", "feed.xml"),
    ]
    claims, observations = complete["outputs"]
    assert claims["outputFacets"]["outputStatistics"]["rowCount"] == 7
    columns = {c["name"]: c for c in claims["facets"]["schema"]["fields"]}
    assert columns["value"]["type"] == "decimal(38,12)"
    assert columns["quote_start"]["description"]
    figures = observations["facets"]["columnLineage"]["fields"]
    assert figures["claim_id"]["inputFields"][0]["name"] == "claims"


def test_a_run_that_fails_says_why(tmp_path, lake):
    target = tmp_path / "events.jsonl"
    settings = load_settings(openlineage=str(target))
    with pytest.raises(ValueError, match="no such"), lineage(settings, lake, "ingest"):
        raise ValueError("no such thing")
    assert events(target)[-1]["eventType"] == "FAIL"
    assert events(target)[-1]["run"]["facets"]["errorMessage"]["message"] == "no such thing"


def test_an_endpoint_gets_them_over_http(lake):
    heard = []

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"]))
            heard.append((self.path, json.loads(body)["eventType"]))
            self.send_response(201)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = load_settings(openlineage=f"http://127.0.0.1:{server.server_port}")
    with lineage(settings, lake, "resolve"):
        pass
    server.shutdown()
    assert heard == [("/api/v1/lineage", "START"), ("/api/v1/lineage", "COMPLETE")]


def test_without_the_package_one_is_told_what_to_install(monkeypatch, lake):
    monkeypatch.setitem(sys.modules, "openlineage.client", None)
    settings = load_settings(openlineage="events.jsonl")
    with pytest.raises(RunError, match="indicia\\[openlineage\\]"), lineage(settings, lake, "ingest"):
        pass


def test_nobody_who_does_not_ask_for_them_needs_the_package(monkeypatch, lake):
    monkeypatch.setitem(sys.modules, "openlineage.client", None)
    with lineage(load_settings(), lake, "ingest") as written:
        written.rows["claims"] = 1
