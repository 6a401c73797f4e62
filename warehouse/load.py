"""Loading staged batches: all their tables in one transaction, checked before it is committed.

What the lake does not have yet is given the names of the lake's tables: temporary tables, of the largest ones
views on the staged files, so that their rows are never held in memory. By these names it is inserted and
checked. An extraction is taken from the first batch that brings it, so a text that occurs in two batches is
loaded once.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path

import duckdb

from schemas import TABLES
from schemas.contract import columns, key
from warehouse import front_door
from warehouse.checks import check_arriving
from warehouse.counted import counted
from warehouse.dataset.resolve import RESOLVED, resolve_arriving
from warehouse.dataset.rules import Rules, load_rules
from warehouse.errors import StagedBatchError
from warehouse.identity import hashed
from warehouse.lake import Connection, Lake
from warehouse.named_rows import named_rows
from warehouse.run import Run
from warehouse.sql import quoted, statement
from warehouse.transaction import say, transaction

_STAGED = (
    "runs",
    "fetches",
    "addresses",
    "documents",
    "signatures",
    "extractions",
    "sentences",
    "quantities",
    "claims",
    "quarantine",
)
_PREPARED = (
    "runs",
    "fetches",
    "arriving",
    "restored",
    "documents",
    "signatures",
    "near_duplicates",
    "extractions",
    "addresses",
    "quarantine",
    "supersessions",
)
_LARGE = ("sentences", "quantities", "claims")
_KNOWN_OR_NEW = ("runs", "documents")
_MEMORY = "400MB"
"""What DuckDB may hold in a load; more goes to disk. Measured: not slower, with half of the peak."""
_INSERTED = (
    "fetches",
    "addresses",
    "extractions",
    "supersessions",
    "signatures",
    "near_duplicates",
    "sentences",
    "quantities",
    "claims",
    "quarantine",
)


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load brought.

    Attributes:
        documents: texts that are new. addresses: addresses that are new, of new texts or known ones.
            extractions: readings of a document that are new. already_loaded: staged extractions that were
            there before, or twice in the batches. quantities: numbers found, the sum of `claims`, `skipped`
            and `quarantined`. held_back: rows and inputs that went to quarantine, among them `refused`
            inputs that could not be read. observations: observations that are new; `observations_changed`
            were there and changed. fetches: addresses fetched, with or without success.
            restored: superseded extractions that count again, for their text was read again.
    """

    documents: int = 0
    addresses: int = 0
    extractions: int = 0
    already_loaded: int = 0
    sentences: int = 0
    quantities: int = 0
    claims: int = 0
    skipped: int = 0
    quarantined: int = 0
    held_back: int = 0
    refused: int = 0
    observations: int = 0
    observations_changed: int = 0
    fetches: int = 0
    restored: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether the warehouse had all of it already."""
        return not (self.extractions or self.addresses or self.held_back or self.fetches or self.restored)

    def __add__(self, other: "LoadReport") -> "LoadReport":
        return LoadReport(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def load(
    lake: Lake, paths: Sequence[Path], run: Run, loaded_at: datetime, rules: Rules | None = None
) -> LoadReport:
    """Load batches in one transaction and open the front door on the result.

    Nothing is written if the lake has it all already.

    Args:
        lake: the warehouse.
        paths: complete batches, as `staging.batches` lists them; the first one that has a text wins.
        run: the run that they belong to.
        loaded_at: the time to be recorded, with a time zone.
        rules: registry and corrections that make observations of claims; by default those that come with
            indicia.

    Raises:
        CorrectionError: if a claim does not read as a correction expects; nothing is loaded then.
        CheckFailedError: if a row does not hold what the warehouse promises; nothing is loaded then.
        StagedBatchError: if a batch cannot be read.
        WarehouseBusyError: if another process held the lake for longer than the lake's patience.
    """
    if not paths:
        return LoadReport()
    chosen = rules or load_rules()
    try:
        return _load(lake, paths, run, loaded_at, chosen, memory=_MEMORY)
    except duckdb.OutOfMemoryException:
        # Not all that DuckDB does can go to disk: a warehouse that needs more gets what the machine has.
        return _load(lake, paths, run, loaded_at, chosen)


def _load(
    lake: Lake,
    paths: Sequence[Path],
    run: Run,
    loaded_at: datetime,
    rules: Rules,
    *,
    memory: str | None = None,
) -> LoadReport:
    with lake.open() as connection:
        if memory:
            connection.execute(f"set memory_limit = {quoted(memory)}")
        try:
            _read(connection, paths)
            report = _prepare(connection)
        except (duckdb.IOException, duckdb.InvalidInputException, duckdb.BinderException) as error:
            raise StagedBatchError(paths[0].parent, str(error)) from error
        if not report.is_empty:
            with transaction(connection):
                report = _write(connection, report, run, loaded_at, rules)
        # From here on it is committed: for want of memory it must not be done again, and tell of nothing new.
        connection.execute("reset memory_limit")
        front_door.publish(lake, connection)
    return report


def _read(connection: Connection, paths: Sequence[Path]) -> None:
    """Name the staged files of all batches as views `staged_…`, each row with the number of its batch."""
    for table in _STAGED:
        files = [str(path / f"{table}.parquet") for path in paths]
        there = [file for file in files if Path(file).exists()]
        names = ", ".join(f'"{c.name}"' for c in columns(TABLES[table]))
        if there:
            listed = f"[{', '.join(map(quoted, there))}]"
            numbered = f"map {{{', '.join(f'{quoted(file)}: {files.index(file)}' for file in there)}}}"
            select = (
                f"select {names}, {numbered}[filename] as batch from read_parquet({listed}, filename = true)"
            )
        else:
            nulls = ", ".join(f'null::{c.sql_type} as "{c.name}"' for c in columns(TABLES[table]))
            select = f"select {nulls}, null::integer as batch where false"
        connection.execute(f"create temp view staged_{table} as {select}")


def _prepare(connection: Connection) -> LoadReport:
    """Find out what of it is new, into temporary tables with the names of the lake's."""
    for name in _PREPARED:
        connection.execute(statement(f"load/{name}"))
    _name_large(connection)
    (counts,) = named_rows(connection.execute(statement("load/counts")))
    return LoadReport(**counts)


