"""The settings of fetching: how much is fetched, how hard it is tried, and which addresses are allowed."""

from dataclasses import fields

from pydantic import Field

from extraction.text.fetched import FetchLimits
from flows.reading_settings import ReadingSettings

DEFAULTS = FetchLimits()


class FetchSettings(ReadingSettings):
    """How addresses are fetched; each field of `FetchLimits` is a setting that begins with `fetch_`."""

    fetch_max_bytes: int = Field(DEFAULTS.max_bytes, ge=1, description="Bytes of one answer, unpacked.")
    fetch_seconds: float = Field(
        DEFAULTS.seconds, gt=0, description="Seconds for one answer, and for each wait on the way."
    )
    fetch_max_redirects: int = Field(DEFAULTS.max_redirects, ge=0, description="Redirects that are followed.")
    fetch_max_tries: int = Field(
        DEFAULTS.max_tries, ge=1, description="Tries of an address whose server is busy or cannot be reached."
    )
    fetch_pause_seconds: float = Field(
        DEFAULTS.pause_seconds, ge=0, description="Seconds between two requests to a site."
    )
    fetch_max_pause_seconds: float = Field(
        DEFAULTS.max_pause_seconds,
        ge=0,
        description="Most seconds between two requests, whatever the server asks for.",
    )
    fetch_max_entries: int = Field(
        DEFAULTS.max_entries,
        ge=0,
        description="Articles of one feed that are fetched; 0 reads the feed alone.",
    )
    fetch_is_private_allowed: bool = Field(
        DEFAULTS.is_private_allowed,
        description="Whether addresses of this machine and its network may be fetched.",
    )

    @property
    def fetch_limits(self) -> FetchLimits:
        """The limits of fetching."""
        return FetchLimits(
            **{field.name: getattr(self, f"fetch_{field.name}") for field in fields(FetchLimits)}
        )
