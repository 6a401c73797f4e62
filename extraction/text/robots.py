"""What a site's robots.txt allows, by RFC 9309: none there allows all, one that cannot be had forbids all."""

from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from extraction.text.decoding import decode

MAX_BYTES = 512 * 1024

Get = Callable[[str], tuple[int, bytes]]


class Robots:
    """The rules of the sites that were asked for, each fetched once."""

    def __init__(self, get: Get, agent: str) -> None:
        self._get = get
        self._agent = agent
        self._sites: dict[str, RobotFileParser] = {}

    def allows(self, address: str) -> bool:
        """Whether the site lets this program fetch the address."""
        return self._rules(address).can_fetch(self._agent, address)

    def delay(self, address: str) -> float:
        """Seconds that the site wants between requests."""
        return float(self._rules(address).crawl_delay(self._agent) or 0)

    def _rules(self, address: str) -> RobotFileParser:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._sites:
            self._sites[site] = _parsed(*self._get(f"{site}/robots.txt"))
        return self._sites[site]


def _parsed(status: int, body: bytes) -> RobotFileParser:
    rules = RobotFileParser()
    if 400 <= status < 500:
        lines = ["User-agent: *", "Allow: /"]
    elif status == 200:
        lines = decode(body[:MAX_BYTES]).text.splitlines()
    else:
        lines = ["User-agent: *", "Disallow: /"]
    rules.parse(lines)
    return rules