def _name_large(connection: Connection) -> None:
    """Name, as views on the staged files, the tables that a load would not hold in memory."""
    (all_arrive,) = connection.execute(
        "select (select count(*) from staged_extractions) = (select count(*) from arriving)"
    ).fetchall()[0]
    # To look for each row's extraction takes as long as to read it: not where the answer is known.
    condition = "" if all_arrive else "semi join arriving using (extraction_id, batch)"
    for table in _LARGE:
        rows = f"select staged.* exclude (batch) from staged_{table} as staged {condition}"
        connection.execute(f"create temp view {table} as {rows}")


def _write(
    connection: Connection, report: LoadReport, run: Run, loaded_at: datetime, rules: Rules
) -> LoadReport:
    for table in _KNOWN_OR_NEW:
        _insert_new(connection, table)
    for name in ("renewed_documents", "restore"):
        connection.execute(statement(f"load/{name}"))
    for table in _INSERTED:
        insert(connection, table)
    _record(connection, report, run, loaded_at)
    check_arriving(connection, [table for table in TABLES if table not in RESOLVED])
    changes = resolve_arriving(connection, rules, run.run_id).observations
    report += LoadReport(observations=changes.added, observations_changed=changes.changed)
    message = (
        f"run {run.run_id}: {counted(report.extractions, 'document')}, {counted(report.claims, 'claim')}"
    )
    say(connection, message, json.dumps(asdict(report)))
    return report


def insert(connection: Connection, table: str) -> None:
    """Insert the rows of a temporary table into the lake's table of the same name."""
    connection.execute(f"insert into lake.{table} by name select * from temp.{table}")


def _insert_new(connection: Connection, table: str) -> None:
    """Insert those rows of a temporary table that the lake's table does not have."""
    (name,) = key(TABLES[table])
    connection.execute(
        f"insert into lake.{table} by name select * from temp.{table} "
        f"where {name} not in (select {name} from lake.{table})"
    )


def _record(connection: Connection, report: LoadReport, run: Run, loaded_at: datetime) -> None:
    connection.execute(
        statement("load/loads"),
        {
            "load_id": hashed("load", run.run_id, str(front_door.current_snapshot(connection))),
            "loaded_at": loaded_at,
            "documents": report.documents,
            "extractions": report.extractions,
            "quantities": report.quantities,
            "claims": report.claims,
            "skipped": report.skipped,
            "quarantined": report.quarantined,
            "inputs_refused": report.refused,
            "run_id": run.run_id,
        },
    )
    insert(connection, "loads")
