"""The Parquet files of the lake's tables, and the SQL that reads them without DuckLake."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas import TABLES
from warehouse.lake import Connection
from warehouse.likely_rows import likely_rows
from warehouse.sql import quoted


@dataclass(frozen=True, slots=True)
class TableFiles:
    """What a table of the lake consists of at its newest snapshot.

    Attributes:
        rows: how many it has about, deleted ones included.
        field_ids: by column, the id under which files know it; they may lack it, and call it otherwise.
        whole: files of which every row counts.
        thinned: files from which rows were deleted, each with the file that says which.
    """

    name: str
    rows: int
    field_ids: dict[str, int]
    whole: tuple[str, ...]
    thinned: dict[str, str]

    def select(self, declared: Sequence[tuple[str, str]]) -> str:
        """Write the statement that gives the table's rows, of columns by name and type."""
        names = ", ".join(f'"{name}"' for name, _ in declared)
        parts = []
        if self.whole:
            parts.append(f"select {names} from {self._read(self.whole, declared)}")
        if self.thinned:
            parts.append(self._thinned(names, declared))
        return " union all ".join(parts) or nothing(declared)

    def _read(self, paths: Sequence[str], declared: Sequence[tuple[str, str]], options: str = "") -> str:
        fields = ", ".join(
            f"{self.field_ids[n]}: {{name: {quoted(n)}, type: {quoted(t)}, default_value: null}}"
            for n, t in declared
        )
        expected = f"explicit_cardinality = {likely_rows(self.name, self.rows)}"
        return f"read_parquet({_listed(paths)}, schema = map {{{fields}}}, {expected}{options})"

    def _thinned(self, names: str, declared: Sequence[tuple[str, str]]) -> str:
        data = self._read(list(self.thinned), declared, ", filename = true, file_row_number = true")
        deleted = f"read_parquet({_listed(list(self.thinned.values()))}, filename = true)"
        pairs = ", ".join(f"({quoted(file)}, {quoted(gone)})" for file, gone in self.thinned.items())
        return (
            f"select {names} from {data} as data where not exists ("
            f"select 1 from {deleted} as gone "
            f"inner join (values {pairs}) as pairs (data_file, delete_file) "
            "on gone.filename = pairs.delete_file "
            "where pairs.data_file = data.filename and gone.pos = data.file_row_number)"
        )


def nothing(declared: Sequence[tuple[str, str]]) -> str:
    """Write the statement that gives no rows, of columns by name and type."""
    nulls = ", ".join(f'null::{kind} as "{name}"' for name, kind in declared)
    return f"select {nulls} where false"


def list_files(connection: Connection) -> list[TableFiles]:
    """List the files of all tables at the lake's newest snapshot."""
    ids: dict[str, dict[str, int]] = {table: {} for table in TABLES}
    for table, column, field_id in connection.execute(_FIELDS).fetchall():
        ids.setdefault(table, {})[column] = field_id
    files: dict[str, dict[str, str | None]] = {table: {} for table in TABLES}
    # In one statement: to ask for each table by itself takes twice as long, in every load.
    for table, file, gone in connection.execute(" union all ".join(map(_listing, TABLES))).fetchall():
        files[table][file] = gone
    rows = dict(connection.execute(_ROWS).fetchall())
    return [_files(table, rows.get(table, 0), ids[table], files[table]) for table in TABLES]


_FIELDS = """
select table_name, column_name, column_id
from __ducklake_metadata_lake.ducklake_column as columns
inner join __ducklake_metadata_lake.ducklake_table as tables using (table_id)
where tables.end_snapshot is null and columns.end_snapshot is null and columns.parent_column is null
"""


_ROWS = """
select table_name, record_count
from __ducklake_metadata_lake.ducklake_table_stats
inner join __ducklake_metadata_lake.ducklake_table as tables using (table_id)
where tables.end_snapshot is null
"""


def _listing(table: str) -> str:
    return f"select {quoted(table)}, data_file, delete_file from ducklake_list_files('lake', {quoted(table)})"


def _files(table: str, rows: int, field_ids: dict[str, int], files: dict[str, str | None]) -> TableFiles:
    return TableFiles(
        name=table,
        rows=rows,
        field_ids=field_ids,
        whole=tuple(sorted(file for file, gone in files.items() if not gone)),
        thinned={file: gone for file, gone in sorted(files.items()) if gone},
    )


def _listed(paths: Sequence[str]) -> str:
    return "[" + ", ".join(quoted(path) for path in paths) + "]"
