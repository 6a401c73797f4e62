"""What is exported, and in which formats."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Format(StrEnum):
    """Formats of an export; the README with the data dictionary is always there."""

    PARQUET = "parquet"
    CSV = "csv"
    DATA_PACKAGE = "datapackage"  # describes the CSV file, which then is there too
    CROISSANT = "croissant"  # likewise
    SDMX = "sdmx"
    ANNOTATIONS = "jsonl"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is exported.

    Attributes:
        formats: by default all.
        indicators: ids of indicators; none for all of them.
        as_of: the dataset as it was known at the end of that day; by default as it is known now.
        licence: address or SPDX name of the licence under which you give the export on, if you do.
    """

    formats: frozenset[Format] = frozenset(Format)
    indicators: tuple[str, ...] = ()
    as_of: date | None = None
    licence: str | None = None

    @property
    def files(self) -> frozenset[Format]:
        """The formats asked for, and those that they describe."""
        described = {Format.DATA_PACKAGE, Format.CROISSANT} & self.formats
        return self.formats | ({Format.CSV} if described else frozenset())
