"""Checks of a batch's rows before they are staged: what fails goes to quarantine, what hangs on it follows.

Pandera looks at collected frames, for on a lazy frame it checks the schema alone. No row that fails is lost:

- a claim that fails leaves its quantity, with outcome *quarantined*;
- a quantity that fails leaves a row that says just that, so that the count of numbers found still holds;
- a sentence that fails takes its quantities with it;
- a document that fails takes everything with it.

A frame without the declared columns is a defect of the code and raises.
"""

from collections import Counter
from collections.abc import Mapping
from copy import copy

import polars as pl
from pandera.errors import SchemaErrors

from schemas import TABLES
from schemas.contract import polars_schema
from schemas.grounding import grounding_checks
from warehouse.errors import SchemaMismatchError
from warehouse.quarantine import Failure, astray, hold, unstorable
from warehouse.rows import Rows

Frames = dict[str, pl.DataFrame]
"""One frame per table, with the columns of its declaration."""


def validate(rows: Rows) -> Frames:
    """Check a batch and give the frames to be staged, of which every row passes.

    Raises:
        SchemaMismatchError: if rows do not have the columns declared.
    """
    failures = [*unstorable(rows), *astray(rows)]
    if failures:
        hold(rows, failures)
    frames = make_frames(rows)
    failures = check(frames, rows.texts)
    if failures:
        hold(rows, failures)
        frames = make_frames(rows)
        # The cascade must leave nothing that fails; if it does, the cascade is wrong.
        if left := check(frames, rows.texts):
            raise SchemaMismatchError(left[0].table, f"{left[0].check} still fails after quarantine")
    return frames


def make_frames(rows: Rows) -> Frames:
    """Make a frame of each table's rows, empty where there are none."""
    _count_outcomes(rows)
    return {
        name: pl.DataFrame(rows.of(name), schema=polars_schema(model), orient="row")
        for name, model in TABLES.items()
    }


def check(frames: Frames, texts: Mapping[str, str]) -> list[Failure]:
    """List all rows that fail a check, in the order of the tables."""
    return [
        failure
        for name, frame in frames.items()
        if not frame.is_empty()
        for failure in check_table(name, frame, texts)
    ]


def check_table(name: str, frame: pl.DataFrame, texts: Mapping[str, str]) -> list[Failure]:
    """Check one table's frame.

    Raises:
        SchemaMismatchError: if it does not have the columns declared.
    """
    schema = copy(TABLES[name].to_schema())
    schema.checks = [*schema.checks, *grounding_checks(name, texts)]
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        return _failures(name, errors)
    return []


def _failures(table: str, errors: SchemaErrors) -> list[Failure]:
    failures = []
    for case in errors.failure_cases.iter_rows(named=True):
        if case["index"] is None:
            raise SchemaMismatchError(table, f"{case['column']}: {case['check']}: {case['failure_case']}")
        check = str(case["check"])
        if case["schema_context"] == "Column":
            name, reason = f"{case['column']}:{check}", f"{case['column']} is {case['failure_case']}"
        else:
            name, reason = check, "the row contradicts itself or its document"
        failures.append(Failure(table, case["index"], name.partition("(")[0], f"{name}: {reason}"))
    return failures


def _count_outcomes(rows: Rows) -> None:
    outcomes = Counter((q["extraction_id"], q["outcome"]) for q in rows.of("quantities"))
    for extraction in rows.of("extractions"):
        own = extraction["extraction_id"]
        extraction["claims"] = outcomes[own, "claim"]
        extraction["skipped"] = outcomes[own, "skipped"]
        extraction["quarantined"] = outcomes[own, "quarantined"]
        extraction["quantities"] = sum(outcomes[own, o] for o in ("claim", "skipped", "quarantined"))
