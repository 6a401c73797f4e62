"""Grounding: a span and the words said to stand there are held against the document's text."""

from collections.abc import Mapping

import pandera.polars as pa
import polars as pl
from pandera.api.polars.types import PolarsData

SPANS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "sentences": (("sentence_grounded", "sentence_start", "sentence_end", "text"),),
    "quantities": (("quote_grounded", "quote_start", "quote_end", "quote"),),
    "claims": (
        ("quote_grounded", "quote_start", "quote_end", "quote"),
        ("subject_grounded", "subject_start", "subject_end", "subject"),
        ("topic_grounded", "topic_start", "topic_end", "topic"),
    ),
}
"""By table: name of the check, columns of start and end, column of the words that stand between them."""


def grounding_checks(table: str, texts: Mapping[str, str]) -> list[pa.Check]:
    """Make the checks that `text[start:end]` is what a table's rows say; a null span goes with null words.

    Args:
        table: name of the table.
        texts: text of each document by `document_id`.
    """
    return [_grounded(texts, *columns) for columns in SPANS.get(table, ())]


def _grounded(texts: Mapping[str, str], name: str, start: str, end: str, words: str) -> pa.Check:
    # A loop in Python, since slicing a str takes no longer at its end than at its start; polars has to count
    # code points from the beginning, which in long documents would be most of the work.
    def check(data: PolarsData) -> pl.LazyFrame:
        frame = data.lazyframe.select("document_id", start, end, words).collect()
        holds = [_stands(texts.get(d, ""), s, e, w) for d, s, e, w in frame.iter_rows()]
        return pl.LazyFrame({name: pl.Series(holds, dtype=pl.Boolean)})

    return pa.Check(check, name=name)


def _stands(text: str, start: int | None, end: int | None, words: str | None) -> bool:
    if start is None or end is None or words is None:
        return start is None and end is None and words is None
    return 0 <= start < end <= len(text) and text[start:end] == words
