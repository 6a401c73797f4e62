"""What is measured on: sentences and texts beside the checkout if they are there, else examples/."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from extraction.claims import extract
from extraction.model import Document
from extraction.text import Rejected, discover, read

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SENTENCES = SHARED / "gold" / "newsquant-dev.jsonl"
TEXTS = SHARED / "corpus" / "fed" / "speeches.jsonl"
LEAST_CHARS = 4_000_000
PER_DOCUMENT = 3
_DECIMALS = re.compile(r"(?<=\d\.)\d+")


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
    return Corpus("the sentences of examples/ that hold a number", tuple(_with_numbers(_examples())))


def raw_texts() -> Corpus:
    """Whole texts, most of whose sentences hold no number."""
    if TEXTS.exists():
        return Corpus("speeches of central bankers", tuple(document.text for document in _speeches()))
    examples = tuple(document.text for document in _examples())
    times = LEAST_CHARS // sum(map(len, examples)) + 1
    return Corpus(f"examples/, {times} times", examples * times)


def write_documents(path: Path, count: int, first: int = 0, seed: int = 11) -> Path:
    """Write short documents, no two alike, the same ones each time: records of a date and three sentences.

    The sentences are those of speeches, news and examples/ that hold a number; their decimals are drawn anew,
    for else the sources of a large corpus would never disagree.
    """
    sentences = _pool()
    with path.open("w", encoding="utf-8") as file:
        for number in range(first, first + count):
            chance = Random(seed * 1_000_003 + number)
            day = date(2015, 1, 1) + timedelta(days=chance.randrange(3_650))
            body = _with_other_decimals(" ".join(chance.sample(sentences, PER_DOCUMENT)), chance)
            record = {"id": str(number), "published": f"{day}", "text": f"Report {number}. {body}"}
            file.write(json.dumps(record) + "\n")
    return path


def _with_other_decimals(text: str, chance: Random) -> str:
    return _DECIMALS.sub(lambda found: "".join(chance.choice("123456789") for _ in found[0]), text)


def _pool() -> list[str]:
    speeches = list(_speeches()) if TEXTS.exists() else []
    return [*number_sentences().texts, *_with_numbers([*speeches, *_examples()])]


def _with_numbers(documents: Iterator[Document] | list[Document]) -> Iterator[str]:
    for document in documents:
        for span in extract(document).sentences:
            yield " ".join(document.text[span.start : span.end].split())


def _speeches() -> Iterator[Document]:
    yield from (item for item in read(TEXTS) if isinstance(item, Document))


def _examples() -> Iterator[Document]:
    for path in discover([ROOT / "examples"]):
        if not isinstance(path, Rejected):
            yield from (item for item in read(path) if isinstance(item, Document))
