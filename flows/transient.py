"""Faults that pass by themselves: what they hit is tried again, with longer and longer pauses."""

from typing import Any

from prefect.client.schemas.objects import State

from warehouse.errors import WarehouseBusyError
from warehouse.transient import passes_by_itself


def is_transient(_task: Any, _task_run: Any, state: State[Any]) -> bool:
    """Tell whether a task's failure is worth another try: a network, store or catalog that was away.

    A load changes nothing before its commit and skips what is there, so it can be tried again as a whole.
    """
    error = state.result(raise_on_failure=False)
    return isinstance(error, BaseException) and is_passing(error)


def is_passing(error: BaseException) -> bool:
    """Tell whether an error, or what caused it, passes by itself.

    That the warehouse is held by another has been waited for already, as long as the settings say.
    """
    if isinstance(error, WarehouseBusyError):
        return False
    if isinstance(error, (ConnectionError, TimeoutError)) or passes_by_itself(error):
        return True
    return error.__cause__ is not None and is_passing(error.__cause__)
