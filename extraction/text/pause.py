"""How long a server asks to be left alone: the Retry-After header, in seconds or as a date."""

from datetime import datetime
from email.utils import parsedate_to_datetime


def asked_pause(header: str | None, now: datetime) -> float | None:
    """Seconds from `now`; None when the header is missing or cannot be read."""
    if not header:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        return max(0.0, (parsedate_to_datetime(header) - now).total_seconds())
    except (ValueError, TypeError):
        return None
