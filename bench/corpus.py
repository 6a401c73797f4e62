"""What is measured on: sentences and texts beside the checkout if they are there, else examples/."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extraction.claims import extract
from extraction.model import Document
from extraction.text import Rejected, discover, read

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SENTENCES = SHARED / "gold" / "newsquant-dev.jsonl"
TEXTS = SHARED / "corpus" / "fed" / "speeches.jsonl"
LEAST_CHARS = 4_000_000


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts and, in words, where they are from."""

    name: str
    texts: tuple[str, ...]

    @property
    def megabytes(self) -> float:
        """Their size in UTF-8."""
        return sum(len(text.encode()) for text in self.texts) / 1e6


def number_sentences() -> Corpus:
    """Sentences that hold a number."""
    if SENTENCES.exists():
        lines = SENTENCES.read_text(encoding="utf-8").splitlines()
        return Corpus("news sentences of NewsQuant", tuple(json.loads(line)["text"] for line in lines))
    found = [
        document.text[span.start : span.end]
        for document in _examples()
        for span in extract(document).sentences
    ]
    return Corpus("the sentences of examples/ that hold a number", tuple(found))


def raw_texts() -> Corpus:
    """Whole texts, most of whose sentences hold no number."""
    if TEXTS.exists():
        texts = tuple(item.text for item in read(TEXTS) if isinstance(item, Document))
        return Corpus("speeches of central bankers", texts)
    examples = tuple(document.text for document in _examples())
    times = LEAST_CHARS // sum(map(len, examples)) + 1
    return Corpus(f"examples/, {times} times", examples * times)


def _examples() -> Iterator[Document]:
    for path in discover([ROOT / "examples"]):
        if not isinstance(path, Rejected):
            yield from (item for item in read(path) if isinstance(item, Document))
