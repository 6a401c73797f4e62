"""Fetching from a server on this machine: politely, within limits, and on record."""

import gzip
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from extraction.text import Guard, Reading, ReadOptions
from extraction.text.fetch import Fetcher
from extraction.text.fetched import FetchLimits, Time
from extraction.text.pause import asked_pause
from extraction.text.public_transport import public_address
from extraction.text.raw_store import RawStore

NOW = datetime(2025, 6, 3, 8, 0, tzinfo=UTC)
PAGE = b"<html><body><p>Exports rose 5 percent in May.</p></body></html>"
Answer = tuple[int, dict[str, str], bytes]


class Site:
    """A server whose answers are set by path; it remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Answer]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                left = site.answers.get(self.path, [(404, {}, b"none")])
                status, headers, body = left.pop(0) if len(left) > 1 else left[0]
                self.send_response(status)
                for header, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(header, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield site
    site.server.shutdown()
    site.server.server_close()


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def make(tmp_path: Path, slept: list[float]) -> Callable[..., Fetcher]:
    def make(**limits: float | bool) -> Fetcher:
        wanted = FetchLimits(**{"is_private_allowed": True, "pause_seconds": 0.5, **limits})  # type: ignore[arg-type]
        return Fetcher(tmp_path, Time(lambda: NOW, slept.append, lambda: 0.0), wanted)

    return make


def test_a_page_is_kept_and_read(site: Site, make: Callable[..., Fetcher]) -> None:
    site.answers["/2025/06/02/exports.html"] = [
        (200, {"Content-Type": "text/html; charset=utf-8", "ETag": "x"}, PAGE)
    ]
    with make() as fetcher, Guard() as guard:
        fetched = fetcher.fetch(f"{site.address}/2025/06/02/exports.html")
        assert fetched.digest is not None
        kept = fetcher.store.path(fetched.digest)
        assert kept.read_bytes() == PAGE
        told = ReadOptions(uri=fetched.final_address, media_type=fetched.media_type, charset=fetched.charset)
        (reading,) = guard.read(kept, told)
    assert (fetched.status, fetched.size, fetched.etag, fetched.fetched_at) == (200, len(PAGE), "x", NOW)
    assert isinstance(reading, Reading)
    document = reading.document
    assert document.text == "Exports rose 5 percent in May.\n"
    assert (document.name, document.uri) == ("exports", fetched.final_address)
    assert str(document.published_on) == "2025-06-02"


def test_bytes_are_kept_whole_or_not_and_as_readable_as_other_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = RawStore(tmp_path / "raw")
    kept = store.path(store.keep(PAGE))
    (tmp_path / "other").touch()
    assert kept.stat().st_mode == (tmp_path / "other").stat().st_mode

    def fill_up(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "replace", fill_up)
    with pytest.raises(OSError, match="No space"):
        store.keep(PAGE * 2)
    assert [path for path in (tmp_path / "raw").rglob("*") if path.is_file()] == [kept]


def test_an_unchanged_page_is_not_sent_again(site: Site, make: Callable[..., Fetcher]) -> None:
    site.answers["/a"] = [
        (200, {"ETag": '"v1"', "Last-Modified": "Mon, 02 Jun 2025 08:00:00 GMT"}, PAGE),
        (304, {}, b""),
    ]
    with make() as fetcher:
        first = fetcher.fetch(f"{site.address}/a")
        second = fetcher.fetch(f"{site.address}/a", first)
    headers = site.asked[-1][1]
    assert headers["if-none-match"] == '"v1"'
    assert headers["if-modified-since"] == "Mon, 02 Jun 2025 08:00:00 GMT"
    assert (second.status, second.is_new, second.digest) == (304, False, first.digest)


def test_robots_are_obeyed(site: Site, make: Callable[..., Fetcher], slept: list[float]) -> None:
    rules = b"User-agent: *\nCrawl-delay: 3\nDisallow: /private"
    site.answers |= {
        "/robots.txt": [(200, {}, rules)],
        "/a": [(200, {}, PAGE)],
        "/private/b": [(200, {}, PAGE)],
    }
    with make() as fetcher:
        fetcher.fetch(f"{site.address}/a")
        fetcher.fetch(f"{site.address}/a")
        refused = fetcher.fetch(f"{site.address}/private/b")
    assert refused.problem is not None
    assert refused.problem.check == "robots"
    assert site.paths() == ["/a", "/a"]
    assert slept == [3.0]
    assert [path for path, _ in site.asked].count("/robots.txt") == 1


@pytest.mark.parametrize("rules", [(500, {}, b""), (302, {"Location": "ftp://example.org/robots.txt"}, b"")])
def test_a_site_whose_rules_cannot_be_had_is_left_alone(
    site: Site, make: Callable[..., Fetcher], rules: Answer
) -> None:
    site.answers |= {"/robots.txt": [rules], "/a": [(200, {}, PAGE)]}
    with make() as fetcher:
        problem = fetcher.fetch(f"{site.address}/a").problem
    assert problem is not None
    assert problem.check == "robots"
    assert site.paths() == []


def test_a_busy_server_is_asked_again_later(
    site: Site, make: Callable[..., Fetcher], slept: list[float]
) -> None:
    site.answers["/a"] = [(503, {}, b""), (429, {"Retry-After": "7"}, b""), (200, {}, PAGE)]
    with make() as fetcher:
        assert fetcher.fetch(f"{site.address}/a").status == 200
    assert slept == [0.5, 7.0]


# limits | answer | the check that refuses it
REFUSED = [
    ({"max_bytes": 100}, (200, {}, b"x" * 101), "too_large"),
    (
        {"max_bytes": 1_000_000},
        (200, {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 2_000_000)),
        "too_large",
    ),
    ({}, (404, {}, b""), "http_404"),
    ({"max_tries": 2}, (503, {}, b""), "http_503"),
    ({}, (302, {"Location": "/a"}, b""), "too_many_redirects"),
    ({}, (302, {"Location": "file:///etc/passwd"}, b""), "bad_address"),
    ({}, (302, {"Location": "http://[an address"}, b""), "bad_address"),
    ({}, (200, {"Content-Encoding": "gzip"}, b"no gzip"), "bad_answer"),
]


@pytest.mark.parametrize(("limits", "answer", "check"), REFUSED, ids=[x[2] for x in REFUSED])
def test_what_is_refused_is_on_record(
    site: Site, make: Callable[..., Fetcher], limits: dict[str, float], answer: Answer, check: str
) -> None:
    site.answers["/a"] = [answer]
    with make(**limits) as fetcher:
        fetched = fetcher.fetch(f"{site.address}/a")
    assert fetched.problem is not None
    assert (fetched.problem.check, fetched.digest) == (check, None)


def test_a_server_that_is_not_there_is_tried_some_times(
    site: Site, make: Callable[..., Fetcher], slept: list[float]
) -> None:
    site.server.server_close()
    with make(seconds=1.0, max_tries=3) as fetcher:
        problem = fetcher.fetch(f"{site.address}/a").problem
    assert problem is not None
    assert problem.check == "unreachable"
    assert slept == [0.5, 1.0]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.1.2.3", "169.254.169.254", "[::1]", "0.0.0.0", "[::ffff:10.0.0.1]"]
)
def test_private_addresses_are_refused(site: Site, make: Callable[..., Fetcher], host: str) -> None:
    with make(is_private_allowed=False) as fetcher:
        fetched = fetcher.fetch(f"http://{host}:{site.server.server_port}/a")
    assert fetched.problem is not None
    assert fetched.problem.check == "private_address"
    assert site.asked == []


def test_public_addresses_are_allowed() -> None:
    assert public_address("93.184.215.14", 80) == "93.184.215.14"


def test_a_host_without_an_address_is_not_called_private(make: Callable[..., Fetcher]) -> None:
    with make(is_private_allowed=False, max_tries=1) as fetcher:
        problem = fetcher.fetch("http://nowhere.invalid/a").problem
    assert problem is not None
    assert problem.check == "unreachable"


@pytest.mark.parametrize(
    ("address", "reason"),
    [("http://[an address", "The address cannot be read."), ("http://", "The address names no site.")],
)
def test_an_address_that_cannot_be_read_is_on_record(
    make: Callable[..., Fetcher], address: str, reason: str
) -> None:
    with make() as fetcher:
        problem = fetcher.fetch(address).problem
    assert problem is not None
    assert (problem.check, problem.reason) == ("bad_address", reason)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        ("Tue, 03 Jun 2025 08:01:00 GMT", 60.0),
        ("Mon, 02 Jun 2025 08:01:00 GMT", 0.0),
        ("soon", None),
        (None, None),
    ],
)
def test_pauses_are_read(header: str | None, seconds: float | None) -> None:
    assert asked_pause(header, NOW) == seconds
