"""Readers fed with anything: they give documents, rows and errors of their own, and nothing else."""

import contextlib
import gzip
import io
import json
import tempfile
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extraction.text import Limits, ReadError, Reading, ReadOptions, Rejected, readings
from extraction.text.pdf_lines import reflow

OPTIONS = ReadOptions(limits=Limits(max_file_bytes=1_000_000, max_record_bytes=100_000, max_html_depth=300))
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LONG = settings(max_examples=4_000, deadline=timedelta(seconds=20), suppress_health_check=list(HealthCheck))

SUFFIXES = st.sampled_from(
    (".txt", ".md", ".html", ".pdf", ".jsonl", ".json", ".csv", ".tsv", ".eml", ".zip", "")
)
TAGS = """<p>|</p>|<div>|</div>|<table>|<tr>|<td>|</td>|</table>|<sup>3</sup>|<br>|<article>|</article>|<h1>
<svg>|<a href=x>|</a>|<!--|-->|<script>|</script>|<meta charset=utf-16>|<![CDATA[|]]>|&#0;|&lt;|<li>
<template>"""
HEADERS = """From: a@b|Subject: =?utf-8?q?=ff?=|Date: x|MIME-Version: 1.0||--b|Up 5 %|--b--
Content-Type: multipart/mixed; boundary=b|Content-Type: text/html; charset=zz|Content-Type: message/rfc822
Content-Transfer-Encoding: base64"""
OBJECTS = """1 0 obj|<< /Type /Catalog /Pages 2 0 R >>|endobj|2 0 obj|stream|endstream|(\\377) Tj|xref|0 9
<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 99999999 >>|trailer << /Root 1 0 R >>|%%EOF
3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj"""
KEYS = st.sampled_from(("id", "text", "url", "published", "language"))


def some_of(parts: str, end: str) -> st.SearchStrategy[str]:
    choices = st.sampled_from(parts.replace("\n", "|").split("|"))
    return st.lists(st.one_of(choices, st.text(max_size=10)), max_size=40).map(end.join)


HTML = some_of(TAGS, "").map("<html>".__add__)
MAIL = some_of(HEADERS, "\r\n").map("From: a@b\r\nSubject: x\r\n".__add__)
PDF = some_of(OBJECTS, "\n").map("%PDF-1.5\n".__add__)
RECORD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner),
    max_leaves=6,
)
JSONL = st.lists(RECORD, max_size=8).map(lambda records: "\n".join(json.dumps(record) for record in records))
CONTENT = st.one_of(st.binary(max_size=400), st.text(max_size=400), HTML, JSONL, MAIL, PDF).map(
    lambda content: content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
)

PACKING = st.sampled_from(("", "gz", "zip"))
FLIPS = st.lists(st.tuples(st.integers(0), st.integers(0, 255)), max_size=4)
STORABLE = st.characters(exclude_characters="\x00\ufeff", exclude_categories=("Cs", "Cc"))


def packed(content: bytes, how: str) -> bytes:
    if how == "gz":
        return gzip.compress(content)
    if how == "zip":
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("a.html", content)
            archive.writestr("word/document.xml" if content.startswith(b"<") else "b.txt", content)
        return file.getvalue()
    return content


def check_reading(suffix: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"file{suffix}")
        path.write_bytes(content)
        with contextlib.suppress(ReadError):
            for found in readings(path, OPTIONS):
                assert isinstance(found, Reading | Rejected)
                if isinstance(found, Reading):
                    text = found.document.text
                    assert text.encode("utf-8").decode("utf-8") == text
                    assert "\x00" not in text
                    assert list(found.document.pages) == sorted(found.document.pages)
                    assert all(0 <= start <= len(text) for start in found.document.pages)
                else:
                    assert "\n" not in found.name


@QUICK
@given(SUFFIXES, CONTENT, PACKING)
def test_readers_survive_anything(suffix: str, content: bytes, how: str) -> None:
    check_reading(suffix, packed(content, how))


@pytest.mark.slow
@LONG
@given(SUFFIXES, CONTENT, PACKING, FLIPS)
def test_readers_survive_anything_for_long(
    suffix: str, content: bytes, how: str, flips: list[tuple[int, int]]
) -> None:
    data = bytearray(packed(content, how))
    for at, byte in flips:
        if data:
            data[at % len(data)] = byte
    check_reading(suffix, bytes(data))


@QUICK
@given(st.text(alphabet=STORABLE, min_size=1))
def test_plain_text_is_stored_as_it_is(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file.md")
        path.write_bytes(("Note: " + text).encode())
        (found,) = readings(path)
        assert isinstance(found, Reading)
        assert found.document.text == "Note: " + text


@QUICK
@given(st.lists(st.lists(st.text(alphabet="ab1 .,-\ufffe", max_size=30), max_size=6), max_size=5))
def test_no_digit_is_lost_when_lines_are_joined(pages: list[list[str]]) -> None:
    kept = pages[:2]  # fewer than make a running head
    found = reflow("\r\n".join(lines) for lines in kept)
    assert found.text.count("1") == sum(line.count("1") for lines in kept for line in lines)
    assert len(found.pages) == len(kept)
