"""Where Prefect keeps its things and how it starts: set before it is imported, for it looks only then."""

import os
from pathlib import Path

from flows.disk import check_disk
from flows.settings import Settings

START_UP_SECONDS = "300"


def prefect_home(settings: Settings) -> Path:
    """The folder in which Prefect keeps its database, unless `PREFECT_HOME` names another."""
    return Path(settings.warehouse).absolute() / "prefect"


def prepare_prefect(settings: Settings) -> None:
    """Set the environment in which Prefect starts; what is set there already stays as it is.

    Without a server (`PREFECT_API_URL`), Prefect starts one of its own for the run. Its database is made
    at the first start, which takes longer on a small machine than Prefect would wait.

    Raises:
        RunError: if the warehouse's folder cannot be written to.
    """
    home = prefect_home(settings)
    check_disk(home.parent)
    defaults = {
        "PREFECT_HOME": str(home),
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": START_UP_SECONDS,
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
        "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": settings.log_level,
        "PREFECT_INTERNAL_LOGGING_LEVEL": settings.log_level,
        # That each task has finished is no news: what it has done, the run says itself.
        "PREFECT_LOGGING_LOGGERS_PREFECT_TASK_RUNS_LEVEL": "WARNING",
        "DO_NOT_TRACK": "1",
    }
    for name, value in defaults.items():
        os.environ.setdefault(name, value)
    _reach_directly("127.0.0.1", "localhost")


def _reach_directly(*hosts: str) -> None:
    """Leave out the proxy that the environment may name for the world outside."""
    # Who looks for it prefers the small letters.
    named = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    left_out = [host.strip() for host in named.split(",") if host.strip()]
    direct = ",".join([*left_out, *(host for host in hosts if host not in left_out)])
    os.environ.update({"no_proxy": direct, "NO_PROXY": direct})
