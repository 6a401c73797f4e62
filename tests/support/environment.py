"""The environment of a machine on which nothing of ours is set, whatever other tests have set here."""

import os

OURS = ("PREFECT", "INDICIA")


def bare_environment() -> dict[str, str]:
    """The environment without the variables of indicia and of Prefect."""
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
