"""Where extraction spends its time, part by part, and what is the least it could take."""

import re
import signal
from collections import Counter
from dataclasses import dataclass
from types import FrameType

from bench.corpus import Corpus
from bench.speed import documents_of, seconds_of
from extraction.claims import extract
from extraction.claims.scan.scanner import scan
from extraction.claims.sentences import has_number, paragraphs, sentences
from extraction.claims.words.tokens import Sentence
from extraction.model import Document, Span

EVERY = 0.002
ENOUGH = 3_000
ENGINE = "/extraction/claims/"
PARTS = {
    "sentences.has_number": "screen: is there a number?",
    "sentences": "splitting into paragraphs and sentences",
    "words": "tokens and parts of speech",
    "scan": "scanner: numbers, units, dates, names",
    "grammar": "grammar: subject, measure, change",
    "context.period": "periods",
    "context.geography": "places",
    "context.attribution": "attribution",
    "context.modality": "modality",
    "context": "the rest of what is around a claim",
    "engine": "engine, putting quantities together",
}
"""What parts are called, by how the names of their modules begin; the first that fits counts."""

_KIN = {
    "context.period": (
        "calendar",
        "time_",
        "relative_times",
        "chronology",
        "other_times",
        "anchors",
        "events",
    ),
    "context.geography": ("gazetteer", "dateline"),
    "context.attribution": ("speakers", "source_names", "running"),
    "context.modality": ("tense", "forecasters"),
}
"""Modules of the context that do a part's work besides its own."""

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Floor:
    """Seconds for a corpus: split and look for digits; split and scan; all of extraction."""

    digits: float
    scanned: float
    full: float


def shares(corpus: Corpus) -> dict[str, float]:
    """Percent of extraction's processor time by part, from samples of what runs; the greatest first.

    A sample counts for the innermost function of the engine that runs, with the library calls it makes.
    """
    documents = documents_of(corpus)
    samples: Counter[str] = Counter()

    def sample(_: int, frame: FrameType | None) -> None:
        while frame is not None and ENGINE not in frame.f_code.co_filename:
            frame = frame.f_back
        if frame is not None:
            samples[_part(frame)] += 1

    before = signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        while samples.total() < ENOUGH:
            seconds_of(extract, documents)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return {part: 100 * count / samples.total() for part, count in samples.most_common()}


def floor(corpus: Corpus) -> Floor:
    """Measure what splitting and looking for numbers alone take, beside all of it."""
    documents = documents_of(corpus)
    ways = (_look_for_digits, _scan, extract)
    rounds = [[seconds_of(way, documents) for way in ways] for _ in range(5)]
    return Floor(*(min(seconds) for seconds in zip(*rounds, strict=True)))


def _part(frame: FrameType) -> str:
    module = frame.f_code.co_filename.partition(ENGINE)[2].removesuffix(".py").replace("/", ".")
    name = f"{module}.{frame.f_code.co_name}"
    own = module.rpartition(".")[2]
    if module.startswith("context"):
        name = next((part for part, kin in _KIN.items() if own.startswith(kin)), name)
    return next((words for start, words in PARTS.items() if name.startswith(start)), module)


def _look_for_digits(document: Document) -> int:
    return sum(len(_DIGITS.findall(document.text, span.start, span.end)) for span in _split(document))


def _scan(document: Document) -> int:
    return sum(len(scan(Sentence(document.text, span.start, span.end), None)) for span in _split(document))


def _split(document: Document) -> list[Span]:
    text = document.text
    return [
        span
        for start, end in paragraphs(text)
        if has_number(text, start, end)
        for span in sentences(text, Span(start, end))
        if has_number(text, span.start, span.end)
    ]
