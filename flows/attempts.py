"""How often a run is begun: one that kills its worker each time must not do so for ever."""

from prefect.runtime import flow_run

from flows.problem import RunError
from flows.settings import Settings


def check_attempts(settings: Settings) -> None:
    """Give up a run that was begun more often than the settings allow.

    Raises:
        RunError: to be read on the run's page.
    """
    begun = flow_run.run_count or 1
    if begun > settings.attempts:
        raise RunError(
            f"This run was begun {settings.attempts} times, and each time its worker was killed or cut off.",
            "Look into the worker's log for memory that ran out; fewer workers (INDICIA_WORKERS) or smaller "
            "batches (INDICIA_BATCH_CHARS) need less. Then run it again.",
        )
