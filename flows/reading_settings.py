"""The settings of reading: which fields of records are ours, and how much of a file is read."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Annotated

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from extraction.text import Limits
from extraction.text.record import NAMES
from flows.reading_options import PREFIX

DEFAULTS = Limits()


class ReadingSettings(BaseSettings):
    """How files are read; each field of `Limits` is a setting of the same name."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, env_ignore_empty=True, extra="ignore")

    fields: Annotated[Mapping[str, str], NoDecode] = Field(
        default_factory=dict,
        description="Where to find fields in records that name them differently: `text=body,published=day`; "
        "`--field` overrides it.",
    )
    max_file_bytes: int = Field(
        DEFAULTS.max_file_bytes,
        ge=1,
        description="Bytes of a file that is held in memory whole; records and archives are streamed.",
    )
    max_text_chars: int = Field(
        DEFAULTS.max_text_chars, ge=1, description="Characters of one document's text."
    )
    max_record_bytes: int = Field(
        DEFAULTS.max_record_bytes, ge=1, description="Bytes of one record: a line of JSONL, a row of CSV."
    )
    max_records: int = Field(DEFAULTS.max_records, ge=1, description="Records of one file.")
    max_members: int = Field(DEFAULTS.max_members, ge=1, description="Members of one archive.")
    max_depth: int = Field(DEFAULTS.max_depth, ge=0, description="Archives within archives.")
    max_ratio: int = Field(
        DEFAULTS.max_ratio,
        ge=1,
        description="Unpacked bytes per packed byte, once over `INDICIA_RATIO_FLOOR_BYTES`.",
    )
    ratio_floor_bytes: int = Field(
        DEFAULTS.ratio_floor_bytes, ge=0, description="Bytes to which any file may unpack."
    )
    max_unpacked_bytes: int = Field(
        DEFAULTS.max_unpacked_bytes, ge=1, description="Bytes that one file may unpack to."
    )
    max_pages: int = Field(DEFAULTS.max_pages, ge=1, description="Pages of a PDF.")
    max_html_depth: int = Field(
        DEFAULTS.max_html_depth, ge=1, le=2_000, description="Nested elements of an HTML page."
    )
    read_seconds: float = Field(
        DEFAULTS.read_seconds,
        gt=0,
        description="Seconds within which a reader has to give its next document.",
    )
    read_memory_bytes: int = Field(
        DEFAULTS.read_memory_bytes, ge=1, description="Memory of the process that reads risky formats."
    )

    @field_validator("fields", mode="before")
    @classmethod
    def split_fields(cls, given: object) -> object:
        """Read `text=body,published=day`.

        Raises:
            ValueError: when it is not of that form, or names a field that no record has here.
        """
        pairs = [pair.partition("=") for pair in given.split(",")] if isinstance(given, str) else None
        found = {ours.strip(): theirs.strip() for ours, _, theirs in pairs} if pairs else given
        if isinstance(found, Mapping):
            for ours, theirs in found.items():
                if ours not in NAMES or not theirs:
                    raise ValueError(f"write OURS=THEIRS, where OURS is one of {', '.join(NAMES)}")
        return found

    @property
    def limits(self) -> Limits:
        """The limits of reading."""
        return Limits(**{field.name: getattr(self, field.name) for field in fields(Limits)})
