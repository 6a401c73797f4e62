"""The Data Package descriptor: what the CSV file holds, as `schemas` declares it.

The form is that of Data Package version 2 (datapackage.org).
"""

import json
from collections.abc import Mapping
from pathlib import Path

from warehouse.export.columns import Exported
from warehouse.export.content import Content
from warehouse.export.described import Described, describe

NAME = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"


def write(folder: Path, content: Content) -> None:
    """Write `datapackage.json` beside the CSV file, which is there already."""
    file = describe(folder / "observations.csv")
    package: dict[str, object] = {
        "$schema": _PROFILE,
        "name": "indicators-from-text",
        "title": "Indicators from text",
        "description": "One row per observation, with the sentence, document and run behind its figure.",
        "resources": [_resource(file, content)],
    }
    if content.summary.loaded_at:
        package["created"] = f"{content.summary.loaded_at:%Y-%m-%dT%H:%M:%SZ}"
    if content.selection.licence:
        package["licenses"] = [_licence(content.selection.licence)]
    (folder / NAME).write_text(json.dumps(package, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _resource(file: Described, content: Content) -> Mapping[str, object]:
    return {
        "name": "observations",
        "path": file.name,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": {
            "$schema": _SCHEMA,
            "fields": [_field(column) for column in content.columns],
            "primaryKey": ["observation_id"],
            "missingValues": [""],
        },
    }


def _field(column: Exported) -> Mapping[str, object]:
    constraints: dict[str, object] = {}
    if column.is_required:
        constraints["required"] = True
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    field: dict[str, object] = {
        "name": column.name,
        "title": column.title,
        "description": column.description,
        "type": column.type,
    }
    return field | ({"constraints": constraints} if constraints else {})


def _licence(licence: str) -> Mapping[str, str]:
    return {"path": licence} if licence.startswith(("http://", "https://")) else {"name": licence}
