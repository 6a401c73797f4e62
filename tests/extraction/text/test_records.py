"""Records: each a document, a bad one a row beside its neighbours."""

import io
import json
from collections.abc import Callable
from datetime import date

import pyarrow
import pytest
from pyarrow import parquet

from extraction.text import Limits, ReadError, Reading, ReadOptions, Rejected, Slice

ReadAll = Callable[..., list[Reading | Rejected]]
GOOD = '{"id": "a", "published": "2025-03-04", "title": "T", "text": "Up 5 %.", "publisher": "P"}'

# line | check that refuses it; the line stands between two good ones
BAD_LINES = [
    ("{broken", "bad_json"),
    ("[1, 2]", "bad_record"),
    ('"text"', "bad_record"),
    ('{"id": "b"}', "no_text"),
    ('{"id": "b", "text": " "}', "no_text"),
    ('{"id": "b", "text": 5}', "no_text"),
    ("[" * 100_000, "bad_json"),
    ('{"id": ' + "9" * 5_000 + ', "text": "x"}', "bad_json"),
    ('{"text": "' + "x" * 2_000_000 + '"}', "too_large"),
]


def _parquet(columns: dict[str, list[object]]) -> bytes:
    file = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), file)
    return file.getvalue()


@pytest.mark.parametrize(("line", "check"), BAD_LINES, ids=[f"{x[0][:12]}-{x[1]}" for x in BAD_LINES])
def test_a_bad_line_loses_only_itself(read_all: ReadAll, line: str, check: str) -> None:
    options = ReadOptions(limits=Limits(max_record_bytes=1_000_000))
    first, bad, last = read_all("a.jsonl", f"{GOOD}\n{line}\n{GOOD}\n", options)
    assert isinstance(first, Reading)
    assert isinstance(last, Reading)
    assert isinstance(bad, Rejected)
    assert (bad.check, bad.line) == (check, 2)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", '[{"id": "é"}, null]\n[true, "x"]'),
        ("a.json", '[[{"id": "é"}, null], [true, "x"]]'),
    ],
)
def test_what_is_no_record_is_kept_as_json(read_all: ReadAll, name: str, content: str) -> None:
    found = read_all(name, content)
    kept = [item.row for item in found if isinstance(item, Rejected)]
    assert kept == ['[{"id": "é"}, null]', '[true, "x"]']


def test_a_number_that_goes_on_and_on_is_named_in_plain_words(read_all: ReadAll) -> None:
    record = '{"text": "Up 5 %.", "id": ' + "9" * 5_000 + "}"
    reason = "no JSON: a number in it has thousands of digits."
    (line,) = read_all("a.jsonl", record)
    assert isinstance(line, Rejected)
    assert line.reason == f"The record is {reason}"
    with pytest.raises(ReadError) as refusal:
        read_all("a.json", f"[{record}]")
    assert refusal.value.reason == f"It is {reason}"


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.jsonl", "\n \n"), ("a.json", "[]"), ("a.csv", "id,text\n"), ("a.parquet", _parquet({"text": []}))],
)
def test_a_file_without_a_record_is_empty(read_all: ReadAll, name: str, content: str | bytes) -> None:
    with pytest.raises(ReadError) as refusal:
        read_all(name, content)
    assert refusal.value.check == "empty"


def test_a_part_of_a_file_may_be_blank(read_all: ReadAll) -> None:
    assert read_all("a.jsonl", f"{GOOD}\n\n\n", ReadOptions(part=Slice(len(GOOD), len(GOOD) + 2, 2))) == []


def test_a_record_brings_its_metadata(read_all: ReadAll) -> None:
    (reading,) = read_all("a.jsonl", GOOD)
    assert isinstance(reading, Reading)
    document = reading.document
    assert (document.name, document.title, document.publisher) == ("a", "T", "P")
    assert document.published_on == date(2025, 3, 4)
    assert document.uri is not None
    assert document.uri.endswith("a.jsonl#row=1")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_records_end_at_line_feeds_alone(read_all: ReadAll, encoding: str) -> None:
    found = read_all("a.jsonl", '{"text": "Up 5 %.\u2028Down 3 %."}\n{"text": "Up."}\n'.encode(encoding))
    texts = [reading.document.text for reading in found if isinstance(reading, Reading)]
    assert texts == ["Up 5 %.\u2028Down 3 %.", "Up."]


