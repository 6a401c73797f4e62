"""A warehouse to test with, and an extractor that is simple enough to know what it will find."""

import re
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from extraction.model import Document, Extraction, Kind, Measure, Modality, Period, Quantity, Span
from tests.support.annotated import altered
from warehouse.front_door import finish
from warehouse.lake import Lake
from warehouse.load import LoadReport, load
from warehouse.query import query
from warehouse.rows import Item, Read
from warehouse.run import Run, fingerprint
from warehouse.staging import stage

VIEWS = (
    "documents",
    "addresses",
    "extractions",
    "sentences",
    "quantities",
    "claims",
    "observations",
    "observation_claims",
    "quarantine",
)
"""The views whose rows depend on the input alone."""

NOW = datetime(2025, 8, 29, 6, 0, tzinfo=UTC)

_LINE = re.compile(r"[^\r\n]*\d[^\r\n]*")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(%?)")
_YEAR = re.compile(r"(19|20)\d\d")


def extract(document: Document) -> Extraction:
    """Read every line with a number as a sentence about its first word; years are dates, the rest claims."""
    sentences, quantities = [], []
    for line in _LINE.finditer(document.text):
        subject = re.search(r"\w+", line.group())
        assert subject is not None
        at = Span(line.start() + subject.start(), line.start() + subject.end())
        for number in _NUMBER.finditer(document.text, line.start(), line.end()):
            quantities.append(_quantity(number, at, document, len(sentences)))
        sentences.append(Span(line.start(), line.end()))
    return Extraction(tuple(sentences), tuple(quantities))


def _quantity(number: re.Match[str], subject: Span, document: Document, sentence: int) -> Quantity:
    is_date = _YEAR.fullmatch(number[1]) is not None
    day = document.published_on
    return Quantity(
        quote=number.group(),
        start=number.start(),
        end=number.end(),
        kind=Kind.DATE if is_date else Kind.CLAIM,
        rule="test",
        sentence=sentence,
        value=Decimal(number[1]),
        unit="%" if number[2] else "1",
        measure=None if is_date else Measure.LEVEL,
        subject=document.text[subject.start : subject.end],
        subject_start=subject.start,
        subject_end=subject.end,
        period=Period(day, day) if day else None,
        modality=None if is_date else Modality.ACTUAL,
    )


def make_run(run_id: str = "run-1", version: str = "1.0") -> Run:
    """Make the facts of a run."""
    return Run(run_id, version, fingerprint(version), "{}", NOW, flow_run_id=f"flow-{run_id}")


def reading(text: str, name: str = "note", published_on: date | None = None) -> Read:
    """Read a text as a document."""
    document = Document(name=name, text=text, uri=f"file:///{name}.txt", published_on=published_on)
    return Read(document, extract(document))


def all_rows(lake: Lake) -> dict[str, list[tuple[object, ...]]]:
    """Give the rows of all views without what tells one run from another, in an order of their own."""
    found = {}
    for view in VIEWS:
        rows = query(lake.front_door, f"select * exclude (run_id) from {view} order by all").rows
        found[view] = rows
    return found


@pytest.fixture
def run() -> Run:
    return make_run()


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "data", patience=60)


@pytest.fixture
def ingest(lake: Lake, tmp_path: Path) -> Callable[..., LoadReport]:
    """Stage items, one batch for each list, and load them in one transaction."""
    count = iter(range(1000))

    def ingest(*batches: list[Item], run: Run | None = None, into: Lake | None = None) -> LoadReport:
        run = run or make_run()
        folder = tmp_path / "staging" / run.run_id / str(next(count))
        paths = [Path(stage(folder, f"{i:06}", items, run).path) for i, items in enumerate(batches)]
        return load(into or lake, paths, run, NOW)

    return ingest


@pytest.fixture
def read() -> Callable[..., Read]:
    return reading


@pytest.fixture
def alter() -> Callable[..., Read]:
    return altered


@pytest.fixture
def runs() -> Callable[..., Run]:
    return make_run


@pytest.fixture
def rows() -> Callable[[Lake], dict[str, list[tuple[object, ...]]]]:
    return all_rows


@pytest.fixture
def ask(lake: Lake) -> Callable[[str], list[tuple[object, ...]]]:
    """Ask the front door."""
    return lambda sql: query(lake.front_door, sql).rows


@pytest.fixture(scope="module")
def module_alter() -> Callable[..., Read]:
    return altered


@pytest.fixture(scope="module")
def module_ingest(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., None]:
    """Load one text into a warehouse that several tests share."""

    def ingest(lake: Lake, text: str, name: str, version: str = "1.0") -> None:
        run = make_run(f"run-{version}", version)
        path = Path(stage(tmp_path_factory.mktemp("staging"), "0", [reading(text, name)], run).path)
        load(lake, [path], run, NOW)

    return ingest


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, module_ingest: Callable[..., None]) -> Lake:
    """A warehouse of several loads, with superseded rows; only for reading."""
    lake = Lake(tmp_path_factory.mktemp("built"))
    for i in range(2):
        module_ingest(lake, f"Roads cost {i}.\nIn 2024 trams cost {i + 2}.", name=f"n{i}")
    module_ingest(lake, "Roads cost 0.\nIn 2024 trams cost 2.", name="n0", version="2.0")
    return lake


@pytest.fixture
def several(built: Lake, tmp_path: Path) -> Lake:
    """A copy of it, to be changed."""
    copy = Lake(shutil.copytree(built.folder, tmp_path / "copy"))
    finish(copy)
    return copy
