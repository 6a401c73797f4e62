"""The README of an export: what it is, how to cite it, and what each column holds."""

from collections.abc import Iterator
from pathlib import Path

from warehouse.counted import counted
from warehouse.export import annotations, croissant, data_package, sdmx
from warehouse.export.columns import Exported
from warehouse.export.content import Content
from warehouse.export.folder import FIRST_LINE, MARK
from warehouse.export.selection import Format

_FILES = {
    Format.PARQUET: ("`observations.parquet`", "the observations, numbers as exact decimals"),
    Format.CSV: ("`observations.csv`", "the same as text: UTF-8, comma, header, empty for what is not said"),
    Format.DATA_PACKAGE: (f"`{data_package.NAME}`", "describes the CSV file (Data Package 2)"),
    Format.CROISSANT: (f"`{croissant.NAME}`", "describes the CSV file (Croissant 1.0)"),
    Format.SDMX: (
        " and ".join(f"`{name}`" for name in sdmx.NAMES.values()),
        "the observations with a period",
    ),
    Format.ANNOTATIONS: (
        f"`{annotations.NAME}`",
        "the claims behind them as W3C Web Annotations, one a line",
    ),
}


def write(folder: Path, content: Content) -> None:
    """Write the README, which also marks the folder as an export."""
    text = "\n".join([*_head(content), *_files(content), *_citing(content), *_dictionary(content.columns)])
    (folder / MARK).write_text(text + "\n", encoding="utf-8")


def _head(content: Content) -> Iterator[str]:
    found, asked = content.summary, content.selection
    yield FIRST_LINE
    yield ""
    yield (
        f"{counted(found.observations, 'observation')} of {counted(found.indicators, 'indicator')}, found "
        f"in {counted(found.documents, 'document')}. Each row has the figure chosen for one indicator, "
        "place, period, unit, measure and modality, and the sentence it is from."
    )
    yield ""
    if asked.as_of:
        yield f"- As it was known at the end of {asked.as_of.isoformat()}."
    if found.loaded_at:
        yield f"- State of the warehouse: run of {found.loaded_at:%Y-%m-%d %H:%M} UTC."
        yield f"- Extractor: {found.extractors}."
    if asked.indicators:
        yield f"- Only these indicators: {', '.join(asked.indicators)}."
    if Format.SDMX in asked.formats and found.undated:
        yield f"- Without a period, and so not in the SDMX files: {counted(found.undated, 'observation')}."
    yield ""


def _files(content: Content) -> Iterator[str]:
    yield "## Files"
    yield ""
    for format_, (names, words) in _FILES.items():
        if format_ in content.selection.files:
            yield f"- {names}: {words}"
    yield ""
    yield (
        "Texts are as the documents have them. A spreadsheet may take one that begins with `=`, `+`, `-` or "
        "`@` for a formula: open the CSV file there with all columns as text."
    )
    yield ""


def _citing(content: Content) -> Iterator[str]:
    yield "## Citation"
    yield ""
    yield "Cite the document that states a figure, and how it was found:"
    yield ""
    yield "> “*quote*”, in *title*, *publisher*, *published_on*, *uri*. Found with indicia, claim *claim_id*."
    yield ""
    yield "## Licence"
    yield ""
    yield (
        "Quotes and sentences belong to the publishers of the documents. "
        + (
            f"The rest is given on under: {content.selection.licence}."
            if content.selection.licence
            else "Whoever gives this export on states a licence for the rest (`--licence`)."
        )
    )
    yield ""


def _dictionary(columns: tuple[Exported, ...]) -> Iterator[str]:
    yield "## Columns"
    yield ""
    yield "Offsets count code points of the document's stored text, from 0, half-open. Numbers are exact."
    yield ""
    yield "| column | type | what it holds | in the warehouse |"
    yield "| --- | --- | --- | --- |"
    for column in columns:
        words = column.description
        if column.allowed:
            words += f" One of {', '.join(column.allowed)}."
        yield f"| `{column.name}` | {column.type} | {words} | `{column.origin}` |"
