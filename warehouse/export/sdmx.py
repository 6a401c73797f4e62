"""SDMX-CSV, versions 1.0 and 2.0: one line per observation with a period.

The dimension SERIES, the series' id, tells apart what the codes of the others do not (a part, a place, a
whole). Numbers are in the unit itself: UNIT_MULT is 0.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from warehouse.export.content import Content, Row
from warehouse.export.plain import plain
from warehouse.export.time_period import frequency, time_period

NAMES = {"1.0": "observations.sdmx-csv-1.0.csv", "2.0": "observations.sdmx-csv-2.0.csv"}
_FLOW = "INDICIA:OBSERVATIONS(1.0)"
_DIMENSIONS = (
    "FREQ",
    "INDICATOR",
    "REF_AREA",
    "UNIT_MEASURE",
    "MEASURE",
    "MODALITY",
    "SERIES",
    "TIME_PERIOD",
)
_LEADS: Mapping[str, Mapping[str, str]] = {
    "1.0": {"DATAFLOW": _FLOW},
    "2.0": {"STRUCTURE": "dataflow", "STRUCTURE_ID": _FLOW, "ACTION": "I"},
}
_STATUS = {"actual": "A", "estimate": "E", "forecast": "F", "target": "F", "hypothetical": "F"}
_UNITS = {"%": "PT", "pp": "PP", "bp": "BP", "1": "PURE_NUMB", "×": "MULT", "rank": "RANK", "index": "IX"}
_NO_CODE = re.compile(r"[^A-Za-z0-9_@$-]+")
_NOT_APPLICABLE = "_Z"


def write(folder: Path, content: Content) -> None:
    """Write both files; observations without a period cannot be in them."""
    for version, name in NAMES.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(_lines(version, content))


def _lines(version: str, content: Content) -> Iterator[list[str]]:
    has_head = False
    for row in content.rows("as_table"):
        if row["period_end"] is None:
            continue
        line = {**_LEADS[version], **_line(row)}
        if not has_head:
            has_head = True
            yield list(line)
        yield list(line.values())
    if not has_head:
        yield [*_LEADS[version], *_DIMENSIONS, "OBS_VALUE"]


def _line(row: Row) -> dict[str, str]:
    start, end = row["period_start"] or row["period_end"], row["period_end"]
    return {
        "FREQ": frequency(start, end),
        "INDICATOR": code(row["indicator_id"]),
        "REF_AREA": row["geo"] or _NOT_APPLICABLE,
        "UNIT_MEASURE": code(_UNITS.get(row["unit"], row["unit"])),
        "MEASURE": row["measure"],
        "MODALITY": row["modality"],
        "SERIES": row["series_id"],
        "TIME_PERIOD": time_period(start, end),
        "OBS_VALUE": plain(row["value"]) if row["value"] is not None else "",
        **dict(_attributes(row)),
    }


def _attributes(row: Row) -> Iterator[tuple[str, str]]:
    yield "OBS_STATUS", _STATUS[row["modality"]]
    yield "UNIT_MULT", "0"
    yield "COMPARATOR", row["comparator"]
    for name in ("low", "high"):
        yield f"OBS_{name.upper()}", plain(row[name]) if row[name] is not None else ""
    yield "IS_CONFLICT", str(row["is_conflict"]).lower()
    for name in ("indicator", "qualifier", "of_what", "place", "basis", "unit"):
        yield f"{name.upper()}_TEXT", row[name] or ""
    yield "OBSERVATION_ID", row["observation_id"]
    yield "CLAIM_ID", row["claim_id"]
    yield "QUOTE", row["quote"]
    yield "SOURCE", row["attributed_to"] or row["publisher"] or row["document"]
    yield "PUBLISHED_ON", row["published_on"].isoformat() if row["published_on"] else ""
    yield "URI", row["uri"] or ""


def code(text: str | None) -> str:
    """Make a code as SDMX allows them: ASCII letters, digits, `_`, `@`, `$` and `-`."""
    return _NO_CODE.sub("_", text).strip("_") or _NOT_APPLICABLE if text else _NOT_APPLICABLE
