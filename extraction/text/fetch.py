"""Fetching pages and feeds: politely, within limits, and so that what came can be shown later.

Every fetch gives a `Fetched`: when, which status, from where after redirects, and the hash under which the
bytes are kept. With the last `Fetched` of an address the server is asked only for what changed.
"""

from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from extraction.text.fetched import Fetched, FetchError, FetchLimits, Time
from extraction.text.pause import asked_pause
from extraction.text.problem import Rejected, printable
from extraction.text.public_transport import PrivateAddressError, PublicTransport
from extraction.text.raw_store import RawStore
from extraction.text.robots import Robots

AGENT = "indicia"
HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html, application/pdf, text/*, application/*;q=0.8, */*;q=0.1",
}
BUSY = frozenset((HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.BAD_GATEWAY))
UNREACHABLE = (httpx.TransportError, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError)


class Fetcher:
    """Fetches addresses and keeps what came in a folder; use it as a context.

    `with Fetcher(folder, Time(now)) as fetcher: fetched = fetcher.fetch(address, previous)`
    """

    def __init__(self, folder: Path, clocks: Time, limits: FetchLimits | None = None) -> None:
        self.limits = limits or FetchLimits()
        self.store = RawStore(folder)
        self._clocks = clocks
        self._robots = Robots(self._robots_file, AGENT)
        self._last_request: dict[str, float] = {}
        transport = None if self.limits.is_private_allowed else PublicTransport()
        self._client = httpx.Client(
            transport=transport, trust_env=False, headers=HEADERS, timeout=self.limits.seconds
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def fetch(self, address: str, previous: Fetched | None = None) -> Fetched:
        """Fetches an address. What goes wrong on the way is no error but the `problem` of the record."""
        now = self._clocks.now()
        try:
            response, body = self._follow(address, previous)
        except FetchError as error:
            problem = Rejected(printable(address), error.check, error.reason, remedy=error.remedy)
            return Fetched(address, address, now, error.status, is_new=False, problem=problem)
        if response.status_code == HTTPStatus.NOT_MODIFIED and previous:
            return replace(previous, fetched_at=now, status=response.status_code, is_new=False)
        digest = self.store.keep(body)
        media_type, _, _ = response.headers.get("content-type", "").partition(";")
        return Fetched(
            address=address,
            final_address=str(response.url),
            fetched_at=now,
            status=response.status_code,
            digest=digest,
            size=len(body),
            media_type=media_type.strip().lower() or None,
            charset=response.charset_encoding,
            etag=response.headers.get("etag"),
            last_modified=response.headers.get("last-modified"),
            is_new=previous is None or previous.digest != digest,
        )

    def _follow(self, address: str, previous: Fetched | None) -> tuple[httpx.Response, bytes]:
        address = _joined("", address)
        for _ in range(self.limits.max_redirects + 1):
            if not self._robots.allows(address):
                raise FetchError("robots", "The site's robots.txt forbids to fetch it.")
            self._wait_for(address)
            response, body = self._patiently(address, previous)
            if not response.has_redirect_location:
                return response, body
            address = _joined(address, response.headers["location"], response.status_code)
        raise FetchError("too_many_redirects", "The address redirects without end.", response.status_code)

    def _patiently(self, address: str, previous: Fetched | None) -> tuple[httpx.Response, bytes]:
        """Asks again, after longer and longer pauses, while the server is busy or out of reach."""
        headers = _conditions(previous)
        pause = self.limits.pause_seconds
        for tries_left in reversed(range(self.limits.max_tries)):
            try:
                response, body = self._get(address, headers)
            except FetchError as error:
                if error.check not in {"unreachable", "timeout"} or not tries_left:
                    raise
                wanted = None
            else:
                if response.status_code not in BUSY or not tries_left:
                    return _accepted(response, body)
                wanted = asked_pause(response.headers.get("retry-after"), self._clocks.now())
            self._clocks.sleep(min(max(wanted or 0.0, pause), self.limits.max_pause_seconds))
            pause *= 2
        raise FetchError("unreachable", "No try was allowed.")

    def _get(self, address: str, headers: dict[str, str]) -> tuple[httpx.Response, bytes]:
        started = self._clocks.monotonic()
        body = bytearray()
        try:
            with self._client.stream("GET", address, headers=headers) as response:
                for chunk in response.iter_bytes():
                    body += chunk
                    if len(body) > self.limits.max_bytes:
                        reason = f"It has more than {self.limits.max_bytes:,} bytes."
                        raise FetchError("too_large", reason, 200, "Raise fetch_max_bytes.")
                    if self._clocks.monotonic() - started > self.limits.seconds:
                        raise self._timeout()
        except PrivateAddressError as error:
            remedy = "If it may be fetched, set fetch_is_private_allowed."
            raise FetchError("private_address", f"{printable(str(error))}.", 0, remedy) from error
        except (httpx.TimeoutException, httpcore.TimeoutException) as error:
            raise self._timeout() from error
        except UNREACHABLE as error:
            raise FetchError(
                "unreachable", f"The server cannot be reached: {type(error).__name__}."
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError("bad_answer", f"The answer cannot be read: {type(error).__name__}.") from error
        return response, bytes(body)

    def _timeout(self) -> FetchError:
        reason = f"The server took more than {self.limits.seconds:g} seconds."
        return FetchError("timeout", reason, 0, "Try again later, or raise fetch_seconds.")

    def _robots_file(self, address: str) -> tuple[int, bytes]:
        """Status and body of a robots.txt; a site out of reach is an error of the fetch, not a rule."""
        try:
            for _ in range(self.limits.max_redirects):
                response, body = self._patiently(address, None)
                if not response.has_redirect_location:
                    return response.status_code, body
                address = _joined(address, response.headers["location"], response.status_code)
        except FetchError as error:
            if not error.status:
                raise
            return error.status, b""
        return 0, b""

    def _wait_for(self, address: str) -> None:
        """Keeps the pause between two requests to a site."""
        site = urlsplit(address).netloc
        wanted = max(self.limits.pause_seconds, self._robots.delay(address))
        if site in self._last_request:
            passed = self._clocks.monotonic() - self._last_request[site]
            pause = min(wanted, self.limits.max_pause_seconds) - passed
            if pause > 0:
                self._clocks.sleep(pause)
        self._last_request[site] = self._clocks.monotonic()


def _joined(base: str, address: str, status: int = 0) -> str:
    """An address, as it stands at a base, that can be asked for; `status` is that of who led to it."""
    try:
        joined = urljoin(base, address)
        parts = urlsplit(joined)
    except ValueError as error:
        raise FetchError("bad_address", "The address cannot be read.", status) from error
    if parts.scheme not in {"http", "https"}:
        raise FetchError("bad_address", "The address is neither http nor https.", status)
    if not parts.hostname:
        raise FetchError("bad_address", "The address names no site.", status)
    return joined


def _conditions(previous: Fetched | None) -> dict[str, str]:
    if previous is None or previous.digest is None:
        return {}
    stated = {"If-None-Match": previous.etag, "If-Modified-Since": previous.last_modified}
    return {header: value for header, value in stated.items() if value}


def _accepted(response: httpx.Response, body: bytes) -> tuple[httpx.Response, bytes]:
    status = response.status_code
    if status == HTTPStatus.NOT_MODIFIED or response.is_success or response.has_redirect_location:
        return response, body
    raise FetchError(
        f"http_{status}", f"The server answered {status} {response.reason_phrase}.".strip(), status
    )
