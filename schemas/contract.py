"""What a table's declaration is made of: columns with their words, keys and references.

Each table is one pandera model (`Table`) in its own file. From that one declaration come the checks before a
load, the DDL (`warehouse/migrate.py`), the schema of staged files, the comments in the warehouse and the
data dictionary: nothing about a column is said twice.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any

import pandera.polars as pa
import polars as pl

DIGITS, SCALE = 38, 12
"""Stated numbers are DECIMAL(38,12): 26 digits before the point, 12 after it, exact."""

Number = Annotated[pl.Decimal, DIGITS, SCALE]
"""The type of a column of stated numbers."""

STEP = Decimal(1).scaleb(-SCALE)
"""The least difference between two such numbers."""

ROOM = Decimal(4).scaleb(25)
"""Numbers below this can be subtracted from each other within the type."""

_SQL_TYPES: dict[type[pl.DataType], str] = {
    pl.String: "varchar",
    pl.Int32: "integer",
    pl.Int64: "bigint",
    pl.Boolean: "boolean",
    pl.Date: "date",
}

ID_PATTERN = r"^[0-9a-f]{32}$"


class Table(pa.DataFrameModel):
    """Base of all tables: no column more or less than declared, and no coercion."""

    class Config:
        """Settings of pandera."""

        strict = True
        coerce = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column as declared.

    Attributes:
        references: `table.column` that must hold the value, if any.
        sql_type: its type in DuckDB.
    """

    name: str
    title: str
    description: str
    dtype: pl.DataType
    sql_type: str
    is_key: bool
    is_nullable: bool
    references: str | None


def column(
    title: str,
    description: str,
    *,
    key: bool = False,
    references: str | None = None,
    nullable: bool = False,
    **checks: Any,
) -> Any:  # pandera's Field is typed Any, so that it can stand where the column's type is declared
    """Declare a column: its name in words, what it holds, and what must be true of it."""
    metadata = {"key": key, "references": references}
    return pa.Field(title=title, description=description, nullable=nullable, metadata=metadata, **checks)


def identifier(title: str, description: str, **options: Any) -> Any:
    """Declare a column of content-hash ids."""
    return column(title, description, str_matches=ID_PATTERN, **options)


def run_reference() -> Any:
    """Declare the column, in every table, that names the run which wrote the row."""
    return column("Run", "The run that wrote this row.", references="runs.run_id")


def table_name(model: type[Table]) -> str:
    """Give the table's name: that of its file, which is the plural noun."""
    return model.__module__.rpartition(".")[2]


def description(model: type[Table]) -> str:
    """Say in one line what a table holds: the first line of its docstring."""
    return (model.__doc__ or "").strip().partition("\n")[0]


@cache
def columns(model: type[Table]) -> tuple[Column, ...]:
    """List the columns of a table in their order."""
    declared = model.to_schema().columns
    return tuple(_column(name, field) for name, field in declared.items())


def key(model: type[Table]) -> tuple[str, ...]:
    """Name the columns that identify a row together."""
    return tuple(c.name for c in columns(model) if c.is_key)


def polars_schema(model: type[Table]) -> pl.Schema:
    """Give the schema of a frame with the table's rows."""
    return pl.Schema({c.name: c.dtype for c in columns(model)})


def _column(name: str, field: Any) -> Column:
    dtype = _instance(field.dtype.type)
    metadata = field.metadata or {}
    return Column(
        name=name,
        title=field.title,
        description=field.description,
        dtype=dtype,
        sql_type=sql_type(dtype),
        is_key=bool(metadata.get("key")),
        is_nullable=field.nullable,
        references=metadata.get("references"),
    )


def sql_type(dtype: pl.DataType) -> str:
    """Name a polars type in DuckDB's SQL.

    Raises:
        TypeError: for a type that no table uses so far.
    """
    if isinstance(dtype, pl.Decimal):
        return f"decimal({dtype.precision},{dtype.scale})"
    if isinstance(dtype, pl.Datetime):
        return "timestamptz"
    if isinstance(dtype, pl.List):
        return f"{sql_type(_instance(dtype.inner))}[]"
    name = _SQL_TYPES.get(type(dtype))
    if name:
        return name
    raise TypeError(f"no SQL type is known for {dtype}: add it in schemas/contract.py")


def _instance(dtype: Any) -> pl.DataType:
    """Make a type out of what may be its class: polars takes both, and so does pandera."""
    made: pl.DataType = dtype() if isinstance(dtype, type) else dtype
    return made
