"""What the engine finds in examples/, claim by claim: a change of the output shows in a review."""

import json
from pathlib import Path

import pytest

from extraction.claims import extract
from extraction.model import Document, Quantity
from extraction.text import read

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_file())
GOLDEN = Path(__file__).parent / "examples"


def line_of(quantity: Quantity) -> str:
    """One number on one line: its place, its quote and all that is known of it."""
    fields = {
        "kind": quantity.kind,
        "value": None if quantity.value is None else format(quantity.value, "f"),
        "low": None if quantity.low is None else format(quantity.low, "f"),
        "high": None if quantity.high is None else format(quantity.high, "f"),
        "unit": quantity.unit,
        "counted": quantity.counted,
        "comparator": None if quantity.comparator == "eq" else quantity.comparator,
        "measure": quantity.measure,
        "basis": quantity.basis,
        "direction": quantity.direction,
        "subject": quantity.subject,
        "of": quantity.of,
        "geo": quantity.geo,
        "place": quantity.place,
        "period": f"{quantity.period.start}..{quantity.period.end}" if quantity.period else None,
        "modality": quantity.modality,
        "attributed_to": quantity.attributed_to,
        "equivalent_of": quantity.equivalent_of,
    }
    known = "  ".join(f"{name}={value}" for name, value in fields.items() if value is not None)
    return f"{quantity.start}-{quantity.end} {json.dumps(quantity.quote, ensure_ascii=False)}  {known}"


def golden_of(documents: list[Document]) -> str:
    """All numbers of a file's documents."""
    lines = []
    for document in documents:
        lines.append(f"# {document.name}  {document.published_on}  {document.title}")
        lines += [line_of(quantity) for quantity in extract(document).quantities]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_numbers_of_an_example_are_as_recorded(path: Path, rewrite: bool) -> None:
    documents = [item for item in read(path) if isinstance(item, Document)]
    golden = GOLDEN / f"{path.name}.golden"
    found = golden_of(documents)
    if rewrite:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8"), "look at the difference, then `make golden`"


def test_every_golden_file_belongs_to_an_example() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{path.name}.golden" for path in EXAMPLES}
