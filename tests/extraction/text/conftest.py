"""Small files of every format, made where they are needed."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from extraction.text import Reading, ReadOptions, Rejected, readings

Row = tuple[float, float, float, str]  # x, y, font size, text


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """Writes a file of that name and gives its path."""

    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def read_one(write: Callable[[str, bytes | str], Path]) -> Callable[..., Reading]:
    """Reads content under a file's name that makes exactly one document."""

    def read_one(name: str, content: bytes | str, options: ReadOptions | None = None) -> Reading:
        (reading,) = readings(write(name, content), options)
        assert isinstance(reading, Reading)
        return reading

    return read_one


@pytest.fixture
def read_all(write: Callable[[str, bytes | str], Path]) -> Callable[..., list[Reading | Rejected]]:
    """Reads content under a file's name to its end."""

    def read_all(
        name: str, content: bytes | str, options: ReadOptions | None = None
    ) -> list[Reading | Rejected]:
        return list(readings(write(name, content), options))

    return read_all


@pytest.fixture
def make_pdf() -> Callable[[Sequence[Sequence[Row]]], bytes]:
    return _pdf


@pytest.fixture
def make_zip() -> Callable[[dict[str, bytes]], bytes]:
    return _zip


def _zip(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def _pdf(pages: Sequence[Sequence[Row]]) -> bytes:
    """A PDF whose pages show the rows, in Helvetica, without a table of objects: readers rebuild it."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for rows in pages:
        drawn = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, size, text in rows
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer << /Root 1 0 R /Size {len(objects) + 1} >>\n%%EOF\n".encode("latin-1")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