def test_fields_can_be_named(read_all: ReadAll) -> None:
    options = ReadOptions(fields={"text": "story", "published": "day"})
    (reading,) = read_all("a.jsonl", '{"text": "no", "story": "Up 5 %.", "day": "4 March 2025"}', options)
    assert isinstance(reading, Reading)
    assert reading.document.text == "Up 5 %."
    assert reading.document.published_on == date(2025, 3, 4)
    assert reading.origins["published_on"] == "field day of the record"


def test_what_no_store_can_hold_is_replaced_one_for_one(read_all: ReadAll) -> None:
    (reading,) = read_all("a.jsonl", r'{"text": "a\ud800b\u0000c"}')
    assert isinstance(reading, Reading)
    assert reading.document.text == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(
    "content",
    [
        f"{GOOD}\n{GOOD}",
        f"\n{GOOD}\r\n\r\n{GOOD}\n\n",
        f"[{GOOD}, {GOOD}]",
        json.dumps([json.loads(GOOD)] * 2, indent=2),
        f"\ufeff{GOOD}\n{GOOD}".encode(),
        f"{GOOD}\n{GOOD}\n".encode("utf-16"),
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.txt"])
def test_json_is_known_by_its_content(read_all: ReadAll, name: str, content: str | bytes) -> None:
    found = read_all(name, content)
    assert [r.document.text for r in found if isinstance(r, Reading)] == ["Up 5 %.", "Up 5 %."]


def test_json_that_holds_no_records_is_no_text_either(read_all: ReadAll) -> None:
    found = read_all("figures.json", '["rose 5 percent", 5]')
    assert [item.check for item in found if isinstance(item, Rejected)] == ["bad_record", "bad_record"]
    with pytest.raises(ReadError) as refusal:
        read_all("deep.json", "[" * 100_000)
    assert refusal.value.check == "too_deep"


def test_one_object_over_many_lines_is_one_record(read_all: ReadAll) -> None:
    assert len(read_all("a.json", json.dumps(json.loads(GOOD), indent=2))) == 1


def test_csv_keeps_the_line_ends_in_its_fields(read_all: ReadAll) -> None:
    rows = 'id;published;text\r\na;2025-03-04;"Up ""5 %"".\r\nDown; 3 %."\r\nb;;\r\nc;x;y;z\r\nd;;Last.\r\n'
    first, empty, wide, last = read_all("a.csv", rows)
    assert isinstance(first, Reading)
    assert isinstance(last, Reading)
    assert first.document.text == 'Up "5 %".\r\nDown; 3 %.'
    assert last.document.name == "d"
    assert isinstance(empty, Rejected)
    assert isinstance(wide, Rejected)
    assert (empty.check, empty.line, wide.check, wide.line) == ("no_text", 2, "bad_row", 3)


def test_a_long_field_of_csv_is_read(read_all: ReadAll) -> None:
    (reading,) = read_all("a.tsv", "id\ttext\n1\t" + "word " * 100_000)
    assert isinstance(reading, Reading)
    assert len(reading.document.text) == 500_000


def test_csv_without_a_text_column_says_which_there_are(read_all: ReadAll) -> None:
    with pytest.raises(ReadError, match="title, story") as refusal:
        read_all("a.csv", "title,story\na,b\n")
    assert refusal.value.check == "no_text_column"


def test_parquet_rows_are_documents(read_all: ReadAll) -> None:
    columns = {
        "id": ["a", "b"],
        "published": [date(2025, 3, 4), None],
        "text": ["Up 5 %.", None],
        "unused": [1, 2],
    }
    good, bad = read_all("a.parquet", _parquet(columns))
    assert isinstance(good, Reading)
    assert good.document.published_on == date(2025, 3, 4)
    assert isinstance(bad, Rejected)
    assert bad.check == "no_text"


def test_records_past_the_limit_end_the_file(read_all: ReadAll) -> None:
    with pytest.raises(ReadError) as refusal:
        read_all("a.jsonl", f"{GOOD}\n" * 4, ReadOptions(limits=Limits(max_records=3)))
    assert refusal.value.check == "too_many"
