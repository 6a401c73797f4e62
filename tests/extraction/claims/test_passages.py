"""How often the engine agrees with the passages of tests/gold on what is around a figure."""

import re
from collections import defaultdict
from collections.abc import Callable

import pytest
from passages import Annotated, passages
from periods import days

from extraction.claims.engine import extract
from extraction.model import Kind, Quantity

# The share of figures that must agree: what was measured, less a hundredth, for a rule may cost one passage
# what it gives to others.
FLOORS = {
    "period": 0.905,
    "geo": 0.885,
    "place": 0.93,
    "modality": 0.953,
    "attributed_to": 0.947,
    "measure": 0.95,
    "subject": 0.905,
}

_NO_NAMES = {"the", "a", "an", "of", "in", "for", "its", "s"}


def _words(name: str | None) -> set[str]:
    return set(re.findall(r"\w+", (name or "").lower())) - _NO_NAMES


def _same_source(found: Quantity, cell: str) -> bool:
    """Whether one of two names holds the other's words; one in brackets may be missing."""
    if cell == "-" or (cell.startswith("(") and not found.attributed_to):
        return not found.attributed_to
    told, wanted = _words(found.attributed_to), _words(cell)
    return bool(told) and (told <= wanted or wanted <= told)


def _same_subject(found: Quantity, cell: str) -> bool:
    """Whether two phrases share as many words as they have on average apart."""
    told, wanted = _words((found.subject or "").lower()), _words(cell.lower())
    return 4 * len(told & wanted) >= len(told) + len(wanted)


AGREES: dict[str, Callable[[Quantity, str], bool]] = {
    "period": lambda found, cell: found.period == days(cell),
    "geo": lambda found, cell: (found.geo or "-") == cell,
    "place": lambda found, cell: (found.place or "-") == cell,
    "modality": lambda found, cell: found.modality == cell,
    "attributed_to": _same_source,
    "measure": lambda found, cell: found.measure == cell,
    "subject": _same_subject,
}


def _found(claims: list[Quantity], wanted: Annotated) -> Quantity | None:
    """The claim in which an annotated figure begins, or that begins in it."""
    end = wanted.start + len(wanted.quote)
    return next((q for q in claims if q.start < end and wanted.start < q.end), None)


@pytest.fixture(scope="module")
def read() -> dict[str, list[tuple[bool, str]]]:
    """For each field, whether it agrees at each figure, and what there is to see where it does not."""
    told: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for document, figures in passages():
        claims = [q for q in extract(document).quantities if q.kind is Kind.CLAIM]
        for wanted in figures:
            found = _found(claims, wanted)
            for field, cell in wanted.fields.items():
                value = getattr(found, field) if found else "no claim"
                agrees = found is not None and AGREES[field](found, cell)
                told[field].append((agrees, f"{document.title}: {wanted.quote}: {value}, not {cell}"))
    return told


@pytest.mark.parametrize("field", FLOORS)
def test_the_engine_agrees_with_annotated_passages(
    field: str, read: dict[str, list[tuple[bool, str]]]
) -> None:
    share = sum(agrees for agrees, _ in read[field]) / len(read[field])
    wrong = "\n".join(seen for agrees, seen in read[field] if not agrees)
    assert share >= FLOORS[field], f"{field}: {share:.4f}\n{wrong}"
