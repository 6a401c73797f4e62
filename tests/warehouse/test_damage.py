"""Each promise broken on purpose, one at a time: `verify` names it."""

import shutil
from dataclasses import replace

import pytest
from annotated import annotated

from extraction.text.fetched import Fetched
from schemas import TABLES
from schemas.contract import columns
from tests.support.datasets import NOW, a_run, documents, resolved
from warehouse.checks import all_checks, conditions, failing, find_failing_rows
from warehouse.dataset.resolve import resolve
from warehouse.dataset.rules import load_rules
from warehouse.identity import fetch_id
from warehouse.lake import Lake
from warehouse.rows import Read
from warehouse.verify import verify

ONE_MORE_NUMBER = (
    "insert into lake.quantities by name select * replace ('of no kind' as quantity_id, 'date' as kind) "
    "from lake.quantities where outcome = 'claim' limit 1"
)
READ_TWICE = "select superseded_by from lake.supersessions where reason = 'newer extractor'"
PROMISES = {
    "claim_quote_grounded": "update lake.claims set quote_end = quote_end - 1",
    "claim_states_a_number": "update lake.claims set value = null",
    "document_id_is_hash_of_text": "update lake.documents set text = text || '.'",
    "numbers_accounted": "delete from lake.quantities where outcome = 'skipped'",
    "outcomes_kept": "delete from lake.quarantine where quantity_id is not null",
    "period_in_order": "update lake.claims set period_end = period_start - 1",
    "quote_grounded": "update lake.quantities set quote = quote || ' '",
    "sentence_grounded": "update lake.sentences set sentence_end = sentence_end - 1",
    "sentence_holds_quote": "update lake.sentences set sentence_start = sentence_end - 1",
    "subject_grounded": "update lake.claims set subject = upper(subject)",
    "topic_grounded": "update lake.claims set topic = 'topic', topic_start = 0, topic_end = 5",
}
# check | damage that one part of it alone has to find
PARTS = [
    ("claim_quote_grounded", "update lake.claims set quote_start = quote_start + 1"),
    ("claim_quote_grounded", "update lake.claims set quote = quote || ' '"),
    ("claim_states_a_number", "update lake.claims set low = value, high = value"),
    ("claim_states_a_number", "update lake.claims set value = null, low = 1"),
    ("claim_states_a_number", "update lake.claims set value = null, low = 2, high = 1"),
    ("document_id_is_hash_of_text", "update lake.documents set text = upper(text)"),
    ("document_id_is_hash_of_text", "update lake.documents set length = length + 1"),
    ("numbers_accounted", "update lake.quantities set kind = 'date' where outcome = 'claim'"),
    ("numbers_accounted", "update lake.quantities set kind = 'claim' where outcome = 'skipped'"),
    ("numbers_accounted", "update lake.quantities set outcome = '' where outcome = 'quarantined'"),
    ("numbers_accounted", ONE_MORE_NUMBER),
    ("numbers_accounted", f"{ONE_MORE_NUMBER}; update lake.extractions set quantities = quantities + 1"),
    ("outcomes_kept", f"delete from lake.claims where extraction_id in ({READ_TWICE} limit 1)"),
    ("outcomes_kept", "update lake.quantities set outcome = 'skipped' where outcome = 'claim'"),
    ("outcomes_kept", "update lake.quantities set outcome = 'skipped' where outcome = 'quarantined'"),
    ("period_in_order", "update lake.claims set period_end = null"),
    ("quote_grounded", "update lake.quantities set quote_start = null"),
    ("quote_grounded", "update lake.quantities set quote_start = 9000, quote_end = 9000 + length(quote)"),
    ("sentence_grounded", "update lake.sentences set sentence_end = sentence_start, text = ''"),
    ("sentence_holds_quote", "update lake.sentences set sentence_end = sentence_start + 1"),
    ("subject_grounded", "update lake.claims set subject_start = null, subject_end = null"),
    ("subject_grounded", "update lake.claims set subject_end = null"),
    ("subject_grounded", "update lake.claims set subject_start = 9000, subject_end = 9000 + length(subject)"),
    ("topic_grounded", "update lake.claims set topic = 'topic', topic_start = null, topic_end = null"),
    ("topic_grounded", "update lake.claims set topic = 'topic', topic_start = 0, topic_end = null"),
    ("topic_grounded", "update lake.claims set topic = 'topic', topic_start = 9000, topic_end = 9005"),
]
KEYS = {f"{table}_key": f"insert into lake.{table} from lake.{table} limit 1" for table in TABLES}
REFERENCES = {
    f"{table}_{column.name}_reference": (
        f"update lake.{table} set {column.name} = 'nowhere' where {column.name} is not null"
    )
    for table, model in TABLES.items()
    for column in columns(model)
    if column.references
}
DAMAGES = PROMISES | KEYS | REFERENCES
CHECKS = dict(all_checks())
COMMITTED = ("quote_grounded", "numbers_accounted", "documents_key", "claims_sentence_id_reference")

