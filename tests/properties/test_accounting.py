"""On the way from any text to its rows no number is lost: a claim, skipped with a reason, or held back."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings

from extraction.claims import VERSION, extract
from extraction.model import Document
from tests.properties.test_engine import DAYS, TEXTS
from warehouse.rows import Read, make_rows
from warehouse.run import Run, fingerprint
from warehouse.validate import validate

RUN = Run("run", VERSION, fingerprint(VERSION), "{}", datetime(2025, 8, 29, tzinfo=UTC))


@pytest.mark.slow
@given(TEXTS, DAYS)
@settings(max_examples=100, deadline=None)
def test_every_number_of_any_text_is_accounted_for(text: str, day: date | None) -> None:
    document = Document("d", text or ".", published_on=day)
    extraction = extract(document)
    frames = validate(make_rows([Read(document, extraction)], RUN))
    outcomes = Counter(frames["quantities"]["outcome"])
    (held,) = frames["extractions"].to_dicts()
    assert held["quantities"] == frames["quantities"].height == len(extraction.quantities)
    assert held["claims"] == outcomes["claim"] == frames["claims"].height
    assert held["skipped"] == outcomes["skipped"]
    assert held["quarantined"] == outcomes["quarantined"]
    assert outcomes.keys() <= {"claim", "skipped", "quarantined"}
