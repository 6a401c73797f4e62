"""Addresses to inputs: each is fetched, kept and put on record; of a feed, its articles too."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from extraction.text import Guard, ReadError, Reading
from extraction.text.fetch import Fetcher
from extraction.text.fetched import Fetched
from extraction.text.sniffing import Format
from extraction.text.source import format_of, opened
from flows.plan import Input
from warehouse.identity import fetch_id

SCHEMES = ("http://", "https://")

Last = Callable[[str], Fetched | None]
"""Gives the last fetch of an address that brought something."""


@dataclass(slots=True)
class Fetching:
    """What fetching brought so far.

    Attributes:
        inputs: what there is to read, in the order in which it was asked for.
        fetched: all fetches, also those that failed.
    """

    inputs: list[Input] = field(default_factory=list)
    fetched: list[Fetched] = field(default_factory=list)


def is_address(path: str) -> bool:
    """Tell an address on the web from a path."""
    return path.lower().startswith(SCHEMES)


def fetch_all(
    addresses: Iterable[str], fetcher: Fetcher, guard: Guard, last: Last, say: Callable[[str], None]
) -> Fetching:
    """Fetch addresses one after the other, asking only for what has changed since the last time.

    Of a feed, the articles that its entries link to are fetched too. An entry without a link, or whose
    article never could be fetched, is read from the feed.

    Args:
        addresses: of pages, files and feeds; each is fetched once.
        fetcher: fetches and keeps the bytes.
        guard: reads feeds.
        last: the last fetch of an address.
        say: told what is being fetched.
    """
    done = Fetching()
    for address in dict.fromkeys(addresses):
        given = _fetch(address, fetcher, last, done, say)
        if given is None:
            continue
        if not _is_feed(given):
            done.inputs.append(given)
            continue
        links = list(dict.fromkeys(_links(given, guard)))[: fetcher.limits.max_entries]
        articles = {link: _fetch(link, fetcher, last, done, say) for link in links}
        done.inputs += filter(None, articles.values())
        had = frozenset(link for link, article in articles.items() if article or last(link))
        done.inputs.append(replace(given, leave_out=had))
    return done


def _fetch(
    address: str, fetcher: Fetcher, last: Last, done: Fetching, say: Callable[[str], None]
) -> Input | None:
    say(f"Fetching {address}")
    fetched = fetcher.fetch(address, last(address))
    done.fetched.append(fetched)
    if fetched.digest is None:
        return None
    return Input(
        str(fetcher.store.path(fetched.digest)),
        uri=fetched.final_address,
        media_type=fetched.media_type,
        charset=fetched.charset,
        fetch_id=fetch_id(fetched.address, fetched.fetched_at),
    )


def _is_feed(given: Input) -> bool:
    with opened(Path(given.path), given.options()) as source:
        return format_of(source) is Format.FEED


def _links(feed: Input, guard: Guard) -> Iterator[str]:
    """The addresses of a feed's articles; of a broken feed those before the break."""
    try:
        for reading in guard.read(Path(feed.path), feed.options(guard.options)):
            uri = reading.document.uri if isinstance(reading, Reading) else None
            if uri and not uri.startswith(f"{feed.uri}#"):
                yield uri
    except ReadError:
        return  # the feed is read once more, for its own text, and refused then
