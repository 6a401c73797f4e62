"""Faults of a network, an object store or a catalog server that pass by themselves."""

import duckdb

_PASSING = (
    "connection refused",
    "connection reset",
    "connection to server",
    "could not connect",
    "could not establish connection",
    "could not serialize access",
    "deadlock detected",
    "conflict",
    "has been closed",
    "internal server error",
    "server closed the connection",
    "service unavailable",
    "slow down",
    "slowdown",
    "terminating connection",
    "the database system is",
    "timed out",
    "timeout",
    "too many clients",
    "too many requests",
)
_STAYING = ("authentication", "does not exist", "no pg_hba.conf entry", "permission denied")
"""What a server that can be reached says when it does not let us in."""

_STATUS = frozenset((408, 429, 500, 502, 503, 504))


def passes_by_itself(error: BaseException) -> bool:
    """Tell whether DuckDB failed at something that another try may find mended.

    DuckDB has no class for it: errors of a catalog server and of sockets are told apart by their words only.
    """
    if isinstance(error, duckdb.HTTPException):
        return getattr(error, "status_code", 0) in {0, *_STATUS} or _sounds_passing(error)
    return isinstance(error, duckdb.Error) and _sounds_passing(error)


def _sounds_passing(error: BaseException) -> bool:
    words = str(error).lower()
    if any(phrase in words for phrase in _STAYING):
        return False
    return any(phrase in words for phrase in _PASSING)
