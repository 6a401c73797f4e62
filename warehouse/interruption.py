"""What interrupts a query from outside, told apart from what goes wrong in it.

A signal that arrives while DuckDB works (Ctrl-C, or the SIGTERM with which a run is stopped) comes out of it
as a `RuntimeError`, "Query interrupted", caused by what the signal's handler raised. Who stops a run has to
get that, or it would count as a run that failed.
"""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interruptions_as_such() -> Iterator[None]:
    """Raise what a signal's handler raised, in place of what DuckDB made of it."""
    try:
        yield
    except RuntimeError as error:
        cause = error.__cause__
        if cause is None or isinstance(cause, Exception):
            raise
        raise cause from None
