"""What measured figures hold for: the machine, and the versions of what was measured."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

from extraction.claims import VERSION

PACKAGES = ("indicia", "duckdb", "prefect", "polars", "pandera", "pyarrow", "nupunkt")


def described() -> list[str]:
    """Lines of a report."""
    versions = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    return [_machine(), f"- Versions: claims engine {VERSION}, {versions}."]


def _machine() -> str:
    return (
        f"- Machine: {_processor()}, {os.cpu_count()} cores, {_gigabytes():.0f} GB of memory, "
        f"{platform.system()} {platform.release().partition('-')[0]}, Python {platform.python_version()}."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _gigabytes() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def in_short() -> str:
    """The same in a few words, for a part that was measured alone."""
    cores = f"{_processor()}, {os.cpu_count()} cores"
    return f"claims engine {VERSION}, {cores}, Python {platform.python_version()}"
