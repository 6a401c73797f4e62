"""How fast files become documents, format by format: megabytes of file, and of its text, a second."""

import csv
import gzip
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import pyarrow as pa
import pyarrow.parquet as pq

from bench.corpus import SHARED, Corpus
from extraction.text import Reading, readings

FED = SHARED / "corpus" / "fed"
TEXT_BYTES = 4_000_000
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class ReadingPace:
    """Of one format: how many documents of what size were read, and megabytes a second of file and text."""

    format: str
    documents: int
    file_pace: float
    text_pace: float


def paces(corpus: Corpus) -> list[ReadingPace]:
    """Measure all formats: on the corpus's texts written in each, and on real pages and PDFs if there are."""
    texts = _some(corpus.texts)
    found = []
    with TemporaryDirectory() as folder:
        for name, write in WRITERS.items():
            found.append(_pace(name, write(Path(folder), texts)))
    for name, pattern in (("HTML, real pages", "html/*.htm"), ("PDF, real files", "pdf/*.pdf")):
        if files := sorted(FED.glob(pattern)):
            found.append(_pace(name, files))
    return found


def _pace(name: str, files: Sequence[Path]) -> ReadingPace:
    list(readings(files[0]))  # libraries load at the first use
    began = process_time()
    texts = [item.document.text for file in files for item in readings(file) if isinstance(item, Reading)]
    seconds = process_time() - began
    size = sum(file.stat().st_size for file in files) / 1e6
    return ReadingPace(name, len(texts), size / seconds, sum(map(len, texts)) / 1e6 / seconds)


def _some(texts: Sequence[str]) -> list[str]:
    some: list[str] = []
    for text in texts:
        if sum(map(len, some)) >= TEXT_BYTES:
            break
        some.append(text)
    return some


def _each(folder: Path, suffix: str, texts: Sequence[str], made: Callable[[str], bytes]) -> list[Path]:
    files = [folder / f"{number:05}{suffix}" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_bytes(made(text))
    return files


def _lines(texts: Sequence[str]) -> Iterator[bytes]:
    for number, text in enumerate(texts):
        yield json.dumps({"id": f"d{number}", "published": "2025-06-03", "text": text}).encode() + b"\n"


def _jsonl(folder: Path, texts: Sequence[str]) -> list[Path]:
    (folder / "all.jsonl").write_bytes(b"".join(_lines(texts)))
    return [folder / "all.jsonl"]


def _gzip(folder: Path, texts: Sequence[str]) -> list[Path]:
    (folder / "all.jsonl.gz").write_bytes(gzip.compress(b"".join(_lines(texts)), 6))
    return [folder / "all.jsonl.gz"]


def _csv(folder: Path, texts: Sequence[str]) -> list[Path]:
    with (folder / "all.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["id", "text"], *([f"d{n}", text] for n, text in enumerate(texts))])
    return [folder / "all.csv"]


def _parquet(folder: Path, texts: Sequence[str]) -> list[Path]:
    pq.write_table(pa.table({"text": list(texts)}), folder / "all.parquet")
    return [folder / "all.parquet"]


def _page(text: str) -> bytes:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    head = "<!doctype html><html lang=en><head><title>A page</title></head>"
    return f"{head}<body><article>{paragraphs}</article></body></html>".encode()


def _mail(text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "A mail"
    message["Date"] = "Tue, 03 Jun 2025 08:00:00 +0000"
    message.set_content(text)
    return message.as_bytes()


def _docx(folder: Path, texts: Sequence[str]) -> list[Path]:
    files = [folder / f"{number:05}.docx" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        runs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.splitlines())
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(
                "word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{runs}</w:body></w:document>'
            )
    return files


def _feed(folder: Path, texts: Sequence[str]) -> list[Path]:
    items = "".join(f"<item><description>{escape(text)}</description></item>" for text in texts)
    (folder / "feed.xml").write_text(f"<rss><channel>{items}</channel></rss>", encoding="utf-8")
    return [folder / "feed.xml"]


WRITERS: dict[str, Callable[[Path, Sequence[str]], list[Path]]] = {
    "plain text": lambda folder, texts: _each(folder, ".txt", texts, str.encode),
    "Markdown": lambda folder, texts: _each(folder, ".md", texts, str.encode),
    "JSONL": _jsonl,
    "JSONL, gzip": _gzip,
    "CSV": _csv,
    "Parquet": _parquet,
    "HTML": lambda folder, texts: _each(folder, ".html", texts, _page),
    "mail": lambda folder, texts: _each(folder, ".eml", texts, _mail),
    "DOCX": _docx,
    "RSS": _feed,
}
"""Makes files of texts, by the name of the format."""
