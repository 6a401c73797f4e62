"""Loading: what arrives, what is there already, what is superseded, and what makes a load fail."""

import json
from contextlib import contextmanager
from dataclasses import asdict, fields, replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

import duckdb
import polars as pl
import pytest
from datasets import documents

from warehouse.dataset.rules import load_rules
from warehouse.errors import CheckFailedError, StagedBatchError
from warehouse.lake import Lake
from warehouse.load import LoadReport, load
from warehouse.rows import Refused, Seen
from warehouse.staging import stage
from warehouse.verify import verify

COUNTS = [field.name for field in fields(LoadReport)]
ROADS = "Roads cost 40 in 2024.\nBridges cost 7.5."
TEXTS = {
    "emoji": "😀 Sales rose 5% in 🇨🇳 to 30.",
    "combining": "Cafe\u0301s grew 12% to e\u0301 400.",
    "windows line ends": "First 10.\r\nSecond 20.\r\n\r\nThird 30.",
    "chinese": "数据 增长 25% 到 41.06 泽字节",
    "curly quotes": "“Sales” of ‘goods’ – 14% – fell",
    "family": "Families 👨‍👩‍👧 number 3 in 2024",
    "byte order mark": "\ufeffSales 5",
    "nul": "Sales\x00 5 and\x00 6",
    "right to left": "مبيعات 25% في 2024",
    "astral": "𝒳 𝒴 7 𝒵 8",
}


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A warehouse into which nothing gets, since every load fails."""
    return Lake(tmp_path_factory.mktemp("empty"))


def test_offsets_count_code_points_in_python_and_in_sql(lake, ingest, read, ask):
    report = ingest([read(text, name=name) for name, text in TEXTS.items()])
    assert report.held_back == 0
    found = ask(
        "select name, text, quote, quote_start, quote_end from quantities join documents using (document_id)"
    )
    assert {name for name, *_ in found} == set(TEXTS)
    for name, stored, quote, start, end in found:
        assert stored == TEXTS[name]
        assert stored[start:end] == quote
    assert verify(lake) == []


def test_a_load_says_what_it_brought(ingest, read):
    report = ingest([read(ROADS), Refused("file:///x.bin", "encoding", "not a text")])
    assert (report.documents, report.sentences, report.quantities) == (1, 2, 3)
    assert (report.claims, report.skipped, report.quarantined) == (2, 1, 0)
    assert (report.held_back, report.refused) == (1, 1)


def test_reports_add_up():
    one, other = (LoadReport(**dict.fromkeys(COUNTS, count)) for count in (3, 1))
    assert one + other == LoadReport(**dict.fromkeys(COUNTS, 4))
    assert LoadReport() + one == one


@pytest.mark.parametrize("count", COUNTS)
def test_a_report_is_empty_that_brought_nothing_to_write(count):
    is_written = count in ("extractions", "addresses", "held_back", "fetches", "restored")
    assert LoadReport(**{count: 1}).is_empty != is_written


def test_a_report_tells_new_observations_from_those_that_changed(ingest, runs):
    _, first, precise, *_ = documents()
    brought = ingest([first])
    assert (brought.observations, brought.observations_changed) == (2, 0)
    again = ingest([precise], run=runs("run-2"))
    assert (again.observations, again.observations_changed) == (0, 1)


def test_each_load_is_a_row_with_its_time_and_account(tmp_path, lake, read, run, ask):
    later = run.started_at + timedelta(hours=1)
    refused = Refused("file:///x.bin", "encoding", "not a text")
    for number, items in enumerate(([read(ROADS), refused], [read("Trams cost 9.")])):
        path = Path(stage(tmp_path / "staging", str(number), items, run).path)
        load(lake, [path], run, later + timedelta(hours=number))
    counts = "documents, extractions, quantities, claims, skipped, quarantined, inputs_refused, run_id"
    assert ask(f"select loaded_at, {counts} from history.loads order by loaded_at") == [
        (later, 1, 1, 3, 2, 1, 0, 1, "run-1"),
        (later + timedelta(hours=1), 1, 1, 1, 1, 0, 0, 0, "run-1"),
    ]


def test_of_no_batches_nothing_is_loaded_and_no_warehouse_made(lake, run):
    assert load(lake, [], run, run.started_at) == LoadReport()
    assert not lake.folder.exists()


def test_a_load_that_brings_nothing_puts_a_lost_front_door_in_its_place(lake, ingest, read, ask):
    ingest([read(ROADS)])
    lake.front_door.unlink()
    assert ingest([read(ROADS)]).is_empty
    assert ask("select count(*) from claims") == [(2,)]


def test_the_history_of_the_lake_tells_of_each_load_in_words_and_in_json(lake, ingest, read):
    report = ingest([read(ROADS)])
    with lake.open() as connection:
        told = connection.execute(
            "select commit_message, commit_extra_info from ducklake_snapshots('lake') order by snapshot_id"
        ).fetchall()
    said = [(message, json.loads(details)) for message, details in told if message]
    assert said[0][1] == {}, "tables were made, of which there is no more to tell"
    assert said[-1] == ("run run-1: 1 document, 2 claims", asdict(report))


@pytest.mark.parametrize(
    "number",
    ["12345678901234567.123456789012 million", "3" * 25, "3" * 26, "3" * 27, "0." + "3" * 40, "9" * 400],
)
def test_a_number_of_any_length_is_loaded_or_held_back(ingest, read, ask, number):
    ingest([read(f"Debt was {number} dollars in 2024. Output was 5 tonnes.")])
    assert ask("select quantities = claims + skipped + quarantined, claims > 0 from extractions") == [
        (True, True)
    ]


def test_a_load_that_needs_more_memory_gets_it(tmp_path, lake, read, run, monkeypatch):
    monkeypatch.setattr("warehouse.load._MEMORY", "1MB")
    path = Path(stage(tmp_path / "staging", "0", [read(ROADS)], run).path)
    met = []

    @contextmanager
    def watched(opened):
        try:
            with opened as connection:
                yield connection
        except duckdb.OutOfMemoryException:
            met.append("too little")
            raise

    monkeypatch.setattr(Lake, "open", lambda self, own=Lake.open: watched(own(self)))
    assert load(lake, [path], run, run.started_at).claims == 2
    assert met == ["too little"]
    assert verify(lake) == []


# What is done in a load | whether its memory is bounded
BOUNDED = [
    ("warehouse.load.check_arriving", None, True),
    ("warehouse.dataset.resolve.read_claims", None, True),
    ("warehouse.dataset.resolve.read_claims", "of others", False),  # all claims are resolved then
    ("warehouse.front_door.publish", None, False),  # it is committed then
]


@pytest.mark.parametrize("case", BOUNDED, ids=lambda case: "-".join(map(str, case)))
def test_memory_is_bounded_for_what_a_load_brings(ingest, read, monkeypatch, case):
    part, rules, is_bounded = case
    ingest([read("Trams cost 9.")])
    module, _, name = part.rpartition(".")
    done, limits = getattr(import_module(module), name), []

    def watched(*given, **named):
        (connection,) = (each for each in given if isinstance(each, duckdb.DuckDBPyConnection))
        limits.append(connection.execute("select current_setting('memory_limit')").fetchone())
        return done(*given, **named)

    monkeypatch.setattr(part, watched)
    if rules:
        monkeypatch.setattr("warehouse.load.load_rules", lambda: replace(load_rules(), fingerprint=rules))
    ingest([read(ROADS)])
    assert limits and all((limit == ("381.4 MiB",)) is is_bounded for limit in limits)


def test_loading_the_same_again_changes_nothing(ingest, read, runs, ask):
    items = [read(ROADS), Refused("file:///x.bin", "encoding", "not a text")]
    ingest(items)
    before = ask("select snapshot_id from history.front_door")
    again = ingest(items, run=runs("run-2"))
    assert again.is_empty
    assert again.already_loaded == 1
    assert ask("select snapshot_id from history.front_door") == before
    assert ask("select count(*) from runs") == [(1,)]


def test_of_a_text_in_two_batches_the_first_counts(ingest, read, ask):
    first = read(ROADS, name="first", published_on=date(2025, 1, 1))
    second = read(ROADS, name="second", published_on=date(2025, 2, 2))
    ingest([first], [second])
    assert ask("select name, published_on from documents") == [("first", date(2025, 1, 1))]
    assert ask("select distinct period_start from claims") == [(date(2025, 1, 1),)]
    assert ask("select name from addresses order by all") == [("first",), ("second",)]


def test_a_known_text_at_a_new_address(ingest, read, runs, ask):
    ingest([read(ROADS, name="first")])
    report = ingest([Seen(read(ROADS, name="second").document)], run=runs("run-2"))
    assert (report.documents, report.addresses, report.extractions) == (0, 1, 0)
    assert ask("select count(*) from claims") == [(2,)]


def test_an_address_without_its_document_is_left_out(ingest, read):
    report = ingest([Seen(read(ROADS).document)])
    assert report.is_empty


def test_a_newer_extractor_supersedes_and_older_rows_stay(ingest, read, runs, ask):
    ingest([read(ROADS), read("Trams cost 9.")])
    report = ingest([read(ROADS)], run=runs("run-2", version="2.0"))
    assert (report.documents, report.extractions) == (0, 1)
    assert ask("select count(*) from history.claims") == [(5,)]
    assert ask("select extractor_version, count(*) from claims group by all order by all") == [
        ("1.0", 1),
        ("2.0", 2),
    ]
    assert ask("select count(*) from lineage") == [(3,)]


def test_batches_of_any_size_and_order_give_the_same_rows(tmp_path, lake, ingest, read, rows):
    items = [read(f"Roads cost {i}.\nIn 2024 bridges cost {i % 7}.", name=f"n{i}") for i in range(9)]
    ingest([items[0]])
    ingest(*([item] for item in items[1:]))
    other = Lake(tmp_path / "other")
    ingest(list(reversed(items)), into=other)
    assert rows(other) == rows(lake)


def test_a_batch_that_is_not_parquet_is_named(tmp_path, lake, read, run):
    path = Path(stage(tmp_path / "staging", "0", [read(ROADS)], run).path)
    (path / "claims.parquet").write_bytes(b"PAR1 broken off")
    with pytest.raises(StagedBatchError, match="delete it and run again"):
        load(lake, [path], run, run.started_at)
    assert not lake.front_door.exists()


@pytest.mark.parametrize(
    "broken",
    [
        ("sentences", {"text": pl.lit("Roads cost 41 in 2024.")}, "sentence_grounded"),
        ("sentences", {"sentence_start": pl.col("sentence_start") + 1}, "sentence_grounded"),
        ("quantities", {"quote": pl.lit("39")}, "quote_grounded"),
        ("quantities", {"quote_end": pl.col("quote_end") + 1}, "quote_grounded"),
        ("claims", {"quote": pl.lit("39")}, "claim_quote_grounded"),
        ("claims", {"subject": pl.lit("Rails")}, "subject_grounded"),
        ("claims", {"subject_start": pl.lit(None, pl.Int64)}, "subject_grounded"),
        ("claims", {"claim_id": pl.lit("0" * 32)}, "claims_key"),
        ("claims", {"sentence_id": pl.lit("0" * 32)}, "claims_sentence_id_reference"),
        ("claims", {"equivalent_of": pl.lit("0" * 32)}, "claims_equivalent_of_reference"),
        ("claims", {"low": pl.lit(1, pl.Decimal(38, 12))}, "claim_states_a_number"),
        ("claims", {"period_start": pl.lit(date(2025, 1, 1))}, "period_in_order"),
        ("quantities", {"outcome": pl.lit("skipped")}, "numbers_accounted"),
        ("quantities", {"kind": pl.lit("date")}, "numbers_accounted"),
        ("extractions", {"skipped": pl.col("skipped") + 1}, "numbers_accounted"),
        ("documents", {"text": pl.col("text") + " "}, "document_id_is_hash_of_text"),
        ("addresses", {"run_id": pl.lit("run-0")}, "addresses_run_id_reference"),
    ],
    ids=lambda broken: f"{broken[0]}-{next(iter(broken[1]))}",
)
def test_rows_that_break_a_promise_are_not_loaded(tmp_path, empty, read, run, broken):
    """A defect after the checks of a batch is one that the load's own checks have to find."""
    table, change, check = broken
    path = Path(stage(tmp_path / "staging", "0", [read(ROADS)], run).path)
    frame = pl.read_parquet(path / f"{table}.parquet")
    frame.with_columns(**change).write_parquet(path / f"{table}.parquet")
    with pytest.raises(CheckFailedError, match="nothing was loaded") as failed:
        load(empty, [path], run, run.started_at)
    assert failed.value.failed[check]
    with empty.open() as connection:
        assert connection.execute("select count(*) from lake.documents").fetchone() == (0,)


def test_a_claim_that_is_missing_is_missed(tmp_path, empty, read, run):
    path = Path(stage(tmp_path / "staging", "0", [read(ROADS)], run).path)
    pl.read_parquet(path / "claims.parquet").head(1).write_parquet(path / "claims.parquet")
    with pytest.raises(CheckFailedError) as failed:
        load(empty, [path], run, run.started_at)
    assert "outcomes_kept" in failed.value.failed
