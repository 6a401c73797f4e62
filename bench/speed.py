"""Speed of extraction: ours, and quantulum3's on the same sentences in the same run."""

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import process_time

from bench.corpus import ROOT, Corpus
from extraction.claims import extract
from extraction.model import Document

PEER = ROOT / ".venv-bench"
PEER_PACKAGES = ("quantulum3==0.10.0", "setuptools<81")
ROUNDS = 3
DAY = date(2025, 8, 29)


@dataclass(frozen=True, slots=True)
class Pace:
    """Texts and megabytes a second."""

    texts: float
    megabytes: float


def pace(corpus: Corpus, rounds: int = ROUNDS) -> Pace:
    """Our speed in one process, the best of some rounds."""
    documents = [Document(str(i), text, published_on=DAY) for i, text in enumerate(corpus.texts)]
    extract(documents[0])  # tables are read at the first use
    best = min(_seconds(documents) for _ in range(rounds))
    return Pace(len(documents) / best, corpus.megabytes / best)


def peer_pace(corpus: Corpus) -> float:
    """quantulum3's sentences a second, in an environment of its own, the best of some rounds."""
    python = _peer_python()
    done = subprocess.run(
        [str(python), str(Path(__file__).with_name("peer.py"))],
        input=json.dumps({"texts": corpus.texts, "rounds": ROUNDS}),
        capture_output=True,
        text=True,
        check=True,
    )
    return len(corpus.texts) / float(done.stdout.splitlines()[-1])


def _seconds(documents: list[Document]) -> float:
    began = process_time()
    for document in documents:
        extract(document)
    return process_time() - began


def _peer_python() -> Path:
    python = PEER / "bin" / "python"
    if not (PEER / "installed").exists():
        print("Installing quantulum3 into .venv-bench ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(PEER)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *PEER_PACKAGES], check=True)
        (PEER / "installed").touch()
    return python
