"""The Croissant descriptor: the same CSV file, for those who train and evaluate with it.

The form is that of Croissant 1.0 (mlcommons.org), JSON-LD on schema.org.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from warehouse.export.columns import Exported
from warehouse.export.content import Content
from warehouse.export.described import describe

NAME = "croissant.json"
_TERMS = (
    "citeAs column extract field fileProperty fileObject fileSet format includes isLiveDataset jsonPath key "
    "md5 parentField path recordSet references regex repeated replace separator source subField transform"
)
_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}


def write(folder: Path, content: Content) -> None:
    """Write `croissant.json` beside the CSV file, which is there already."""
    file = describe(folder / "observations.csv")
    dataset: dict[str, object] = {
        "@context": _context(),
        "@type": "sc:Dataset",
        "name": "indicators-from-text",
        "description": "One row per observation, with the sentence, document and run behind its figure.",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "url": "observations.csv",
        "version": "1.0.0",
        "citeAs": "Cite the document that states a figure (title, publisher, published_on, uri) and indicia.",
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": "observations.csv",
                "name": "observations.csv",
                "contentUrl": "observations.csv",
                "encodingFormat": "text/csv",
                "contentSize": f"{file.size} B",
                "sha256": file.sha256,
            }
        ],
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": "observations",
                "name": "observations",
                "key": {"@id": "observations/observation_id"},
                "field": [_field(column) for column in content.columns],
            }
        ],
    }
    if content.summary.known_until:
        dataset["datePublished"] = content.summary.known_until.isoformat()
    if content.selection.licence:
        dataset["license"] = content.selection.licence
    (folder / NAME).write_text(json.dumps(dataset, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _field(column: Exported) -> Mapping[str, object]:
    return {
        "@type": "cr:Field",
        "@id": f"observations/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": _TYPES[column.type],
        "source": {"fileObject": {"@id": "observations.csv"}, "extract": {"column": column.name}},
    }


def _context() -> Mapping[str, object]:
    return {
        "@language": "en",
        "@vocab": "https://schema.org/",
        "sc": "https://schema.org/",
        "cr": "http://mlcommons.org/croissant/",
        "dct": "http://purl.org/dc/terms/",
        "rai": "http://mlcommons.org/croissant/RAI/",
        "conformsTo": "dct:conformsTo",
        "data": {"@id": "cr:data", "@type": "@json"},
        "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
        "examples": {"@id": "cr:examples", "@type": "@json"},
        **{term: f"cr:{term}" for term in _TERMS.split()},
    }
