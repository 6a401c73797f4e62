"""What fetching takes and gives: limits, clocks, and a record of each fetch."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from extraction.text.problem import Rejected


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """How much is fetched, and how hard it is tried.

    Attributes:
        max_bytes: of one answer, unpacked.
        seconds: for one answer from the first byte to the last, and for each wait on the way.
        max_redirects: until an answer counts as a loop.
        max_tries: of an address whose server is busy or out of reach.
        pause_seconds: between two requests to a site, unless its robots.txt wants more.
        max_pause_seconds: to which longer wishes of a server are cut.
        max_entries: articles of one feed that are fetched; the others are read from the feed.
        is_private_allowed: whether addresses of this machine and its network may be fetched.
    """

    max_bytes: int = 32 * 1024 * 1024
    seconds: float = 30.0
    max_redirects: int = 5
    max_tries: int = 4
    pause_seconds: float = 1.0
    max_pause_seconds: float = 60.0
    max_entries: int = 200
    is_private_allowed: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """One fetch of an address.

    Attributes:
        address: as asked for.
        final_address: after redirects.
        fetched_at: UTC.
        status: of the last answer; 0 when there was none.
        digest: SHA-256 of the bytes, under which they are kept; None when there are none.
        is_new: the bytes differ from those of the fetch before, or there was none.
        problem: why there is nothing to read, else None.
    """

    address: str
    final_address: str
    fetched_at: datetime
    status: int
    digest: str | None = None
    size: int = 0
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    is_new: bool = True
    problem: Rejected | None = None


class FetchError(Exception):
    """An address that gave nothing to read.

    Attributes:
        check: short machine name: `robots`, `private_address`, `http_404`, `too_large`, `unreachable`.
        reason: one sentence.
        status: of the last answer; 0 when there was none.
        remedy: one sentence, or empty.
    """

    def __init__(self, check: str, reason: str, status: int = 0, remedy: str = "") -> None:
        super().__init__(reason)
        self.check = check
        self.reason = reason
        self.status = status
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Time:
    """The clocks that fetching goes by; tests bring their own."""

    now: Callable[[], datetime]
    sleep: Callable[[float], None] = field(default=time.sleep)
    monotonic: Callable[[], float] = field(default=time.monotonic)
