"""Addresses of pages and feeds, from a server on this machine to documents in a warehouse."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from warehouses import ask

from flows.inputs import find_inputs
from flows.plan import cut_parts
from flows.settings import Settings
from flows.work import Counts, Job, extract_part
from warehouse.lake import Lake
from warehouse.load import load
from warehouse.run import Run, fingerprint
from warehouse.staging import batches, cut_loads
from warehouse.verify import verify

DAY = datetime(2025, 6, 3, 8, tzinfo=UTC)
MAY = "<html lang=en><title>Trade in {0}</title><article><p>Exports rose {1} percent in {0}.</p></article>"
FEED = """<rss version="2.0"><channel><title>Office</title>
<item><title>May</title><link>{0}/20250603/may</link><description>Exports rose 5 percent.</description></item>
<item><title>G</title><link>{0}/20250603/gone</link><description>Imports fell 2 percent.</description></item>
<item><title>Note</title><description>Output was 70 tonnes.</description></item>
</channel></rss>"""


@dataclass(slots=True)
class Site:
    """A server of some pages, each with a mark by which it says that nothing has changed."""

    pages: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    address: str = ""

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        page = self.pages.get(handler.path)
        mark = f'"{hash(page)}"'
        status = 404 if page is None else 304 if handler.headers["If-None-Match"] == mark else 200
        self.asked.append((handler.path, status))
        body = (page or "").encode() if status == 200 else b""
        handler.send_response(status)
        handler.send_header("ETag", mark)
        handler.send_header("Content-Type", "text/html; charset=utf-8")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def statuses(self, path: str) -> list[int]:
        return [status for asked, status in self.asked if asked == path]


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()


Ingest = Callable[..., Counts]


@pytest.fixture
def ingest(tmp_path: Path) -> Ingest:
    """What the flow does, without Prefect; each call is a run of its own."""
    runs: list[Run] = []

    def ingest(*paths: str, **given: object) -> Counts:
        at = DAY + timedelta(days=len(runs))
        runs.append(Run(f"run-{len(runs)}", "1", fingerprint("1"), "{}", at))
        options = {"fetch_is_private_allowed": True, "fetch_pause_seconds": 0, "fetch_max_tries": 1, **given}
        settings = Settings.model_validate({"warehouse": tmp_path, **options})
        staging = tmp_path / "staging" / runs[-1].run_id
        job = Job(str(tmp_path), str(staging), runs[-1], settings.read_options, 1_000)
        inputs, met = find_inputs(job, settings, paths, 0, lambda _: None)
        for part in cut_parts(inputs, 1_000, 1):
            met += extract_part(job, part)
        for staged in cut_loads(batches(staging), settings.load_bytes):
            load(Lake(tmp_path), staged, runs[-1], at)
        return met

    return ingest


def test_a_page_is_loaded_and_asked_for_again_only_if_it_changed(
    site: Site, ingest: Ingest, tmp_path: Path
) -> None:
    path = "/20250603/may.html"
    site.pages[path] = MAY.format("May", 5)
    met = ingest(site.address + path)
    assert (met.documents, met.undated) == (1, 0)
    assert ask(tmp_path, "select name, title, uri, published_on::varchar from documents") == [
        ("may", "Trade in May", site.address + path, "2025-06-03")
    ]
    assert ingest(site.address + path).known == 1
    assert site.statuses(path) == [200, 304]
    rows = ask(tmp_path, "select status, is_new, size, etag is not null from fetches order by fetched_at")
    size = len(site.pages[path])
    assert rows == [(200, True, size, True), (304, False, size, True)]
    (kept,) = ask(tmp_path, "select distinct sha256 from fetches")
    assert (tmp_path / "raw" / kept[0][:2] / kept[0]).read_text() == site.pages[path]
    links = ask(tmp_path, "select distinct source_link from lineage where quote = '5 percent'")
    assert links == [(f"{site.address}{path}#:~:text=5%20percent",)]
    joined = "select status from addresses join fetches using (fetch_id)"
    assert ask(tmp_path, joined) == [(200,)]
    assert verify(Lake(tmp_path)) == []


def test_fetches_are_loaded_before_what_they_brought_where_one_load_cannot_hold_all(
    site: Site, ingest: Ingest, tmp_path: Path
) -> None:
    site.pages |= {f"/{month}": MAY.format(month, 5) for month in ("May", "June")}
    ingest(*(site.address + path for path in site.pages), load_bytes=1)
    joined = "select count(distinct fetch_id), count(distinct load_id) from history.addresses, history.loads"
    assert ask(tmp_path, joined) == [(2, 2)]
    assert verify(Lake(tmp_path)) == []


@pytest.mark.slow
def test_a_page_that_was_mended_supersedes_what_it_said(site: Site, ingest: Ingest, tmp_path: Path) -> None:
    figures = "select quote from claims"
    for percent in (5, 6):
        site.pages["/20250603/may.html"] = MAY.format("May", percent)
        ingest(f"{site.address}/20250603/may.html")
        assert ask(tmp_path, figures) == [(f"{percent} percent",)]
    ingest(f"{site.address}/20250603/may.html")
    assert ask(tmp_path, figures) == [("6 percent",)]
    assert ask(tmp_path, "select count(*) from documents") == [(2,)]
    assert ask(tmp_path, "select count(distinct sha256) from fetches") == [(2,)]
    superseded = "select text, superseded_by is null from documents order by text"
    assert ask(tmp_path, superseded) == [
        ("Exports rose 5 percent in May.\n", False),
        ("Exports rose 6 percent in May.\n", True),
    ]
    assert verify(Lake(tmp_path)) == []


@pytest.mark.slow
def test_a_date_given_later_is_the_documents_and_its_claims(ingest: Ingest, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Output fell 2 percent last year.")
    path = str(tmp_path / "a.txt")
    for day, year in ((None, None), ("2024-05-01", 2023), ("2023-05-01", 2022), ("2024-05-01", 2023)):
        ingest(path, published=day)
        found = (
            "select published_on::varchar, year(period_start) from claims join documents using (document_id)"
        )
        assert ask(tmp_path, found) == [(day, year)]
    assert ingest(path).known == 1  # no date said: the one known stays
    assert ask(tmp_path, found) == [("2024-05-01", 2023)]
    assert verify(Lake(tmp_path)) == []


def test_of_a_feed_articles_are_fetched_and_the_rest_is_read_from_it(
    site: Site, ingest: Ingest, tmp_path: Path
) -> None:
    site.pages["/feed"] = FEED.format(site.address)
    site.pages["/20250603/may"] = MAY.format("May", 5)
    met = ingest(f"{site.address}/feed")
    assert (met.documents, met.refused) == (3, 1)
    assert ask(tmp_path, "select uri, text from documents order by uri") == [
        (f"{site.address}/20250603/gone", "Imports fell 2 percent.\n"),
        (f"{site.address}/20250603/may", "Exports rose 5 percent in May.\n"),
        (f"{site.address}/feed#row=3", "Output was 70 tonnes.\n"),
    ]
    (problem,) = ask(tmp_path, "select check_name, uri, reason from quarantine")
    assert problem == ("http_404", f"{site.address}/20250603/gone", "The server answered 404 Not Found.")
    del site.pages["/20250603/may"]  # what was had once is not read from the feed instead
    assert ingest(f"{site.address}/feed").documents == 2
    assert ask(tmp_path, "select count(*) from documents") == [(3,)]
    assert site.statuses("/feed") == [200, 304]


def test_what_may_not_be_fetched_is_one_row_with_its_remedy(
    site: Site, ingest: Ingest, tmp_path: Path
) -> None:
    site.pages |= {"/robots.txt": "User-agent: *\nDisallow: /secret", "/secret": MAY.format("May", 5)}
    met = ingest(f"{site.address}/secret", f"{site.address}/page", fetch_is_private_allowed=True)
    assert [line.rpartition(": ")[2] for line in met.complaints] == [
        "The site's robots.txt forbids to fetch it.",
        "The server answered 404 Not Found.",
    ]
    assert site.statuses("/secret") == []
    met = ingest(f"{site.address}/secret", fetch_is_private_allowed=False)
    assert met.complaints == (
        f"{site.address}/secret: 127.0.0.1 has no public address. If it may be fetched, set "
        "INDICIA_FETCH_IS_PRIVATE_ALLOWED.",
    )
    checks = ask(tmp_path, "select check_name, status, sha256 from fetches order by check_name")
    assert checks == [("http_404", 404, None), ("private_address", 0, None), ("robots", 0, None)]


def test_files_and_addresses_go_together_and_records_keep_their_format(
    site: Site, ingest: Ingest, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Output fell 2 percent.")
    site.pages["/records"] = json.dumps({"id": "r", "text": "Imports rose 1 percent."}) + "\n"
    met = ingest(f"{site.address}/records", str(tmp_path / "a.txt"))
    assert (met.documents, met.undated) == (2, 2)
    assert ask(tmp_path, "select name, media_type from documents order by name") == [
        ("a", "text/plain"),
        ("r", "application/jsonl"),
    ]