CORRECTION = """
[[correction]]
id = "rival"
quote = "36.2 zettabytes"
document = "rival"
expect = { value = 36.2 }
set = { value = 41 }
reason = "A slip."
who = "A test"
"""


ODDS = annotated(
    "odds",
    "In {2024|date}, sales were {5 billion yuan|level subject=sales unit=CNY value=5000000000} (or "
    "{$700 million|level subject=sales unit=USD value=700000000}) and "
    "costs {9 euros|level subject=costs unit=EUR}.",
    uri="https://x.example/odds",
)


@pytest.fixture(scope="module")
def lake(tmp_path_factory, module_ingest, module_alter):
    """A warehouse in which every table has rows, and every reference leads somewhere."""
    folder = tmp_path_factory.mktemp("whole")
    found = documents()
    copy = replace(found[0].document, name="copy", text=found[0].document.text + "\n")
    fetched = Fetched("https://x.example/odds", "https://x.example/odds", NOW, 200)
    odds = replace(module_alter(ODDS, 2, equivalent_of=1), fetch_id=fetch_id(fetched.address, NOW))
    made = resolved(folder, [found, [Read(copy, found[0].extraction)], [fetched, odds]])
    module_ingest(made, "Roads cost 3.", name="n", version="1.0")
    module_ingest(made, "Roads cost 3.", name="n", version="2.0")
    (folder / "corrections.toml").write_text(CORRECTION)
    resolve(made, load_rules(corrections=folder / "corrections.toml"), a_run("corrected"))
    return made


@pytest.fixture(scope="module")
def whole(lake):
    """The opened lake."""
    with lake.open() as connection:
        yield connection


def test_all_keys_and_references_are_there_and_no_check_finds_any(whole):
    for table, model in TABLES.items():
        for column in columns(model):
            if column.is_key or column.references:
                there = whole.execute(f"select count({column.name}) from lake.{table}").fetchone()
                assert there != (0,), f"{table}.{column.name}"
    assert {name: rows for name, sql in CHECKS.items() if (rows := failing(whole, sql))} == {}


def test_every_check_has_a_damage():
    assert set(DAMAGES) == set(CHECKS)


@pytest.mark.parametrize("check", DAMAGES)
def test_what_is_broken_is_found(whole, check):
    whole.execute("begin")
    try:
        whole.execute(DAMAGES[check])
        assert failing(whole, CHECKS[check])
        for table in TABLES:
            if check in conditions(table):
                assert find_failing_rows(whole, table)[check]
    finally:
        whole.execute("rollback")


@pytest.mark.parametrize(("check", "damage"), PARTS)
def test_every_part_of_a_check_finds_something(whole, check, damage):
    whole.execute("begin")
    try:
        whole.execute(damage)
        assert failing(whole, CHECKS[check])
    finally:
        whole.execute("rollback")


def test_verify_names_all_that_is_broken(lake, tmp_path):
    copy = Lake(shutil.copytree(lake.folder, tmp_path / "copy"))
    with copy.open() as connection:
        for check in COMMITTED:
            connection.execute(DAMAGES[check])
    found = {finding.check: finding for finding in verify(copy)}
    for check in COMMITTED:
        assert found[check].rows
        assert found[check].meaning.startswith("one row per")
