"""Corrections: guarded, recorded, and never a change of the claim itself."""

from decimal import Decimal
from pathlib import Path

import pytest
from annotated import annotated
from datasets import resolved, rows

from flows.cli.trace import told
from warehouse.dataset.corrections import CorrectionError, load_corrections
from warehouse.dataset.rules import load_rules
from warehouse.page_rows import PageRows
from warehouse.trace import trace

ENTRY = """
[[correction]]
id = "exports-unit"
quote = "2 percent"
document = "note"
expect = { value = 2, unit = "%" }
set = { value = 2.5, geo = "PRT" }
reason = "The source was corrected on the next day."
who = "A. Reader"
"""

REFUSED = [
    (
        "no reason",
        ENTRY.replace('reason = "The source was corrected on the next day."\n', ""),
        "lacks reason",
    ),
    ("no guard", ENTRY.replace('expect = { value = 2, unit = "%" }\n', ""), "lacks expect"),
    ("no target", ENTRY.replace('quote = "2 percent"\n', ""), "must name a claim_id"),
    ("nothing to do", ENTRY.replace('set = { value = 2.5, geo = "PRT" }\n', ""), "set fields or reject"),
    ("unknown field", ENTRY.replace("geo =", "colour ="), "no field that can be set"),
    ("no number", ENTRY.replace("value = 2.5", 'value = "much"'), "value cannot be 'much'"),
    ("no finite number", ENTRY.replace("value = 2.5", "value = nan"), "value cannot be Decimal"),
    ("a number without room", ENTRY.replace("value = 2.5", "value = 1e30"), "value cannot be Decimal"),
    (
        "a time for a day",
        ENTRY.replace("value = 2.5", "period_end = 2024-12-31T00:00:00"),
        "period_end cannot",
    ),
    ("yes for a number", ENTRY.replace("value = 2.5", "value = true"), "value cannot be True"),
    ("a name for a country", ENTRY.replace('"PRT"', '"Portugal"'), "geo cannot be 'Portugal'"),
    ("a number for a unit", ENTRY.replace('unit = "%"', "unit = 1"), "unit cannot be 1"),
    ("no modality", ENTRY.replace('geo = "PRT"', 'modality = ""'), "modality cannot be ''"),
    (
        "a word for yes",
        ENTRY.replace('set = { value = 2.5, geo = "PRT" }', 'reject = "no"'),
        "reject must be true or false, not 'no'",
    ),
    ("a number for a quote", ENTRY.replace('"2 percent"', "2"), "quote must be text, not 2"),
    (
        "the beginning of an id",
        ENTRY.replace('quote = "2 percent"\ndocument = "note"', 'claim_id = "ba3be63db06f"'),
        "a whole id of 32 characters",
    ),
    ("unknown measure", ENTRY.replace('geo = "PRT"', 'measure = "height"'), "measure cannot be 'height'"),
    ("unknown key", ENTRY + 'when = "today"\n', "unknown keys when"),
    ("twice", ENTRY + ENTRY, "occurs twice"),
    ("one table", ENTRY.replace("[[correction]]", "[correction]"), "must hold tables"),
    ("another table", ENTRY.replace("[[correction]]", "[[corrections]]"), "must hold tables"),
    ("a bare guard", ENTRY.replace('{ value = 2, unit = "%" }', "2"), "expect must name fields"),
]


def a_claim(**fields: object) -> dict[str, object]:
    return {
        "claim_id": "c1",
        "quote": "2 percent",
        "document_id": "d1",
        "document_name": "note",
        "value": Decimal(2),
        "unit": "%",
        "geo": None,
        **dict.fromkeys(("low", "high", "period_start", "period_end")),
        **fields,
    }


def written(folder: Path, text: str) -> Path:
    path = folder / "corrections.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(("_name", "text", "message"), REFUSED, ids=[r[0] for r in REFUSED])
def test_refused(tmp_path: Path, _name: str, text: str, message: str) -> None:
    with pytest.raises(CorrectionError, match=message):
        load_corrections(written(tmp_path, text))


def test_fields_are_set_and_what_was_stated_is_kept(tmp_path: Path) -> None:
    claim, other = a_claim(), a_claim(claim_id="c2", quote="3 percent")
    applied = load_corrections(written(tmp_path, ENTRY)).apply([claim, other])
    assert [(a.claim_id, a.field, a.stated, a.corrected) for a in applied] == [
        ("c1", "value", "2", "2.5"),
        ("c1", "geo", None, "PRT"),
    ]
    assert (claim["value"], claim["geo"], claim["correction_id"]) == (Decimal("2.5"), "PRT", "exports-unit")
    assert (other["correction_id"], other["is_rejected"]) == (None, False)


