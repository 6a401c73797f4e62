"""What one task of `ingest` does: read its files, drop what the warehouse has, extract, check and stage.

Plain functions, without Prefect: they run in a thread, a process or on another machine alike. They take paths
and return counts; the rows travel as staged Parquet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

from extraction.claims import extract
from extraction.model import Document
from extraction.text import Guard, ReadError, ReadOptions, Rejected
from flows.plan import Input, Part
from flows.reading_options import in_settings
from warehouse.identity import document_id
from warehouse.lake import Lake
from warehouse.novelty import Novelty, Sighting, novelty
from warehouse.rows import Item, Read, Refused, Seen, address_of
from warehouse.run import Run
from warehouse.staging import stage

LINES_KEPT = 20


@dataclass(frozen=True, slots=True)
class Job:
    """What all tasks of a run share.

    Attributes:
        warehouse: its folder.
        staging: the folder to which batches are written.
        options: how to read what it reads.
        batch_chars: characters of text in a batch.
    """

    warehouse: str
    staging: str
    run: Run
    options: ReadOptions
    batch_chars: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What was met in some inputs.

    Attributes:
        documents: documents read; `known` of them are in the warehouse already, text, address and all.
        characters: of the documents that were extracted.
        refused: inputs and records that could not be read; `complaints` says why of the first ones.
        undated: documents that state no date, and of which none is known.
    """

    documents: int = 0
    known: int = 0
    characters: int = 0
    refused: int = 0
    complaints: tuple[str, ...] = ()
    undated: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        summed = Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))
        return replace(summed, complaints=summed.complaints[:LINES_KEPT])


@dataclass(frozen=True, slots=True)
class Met:
    """A document that was read, and the fetch that brought it, if one did."""

    document: Document
    fetch_id: str | None = None


def extract_part(job: Job, part: Part) -> Counts:
    """Read a part and stage its batches, in files named so that their order is that of the inputs."""
    total = Counts()
    for number, inputs in enumerate(_batched(read_inputs(part.inputs, job.options), job.batch_chars)):
        if number % part.lanes == part.lane:
            total += _stage_batch(job, part.batch_name(number), inputs)
    return total


def read_inputs(inputs: Iterable[Input], shared: ReadOptions) -> Iterator[Met | Refused]:
    """The documents of some inputs, and in their place in the order what could not be read.

    One that crashes its reader, or hangs it, loses only itself.
    """
    with Guard(shared) as guard:
        for given in inputs:
            try:
                for item in guard.read(Path(given.path), given.options(shared)):
                    if isinstance(item, Rejected):
                        yield _refused(given.name, item)
                    elif item.document.uri not in given.leave_out:
                        yield Met(item.document, given.fetch_id)
            except ReadError as error:
                yield Refused(given.name, error.check, reason_of(error))


def reason_of(problem: Rejected | ReadError) -> str:
    """Say what is wrong and what to do about it."""
    return in_settings(f"{problem.reason} {problem.remedy}".strip())


def complaint(refused: Refused) -> str:
    """Tell a person, in one line, what could not be read and why."""
    return f"{refused.uri}: {refused.reason}"


def _refused(name: str, item: Rejected) -> Refused:
    where = f"{name}, record {item.line}" if item.line is not None else f"{name}, {item.name}"
    return Refused(where, item.check, reason_of(item), item.row)


def _batched(inputs: Iterator[Met | Refused], batch_chars: int) -> Iterator[list[Met | Refused]]:
    batch: list[Met | Refused] = []
    size = 0
    for item in inputs:
        batch.append(item)
        size += len(item.document.text) if isinstance(item, Met) else 0
        if size >= batch_chars:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _stage_batch(job: Job, name: str, inputs: list[Met | Refused]) -> Counts:
    documents = [item.document for item in inputs if isinstance(item, Met)]
    sightings = [Sighting(document_id(d.text), address_of(d), d.published_on) for d in documents]
    answers = iter(novelty(Lake(Path(job.warehouse)), sightings, job.run.fingerprint))
    items: list[Item] = []
    known = characters = undated = 0
    for item in inputs:
        if isinstance(item, Refused):
            items.append(item)
            continue
        answer = next(answers)
        document = replace(item.document, published_on=answer.published_on)
        undated += document.published_on is None
        if answer.novelty is Novelty.TEXT:
            items.append(Read(document, extract(document), item.fetch_id))
            characters += len(document.text)
        else:  # where a run saw it decides what is out of date, also when nothing is new about it
            items.append(Seen(document, item.fetch_id))
            known += answer.novelty is Novelty.NOTHING
    if items:
        stage(Path(job.staging), name, items, job.run)
    complaints = tuple(complaint(item) for item in inputs if isinstance(item, Refused))
    return Counts(len(documents), known, characters, len(complaints), complaints[:LINES_KEPT], undated)
