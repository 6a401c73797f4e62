"""Speed of extraction: ours, and that of its peers on the same sentences in the same run."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import process_time

from bench.corpus import ROOT, Corpus
from extraction.claims import extract
from extraction.model import Document

SECONDS = 2.0
"""Processor time over which each extractor is measured in its turn, in whole rounds of all texts."""

DAY = date(2025, 8, 29)


@dataclass(frozen=True, slots=True)
class Peer:
    """Another extractor, in an environment of its own.

    Attributes:
        name: what `bench/peer.py` knows it by.
        packages: what pip installs for it.
        how: how it is called here.
    """

    name: str
    packages: tuple[str, ...]
    how: str


PEERS = (
    Peer("quantulum3", ("quantulum3==0.10.0", "setuptools<81"), "0.10.0, without its classifier"),
    Peer(
        "Recognizers-Text",
        ("recognizers-text-suite==1.0.2a2", "emoji<2", "setuptools<81"),
        "1.0.2a2: numbers, percentages, currencies, dimensions, temperatures, ages; no dates",
    ),
)


@dataclass(frozen=True, slots=True)
class Pace:
    """Texts and megabytes a second."""

    texts: float
    megabytes: float


def compare(corpus: Corpus, turns: int) -> list[Pace]:
    """Our speed and that of all peers, in their order, each measured in turn; the best of its turns."""
    best = [float("inf")] * (1 + len(PEERS))
    for _ in range(turns):
        seconds = [_ours(corpus), *(_peers(peer, corpus) for peer in PEERS)]
        best = [min(pair) for pair in zip(best, seconds, strict=True)]
    return [Pace(len(corpus.texts) / seconds, corpus.megabytes / seconds) for seconds in best]


def pace(corpus: Corpus) -> Pace:
    """Our speed in one process."""
    seconds = _ours(corpus)
    return Pace(len(corpus.texts) / seconds, corpus.megabytes / seconds)


def documents_of(corpus: Corpus) -> list[Document]:
    """One document for each text; the engine has read its tables."""
    documents = [Document(str(i), text, published_on=DAY) for i, text in enumerate(corpus.texts)]
    extract(documents[0])
    return documents


def seconds_of(work: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """Processor seconds that some work takes on all documents."""
    began = process_time()
    for document in documents:
        work(document)
    return process_time() - began


def _ours(corpus: Corpus) -> float:
    documents = documents_of(corpus)
    rounds, seconds = 0, 0.0
    while seconds < SECONDS:
        rounds, seconds = rounds + 1, seconds + seconds_of(extract, documents)
    return seconds / rounds


def _peers(peer: Peer, corpus: Corpus) -> float:
    done = subprocess.run(
        [str(_python(peer)), str(Path(__file__).with_name("peer.py")), peer.name],
        input=json.dumps({"texts": corpus.texts, "seconds": SECONDS}),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.splitlines()[-1])


def _python(peer: Peer) -> Path:
    place = ROOT / ".venv-bench" / peer.name
    python = place / "bin" / "python"
    if not (place / "installed").exists():
        print(f"Installing {peer.name} into {place.relative_to(ROOT)} ...", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(place)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *peer.packages], check=True)
        (place / "installed").touch()
    return python
