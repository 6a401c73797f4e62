"""Places named in a text: countries, their people, cities, regions and bodies that stand for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

from extraction.claims.words.remembered import where
from extraction.claims.words.tokens import TOKEN, Sentence


class PlaceKind(IntEnum):
    """How a name points to a country; lower is more certain."""

    COUNTRY = 0
    DEMONYM = 1
    CITY = 2
    REGION = 3
    INSTITUTION = 4


# As in `members`: asked for at every place, and `PlaceKind.CITY` takes long.
COUNTRY, DEMONYM, CITY, REGION, INSTITUTION = PlaceKind


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the table: a name, the country it points to and how."""

    name: str
    code: str
    kind: PlaceKind
    doubtful: bool = False


@dataclass(slots=True)
class PlaceMention:
    """A place named in a text: the tokens `[first, last)` of a sentence."""

    first: int
    last: int
    place: Place


Names = dict[str, list[tuple[tuple[str, ...], Place]]]


@cache
def places() -> Names:
    """Read the table once: first token of a name, as written, to the names that begin so, longest first.

    A name's first token is there in the genitive, too.
    """
    table: Names = {}
    text = Path(__file__).with_name("places.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith(("#", "code\t")):
            continue
        code, *columns = line.split("\t")
        for kind, column in zip(PlaceKind, columns, strict=True):
            for entry in column.split(";"):
                if entry:
                    _enter(table, entry, code, kind)
    for names in table.values():
        if len(names) > 1:
            names.sort(key=lambda item: -len(item[0]))
    return (
        table
        | {first + "'s": names for first, names in table.items()}
        | {first + "’s": names for first, names in table.items()}
    )


def _enter(table: Names, entry: str, code: str, kind: PlaceKind) -> None:
    name = entry.removesuffix("?")
    place = Place(name, code, kind, doubtful=name != entry)
    forms = [name]
    if kind is DEMONYM and name[-1] in "nikc":
        forms.append(name + "s")
    if kind in (COUNTRY, CITY, REGION) and not name.isupper() and name[0].isupper():
        forms.append(name.upper())
    forms += [form.replace("'", "’") for form in forms if "'" in form]
    for form in forms:
        parts = _parts(form)
        table.setdefault(parts[0], []).append((parts, place))


def _parts(name: str) -> tuple[str, ...]:
    """Cut a name as sentences are cut into tokens."""
    return tuple(TOKEN.findall(name))


def find_places(tokens: Sequence[str], first: int = 0, last: int | None = None) -> list[PlaceMention]:
    """Find the places named in `tokens[first:last]`, in order, the longest name where several begin."""
    table = places()
    found: list[PlaceMention] = []
    done = first
    part = tokens[first:last]
    for at in where(table.__contains__, part):
        i = first + at
        if i < done:
            continue
        for parts, place in table[tokens[i]]:
            size = len(parts)
            if size == 1 or _agree(tokens, i, parts):
                found.append(PlaceMention(i, i + size, place))
                done = i + size
                break
    return found


def named_places(sentence: Sentence) -> list[PlaceMention]:
    """Find the places named in a sentence; computed once a sentence."""
    found: list[PlaceMention] | None = sentence.notes.get("places")
    if found is None:
        found = sentence.notes["places"] = find_places(sentence.tokens)
    return found


def _agree(tokens: Sequence[str], i: int, parts: tuple[str, ...]) -> bool:
    """Whether the tokens from `i` on are the parts of a name; the last may be in the genitive."""
    size = len(parts)
    if i + size > len(tokens):
        return False
    for k in range(1, size):
        token = tokens[i + k]
        if token != parts[k] and token.replace("’", "'").removesuffix("'s") != parts[k]:
            return False
    return True


@cache
def namesakes(name: str) -> tuple[Place, ...]:
    """Give all places of a name: Georgia is a country and a state."""
    parts = _parts(name)
    return tuple(place for other, place in places().get(parts[0], ()) if other == parts)
