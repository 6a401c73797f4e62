"""Claims to observations, in one transaction: of all claims, or of those that a load has brought.

Both ways give the same dataset, in whatever order and batches the claims came: a claim is read by itself, and
all that is made of several claims is made anew from all that speak of the same thing.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any

from schemas.registry import Bounds, Indicator
from warehouse import front_door
from warehouse.checks import check_arriving
from warehouse.dataset.claims import read_claims
from warehouse.dataset.derive import FORMULAS, derive
from warehouse.dataset.fresh import make_fresh
from warehouse.dataset.keep import Changes, keep
from warehouse.dataset.rules import Rules
from warehouse.lake import Connection, Lake
from warehouse.macros import create_macro
from warehouse.named_rows import Row, named_rows
from warehouse.run import Run
from warehouse.sql import statement, statements
from warehouse.transaction import say, transaction

RESOLVED = (
    "claim_indicators",
    "indicators",
    "observations",
    "observation_claims",
    "derived",
    "derived_inputs",
    "findings",
    "corrections_applied",
)
"""The tables that resolving writes."""

_OF_TOUCHED_CLAIMS = "claim_id in (select claim_id from touched_claims)"
_OF_TOUCHED_POINTS = "point_id in (select point_id from touched_points)"
_OF_TOUCHED_THINGS = "thing_id in (select thing_id from touched_points)"
_TOUCHED_FINDINGS = "finding_id in (select finding_id from touched_findings)"
_EVERYTHING = "true"


@dataclass(frozen=True, slots=True)
class ResolveReport:
    """What resolving changed.

    Attributes:
        claims: claims read. matched: of these, of an indicator in the registry.
        is_complete: whether all claims of the warehouse were read, not only those that had come.
    """

    claims: int
    matched: int
    is_complete: bool
    claim_indicators: Changes
    indicators: Changes
    observations: Changes
    derived: Changes
    findings: Changes
    corrections: Changes

    @property
    def has_changed(self) -> bool:
        """Whether a row is new, changed or gone."""
        return any(isinstance(part, Changes) and part for part in _parts(self))


def resolve(lake: Lake, rules: Rules, run: Run) -> ResolveReport:
    """Resolve all claims of a warehouse and open its front door on the result.

    Nothing is written if it is resolved already.

    Raises:
        NoWarehouseError: if there is no warehouse.
        CorrectionError: if a correction finds a claim that does not read as it expects.
        CheckFailedError: if a row does not hold what the warehouse promises; nothing is changed then.
    """
    with lake.open_existing() as connection:
        with transaction(connection):
            report = resolve_all(connection, rules, run.run_id)
            if report.has_changed:
                _record_run(connection, run)
                check_arriving(connection, RESOLVED)
                say(connection, f"run {run.run_id}: resolved {report.claims} claims", _json(report))
        front_door.publish(lake, connection)
    return report


def resolve_all(connection: Connection, rules: Rules, run_id: str) -> ResolveReport:
    """Resolve all claims, within a transaction."""
    connection.execute("reset memory_limit")  # a load's, which is no measure for this
    connection.execute(statement("dataset/scope_all"))
    connection.execute("create or replace temp table touched_claims as select claim_id from scope_claims")
    return _resolve(connection, rules, run_id, is_complete=True)


def resolve_arriving(connection: Connection, rules: Rules, run_id: str) -> ResolveReport:
    """Resolve the claims that a load brings, within its transaction.

    Reads the temporary tables `claims` (arriving, inserted already) and `supersessions`. If what is there was
    resolved by other rules, all claims are.

    Raises:
        CorrectionError: if a correction finds a claim that does not read as it expects.
        CheckFailedError: if a row does not hold what the warehouse promises.
    """
    if _has_other_rules(connection, rules):
        report = resolve_all(connection, rules, run_id)
    else:
        connection.execute(statement("dataset/scope_arriving"))
        connection.execute(statement("dataset/touched_claims"))
        report = _resolve(connection, rules, run_id, is_complete=False)
    check_arriving(connection, RESOLVED)
    return report


def _resolve(connection: Connection, rules: Rules, run_id: str, *, is_complete: bool) -> ResolveReport:
    read = read_claims(connection, rules, is_complete=is_complete)
    _registered(connection, rules)
    connection.execute(statement("dataset/touched_points"))
    claim_scope, point_scope, thing_scope, finding_scope = (
        (_EVERYTHING,) * 4
        if is_complete
        else (_OF_TOUCHED_CLAIMS, _OF_TOUCHED_POINTS, _OF_TOUCHED_THINGS, _TOUCHED_FINDINGS)
    )
    read_changes = keep(connection, "claim_indicators", claim_scope, run_id)
    corrections = keep(connection, "corrections_applied", claim_scope, run_id)
    connection.execute(statement("dataset/proposed"))
    indicators = keep(connection, "indicators", _EVERYTHING, run_id)
    observations = _observations(connection, point_scope, run_id)
    derived = _derived(connection, thing_scope, run_id)
    return ResolveReport(
        claims=read.claims,
        matched=read.matched,
        is_complete=is_complete,
        claim_indicators=read_changes,
        indicators=indicators,
        observations=observations,
        derived=derived,
        findings=_findings(connection, finding_scope, run_id),
        corrections=corrections,
    )


def _observations(connection: Connection, scope: str, run_id: str) -> Changes:
    connection.execute(
        "create or replace temp table touched_observations as "
        f"select observation_id from lake.observations where {scope}"
    )
    create_macro(connection, "voiced", temporary=True)
    for name in ("spoken", "alike"):
        connection.execute(statement(f"dataset/{name}"))
    for name in ("agree", "states"):
        create_macro(connection, name, temporary=True)
    for name in ("observations", "observation_claims"):
        connection.execute(statement(f"dataset/{name}"))
    changes = keep(connection, "observations", scope, run_id)
    links = (
        _EVERYTHING
        if scope == _EVERYTHING
        else "observation_id in (select observation_id from touched_observations "
        "union all select observation_id from fresh_observations)"
    )
    keep(connection, "observation_claims", links, run_id)
    return changes


def _derived(connection: Connection, scope: str, run_id: str) -> Changes:
    rows: list[Row] = []
    inputs: list[Row] = []
    for formula in FORMULAS:
        for pair in named_rows(connection.execute(statement(f"dataset/{formula.pairs}"))):
            found = derive(formula, pair)
            if found is not None:
                rows.append(found[0])
                inputs += found[1]
    make_fresh(connection, "derived", rows)
    make_fresh(connection, "derived_inputs", inputs)
    owned = (
        _EVERYTHING
        if scope == _EVERYTHING
        else f"derived_id in (select derived_id from lake.derived where {scope})"
    )
    # The inputs first: their scope is what `derived` held before.
    keep(connection, "derived_inputs", owned, run_id)
    return keep(connection, "derived", scope, run_id)


def _findings(connection: Connection, scope: str, run_id: str) -> Changes:
    for name in ("plain", "amount", "touched_findings"):
        connection.execute(statement(f"dataset/{name}"))
    found = " union all ".join(
        f"select '{name}' as check_name, indicator_id, message, claim_ids from ({sql})"
        for name, sql in statements("findings").items()
    )
    connection.execute(
        "create or replace temp table fresh_findings as select distinct on (finding_id) * from ("
        "select left(sha256(concat_ws(chr(31), 'finding', check_name, array_to_string(claim_ids, ','))), 32) "
        f"as finding_id, * from ({found})) order by finding_id, message"
    )
    return keep(connection, "findings", scope, run_id)


def _has_other_rules(connection: Connection, rules: Rules) -> bool:
    row = connection.execute(
        "select count(*) from lake.claim_indicators where rules <> ?", [rules.fingerprint]
    ).fetchone()
    return bool(row and row[0])


def _registered(connection: Connection, rules: Rules) -> None:
    rows = [_indicator_row(indicator) for indicator in rules.matcher.registry.indicators]
    make_fresh(connection, "indicators", rows)
    connection.execute("create or replace temp table registered as from fresh_indicators")


def _indicator_row(indicator: Indicator) -> Row:
    lowest, highest = _ends(indicator.bounds)
    lowest_change, highest_change = _ends(indicator.change_bounds)
    return {
        "indicator_id": indicator.indicator_id,
        "label": indicator.label,
        "definition": indicator.definition,
        "topic": indicator.topic,
        "measure": str(indicator.measure),
        "unit": indicator.unit,
        "scope": indicator.scope,
        "time": indicator.time,
        "frequency": indicator.frequency,
        "lowest": lowest,
        "highest": highest,
        "lowest_change": lowest_change,
        "highest_change": highest_change,
        "is_proposed": False,
    }


def _ends(bounds: Bounds | None) -> tuple[Any, Any]:
    return (bounds.low, bounds.high) if bounds else (None, None)


def _record_run(connection: Connection, run: Run) -> None:
    connection.execute(
        "insert into lake.runs by name select ? as run_id, ? as flow_run_id, ? as extractor_version, "
        "? as fingerprint, ? as settings, ?::timestamptz as started_at",
        [
            run.run_id,
            run.flow_run_id,
            run.extractor_version,
            run.fingerprint,
            run.settings,
            run.started_at,
        ],
    )


def _parts(report: ResolveReport) -> tuple[object, ...]:
    return tuple(getattr(report, name) for name in ResolveReport.__slots__)


def _json(report: ResolveReport) -> str:
    return json.dumps(asdict(report), sort_keys=True)
