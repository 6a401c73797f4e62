"""What is true of a word wherever it stands: found out once for each word, not once for each token."""

from collections.abc import Callable, Iterable
from itertools import compress, count
from typing import TypeVar

_Found = TypeVar("_Found")
_MOST_WORDS = 65_536


class _Remembered(dict[str, _Found]):
    """What was found of the words met so far: `lru_cache` costs more, for it also keeps their order."""

    def __init__(self, find: Callable[[str], _Found]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, word: str) -> _Found:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = self.find(word)
        return found


def remembered(find: Callable[[str], _Found]) -> Callable[[str], _Found]:
    """Make a function of a word remember what it gave for the words met so far."""
    return _Remembered(find).__getitem__


def where(holds: Callable[[str], bool], words: Iterable[str]) -> list[int]:
    """Give the positions of the words for which a test holds."""
    return list(compress(count(), map(holds, words)))
