"""Records as Parquet: each row is a document; read some rows at a time, and only the columns in use."""

import io
from collections.abc import Iterator

import pyarrow
from pyarrow import parquet

from extraction.text.problem import Rejected
from extraction.text.reading import Draft
from extraction.text.record import NAMES, draft_of_record
from extraction.text.sniffing import Format
from extraction.text.source import Source

BATCH_ROWS = 64  # rows may hold whole books


def read(source: Source) -> Iterator[Draft | Rejected]:
    """The rows of the file.

    Raises:
        ReadError: `no_text_column`, `too_many`, `broken`.
    """
    try:
        file = parquet.ParquetFile(source.path if source.depth == 0 else io.BytesIO(source.load()))
    except pyarrow.ArrowException as error:
        raise source.error(
            "broken", f"It is no readable Parquet file: {error}.", "Write it again."
        ) from error
    with file:
        limit = source.options.limits.max_records
        if file.metadata.num_rows > limit:
            raise source.error("too_many", f"It has more than {limit:,} rows.", "Raise max_records.")
        line = 0
        for batch in file.iter_batches(BATCH_ROWS, columns=_columns(source, file.schema_arrow.names)):
            for record in batch.to_pylist():
                line += 1
                yield draft_of_record(source, record, line, Format.PARQUET)


def _columns(source: Source, names: list[str]) -> list[str]:
    fields = source.options.fields
    wanted = {fields[field]} if (field := "text") in fields else set(NAMES["text"])
    if not wanted & set(names):
        raise source.error(
            "no_text_column",
            f"No column is named {' or '.join(sorted(wanted))}; there are: {', '.join(names)[:300]}.",
            "Map the column that holds the text: text=COLUMN.",
        )
    used = set(fields.values()) | {name for known in NAMES.values() for name in known}
    return [name for name in names if name in used]
