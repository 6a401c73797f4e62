"""The warehouse: rows into DuckLake in one transaction, and the front door from which they are read.

The way of a batch, and the functions that flows call (import them from their module: nothing is imported
here, for `trace` and `query` must start without polars and pandera):

    run.py          Run, fingerprint        the facts of a run that its rows carry
    identity.py     document_id, …          content-hash ids, the same on every machine
    rows.py         Read, Seen, Refused     what a batch consists of; rows of all tables from it
    validate.py     validate                pandera; bad rows and what hangs on them go to quarantine
    staging.py      stage, batches          a batch as Parquet in a folder of its own, complete or not there
    lake.py         Lake                    where the warehouse is; opens the lake for one transaction
    migrate.py      migrate                 builds its tables, and brings older ones up to date
    load.py         load                    batches into the lake, checked (checks.py), in one transaction
    dataset/        resolve                 claims to observations of indicators (docs/dataset.md)
    front_door.py   publish, finish         data/warehouse.duckdb: views over the lake's Parquet files
    novelty.py      novelty                 which texts and addresses the warehouse does not have yet
    fetched.py      last_fetches            what was fetched before
    verify.py       verify                  all checks over the whole warehouse
    maintain.py     maintain                merge small files, expire snapshots, delete what nobody reads
    backup.py       backup                  a copy that can be put back
    trace.py        trace                   from an id to its sentence, document and run
    reading.py      Door                    `warehouse.open(path)`: series, as_of, trace as Arrow tables
    page_rows.py    PageRows                the rows that the site's pages show
    export/         export                  the dataset as files for other programs
    query.py        query, status           read-only SQL and counts, from the front door

In a worker process (no lock, no lake):

    staged = stage(folder, "000017", [Read(document, extraction), Refused(uri, check, reason)], run)

`Refused` is an input that could not be read. `Seen(document)` is a known text at an address that is new.
`staged` holds counts. Names of batches sort in the order of the inputs: where a text occurs twice, the first
one counts.

In one process, as often as you like (the more batches at once, the fewer files):

    lake = Lake(folder=Path("data"), patience=600, on_wait=print)
    report = load(lake, batches(folder), run, loaded_at=now)      # commits, then swaps in the front door
    shutil.rmtree(folder)                                         # staged batches are the caller's to delete

`novelty(lake, [Sighting(document_id(text), uri, day), …], fingerprint)` says what to extract at all, and by
which date; `finish(lake)` at the start of a run completes what a killed run left between its commit and the
swap. Both are cheap; `load` skips what is already there in any case.

Rules that hold everywhere:

- An extraction (a document read by one version of the extractor, by the date it goes by) is loaded whole or
  not at all. A later one supersedes it (`supersessions`), and so does a new text at its address: the
  views show the newest, the rows of all stay in the lake.
- In the lake's connection tables are `lake.claims`; in the front door `history.claims` is the same with all
  versions, `claims` the newest. View SQL (sql/views) reads `history.…` only, so that `verify` can ask it of
  the lake as well.
- Rows are only ever added, save that `observations` are replaced when their figure changes, `documents` when
  a newer reading knows another date or title, and that what is read again is superseded no more.
- Clocks are the caller's: times are arguments.
- Errors are in errors.py; each says what to do.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warehouse.reading import Door


def open(path: Path | str) -> "Door":
    """Open a warehouse for reading from Python: series, traces, the dataset as of a day, as Arrow tables.

    Args:
        path: its folder, or its `warehouse.duckdb`.

    Raises:
        NoWarehouseError: if there is none.
    """
    from warehouse.reading import Door  # noqa: PLC0415 - importing the package must load nothing

    return Door(path)
