"""Disks of their own for tests: small ones, and ones that cannot be written to."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """Mount something on a new folder for the length of a `with` block; skip where that is not allowed."""
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None:
        pytest.skip("disks of their own for tests need the program mount")
    done = subprocess.run([mount, *options, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of some size, empty."""
    with mounted(folder, "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs") as disk:
        yield disk


@contextmanager
def read_only(folder: Path, original: Path) -> Iterator[Path]:
    """A folder as another one, in which nobody can write, not even root."""
    with mounted(folder, "--bind", str(original)) as view:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(view)], check=True)
        yield view
