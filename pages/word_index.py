"""The search index: words to entries, in small files that a browser loads as it needs them.

A page opened from a folder may not fetch, so the files are scripts that hand over their data. Entries are
numbered by rank: whoever has the entries of several words takes their intersection, and its lowest numbers
come first. `assets/search.js` reads what is written here; both must cut texts into words in the same way.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PAGE = 500
"""Entries per file."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
_LONGEST = 40
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be but by for from had has have he her his if in into is it its no not of on "
        "or our she such than that the their them then there these they this to was we were which will with "
        "would",
    )
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found.

    Attributes:
        kind: `indicator`, `document` or `sentence`.
        path: its address in the site, from the root.
        label: what is shown of it, and searched. note: what is shown beside it.
        words: text that is searched too but not shown.
    """

    kind: str
    path: str
    label: str
    note: str
    words: str = ""


def words(text: str) -> list[str]:
    """Cut a text into words: lower case, without accents; numbers without thousands separators."""
    folded = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    found = (word.replace(",", "")[:_LONGEST] for word in _WORD.findall(plain))
    return [word for word in found if word not in _COMMON]


def shard(word: str) -> str:
    """Name the file that holds a word: its first two characters, those beyond ASCII by their code point."""
    return "".join(c if c.isascii() else f"u{ord(c):x}" for c in word[:2])


def index_files(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """Write the files of the index: path in the site and content.

    Args:
        entries: in order of rank, the best first.
    """
    postings: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    page: list[list[str]] = []
    count = 0
    for number, entry in enumerate(entries):
        for word in set(words(f"{entry.label} {entry.words}")):
            postings[shard(word)][word].append(number)
        page.append([entry.kind, entry.path, entry.label, entry.note])
        count += 1
        if len(page) == PAGE:
            yield _file(f"entries-{number // PAGE}", page)
            page = []
    if page:
        yield _file(f"entries-{(count - 1) // PAGE}", page)
    for name, found in sorted(postings.items()):
        yield _file(f"words-{name}", dict(sorted(found.items())))
    yield _file("index", {"entries": count, "page": PAGE, "words": sorted(postings)})


def _file(name: str, data: object) -> tuple[str, str]:
    # JSON is JavaScript, save for what would end a script element where the file is ever inlined.
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"search/{name}.js", f'indiciaSearch("{name}",{text});\n'
