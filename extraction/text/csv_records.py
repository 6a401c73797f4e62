"""Records as CSV: a header names the columns, each row is a document."""

import csv
from collections.abc import Iterator

from extraction.text.decoding import decode
from extraction.text.lines import text_lines
from extraction.text.problem import Rejected, excerpt
from extraction.text.reading import Draft
from extraction.text.record import NAMES, draft_of_record
from extraction.text.sniffing import Format
from extraction.text.source import Source

DELIMITERS = ",;\t|"


def read(source: Source) -> Iterator[Draft | Rejected]:
    """The rows of the file, bad ones as `Rejected`.

    Raises:
        ReadError: `no_text_column`, `bad_csv`, `too_many`, `too_large`.
    """
    limits = source.options.limits
    csv.field_size_limit(limits.max_record_bytes)  # the module's own limit is shorter than an article
    first = decode(source.head()).text.partition("\n")[0]
    rows = csv.reader(_lines(source), delimiter=_delimiter(first))
    try:
        header = [column.strip() for column in next(rows, [])]
        _check_header(source, header)
        for line, row in enumerate(rows, 1):
            if line > limits.max_records:
                raise source.error("too_many", f"It has more than {limits.max_records:,} rows.", "Split it.")
            if not row:
                continue
            if len(row) > len(header):
                shown = excerpt(",".join(row))
                yield source.rejected("bad_row", "The row has more fields than the header.", shown, line)
            else:
                record = {column: value for column, value in zip(header, row, strict=False) if value}
                yield draft_of_record(source, record, line, Format.CSV)
    except csv.Error as error:
        reason = f"Row {rows.line_num} cannot be read: {error}."
        raise source.error("bad_csv", reason, "Check the quotes before that row.") from error


def _delimiter(header: str) -> str:
    """The delimiter that the header has most of; its names are taken to hold none themselves."""
    return max(DELIMITERS, key=header.count)


def _lines(source: Source) -> Iterator[str]:
    for line in text_lines(source):
        if isinstance(line, Rejected):
            raise source.error(line.check, line.reason, line.remedy)
        yield line


def _check_header(source: Source, header: list[str]) -> None:
    mapped = source.options.fields.get("text")
    wanted = (mapped,) if mapped else NAMES["text"]
    if not any(column in header for column in wanted):
        raise source.error(
            "no_text_column",
            f"No column is named {' or '.join(wanted)}; there are: {', '.join(header)[:300]}.",
            "Map the column that holds the text: text=COLUMN.",
        )