def test_a_claim_that_reads_otherwise_stops_everything(tmp_path: Path) -> None:
    corrections = load_corrections(written(tmp_path, ENTRY))
    with pytest.raises(CorrectionError, match="has value 3, not 2 as expected"):
        corrections.apply([a_claim(value=Decimal("3.000000000000"))])
    with pytest.raises(CorrectionError, match="has unit none, not % as expected"):
        corrections.apply([a_claim(unit=None)])


# fields set | what the claim would then have; None where it can be
WHOLE = [
    ('value = "", low = 2, high = 3', None),
    ("period_start = 2024-01-01, period_end = 2024-12-31", None),
    ("low = 2", "a value or both ends of a range"),
    ('value = ""', "a value or both ends of a range"),
    ('value = "", low = 3, high = 2', "a range from 3 to 2"),
    ("period_start = 2024-01-01", "a period from 2024-01-01 to none"),
    ("period_start = 2025-01-01, period_end = 2024-12-31", "a period from 2025-01-01 to 2024-12-31"),
]


@pytest.mark.parametrize(("fields", "problem"), WHOLE, ids=[fields for fields, _ in WHOLE])
def test_a_corrected_claim_is_still_one(tmp_path: Path, fields: str, problem: str | None) -> None:
    corrections = load_corrections(written(tmp_path, ENTRY.replace('value = 2.5, geo = "PRT"', fields)))
    if problem is None:
        assert corrections.apply([a_claim()])
    else:
        with pytest.raises(CorrectionError, match=f"claim c1 would then have .*{problem}"):
            corrections.apply([a_claim()])


def test_a_quote_that_is_gone_from_its_document_stops_everything(tmp_path: Path) -> None:
    corrections = load_corrections(written(tmp_path, ENTRY))
    assert corrections.apply([a_claim(quote="4 percent")]) == []
    with pytest.raises(CorrectionError, match="has the quote '2 percent' any longer"):
        corrections.refuse_absent(set(), {a_claim()["document_id"], a_claim()["document_name"]})
    corrections.refuse_absent(set(), {"d2", "other"})
    corrections.refuse_absent({"exports-unit"}, {a_claim()["document_name"]})


def test_in_the_warehouse_the_claim_stays(tmp_path: Path) -> None:
    rejecting = ENTRY.replace('set = { value = 2.5, geo = "PRT" }', "reject = true").replace("2 p", "3 p")
    rejecting = rejecting.replace("exports-unit", "no-imports").replace("value = 2", "value = 3")
    rules = load_rules(None, written(tmp_path, ENTRY + rejecting))
    exports = "change subject=Exports unit=% period=2024 value=2"
    imports = "change subject=imports unit=% period=2024 value=3 geo=PRT"
    note = annotated("note", f"Exports rose {{2 percent|{exports}}}, imports {{3 percent|{imports}}}.")
    lake = resolved(tmp_path, [[note]], rules)
    assert rows(lake, "select value from claims order by value") == [(Decimal(2),), (Decimal(3),)]
    assert rows(lake, "select value, geo from observations") == [(Decimal("2.5"), "PRT")]
    assert rows(lake, "select correction_id, field, corrected from corrections_applied order by all") == [
        ("exports-unit", "geo", "PRT"),
        ("exports-unit", "value", "2.5"),
        ("no-imports", "rejected", None),
    ]
    (claim_id,) = rows(lake, "select claim_id from claims where value = 2")[0]
    (source,) = trace(lake.front_door, str(claim_id)).sources
    assert source.value == 2, "what the text says"
    assert source.corrections == [
        "geo none to PRT (A. Reader: The source was corrected on the next day.)",
        "value 2 to 2.5 (A. Reader: The source was corrected on the next day.)",
    ]
    assert "\n  corrected    geo none to PRT (A. Reader" in told(source).plain
    assert rows(lake, "select corrections from trace(?)", claim_id) == [(source.corrections,)]
    ids = [str(row[0]) for row in rows(lake, "select claim_id from claims order by value")]
    with PageRows(lake.folder) as pages:
        shown = {row["claim_id"]: row["corrections"] for row in pages.of("claims", ids)}
    assert [shown[claim][-1] for claim in ids] == [
        "value: 2 → 2.5 (The source was corrected on the next day., A. Reader)",
        "rejected (The source was corrected on the next day., A. Reader)",
    ]
