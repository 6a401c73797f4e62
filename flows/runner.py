"""Where extraction runs: threads, processes where there is enough to do, or a Dask or Ray cluster."""

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner

from flows.end_with_parent import end_with_parent
from flows.plan import Part
from flows.problem import RunError
from flows.settings import Settings

PROCESSES_FROM_BYTES = 16_000_000
"""A process takes some four seconds to start, in which this one reads eight megabytes of text."""

Runner = TaskRunner[Any]


def choose_runner(settings: Settings, parts: Sequence[Part]) -> Runner:
    """Give the task runner that the settings name, or the one that will be done first.

    Raises:
        RunError: if it is one of an extra that is not installed.
    """
    workers = max(1, min(settings.workers, len(parts)))
    if settings.runner == "dask":
        return _dask(settings.cluster, workers)
    if settings.runner == "ray":
        return _ray(settings.cluster, workers)
    enough = workers > 1 and sum(part.size for part in parts) >= PROCESSES_FROM_BYTES
    if settings.runner == "processes" or (settings.runner == "auto" and enough):
        parent = (os.getpid(),)
        return ProcessPoolTaskRunner(max_workers=workers, initializer=end_with_parent, initargs=parent)
    return ThreadPoolTaskRunner(max_workers=workers)


def _dask(address: str | None, workers: int) -> Runner:
    make = _of_extra("dask", "prefect_dask", "DaskTaskRunner")
    if address:
        return make(address=address)
    # One thread a process: extraction holds Python's lock, so that others would only wait.
    return make(cluster_kwargs={"n_workers": workers, "threads_per_worker": 1, "dashboard_address": None})


def _ray(address: str | None, workers: int) -> Runner:
    make = _of_extra("ray", "prefect_ray", "RayTaskRunner")
    return make(address=address) if address else make(init_kwargs={"num_cpus": workers})


def _of_extra(extra: str, module: str, name: str) -> Callable[..., Runner]:
    try:
        found: Callable[..., Runner] = getattr(import_module(module), name)
    except ImportError as error:
        raise RunError(
            f"The runner {extra} needs the Python package {module.replace('_', '-')}: {error}.",
            f"Install it: pip install 'indicia[{extra}]'.",
        ) from error
    return found
